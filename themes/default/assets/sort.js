// SPDX-License-Identifier: MIT
// Makes the tables of class "sortable" sortable by a press on a heading. Without it they stand sorted by name.
'use strict';
for (const table of document.querySelectorAll('table.sortable')) {
  const body = table.tBodies[0];
  // As the table comes: names are Vietnamese in both languages.
  const collator = new Intl.Collator('vi', { numeric: true });
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
      const key = (row) => row.cells[column].dataset.v ?? row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
      const number = column > 0 && body.rows[0] && body.querySelector('tr[id]').cells[column].dataset.v !== undefined;
      // The notes on breaks of a series belong to the order of time.
      const rows = [...body.rows].filter((row) => row.id);
      // What is missing stands last, whichever way.
      rows.sort((a, b) => (key(a) === '') - (key(b) === '') || (number ? Number(key(a)) - Number(key(b)) : collator.compare(key(a), key(b))) * (up ? 1 : -1));
      body.replaceChildren(...rows);
    });
  });
}
