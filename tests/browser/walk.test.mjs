// A citizen's way in a real browser: from the home page to a district's figure and from there to its source. Without JavaScript, at the width of a phone.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const site = process.env.MINHBACH_SITE;
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.csv': 'text/csv' };
// The site stands under a sub-path of its host, as at a provincial office.
const subPath = '/cong-khai/minh-bach/';

let server;
let browser;
let origin;

before(async () => {
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let file = path.startsWith(subPath) ? join(site, normalize(path.slice(subPath.length))) : '';
    if (file && existsSync(file) && statSync(file).isDirectory()) {
      file = join(file, 'index.html');
    }
    if (!file || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function open(options = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, locale: 'vi-VN', ...options });
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => request.url().startsWith(origin) || problems.push(`left the site: ${request.url()}`));
  return { page, problems };
}

test('From the home page to the figure of a district and on to its source', async () => {
  const { page, problems } = await open();
  await page.goto(origin + subPath);
  await page.getByRole('link', { name: 'Huyện Phong Thổ' }).first().click();
  assert.equal(await page.locator('h1').innerText(), 'Huyện Phong Thổ');
  const figure = page.locator('a[href*="#o"]').filter({ hasText: '45.391' }).first();
  await figure.click();
  assert.match(page.url(), /\/nguon\/phong-tho-gnbv-2023\/#o/);
  const id = new URL(page.url()).hash.slice(1);
  const row = page.locator(`[id="${id}"]`);
  assert.match(await row.innerText(), /45\.391/);
  assert.match(await row.innerText(), /99,76/);
  assert.ok(await row.evaluate((element) => element.matches(':target')).catch(() => true));
  assert.deepEqual(problems, []);
});

test('The same page in English writes the same figure in the English form', async () => {
  const { page, problems } = await open({ locale: 'en' });
  await page.goto(`${origin}${subPath}dia-phuong/12-lai-chau/109-phong-tho/`);
  await page.locator('a[hreflang="en"]').click();
  assert.match(page.url(), /\/en\/dia-phuong\/12-lai-chau\/109-phong-tho\/$/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.ok(await page.locator('a', { hasText: '45,391' }).first().isVisible());
  assert.deepEqual(problems, []);
});

test('No page scrolls sideways at 360 pixels', async () => {
  const { page } = await open({ javaScriptEnabled: true });
  for (const path of ['', 'dia-phuong/', 'dia-phuong/20-lang-son/', 'dia-phuong/20-lang-son/184-van-quan/gnbv/', 'chuong-trinh/', 'chuong-trinh/gnbv/', 'nguon/', 'nguon/lang-son-gnbv-2023-h1/', 'gioi-thieu/', '404.html', 'chi-tieu/', 'chi-tieu/disbursement_rate/', 'so-sanh/', 'doi-chieu/']) {
    await page.goto(origin + subPath + path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `/${path} is ${width} pixels wide`);
  }
});

test('A page tells in words, and a figure of its text leads to the source', async () => {
  const { page, problems } = await open();
  await page.goto(`${origin}${subPath}dia-phuong/20-lang-son/184-van-quan/gnbv/`);
  assert.match(await page.locator('.story').innerText(), /huyện Văn Quan được giao .* triệu đồng.*đã giải ngân/s);
  await page.locator('.prose a.fig').first().click();
  assert.match(page.url(), /\/nguon\/van-quan-mtqg-2024-h1\/#o/);
  assert.deepEqual(problems, []);
});

test('A computed value opens its inputs, which lead to the report, without JavaScript', async () => {
  const { page, problems } = await open();
  await page.goto(`${origin}${subPath}chi-tieu/disbursement_rate/`);
  const value = page.locator('details.calc').first();
  await value.locator('summary').click();
  await value.locator('a[href*="/nguon/"], a[href*="nguon/"]').first().click();
  assert.match(page.url(), /\/nguon\/[^/]+\/#o/);
  assert.deepEqual(problems, []);
});

test('Areas are chosen for comparison without JavaScript, and tables are sorted with it', async () => {
  const { page } = await open();
  await page.goto(`${origin}${subPath}so-sanh/`);
  const fifth = page.locator('thead th.k5');
  assert.ok(!(await fifth.isVisible()));
  await page.locator('#pick-5').check();
  assert.ok(await fifth.isVisible());

  const scripted = await open({ javaScriptEnabled: true, viewport: { width: 1280, height: 900 } });
  await scripted.page.goto(`${origin}${subPath}chi-tieu/disbursement_rate/`);
  await scripted.page.getByRole('button', { name: 'Số liệu', exact: true }).click();
  const values = await scripted.page.locator('table.sortable tbody tr[id] td[data-v]').evaluateAll((cells) => cells.map((cell) => (cell.dataset.v === '' ? Infinity : Number(cell.dataset.v)))); // the missing stand last
  assert.ok(values.length > 20);
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
  assert.equal(await scripted.page.locator('th[aria-sort="ascending"]').count(), 1);
  assert.deepEqual(scripted.problems, []);
});
