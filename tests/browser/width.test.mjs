// SPDX-License-Identifier: MIT
// No page is wider than a phone: of every kind of page the largest one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largestOfKinds } from '../published/page_kinds.mjs';
import { readText, site } from '../published/site_files.mjs';
import { home, open } from './browser.mjs';

// A small phone, a phone, and the same for whoever reads with text twice as large (WCAG 2.2, 1.4.4 and 1.4.10).
test('No page scrolls sideways at 320 and 360 pixels and at 360 with text of twice the size', async () => {
  const { page, problems } = await open({ javaScriptEnabled: true });
  const files = largestOfKinds(site);
  assert.ok(files.length >= 14, files.join(' '));
  for (const file of files) {
    await page.goto(home() + file);
    for (const [window, text] of [[320, ''], [360, ''], [360, '32px']]) {
      await page.setViewportSize({ width: window, height: 740 });
      const width = await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        return document.documentElement.scrollWidth;
      }, text);
      assert.ok(width <= window, `${file} is ${width} pixels wide at ${window} ${text}`);
      // What scrolls by itself is to fit, too, where a table is a list.
      const inner = await page.evaluate(() => [...document.querySelectorAll('.scroll')].map((part) => part.scrollWidth - part.clientWidth));
      assert.ok(inner.every((more) => more <= 0), `${file} scrolls sideways by ${inner} at ${window} ${text}`);
    }
  }
  // Nothing that the policy forbids, nothing that is missing, no mistake of a script, on any kind of page.
  assert.deepEqual(problems, []);
});

// A rule between the names of a list of selectors once left all headings without theirs, and approved pictures took it.
test('Headings of every kind of page have the typeface of headings, and lines close together', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  let seen = 0;
  // A chart alone, for the frames of other sites, is called as charts are.
  for (const file of largestOfKinds(site).filter((name) => !name.includes('/charts/'))) {
    await page.goto(home() + file);
    const others = await page.evaluate(() => {
      const serif = getComputedStyle(document.documentElement).getPropertyValue('--serif').trim();
      const plain = (family) => family.replaceAll(/["'\s]/g, '');
      return [...document.querySelectorAll('main :is(h1, h2, h3, h4), main .fold > summary')].map((heading) => {
        const style = getComputedStyle(heading);
        const close = parseFloat(style.lineHeight) <= 1.3 * parseFloat(style.fontSize);
        return serif && plain(style.fontFamily) === plain(serif) && close ? '' : `${heading.tagName} ${heading.textContent.trim()}`;
      });
    });
    seen += others.length;
    assert.deepEqual(others.filter(Boolean), [], file);
  }
  assert.ok(seen > 50, `${seen} headings`);
});

test('Tables of a phone can be sorted by headings that a finger meets', async () => {
  const { page } = await open({ javaScriptEnabled: true });
  const file = largestOfKinds(site).find((name) => readText(site, name).includes('class="t fig sortable"'));
  await page.goto(home() + file);
  // Of the first table; others of the page are sorted by themselves.
  const table = page.locator('.sortable').first();
  const buttons = table.locator('thead button');
  assert.ok(await buttons.count() > 1);
  for (const button of await buttons.all()) {
    const box = await button.boundingBox();
    assert.ok(box.width >= 24 && box.height >= 24 && box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box));
  }
  await buttons.nth(1).click();
  assert.equal(await table.locator('thead th[aria-sort="ascending"]').count(), 1);
  const values = (await table.locator('tbody td.n').evaluateAll((cells) => cells.map((cell) => cell.dataset.v))).filter(Boolean).map(Number);
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
});
