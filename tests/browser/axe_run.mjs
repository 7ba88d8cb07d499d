// SPDX-License-Identifier: MIT
// axe-core, and what runs in a page with it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// The program that is put into a page.
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const ofColours = ['color-contrast', 'link-in-text-block'];
export const ofPlaces = ['target-size', 'scrollable-region-focusable'];
// All rules, with those that are not asked unless one says so.
export const withPlaces = { rules: Object.fromEntries(ofPlaces.map((rule) => [rule, { enabled: true }])) };

// Runs in the page. Of siblings of one kind two stay, and those that hold what no other showed, an element of a kind in one of a kind: a hundred rows
// take long and show nothing more.
export function thinOut() {
  const kind = (element) => `${element.localName}.${element.getAttribute('class')}`;
  const seen = new Set();
  const isNew = (element) => {
    const before = seen.size;
    for (const inner of [element, ...element.querySelectorAll('*')]) {
      seen.add(`${kind(inner.parentElement)} ${kind(inner)}`);
    }
    return seen.size > before;
  };
  for (const parent of document.querySelectorAll(':is(tbody, ul, ol, dl, section, svg, g)')) {
    const siblings = new Map();
    for (const child of parent.isConnected ? [...parent.children] : []) {
      siblings.set(kind(child), (siblings.get(kind(child)) ?? 0) + 1);
      if (!isNew(child) && siblings.get(kind(child)) > 2) {
        child.remove();
      }
    }
  }
}

// Runs in the page.
export async function violations(runOnly) {
  document.querySelectorAll('details').forEach((fold) => {
    fold.open = true;
  });
  const found = await window.axe.run(document, { resultTypes: ['violations'], ...runOnly });
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, any, all }) =>
    `${id}: ${target.join(' ')}: ${[...any, ...all].map(({ message }) => message).join('; ')}`));
}
