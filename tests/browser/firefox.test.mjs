// SPDX-License-Identifier: MIT
// The real site in Firefox, another engine than the one that the other tests drive: every kind of page, the search, tables, charts drawn anew, and what people
// come for. Where there is no Firefox, the tests say that they were left out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { largestOfKinds } from '../published/page_kinds.mjs';
import { readText, site } from '../published/site_files.mjs';
import { axe, thinOut, violations, withPlaces } from './axe_run.mjs';
import { isThere, launch, openPage } from './firefox.mjs';
import { folder, queries, wrongFirsts } from './search_page.mjs';
import { serve } from './served_site.mjs';

const in_ = isThere ? test : (name, run) => test(name, { skip: 'there is no firefox-esr' }, run);
let served;
let browser;
let files;

before(async () => {
  served = await serve(site);
  if (isThere) {
    browser = await launch();
    files = largestOfKinds(site);
  }
});

after(async () => {
  await browser?.close();
  served.close();
});

const open = (of = browser) => openPage(of, served.origin);

async function visit(address) {
  const { page, problems } = await open();
  await page.goto(served.home + address);
  return { page, problems };
}

const text = (page, selector) => page.$eval(selector, (element) => element.innerText.trim());

// Whether all of an element is in the window, as the page stands.
const inWindow = (page, selector) => page.$eval(selector, (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

// Presses a link, and waits for the page it leads to.
async function follow(page, selector) {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

// What of a page is wider than the windows of phones.
async function tooWide(page, file) {
  const mistakes = [];
  for (const [window, size] of [[320, ''], [360, '32px'], [360, '']]) {
    await page.setViewport({ width: window, height: 740 });
    const width = await page.evaluate((root) => {
      document.documentElement.style.fontSize = root;
      return document.documentElement.scrollWidth;
    }, size);
    if (width > window) {
      mistakes.push(`${file} is ${width} pixels wide at ${window} ${size}`);
    }
  }
  return mistakes;
}

// What axe-core finds in a page of which few of each kind are left.
async function inaccessible(page, file) {
  await page.evaluate(thinOut);
  await page.evaluate(axe);
  return (await page.evaluate(violations, withPlaces)).map((mistake) => `${file}: ${mistake}`);
}

// The largest pages of some kinds, in a browser of its own. Other tests look at every kind by day and at night, so here each is looked at in one of them.
async function mistakesOf(kinds, options, look) {
  assert.ok(kinds.length >= 7, kinds.join(' '));
  const other = await launch(options);
  try {
    const { page, problems } = await open(other);
    const mistakes = [];
    for (const file of kinds) {
      await page.goto(served.home + file);
      mistakes.push(...await look(page, file));
    }
    return [...mistakes, ...problems];
  } finally {
    await other.close();
  }
}

const everySecond = (from) => files.filter((file, index) => index % 2 === from);

in_('Every second kind of page fits a phone, keeps its policy and is accessible by day', async () => {
  assert.deepEqual(await mistakesOf(everySecond(0), {}, async (page, file) => {
    assert.ok(!(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)));
    return [...await tooWide(page, file), ...await inaccessible(page, file)];
  }), []);
});

in_('Every other kind does at night', async () => {
  assert.deepEqual(await mistakesOf(everySecond(1), { night: true }, async (page, file) => {
    assert.ok(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches));
    return [...await tooWide(page, file), ...await inaccessible(page, file)];
  }), []);
});

in_('Pages fit a phone without scripts', async () => {
  assert.deepEqual(await mistakesOf(files.filter((file, index) => index % 4 === 1), { scripts: false }, async (page, file) => {
    assert.ok(await page.evaluate(() => matchMedia('(scripting: none)').matches));
    return tooWide(page, file);
  }), []);
});

in_('A hundred queries find first what is meant', async () => {
  for (const language of new Set(queries.map((entry) => entry.language))) {
    const { page, problems } = await visit(folder(language));
    assert.deepEqual(await wrongFirsts(page, language), []);
    assert.deepEqual(problems, []);
    await page.close();
  }
});

in_('The box of the search is worked by keyboard', async () => {
  const { page, problems } = await visit('');
  const box = '#find-text';
  const said = (name) => page.$eval(box, (element, attribute) => element.getAttribute(attribute), name);
  await page.type(box, 'van quan');
  await page.waitForSelector('#find [role="option"]');
  assert.equal(await said('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  assert.equal(await said('aria-activedescendant'), 'find-0');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.equal(await text(page, 'h1'), 'Huyện Văn Quan');
  assert.deepEqual(problems, []);
  await page.close();
});

in_('What Văn Quan has spent on poverty, and whether that is good: two clicks and no scrolling', async () => {
  const { page, problems } = await visit('');
  await follow(page, '[aria-labelledby="by-area"] a[href$="/184-van-quan/"]');
  await follow(page, '[aria-labelledby="programs"] a[href="gnbv/"]');
  assert.match(await text(page, 'h1'), /Văn Quan.*Giảm nghèo bền vững/);
  assert.match(await text(page, '.hero .sum'), /\d.*tỷ đồng.*%/s);
  assert.ok(await inWindow(page, '.hero'));
  assert.match(await text(page, '.hero .badge'), /^(Chậm|Đúng|Nhanh|Vượt|Kịp)/);
  assert.deepEqual(problems, []);
  await page.close();
});

in_('A figure leads to its row, and the row to its citation', async () => {
  const { page, problems } = await visit('dia-phuong/20-lang-son/184-van-quan/');
  await follow(page, '.hero a.num');
  await page.waitForFunction(() => {
    const { top } = document.querySelector(':target').getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
  const quote = await text(page, 'tr.citation q');
  assert.ok(await page.$eval('tr.citation', (row) => row.previousElementSibling.matches(':target')));
  assert.match(quote, /Ủy ban nhân dân.*https:\/\//s);
  assert.deepEqual(problems, []);
  await page.close();
});

in_('The menu of a phone opens, and closes where the reader goes on', async () => {
  const { page, problems } = await visit('');
  await page.click('button.menu');
  assert.ok(await page.$eval('#menu', (menu) => menu.matches(':popover-open')));
  assert.ok(await inWindow(page, '#menu a'));
  await page.keyboard.press('Escape');
  assert.ok(!(await page.$eval('#menu', (menu) => menu.matches(':popover-open'))));
  await page.click('button.menu');
  await follow(page, '#menu a[href$="chi-tieu/"]');
  assert.match(page.url(), /\/chi-tieu\/$/);
  assert.deepEqual(problems, []);
  await page.close();
});

in_('The list of indicators is filtered, and a table sorted', async () => {
  const { page, problems } = await visit('chi-tieu/');
  const seen = () => page.$$eval('main section li > a:first-child', (links) => links.filter((link) => link.checkVisibility()).map((link) => link.innerText));
  await page.type('#filter input', 'ty le hộ nghèo');
  const found = await seen();
  assert.ok(found.length > 0 && found.every((name) => [/tỷ/i, /lệ/i, /hộ/i, /nghèo/i].every((word) => word.test(name))), found.join(', '));
  await page.goto(served.home + files.find((name) => readText(site, name).includes('class="t fig sortable"')));
  const button = (await page.$$('.sortable thead button'))[1];
  await button.click();
  const values = (await page.$eval('.sortable', (table) => [...table.querySelectorAll('tbody td.n')].map((cell) => cell.dataset.v))).filter(Boolean).map(Number);
  assert.ok(values.length > 1);
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
  assert.deepEqual(problems, []);
  await page.close();
});

in_('A chart is drawn anew with the marks of its picture', async () => {
  const { page, problems } = await visit('dia-phuong/20-lang-son/184-van-quan/gnbv/');
  await page.$$eval('details', (folds) => folds.forEach((fold) => {
    fold.open = true;
  }));
  await (await page.waitForSelector('.live button', { visible: true })).click();
  await page.waitForSelector('figure .vega .role-mark');
  const [picture, vega] = await page.$eval('figure:has(.vega .role-mark)', (figure) => ['.chart .plot :is(rect, circle, path)', '.vega .role-mark:not(.mark-text) > *']
    .map((marks) => figure.querySelectorAll(marks).length));
  assert.ok(picture > 1);
  assert.equal(vega, picture);
  assert.deepEqual(problems, []);
  await page.close();
});
