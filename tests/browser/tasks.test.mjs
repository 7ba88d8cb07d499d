// SPDX-License-Identifier: MIT
// What people come to the real site for, and in how many clicks they have it: from the home page, on a phone, by links that can be seen and pressed.
// Opening a fold or following a link within the page is a click as well. Names of places and programs stand here, values do not, so that a correction of
// the data breaks no task.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readText, site } from '../published/site_files.mjs';
import { home, open } from './browser.mjs';

const vanQuan = 'dia-phuong/20-lang-son/184-van-quan/';
const amounts = /(\d+(?:,\d+)?)\s*\/\s*(?:trong tổng số\s*)?(\d+(?:,\d+)?) tỷ đồng · (\d+(?:,\d+)?)\s%/;
const number = (text) => Number(text.replaceAll('.', '').replace(',', '.'));
// Playwright presses where the middle of an element is seen, after it has scrolled to it, and only if nothing lies above it.
async function walk(options, most) {
  const { page, problems } = await open(options);
  page.setDefaultTimeout(10_000);
  await page.goto(home());
  let clicks = 0;
  const saved = new Set();
  const click = async (locator) => {
    clicks += 1;
    await locator.first().click();  // a map and a list may both lead there
  };
  const arrived = () => {
    assert.ok(clicks <= most, `${clicks} clicks, not ${most}`);
    // What is saved to a file is loaded by no page.
    assert.deepEqual(problems.filter((problem) => !saved.has(problem)), []);
  };
  const download = async (locator) => {
    const [file] = await Promise.all([page.waitForEvent('download'), click(locator)]);
    saved.add(`failed: ${file.url()}`);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  return { page, click, download, arrived };
}

const link = (page, name) => page.getByRole('link', { name, exact: true }).first();
const area = (page, name) => page.locator('[aria-labelledby="by-area"]').getByRole('link', { name, exact: true });

// Whether all of an element is in the window as it opened, at the top of the page.
async function inFirstScreen(page, locator) {
  assert.equal(await page.evaluate(() => scrollY), 0, 'the page stands at its top');
  assert.ok(await locator.isVisible());
  const { y, height } = await locator.boundingBox();
  assert.ok(y >= 0 && y + height <= page.viewportSize().height, `from ${y} to ${y + height}`);
}

// A browser goes to where a link leads within a page some frames after the click.
async function inWindow(page, locator) {
  assert.ok(await locator.isVisible());
  let y;
  for (let tries = 0; tries < 50; tries += 1) {
    ({ y } = await locator.boundingBox());
    if (y >= 0 && y < page.viewportSize().height) {
      return;
    }
    await page.waitForTimeout(50);
  }
  assert.fail(`at ${y}`);
}

for (const javaScriptEnabled of [true, false]) {
  const test_ = (name, run) => test(`${name}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, run);
  const from = (most) => walk({ javaScriptEnabled }, most);

  test_('What Văn Quan has spent on poverty by June 2024, and whether that is good: two clicks and no scrolling', async () => {
    const { page, click, arrived } = await from(2);
    await click(area(page, 'Huyện Văn Quan'));
    await click(page.locator('[aria-labelledby="programs"]').getByRole('link', { name: 'Giảm nghèo bền vững' }));
    arrived();
    assert.match(await page.locator('h1').innerText(), /Văn Quan.*Giảm nghèo bền vững/);
    const hero = page.locator('.hero').first();
    await inFirstScreen(page, hero);
    assert.match(await hero.innerText(), /đến \d\d\/06\/2024/);
    const [, spent, plan, rate] = amounts.exec(await hero.locator('.sum').innerText());
    // Amounts are rounded to one decimal.
    assert.ok(Math.abs(number(spent) / number(plan) - number(rate) / 100) < 0.05 / number(plan) + 0.05 / number(spent) + 0.0006);
    await inFirstScreen(page, hero.locator('.badge'));
    assert.match(await hero.locator('.badge').innerText(), /^(Chậm|Đúng|Nhanh|Vượt|Kịp)/);
  });

  test_('Which projects of it have spent nothing: two clicks', async () => {
    const { page, click, arrived } = await from(2);
    await click(area(page, 'Huyện Văn Quan'));
    await click(page.locator('[aria-labelledby="programs"]').getByRole('link', { name: 'Giảm nghèo bền vững' }));
    arrived();
    const chart = page.locator('figure.fig').filter({ has: page.locator('#chart-plan-disbursed-by-project') }).locator('svg.chart');
    // The rows of the picture: the name on one or two lines, and what was spent of the plan.
    const rows = await chart.locator('text.n, text.v').evaluateAll((texts) => {
      const of = [{ name: '', value: '' }];
      for (const text of texts) {
        const row = of.at(-1);
        if (text.classList.contains('v')) {
          row.value = text.textContent;
          of.push({ name: '', value: '' });
        } else {
          row.name = `${row.name} ${text.textContent}`.trim();
        }
      }
      return of.filter(({ value }) => value);
    });
    const nothing = rows.filter(({ value }) => /^0 \/ \d+(,\d+)? \(0,0\s%\)$/.test(value));
    assert.ok(nothing.length > 0, JSON.stringify(rows));
    assert.ok(nothing.every(({ name }) => /^(Tiểu dự án|Dự án) \d+: /.test(name)), JSON.stringify(nothing));
    const first = chart.locator('text.v', { hasText: nothing[0].value });
    await first.scrollIntoViewIfNeeded();
    await inWindow(page, first);
    // What no figure is given for is told apart from nothing.
    assert.ok(rows.every(({ name, value }) => !value.startsWith('—') || name.includes('không nêu')), JSON.stringify(rows));
  });

  test_('All figures of Lạng Sơn as a table: two clicks', async () => {
    const { page, click, download, arrived } = await from(2);
    await click(area(page, 'Tỉnh Lạng Sơn'));
    const file = await download(page.locator('#open-data').getByRole('link', { name: 'CSV', exact: true }).first());
    arrived();
    assert.match(file.name, /\.csv$/);
    assert.equal(file.bytes.toString(), readText(site, 'dia-phuong/20-lang-son/index.csv'));
    assert.ok(file.bytes.toString().split('\n').length > 100);
  });

  test_('A chart as a picture: three clicks', async () => {
    const { page, click, download, arrived } = await from(3);
    await click(area(page, 'Huyện Văn Quan'));
    const { name, bytes } = await download(page.getByRole('link', { name: /^SVG/ }).first());
    arrived();
    assert.match(name, /\.svg$/);
    assert.match(bytes.toString(), /^<svg /);
    if (javaScriptEnabled) {
      const png = await download(page.getByRole('link', { name: /^PNG/ }).first());
      arrived();
      assert.match(png.name, /\.png$/);
      assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
    }
  });

  test_('Văn Quan beside Bình Gia: three clicks', async () => {
    const { page, click, arrived } = await from(3);
    await click(area(page, 'Huyện Văn Quan'));
    await click(page.locator('[aria-labelledby="with"]').getByRole('link', { name: 'Bình Gia' }));
    arrived();
    assert.equal(page.url(), `${home()}so-sanh/20-lang-son/district/181-binh-gia/184-van-quan/`);
    const title = page.locator('h1');
    await inFirstScreen(page, title);
    assert.match(await title.innerText(), /Bình Gia.*Văn Quan/s);
    // What the rows below share stands above them.
    assert.match(await page.locator('table.two tbody .sh').first().innerText(), /2023.*vốn năm 2023/s);
    const cells = page.locator('table.two tbody tr:not(.sh)').first().locator('td.n');
    await cells.first().scrollIntoViewIfNeeded();
    assert.equal(await cells.count(), 2);
    for (const cell of await cells.all()) {
      assert.match(await cell.innerText(), /\d/);
      assert.ok(await cell.isVisible());
    }
  });

  test_('What has changed in it between two days: three clicks', async () => {
    const { page, click, arrived } = await from(3);
    await click(area(page, 'Huyện Văn Quan'));
    await click(page.locator('[aria-labelledby="programs"]').getByRole('link', { name: 'Giảm nghèo bền vững' }));
    await click(page.locator('nav.toc').getByRole('link', { name: 'Đã thay đổi gì' }));
    arrived();
    const section = page.locator('[aria-labelledby="changes"]');
    await inWindow(page, section.locator('h2'));
    assert.match(await section.locator('h3').first().innerText(), /Từ \d\d\/\d\d\/\d{4} đến \d\d\/\d\d\/\d{4}/);
    const row = section.locator('tbody tr').first();
    await inWindow(page, section.locator('h3').first());
    assert.equal(await row.locator('td.n').count(), 2);
    assert.match(await row.locator('td.s').innerText(), /tăng|giảm|không đổi/);
  });

  test_('What a disbursement rate is: one click and no scrolling; by the menu three', async () => {
    const { page, click, arrived } = await from(1);
    await click(link(page, 'Tỷ lệ giải ngân'));
    arrived();
    const byMenu = await from(3);
    await byMenu.click(byMenu.page.getByRole('button', { name: 'Danh mục' }));
    await byMenu.click(byMenu.page.locator('nav.nav').getByRole('link', { name: 'Chỉ tiêu' }));
    await byMenu.click(link(byMenu.page, 'Tỷ lệ giải ngân'));
    byMenu.arrived();
    assert.equal(byMenu.page.url(), page.url());
    const definition = page.locator('main p.lead');
    await inFirstScreen(page, definition);
    assert.match(await definition.innerText(), /đã giải ngân chia cho kế hoạch vốn/);
  });
}

// The way to the page of a figure's source, and the row that is meant.
async function toSource(page, click) {
  await click(area(page, 'Huyện Văn Quan'));
  await click(page.locator('.hero a.num').first());
  const row = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await inWindow(page, row);
  assert.match(page.url(), /\/nguon\/[^/]+\/(?:part-\d+\/)?#o/);
  return row;
}

test('How one figure is cited: three clicks, the last of which copies it', async () => {
  const { page, click, arrived } = await walk({ javaScriptEnabled: true, permissions: ['clipboard-read', 'clipboard-write'] }, 3);
  const row = await toSource(page, click);
  const citation = page.locator('tr.citation');
  await inWindow(page, citation);
  assert.ok(await citation.evaluate((element) => element.previousElementSibling.matches(':target')), 'below its row');
  const quote = (await citation.locator('q').innerText()).replace(/\s+/g, ' ').trim();
  const id = new URL(page.url()).hash;
  const printed = (await row.locator('td.n b, td.n .q').first().innerText()).trim();
  assert.ok(quote.includes(printed), `${quote}: ${printed}`);
  assert.ok(quote.includes(`https://`) && quote.replace(/["”]$/, '').endsWith(id), quote);
  assert.match(quote, /Ủy ban nhân dân/);
  await click(citation.getByRole('button', { name: 'Sao chép' }));
  arrived();
  await citation.getByText('Đã sao chép').waitFor();
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).replace(/^["“]|["”]$/g, ''), quote.replace(/^["“]|["”]$/g, ''));
});

test('Without JavaScript the page of the source says how, and shows the row', async () => {
  const { page, click, arrived } = await walk({ javaScriptEnabled: false }, 2);
  const row = await toSource(page, click);
  arrived();
  assert.ok(await row.evaluate((element) => element.matches(':target')));
  assert.match(await row.innerText(), /\d/);
  const pattern = page.locator('#cite');
  assert.ok(await pattern.isVisible());
  assert.match(await pattern.innerText(), /Trích dẫn một số liệu.*https:\/\//s);
});

test('A district by a part of its name: what is typed and one choice', async () => {
  const { page, click, arrived } = await walk({ javaScriptEnabled: true }, 1);
  await page.getByRole('combobox').pressSequentially('van quan');
  const first = page.getByRole('option').first();
  await first.waitFor();
  await click(first);
  await page.waitForURL(`**/${vanQuan}`);
  arrived();
  assert.equal(await page.locator('h1').innerText(), 'Huyện Văn Quan');
  await inFirstScreen(page, page.locator('.hero').first());
});
