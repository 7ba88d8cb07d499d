// SPDX-License-Identifier: MIT
// The areas that are chosen stand in the address, so that a comparison can be sent to somebody.
'use strict';

(() => {
  const boxes = [...document.querySelectorAll('.compare .pick input')];
  const asked = new URLSearchParams(location.search).get('areas');
  if (asked !== null) {
    const ids = new Set(asked.split(','));
    // None is a choice, too; areas that are not here are none.
    if (asked === '' || boxes.some((box) => ids.has(box.value))) {
      boxes.forEach((box) => { box.checked = ids.has(box.value); });
    }
  }
  boxes.forEach((box) => box.addEventListener('change', () => {
    const address = new URL(location.href);
    address.searchParams.set('areas', boxes.filter((one) => one.checked).map((one) => one.value).join(','));
    history.replaceState(null, '', address);
  }));
})();
