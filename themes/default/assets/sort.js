// SPDX-License-Identifier: MIT
// Makes the tables of class "sortable" sortable by a press on a heading. Without it they stand sorted by name.
'use strict';
for (const table of document.querySelectorAll('table.sortable')) {
  const body = table.tBodies[0];
  const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
  const key = (row, column) => row.cells[column].dataset.v ?? row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  // Names keep the order in which the table comes: which language's that is, the site has decided.
  const place = new Map();
  for (const row of body.rows) {
    if (row.id && !place.has(key(row, 0))) {
      place.set(key(row, 0), place.size);
    }
  }
  const first = new Map([...body.rows].map((row, at) => [row, at]));
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const up = heading.getAttribute('aria-sort') !== 'ascending';
      for (const other of table.tHead.rows[0].cells) {
        other.removeAttribute('aria-sort');
      }
      heading.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const number = body.querySelector('tr[id]')?.cells[column].dataset.v !== undefined;
      // The notes on breaks of a series belong to the order of time.
      const rows = [...body.rows].filter((row) => row.id);
      // What is missing stands last, whichever way.
      const compare = (a, b) => (number ? Number(a) - Number(b) : column === 0 ? place.get(a) - place.get(b) : collator.compare(a, b));
      const keys = new Map(rows.map((row) => [row, key(row, column)]));
      // What is equal stands as at first, whatever was sorted before.
      rows.sort((a, b) => (keys.get(a) === '') - (keys.get(b) === '') || compare(keys.get(a), keys.get(b)) * (up ? 1 : -1) || first.get(a) - first.get(b));
      body.replaceChildren(...rows);
    });
  });
}
