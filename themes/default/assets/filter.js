// SPDX-License-Identifier: MIT
// A field above the list of all indicators that leaves those whose line has every word typed. Without it the list is
// whole.
'use strict';
{
  // As assets/search.js folds names.
  const foldOthers = (run) => run.replace(/\p{Mn}+/gu, '').replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
  const foldLines = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]+/g, '').toLowerCase().replace(/đ/g, 'd').replace(/['’ʼ]/g, '')
    .replace(/[^\x00-\x7f]+/g, foldOthers).replace(/[^a-z0-9\n\u0080-\uffff]+/g, ' ').replace(/(^|[ \n])([hklmstv])y(?![^ \n])/g, '$1$2i').split('\n').map((line) => line.trim());

  const form = document.querySelector('#filter');
  const field = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  const sections = [...document.querySelectorAll('main > section')];
  const items = sections.flatMap((section) => [...section.querySelectorAll('li')]);
  const names = foldLines(items.map((item) => item.querySelector('a').textContent.replaceAll('\n', ' ')).join('\n'));
  const all = status.textContent;
  form.hidden = false;

  const opened = new Map();
  function filter() {
    const words = foldLines(field.value)[0].split(' ').filter(Boolean);
    let shown = 0;
    items.forEach((item, i) => {
      item.hidden = !words.every((word) => ` ${names[i]}`.includes(` ${word}`));
      shown += item.hidden ? 0 : 1;
    });
    for (const section of sections) {
      section.hidden = !section.querySelector('li:not([hidden])');
      const fold = section.querySelector('details');
      if (fold) {
        fold.hidden = !fold.querySelector('li:not([hidden])');
        // What the reader had opened is open again behind a search.
        if (words.length > 0 && !opened.has(fold)) {
          opened.set(fold, fold.open);
        }
        fold.open = words.length > 0 || (opened.get(fold) ?? fold.open);
        if (words.length === 0) {
          opened.delete(fold);
        }
      }
      // What leads to a section that is hidden is hidden with it.
      const link = document.querySelector(`.toc a[href="#${section.getAttribute('aria-labelledby')}"]`);
      if (link) {
        link.closest('li').hidden = section.hidden;
      }
    }
    const count = new Intl.NumberFormat(document.documentElement.lang || undefined).format(shown);
    status.textContent = words.length === 0 ? all : shown === 0 ? form.dataset.none : `${form.dataset.shown} ${count}`;
  }
  field.addEventListener('input', filter);
  // A browser that goes back keeps what was typed.
  if (field.value) {
    filter();
  }
}
