// SPDX-License-Identifier: MIT
// A citizen's way in a real browser: from the home page to a district's figure and from there to its source. Without JavaScript, at the width of a phone.
// The site is tests/sites/good-full, so that no correction of the real data breaks a step.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { home, open } from './browser.mjs';

test('From the home page to the figure of a district and on to its source', async () => {
  const { page, problems } = await open();
  await page.goto(home());
  await page.getByRole('link', { name: 'Huyện An Bình' }).first().click();
  assert.equal(await page.locator('h1').innerText(), 'Huyện An Bình');
  const figure = page.locator('a[href*="#o"]').filter({ hasText: /^20\.000$/ }).first();
  await figure.click();
  assert.match(page.url(), /\/nguon\/cac-huyen-2023\/#o/);
  const id = new URL(page.url()).hash.slice(1);
  const row = page.locator(`[id="${id}"]`);
  assert.match(await row.innerText(), /20\.000/);
  assert.match(await row.innerText(), /80,0/);
  assert.ok(await row.evaluate((element) => element.matches(':target')));
  assert.deepEqual(problems, []);
});

test('The same page in English writes the same figure in the English form', async () => {
  const { page, problems } = await open({ locale: 'en' });
  await page.goto(`${home()}dia-phuong/96-thu/960-an-binh/`);
  await page.getByRole('button', { name: 'Danh mục' }).click();
  await page.locator('a[hreflang="en"]').click();
  assert.match(page.url(), /\/en\/dia-phuong\/96-thu\/960-an-binh\/$/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.ok(await page.locator('a', { hasText: '25,000.5' }).first().isVisible());
  assert.deepEqual(problems, []);
});

test('A page tells in words, and a figure of its text leads to the source', async () => {
  const { page, problems } = await open();
  await page.goto(`${home()}dia-phuong/96-thu/gnbv/`);
  assert.match(await page.locator('.lead.story').innerText(), /tỉnh Thử được giao kế hoạch vốn 1\.121\.000 triệu đồng .* đã giải ngân 840\.000 triệu đồng/s);
  await page.locator('.prose a.fig').first().click();
  assert.match(page.url(), /\/nguon\/tinh-thu-2023\/(?:part-\d+\/)?#o/);
  assert.deepEqual(problems, []);
});

test('A computed value opens its inputs, which lead to the report, without JavaScript', async () => {
  const { page, problems } = await open();
  await page.goto(`${home()}chi-tieu/disbursement_rate/`);
  const value = page.locator('details.calc').first();
  await value.locator('summary').click();
  await value.locator('a[href*="/nguon/"], a[href*="nguon/"]').first().click();
  assert.match(page.url(), /\/nguon\/[^/]+\/#o/);
  assert.deepEqual(problems, []);
});

test('Areas are chosen for comparison without JavaScript, and tables are sorted with it', async () => {
  const { page } = await open();
  await page.goto(`${home()}so-sanh/`);
  await page.locator('main .rows a').first().click();
  const second = page.locator('thead th.k2');
  assert.ok(await second.isVisible());
  await page.locator('#pick-2').uncheck();
  assert.ok(!(await second.isVisible()));
  await page.locator('#pick-2').check();
  assert.ok(await second.isVisible());

  const scripted = await open({ javaScriptEnabled: true, viewport: { width: 1280, height: 900 } });
  await scripted.page.goto(`${home()}chi-tieu/disbursement_rate/`);
  const besides = scripted.page.locator('[aria-labelledby="values"]');
  await besides.getByRole('button', { name: 'Số liệu', exact: true }).click();
  const values = await besides.locator('table.sortable tbody tr[id] td[data-v]').evaluateAll((cells) => cells.map((cell) => (cell.dataset.v === '' ? Infinity : Number(cell.dataset.v)))); // the missing stand last
  assert.equal(values.length, 19);
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
  assert.equal(await scripted.page.locator('th[aria-sort="ascending"]').count(), 1);
  // What the page opens with stands by value, and by name at a press.
  const newest = scripted.page.locator('[aria-labelledby="newest"] table.sortable');
  const names = () => newest.locator('tbody th').allInnerTexts();
  const ranked = await names();
  await newest.getByRole('button', { name: 'Địa phương' }).click();
  assert.deepEqual(await names(), [...ranked].sort(new Intl.Collator('vi').compare));
  assert.deepEqual(scripted.problems, []);
});

test('A former address leads on without JavaScript, and with it keeps the figure that is meant', async () => {
  const { page, problems } = await open();
  await page.goto(`${home()}en/nguon/mot-hai-2025/`);
  await page.waitForURL('**/en/nguon/xa-moi-2025/');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  const id = await page.locator('tr[id^="o"], [id^="o"]').first().getAttribute('id');
  assert.deepEqual(problems, []);

  const scripted = await open({ javaScriptEnabled: true });
  await scripted.page.goto(`${home()}en/nguon/mot-hai-2025/#${id}`);
  await scripted.page.waitForURL(`**/en/nguon/xa-moi-2025/#${id}`);
  assert.deepEqual(scripted.problems, []);
});
