// SPDX-License-Identifier: MIT
// The queries of search_queries.txt, and how a browser is asked one.
import { readFileSync } from 'node:fs';

// As { language, query, label, address }: what has to come first, and what its address holds, if it is said.
export const queries = readFileSync(new URL('search_queries.txt', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' | ').map((part) => part.trim())).map(([language, query, label, address]) => ({ language, query, label, address }));

// The folder of a language's pages on the real site.
export const folder = (language) => (language === 'vi' ? '' : `${language}/`);

// Puts a text into the box as if it were typed, and waits for what is shown: the options, without the one that leads to all results.
export async function found(page, text) {
  return page.evaluate(async (typed) => {
    const input = document.getElementById('find-text');
    const status = document.querySelector('#find [role="status"]');
    status.textContent = '';
    input.focus();
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (!status.textContent) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return [...document.querySelectorAll('#find [role="option"]:not(.all)')].map((option) => ({ label: option.firstChild.textContent, href: option.dataset.href, text: option.innerText }));
  }, text);
}

// Asks a page in a language all queries of it: what came first instead of what is meant, a line each.
export async function wrongFirsts(page, language) {
  const wrong = [];
  for (const { query, label, address } of queries.filter((entry) => entry.language === language)) {
    const [first] = await found(page, query);
    if (first?.label !== label || (address && !first.href.includes(address))) {
      wrong.push(`${language} ${query}: ${first ? `${first.label} (${first.href})` : 'nothing'}, not ${label}`);
    }
  }
  return wrong;
}
