// SPDX-License-Identifier: MIT
// The list of all indicators in a real browser: a part of a name leaves those that have it, with marks or without, and without JavaScript all stand there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { home, open } from './browser.mjs';

test('Without scripts the list is whole and there is no field', async () => {
  const { page, problems } = await open();
  await page.goto(`${home()}chi-tieu/`);
  assert.equal(await page.locator('#filter').isVisible(), false);
  assert.ok(await page.locator('main section li').first().isVisible());
  assert.deepEqual(problems, []);
});

const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 740 };
for (const viewport of [narrow, wide]) test(`A part of a name leaves the indicators that have it and says how many, ${viewport.width} px wide`, async () => {
  const { page, problems } = await open({ javaScriptEnabled: true, viewport });
  await page.goto(`${home()}chi-tieu/`);
  const status = page.locator('#filter [role="status"]');
  const shown = () => page.locator('main section li:visible > a:first-child').allInnerTexts();
  const whole = await status.innerText();
  const all = await page.locator('main section li').count();
  assert.match(whole, new RegExp(` ${all}$`));
  const field = page.getByLabel(/Lọc chỉ tiêu/);
  await field.fill('ty le hộ nghèo');
  const found = await shown();
  assert.ok(found.length > 0 && found.length < all);
  assert.ok(found.every((name) => [/tỷ/i, /lệ/i, /hộ/i, /nghèo/i].every((word) => word.test(name))), found.join(', '));
  assert.match(await status.innerText(), new RegExp(` ${found.length}$`));
  // A theme of which nothing is left has no heading.
  const themes = await page.locator('main section h2:visible').count();
  assert.ok(themes <= found.length);
  // What leads to it is gone with it.
  assert.equal(await page.locator('.toc li:visible').count(), themes);
  await field.fill('không có tên này');
  assert.deepEqual(await shown(), []);
  assert.notEqual(await status.innerText(), whole);
  await field.fill('');
  assert.equal(await status.innerText(), whole);
  assert.equal(await page.locator('main section details[open]').count(), 0);
  assert.deepEqual(problems, []);
});

test('Names are folded as the search folds them', () => {
  const folding = (file) => {
    const text = readFileSync(new URL(`../../themes/default/assets/${file}`, import.meta.url), 'utf8');
    return text.slice(text.indexOf('const foldOthers ='), text.indexOf('.trim());', text.indexOf('const foldLines ='))).replace(/\s+/g, ' ');
  };
  assert.ok(folding('search.js').length > 100);
  assert.equal(folding('filter.js'), folding('search.js'));
});
