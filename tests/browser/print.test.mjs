// SPDX-License-Identifier: MIT
// Pages on paper: A4, a district on two pages, what is folded away left out, the address and the edition at the foot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFiles, readText, site } from '../published/site_files.mjs';
import { home, open } from './browser.mjs';

// The pages of areas that are below another area and a nation: /dia-phuong/PROVINCE/DISTRICT/.
const districts = () => listFiles(site).filter((file) => /^dia-phuong\/\d[^/]*\/\d[^/]*\/index\.html$/.test(file) && readText(site, file).includes('id="programs"')).sort((a, b) => readText(site, b).length - readText(site, a).length);

async function printed(page, file) {
  await page.goto(home() + file, { waitUntil: 'load' });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf).map(Number);
  return { sheets, width, height };
}

test('A district is printed on two pages of A4', async (t) => {
  const { page } = await open();
  const files = districts().slice(0, 3);
  assert.ok(files.length > 0, 'there are districts with money');
  for (const file of files) {
    const { sheets, width, height } = await printed(page, file);
    t.diagnostic(`${file}: ${sheets}`);
    assert.ok(sheets <= 2, `${file} takes ${sheets} pages`);
    assert.deepEqual([Math.round(width), Math.round(height)], [595, 842], 'A4');
  }
});

test('On paper stands what is open, with the address and the edition, and nothing to press', async () => {
  const { page } = await open();
  const [file] = districts();
  await page.goto(home() + file);
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const shown = (element) => element.getClientRects().length > 0;
    return {
      folds: [...document.querySelectorAll('details.fold:not([open]), details.more:not([open], .terms)')].filter(shown).length,
      added: [...document.querySelectorAll('details.terms > ul')].filter((list) => list.checkVisibility({ contentVisibilityAuto: true })).length,
      pressed: [...document.querySelectorAll('nav, form, button, .take, .skip')].filter((element) => shown(element)).map((element) => element.outerHTML.slice(0, 60)),
      foot: document.querySelector('.paper').innerText,
      links: [...document.querySelectorAll('main a')].filter((link) => shown(link) && getComputedStyle(link).textDecorationLine !== 'none').map((link) => link.textContent),
      address: document.querySelector('link[rel="canonical"]').href,
    };
  });
  assert.equal(seen.folds, 0, 'nothing that is folded away, but the words that a sum was added up');
  assert.equal(seen.added, 0, 'what was added up');
  assert.deepEqual(seen.pressed, []);
  assert.deepEqual(seen.links, [], 'links look like text');
  assert.ok(seen.foot.includes(seen.address), seen.foot);
  assert.match(seen.foot, /\d\d\/\d\d\/\d{4}/);
});

test('Of lists that are folded away in part stands on paper what is not', async (t) => {
  const { page } = await open();
  const lists = listFiles(site).filter((file) => /^(chuong-trinh|chi-tieu)\/index\.html$/.test(file));
  assert.equal(lists.length, 2);
  for (const file of lists) {
    await page.goto(home() + file);
    const headings = () => page.evaluate(() => [...document.querySelectorAll('main h2')].filter((heading) => heading.getClientRects().length > 0
      && heading.parentElement.querySelector(':scope > :is(.rows, .tree, .known)')).map((heading) => heading.textContent));
    await page.emulateMedia({ media: 'screen' });
    const onScreen = await headings();
    await page.emulateMedia({ media: 'print' });
    t.diagnostic(`${file}: ${onScreen.length}`);
    assert.ok(onScreen.length > 2, file);
    assert.deepEqual(await headings(), onScreen, file);
  }
});

test('What is longer than a sheet is not held together, so that it begins below its heading, and goes on below a head', async (t) => {
  const { page } = await open({ javaScriptEnabled: true, viewport: { width: 718, height: 1000 } }); // A4 less its margins
  await page.emulateMedia({ media: 'print' });
  const rows = (file) => Math.max(...readText(site, file).split('<table').slice(1).map((table) => table.split('<tr').length));
  const longest = listFiles(site).filter((file) => /\/(theme-|20|part-)[^/]*\/index\.html$/.test(file) && !file.startsWith('en/')).map((file) => [file, rows(file)])
    .sort((a, b) => b[1] - a[1]).slice(0, 8);
  let long = 0;
  for (const [file] of longest) {
    await page.goto(home() + file);
    const held = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().height > innerHeight)
      .map((element) => [`${element.localName}.${element.className}`, getComputedStyle(element).breakInside]));
    long += held.filter(([name]) => name.startsWith('table')).length;
    assert.deepEqual(held.filter(([, inside]) => inside !== 'auto'), [], file);
    // The browser prints the head of a table on each sheet where it is whole and has no controls.
    const heads = await page.evaluate(() => [...document.querySelectorAll('thead')].filter((head) => getComputedStyle(head).breakInside !== 'avoid'
      || [...head.querySelectorAll('button')].some((button) => getComputedStyle(button).display !== 'contents')).length);
    assert.equal(heads, 0, file);
  }
  t.diagnostic(`${long} tables`);
  assert.ok(long > 0 || longest.every(([, count]) => count < 40));
});

test('No picture on paper is too high to stand below the head of a page, and no section is a heading over nothing', async (t) => {
  const { page } = await open({ viewport: { width: 718, height: 1000 } }); // A4 less its margins
  await page.emulateMedia({ media: 'print' });
  const files = listFiles(site).filter((file) => file.endsWith('index.html') && !file.startsWith('en/') && readText(site, file).includes('aria-labelledby="charts"'));
  const chosen = [...files.filter((file) => readText(site, file).includes('class="chart tall"')).slice(0, 6), ...files.slice(0, 6)];
  assert.ok(chosen.length > 6);
  let left = 0;
  for (const file of chosen) {
    await page.goto(home() + file);
    const { heights, bare, hidden } = await page.evaluate(() => {
      const shown = (element) => element.getClientRects().length > 0;
      const charts = [...document.querySelectorAll('main section[aria-labelledby="charts"] .chart')];
      return {
        heights: charts.filter(shown).map((chart) => chart.getBoundingClientRect().height),
        hidden: charts.filter((chart) => !shown(chart)).length,
        bare: [...document.querySelectorAll('main > section')].filter((section) => shown(section) && ![...section.children].some((child) => !/^H\d$/.test(child.tagName) && shown(child))).map((section) => section.textContent.slice(0, 40)),
      };
    });
    left += hidden;
    assert.ok(heights.every((height) => height < 520), `${file}: ${heights}`);
    assert.deepEqual(bare, [], file);
  }
  t.diagnostic(`${left} pictures are left out`);
  assert.ok(left > 0);
});

test('No heading within a table is the last line of a sheet', async () => {
  const { page } = await open();
  await page.emulateMedia({ media: 'print' });
  const files = listFiles(site).filter((file) => file.endsWith('.html') && /<tr class="(?:r\d )?(?:hd|sh)"/.test(readText(site, file))).slice(0, 5);
  assert.ok(files.length > 0);
  for (const file of files) {
    await page.goto(home() + file);
    const lost = await page.evaluate(() => [...document.querySelectorAll('tr:is(.hd, .sh)')].filter((row) => getComputedStyle(row).breakAfter !== 'avoid').length);
    assert.equal(lost, 0, file);
  }
});
