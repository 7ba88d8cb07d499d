// SPDX-License-Identifier: MIT
// Fills the pattern of a citation in for the figure whose address was opened. Without it the pattern says how.
'use strict';

(() => {
  const pattern = document.getElementById('cite');
  if (!pattern) {
    return;
  }
  const text = (element) => (element ? element.textContent.replace(/\s+/g, ' ').trim() : '');
  const filled = (row) => {
    const quote = pattern.querySelector('q').cloneNode(true);
    const value = [...row.querySelectorAll('td.n > .q, td.n > b, td.n > .u, td.n > .na')].map(text).join(' ');
    quote.querySelector('[data-what]').textContent = `${text(row.querySelector('th'))}: ${value}`;
    // Of what kind and time it is: a result and an estimate may have one name.
    quote.querySelector('[data-when]').textContent = text(row.querySelector('td.w'));
    const place = row.cells[row.cells.length - 1].cloneNode(true);
    place.querySelector('.pl')?.remove();
    quote.querySelector('[data-where]').textContent = text(place);
    const address = quote.querySelector('[data-address]');
    address.textContent = `${address.dataset.address}#${row.id}`;
    return quote;
  };
  const named = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // an address that somebody has cut or mistyped
    }
  };
  const show = () => {
    document.querySelector('tr.citation')?.remove();
    const row = named();
    if (!row || row.tagName !== 'TR') {
      return;
    }
    const line = document.createElement('tr');
    line.className = 'citation';
    const cell = document.createElement('td');
    cell.colSpan = row.cells.length;
    const quote = filled(row);
    cell.append(quote);
    if (navigator.clipboard) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = pattern.dataset.copy;
      const said = document.createElement('span');
      said.setAttribute('role', 'status');
      button.addEventListener('click', () => {
        // Where the browser does not allow it the text is marked, to be copied by hand.
        navigator.clipboard.writeText(text(quote)).then(() => { said.textContent = pattern.dataset.copied; }, () => getSelection().selectAllChildren(quote));
      });
      cell.append(' ', button, ' ', said);
    }
    line.append(cell);
    row.after(line);
  };
  show();
  addEventListener('hashchange', show);
})();
