// SPDX-License-Identifier: MIT
// axe-core finds nothing on any kind of page, in any language, by daylight and at night, on phones and screens, with all folds open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindsOfPages } from '../published/page_kinds.mjs';
import { readText, site } from '../published/site_files.mjs';
import { axe, ofColours, ofPlaces, thinOut, violations, withPlaces } from './axe_run.mjs';
import { home, open } from './browser.mjs';

const shown = 20;
// The pages of the first language are looked at in every way, those of the others, and further pages of a page, in one of the ways each, by turns: they have
// the same elements in the same looks, and other words. Where this names a language, those of it are looked at, in one way each.
const samples = process.env.MINHBACH_AXE_SAMPLES ?? ''; // '', 'first' or the language's code

// Of each kind and language the page with the most kinds of elements, the shortest of several; with the page for addresses that are not there, and a chart
// alone.
function pages() {
  const best = new Map();
  const [first] = readText(site, '404.html').match(/(?<=<html lang=")[^"]+/);
  for (const { file, html, kind, language } of kindsOfPages(site)) {
    if (samples && language !== (samples === 'first' ? first : samples)) {
      continue;
    }
    const elements = new Set(html.match(/<[a-z][^\s>]*(?: class="[^"]*")?/g)).size;
    const of = `${kind} ${language}`;
    const than = best.get(of);
    if (!than || elements > than.elements || (elements === than.elements && html.length < than.length)) {
      best.set(of, { file, elements, length: html.length, whole: samples === '' && language === first && !kind.includes('/') });
    }
  }
  return [{ kind: 'not_found', file: '404.html', whole: true }, ...[...best].map(([kind, { file, whole }]) => ({ kind, file, whole }))];
}

// On the whole page what depends neither on colours nor on the place of things; of what is left of it the rest. Between the two phones the style sheet
// makes no difference but their width.
const rules = (values) => ({ runOnly: { type: 'rule', values } });
const still = { rules: Object.fromEntries([...ofColours, ...ofPlaces].map((rule) => [rule, { enabled: false }])) };
const looks = [
  { colorScheme: 'light', width: 1280, options: rules([...ofColours, ...ofPlaces]) },
  { colorScheme: 'dark', width: 1280, options: rules(ofColours) },
  { colorScheme: 'dark', width: 320, options: rules([...ofColours, ...ofPlaces]) },
  { colorScheme: 'light', width: 360, options: rules([...ofColours, ...ofPlaces]) },
];
// Colours are those of a scheme at any width: pages are looked at for them at a third width by turns, at night on a screen or by day on a phone.
const atNightOnAScreen = [looks[0], looks[1], looks[2], { ...looks[3], options: rules(ofPlaces) }];
const byDayOnAPhone = [looks[0], looks[2], looks[3]];
const looksOf = ({ whole, turn }) => {
  if (!whole) {
    return [{ ...looks[turn % looks.length], options: withPlaces }];
  }
  return turn % 2 === 0 ? atNightOnAScreen : byDayOnAPhone;
};

test('axe-core finds no violation', async (t) => {
  const looked = pages();
  const kinds = new Set(looked.map(({ kind }) => kind.split(' ')[0]));
  assert.ok(kinds.size >= 14, `only ${[...kinds].join(', ')}`);
  const queue = looked.map((page, index) => ({ ...page, turn: index }));
  const mistakes = [];
  const work = async () => {
    const { page } = await open({ javaScriptEnabled: true });
    await page.addInitScript({ content: axe });
    for (let next = queue.shift(); next; next = queue.shift()) {
      const look = async ({ colorScheme, width, options }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 740 });
        const found = await page.evaluate(violations, options);
        mistakes.push(...found.map((mistake) => `${next.file} (${next.kind}), ${colorScheme}, ${width}: ${mistake}`));
      };
      await page.goto(home() + next.file);
      if (next.whole) {
        await look({ colorScheme: 'light', width: 1280, options: still });
      }
      await page.evaluate(thinOut);
      for (const from of looksOf(next)) {
        await look(from);
      }
    }
    await page.context().close();
  };
  await Promise.all([work(), work()]);
  t.diagnostic(`${looked.length} pages: ${looked.map(({ kind }) => kind).join(', ')}`);
  assert.equal(mistakes.length, 0, `${mistakes.length} violations:\n${mistakes.slice(0, shown).join('\n')}`);
});
