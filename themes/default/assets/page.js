// SPDX-License-Identifier: MIT
// What every page does with a script: the menu of a phone closes when the reader goes on, another language shows what is shown here, and pages that are opened
// as files lead to each other. Without it they are where the reader left them.
'use strict';
{
  const menu = document.getElementById('menu');
  if (menu?.hidePopover) {
    const close = () => menu.matches(':popover-open') && menu.hidePopover();
    // Where it is no menu any more, as the phone was turned, and where the focus has gone on: nothing covers it.
    matchMedia('(max-width: 40em)').addEventListener('change', close);
    document.addEventListener('focusin', (event) => !menu.contains(event.target) && !event.target.matches('.menu') && close());
  }
  // The same query, areas or figure.
  for (const link of document.querySelectorAll('.lang a')) {
    link.addEventListener('click', () => {
      link.search = location.search;
      link.hash = location.hash;
    });
  }
  // On a disk no server finds the page of a folder.
  const named = (event) => {
    const link = event.target.closest('a[href]');
    if (link?.protocol === 'file:' && link.pathname.endsWith('/')) {
      link.pathname += 'index.html';
    }
  };
  if (location.protocol === 'file:') {
    document.addEventListener('click', named, true);
    document.addEventListener('auxclick', named, true);
  }
}
