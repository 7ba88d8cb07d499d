// SPDX-License-Identifier: MIT
// The real site by keyboard alone: every stop of Tab shows that it has the focus, stands in the window and comes in the order of reading; what a mouse
// presses, Enter presses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { home, open } from './browser.mjs';

const pages = ['', 'dia-phuong/20-lang-son/184-van-quan/', 'tim-kiem/', 'so-sanh/20-lang-son/district/', 'so-sanh/20-lang-son/district/181-binh-gia/184-van-quan/',
  'chi-tieu/disbursement_rate/', 'chi-tieu/'];

async function visit(address, options = {}) {
  const { page, problems } = await open({ javaScriptEnabled: true, reducedMotion: 'reduce', ...options });
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  await page.goto(home() + address);
  return { page, problems };
}

// What has the focus, as a person sees it once the browser has scrolled there. Runs in the page.
async function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) {
    return null;
  }
  const isOutside = () => {
    const [of] = element.getClientRects();
    return !of || of.bottom <= 0 || of.top >= innerHeight || of.right <= 0 || of.left >= innerWidth;
  };
  for (let tries = 0; tries < 50 && isOutside(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { outlineStyle, outlineWidth, visibility, opacity } = getComputedStyle(element);
  const [box] = element.getClientRects();
  return {
    name: `${element.localName} ${element.getAttribute('href') ?? element.id} "${element.textContent.trim().slice(0, 40)}"`,
    place: [...document.querySelectorAll('*')].indexOf(element),
    outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    visible: Boolean(box) && visibility === 'visible' && opacity === '1' && box.width > 0 && box.height > 0,
    inWindow: !isOutside(),
    covered: Boolean(box) && (() => {
      const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
      const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
      const above = document.elementFromPoint(x, y);
      return Boolean(above) && !element.contains(above) && !above.contains(element);
    })(),
  };
}

async function tab(page) {
  await page.keyboard.press('Tab');
  return page.evaluate(focused);
}

// Presses Tab until something that fits has the focus.
async function tabTo(page, fits, most = 200) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`(${fits})(document.activeElement)`)) {
      return page.evaluate(focused);
    }
  }
  assert.fail(`not reached in ${most} steps: ${fits}`);
}

for (const address of pages) {
  test(`Every stop is seen, in the order of reading: ${address || 'home'}`, async () => {
    for (const width of [360, 1280]) {
      const { page, problems } = await visit(address, { viewport: { width, height: 740 } });
      const wrong = [];
      let before = -1;
      let stops = 0;
      // Pages have hundreds of links of the same kind in their tables; in a wide window they come in the same order.
      const most = width === 360 ? 50 : 30;
      for (; stops < most; stops += 1) {
        const stop = await tab(page);
        if (!stop || stop.place <= before) {
          // Around the end, by way of the browser's own window, or a list that leads back.
          if (stop) {
            wrong.push(`${width}: ${stop.name} comes after what stands below it`);
          }
          break;
        }
        before = stop.place;
        for (const what of ['outlined', 'visible', 'inWindow']) {
          if (!stop[what]) {
            wrong.push(`${width}: ${stop.name} is not ${what}`);
          }
        }
        if (stop.covered) {
          wrong.push(`${width}: ${stop.name} is covered`);
        }
      }
      assert.equal(wrong.length, 0, wrong.slice(0, 20).join('\n'));
      assert.ok(stops > 8, `${stops} stops`);
      assert.deepEqual(problems, []);
      await page.context().close();
    }
  });
}

test('The first stop leads past the menu', async () => {
  const { page, problems } = await visit('dia-phuong/20-lang-son/184-van-quan/');
  const skip = await tab(page);
  assert.match(skip.name, /#main/);
  assert.ok(skip.visible && skip.inWindow && skip.outlined, JSON.stringify(skip));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)), 'the next stop is in the main part');
  assert.deepEqual(problems, []);
});

test('The menu of a phone opens and closes by keyboard, with and without JavaScript, and leads on', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, problems } = await open({ javaScriptEnabled });
    await page.goto(`${home()}dia-phuong/20-lang-son/184-van-quan/`);
    const menu = page.getByRole('button', { name: 'Danh mục' });
    const entry = page.locator('nav.nav').getByRole('link', { name: 'Chỉ tiêu' });
    // The head is one line.
    const { y, height } = await menu.boundingBox();
    const brand = await page.locator('.brand').boundingBox();
    assert.ok(y < brand.y + brand.height && brand.y < y + height, `the menu at ${y}, the name at ${brand.y}`);
    assert.ok(!(await entry.isVisible()));
    await menu.focus();
    await page.keyboard.press('Enter');
    assert.ok(await entry.isVisible());
    await page.keyboard.press('Escape');
    assert.ok(!(await entry.isVisible()));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab'); // the first entry
    assert.ok(await page.evaluate(() => document.activeElement.closest('#menu') !== null));
    await entry.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chi-tieu/');
    // A wider window has the entries themselves.
    await page.setViewportSize({ width: 1280, height: 740 });
    assert.ok(await entry.isVisible());
    assert.ok(!(await menu.isVisible()));
    assert.deepEqual(problems, []);
    await page.context().close();
  }
});

test('From the home page to an area, its money and the citation of a figure with Tab and Enter', async () => {
  const { page, problems } = await visit('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await tabTo(page, (element) => element.closest('[aria-labelledby="by-area"]') !== null && element.textContent === 'Huyện Văn Quan');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/184-van-quan/');
  await tabTo(page, (element) => element.getAttribute('href') === '#programs');
  await page.keyboard.press('Enter');
  const figure = await tabTo(page, (element) => element.matches('[aria-labelledby="programs"] a.num'));
  assert.ok(figure.outlined && figure.inWindow, figure.name);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/nguon\/.*#o/);
  // What is meant is where Tab goes on from.
  await tabTo(page, (element) => element.matches('tr.citation button'), 20);
  await page.keyboard.press('Enter');
  await page.locator('tr.citation').getByText('Đã sao chép').waitFor();
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).includes(new URL(page.url()).hash));
  assert.deepEqual(problems, []);
});

test('A search, its results and the page that is found', async () => {
  const { page, problems } = await visit('tim-kiem/');
  await tabTo(page, (element) => element.matches('#find-text'), 10);
  await page.keyboard.type('ty le giai ngan');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#search-list a').first().waitFor();
  await tabTo(page, (element) => element.closest('#search-list') !== null && element.textContent.startsWith('Tỷ lệ giải ngân'), 60);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/chi-tieu/disbursement_rate/');
  assert.deepEqual(problems, []);
});

test('A choice of areas stands in the address, and the address brings it back', async () => {
  const { page, problems } = await visit('so-sanh/20-lang-son/district/');
  const boxes = page.locator('.compare .pick input');
  const chosen = () => boxes.evaluateAll((all) => all.filter((box) => box.checked).map((box) => box.value));
  assert.equal(new URL(page.url()).search, '');
  const before = await chosen();
  await tabTo(page, (element) => element.matches('.pick input:checked'), 40);
  await page.keyboard.press('Space');
  const after = await chosen();
  assert.equal(after.length, before.length - 1);
  assert.equal(new URL(page.url()).searchParams.get('areas'), after.join(','));
  const shown = await page.locator('thead th:visible').allInnerTexts();
  // Sent to somebody else.
  const other = await visit(`so-sanh/20-lang-son/district/${new URL(page.url()).search}`);
  assert.deepEqual(await other.page.locator('.compare .pick input:checked').evaluateAll((all) => all.map((box) => box.value)), after);
  assert.deepEqual(await other.page.locator('thead th:visible').allInnerTexts(), shown);
  // What is no area of the page leaves the page as it is.
  const foreign = await visit('so-sanh/20-lang-son/district/?areas=%3Cscript%3E,none');
  assert.deepEqual(await foreign.page.locator('.compare .pick input:checked').evaluateAll((all) => all.map((box) => box.value)), before);
  assert.deepEqual([...problems, ...other.problems, ...foreign.problems], []);
});

test('An indicator: folds open, and tables are sorted', async () => {
  const { page, problems } = await visit('chi-tieu/disbursement_rate/');
  await tabTo(page, (element) => element.matches('details.calc > summary'), 60);
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('details.calc[open]').count(), 1);
  // What is opened is the next stop.
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.closest('details.calc[open]') !== null));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/nguon\/.*#o/);
  await page.goto(`${home()}chi-tieu/crop_area/`);
  assert.equal(await page.locator('.sortable thead th[aria-sort]').count(), 0);
  await tabTo(page, (element) => element.matches('.sortable thead button'), 120);
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.sortable thead th[aria-sort]').count(), 1);
  assert.deepEqual(problems, []);
});

test('The menu of a phone closes when the focus goes on, and when it is no menu any more', async () => {
  const { page, problems } = await visit('');
  const menu = page.locator('#menu');
  const isOpen = () => menu.evaluate((element) => element.matches(':popover-open'));
  await page.locator('.menu').press('Enter');
  assert.ok(await isOpen());
  await menu.getByRole('link').last().focus();
  assert.ok(await isOpen());
  await page.keyboard.press('Tab');
  assert.ok(!(await isOpen()));
  assert.ok(!(await menu.evaluate((element) => element.contains(document.activeElement))));
  await page.locator('.menu').press('Enter');
  await page.setViewportSize({ width: 740, height: 360 });
  await page.locator('#menu:not(:popover-open)').waitFor({ state: 'attached' });
  assert.deepEqual(problems, []);
});

test('Another language shows what is shown here: the query, the areas, the figure', async () => {
  const { page, problems } = await visit('so-sanh/20-lang-son/district/?areas=189', { viewport: { width: 1280, height: 740 } });
  await page.locator('.lang a').first().click();
  await page.waitForURL('**/en/so-sanh/20-lang-son/district/?areas=189');
  assert.equal(await page.locator('.compare .pick input:checked').count(), 1);
  const source = 'nguon/van-quan-mtqg-2024-h1/part-1/';
  await page.goto(home() + source);
  const id = await page.locator('tr[id^="o"]').nth(3).getAttribute('id');
  await page.goto(`${home()}${source}#${id}`);
  await page.locator('.lang a').first().click();
  await page.waitForURL(`**/en/${source}#${id}`);
  assert.deepEqual(problems, []);
});

test('That no area is chosen stands in the address and is so when it is opened again', async () => {
  const { page, problems } = await visit('so-sanh/20-lang-son/district/', { viewport: { width: 1280, height: 740 } });
  const chosen = page.locator('.compare .pick input:checked');
  while (await chosen.count() > 0) {
    await chosen.first().uncheck();
  }
  assert.match(page.url(), /\?areas=$/);
  await page.reload();
  assert.equal(await chosen.count(), 0);
  assert.deepEqual(problems, []);
});

test('A table that is sorted by another column has what is equal in its first order', async () => {
  const { page, problems } = await visit('chi-tieu/allocated_per_person/', { viewport: { width: 1280, height: 740 } });
  const rows = () => page.locator('table.sortable').first().locator('tbody tr[id]').evaluateAll((all) => all.map((row) => row.id));
  const heads = page.locator('table.sortable').first().locator('thead button');
  const before = await rows();
  await heads.nth(0).click();
  const byName = await rows();
  await heads.nth(1).click();
  await heads.nth(0).click();
  assert.deepEqual(await rows(), byName);
  assert.deepEqual([...byName].sort(), [...before].sort());
  assert.deepEqual(problems, []);
});
