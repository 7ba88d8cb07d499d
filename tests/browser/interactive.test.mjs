// SPDX-License-Identifier: MIT
// A chart is drawn anew by Vega where a reader asks for it, and only then: from this site alone, under the policy of the pages as it is, with the marks
// of the picture, by mouse and by keyboard.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listFiles, readText, site } from '../published/site_files.mjs';
import { home, open } from './browser.mjs';

const libraries = ['vega.min.js', 'vega-lite.min.js', 'vega-interpreter.min.js'];
const mostPages = 12;

// Pages with charts in the first language, chosen evenly, so that charts of all kinds are among them; charts alone are among the last.
function pagesWithCharts() {
  const pages = listFiles(site).filter((file) => file.endsWith('.html') && !/^(en|vi|ar)\//.test(file) && readText(site, file).includes('class="live"'));
  const alone = pages.filter((file) => /\/charts\/[^/]+$/.test(file));
  const others = pages.filter((file) => !/\/charts\/[^/]+$/.test(file));
  const count = Math.min(mostPages, others.length);
  return [...Array.from({ length: count }, (unused, index) => others[Math.floor((index * others.length) / count)]), alone[0]];
}

const buttonsOf = (file) => readText(site, file).split('class="live"').length - 1;

// A page with all folds open. What breaks its policy, and what it asks for, is collected.
async function visit(file, options = {}) {
  const { page, problems } = await open({ javaScriptEnabled: true, viewport: { width: 1280, height: 900 }, ...options });
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  await page.addInitScript(() => {
    window.broken = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.broken.push(`${violatedDirective} ${blockedURI}`));
  });
  const go = async (other) => {
    await page.goto(home() + other);
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => {
      fold.open = true;
    }));
  };
  await go(file);
  const violations = () => page.evaluate(() => window.broken);
  return { page, go, problems, asked, violations, close: () => page.context().close() };
}

// Until the place beside a button says something else than that the chart is being loaded. Playwright's own waiting breaks the policy.
async function answer(button, loading) {
  for (let i = 0; i < 500; ++i) {
    const said = await button.evaluate((element) => element.closest('.live').querySelector('output').textContent);
    if (said && said !== loading) {
      return said;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nothing was said in ten seconds');
}

// Runs in the page: of each chart how many marks and lines of words its picture has, and what Vega drew.
function countMarks() {
  const count = (figure, selector) => [...figure.querySelectorAll(selector)].filter((element) => element.localName !== 'text' || element.textContent.trim()).length;
  const words = ':is(text:not(:has(tspan)), tspan)';
  return [...document.querySelectorAll('figure:has(.live)')].map((figure) => ({
    picture: [count(figure, '.chart .plot :is(rect, circle, path)'), count(figure, '.chart .plot text')],
    vega: [count(figure, '.vega .role-mark:not(.mark-text) > *'),
      [...figure.querySelectorAll(`.vega .role-mark.mark-text ${words}`)].filter((element) => element.textContent.trim()).length],
    pictureIsSeen: figure.querySelector('.chart').getClientRects().length > 0,
  }));
}

const words = async (page) => page.evaluate(() => ({ ...document.querySelector('script[data-loading]').dataset }));

test('Nothing is asked for before the button is pressed, then the libraries once and each specification, of this site alone', async () => {
  const file = pagesWithCharts().reduce((most, other) => (buttonsOf(other) > buttonsOf(most) ? other : most));
  const { page, problems, asked, violations, close } = await visit(file);
  const { loading, shown } = await words(page);
  const buttons = page.locator('.live button');
  const count = await buttons.count();
  assert.ok(count > 1, `${file} has several charts`);
  const ofCharts = (url) => /vega|\.vl\.json/.test(url);
  assert.deepEqual(asked.filter(ofCharts), []);
  for (let i = 0; i < count; ++i) {
    await buttons.nth(i).click();
    assert.equal(await answer(buttons.nth(i), loading), shown);
  }
  const of = (ending) => asked.filter((url) => url.endsWith(ending)).length;
  assert.deepEqual(libraries.map(of), [1, 1, 1]);
  assert.equal(of('.vl.json'), count);
  assert.ok(asked.every((url) => url.startsWith(home())), asked.join(' '));
  assert.deepEqual([...problems, ...await violations()], []);
  await close();
});

test('Vega draws as many marks and words as the picture has, on every page looked at, and breaks no policy', async (t) => {
  let charts = 0;
  const files = pagesWithCharts();
  const { page, go, problems, violations, close } = await visit(files[0]);
  for (const file of files) {
    await go(file);
    const { loading, shown } = await words(page);
    for (const button of await page.locator('.live button').all()) {
      await button.click();
      assert.equal(await answer(button, loading), shown, file);
      charts += 1;
    }
    for (const { picture, vega, pictureIsSeen } of await page.evaluate(countMarks)) {
      assert.deepEqual(vega, picture, file);
      assert.ok(!pictureIsSeen, file);
    }
    assert.deepEqual([...problems, ...await violations()], [], file);
  }
  await close();
  t.diagnostic(`${charts} charts`);
  assert.ok(charts > 5);
});

test('A second press brings the picture back, the focus stays, and what happened is announced', async () => {
  const { page, problems, close } = await visit('index.html');
  const { loading, shown, hidden } = await words(page);
  const button = page.locator('.live button').first();
  const state = () => button.evaluate((element) => ({ pressed: element.getAttribute('aria-pressed'), focus: document.activeElement === element }));
  await button.focus();
  assert.deepEqual(await state(), { pressed: 'false', focus: true });
  await page.keyboard.press('Enter');
  assert.equal(await answer(button, loading), shown);
  assert.deepEqual(await state(), { pressed: 'true', focus: true });
  await page.keyboard.press('Space');
  assert.equal(await answer(button, loading), hidden);
  assert.deepEqual(await state(), { pressed: 'false', focus: true });
  const [chart] = await page.evaluate(countMarks);
  assert.ok(chart.pictureIsSeen);
  assert.deepEqual(chart.vega, [0, 0]);
  assert.equal(await page.locator('.live output').first().evaluate((element) => element.localName), 'output', 'which is announced by its nature');
  await page.keyboard.press('Enter');
  assert.equal(await answer(button, loading), shown);
  assert.deepEqual(problems, []);
  await close();
});

test('A mark is told where the mouse points and by the arrow keys, with its number as the page writes it', async () => {
  const { page, close } = await visit('dia-phuong/96-thu/gnbv/');
  const { loading } = await words(page);
  const button = page.locator('.live button').first();
  await button.click();
  await answer(button, loading);
  const tip = page.locator('.tip').first();
  const figure = page.locator('figure:has(.vega)').first();
  const values = await figure.locator('table td.num').allInnerTexts();
  assert.ok(!(await tip.isVisible()));
  // Of nothing spent there is no bar to point at.
  await figure.locator('.vega .role-mark.done_marks > *:not([d*="h0v"])').first().hover();
  assert.ok(await tip.isVisible());
  const pointed = await tip.innerText();
  assert.ok(values.some((value) => pointed.includes(value)), `${pointed} has none of ${values}`);
  await page.mouse.move(0, 0);
  assert.ok(!(await tip.isVisible()));
  // From the button back to the chart, which stands before it.
  const box = page.locator('.vega').first();
  for (let i = 0; i < 20 && !(await box.evaluate((element) => document.activeElement === element)); ++i) {
    await page.keyboard.press('Shift+Tab');
  }
  const seen = new Set();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown']) {
    await page.keyboard.press(key);
    const said = await box.locator('output').textContent();
    const number = await tip.innerText();
    assert.ok(values.some((value) => said.includes(value) && number.includes(value)), said);
    seen.add(said);
  }
  assert.equal(seen.size, 3);
  await page.keyboard.press('ArrowUp');
  assert.ok(seen.has(await box.locator('output').textContent()));
  await page.keyboard.press('Escape');
  assert.ok(!(await tip.isVisible()));
  await close();
});

test('axe-core finds nothing in a chart that is drawn anew, by day and at night', async () => {
  const { page, close } = await visit('dia-phuong/96-thu/gnbv/');
  await page.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  await page.reload();
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => {
    fold.open = true;
  }));
  const button = page.locator('.live button').first();
  await button.click();
  await answer(button, (await words(page)).loading);
  await page.locator('.vega').first().focus();
  await page.keyboard.press('ArrowDown');
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(async () => (await window.axe.run('figure:has(.vega)', { resultTypes: ['violations'] })).violations
      .map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
    assert.deepEqual(found, [], colorScheme);
  }
  await close();
});

test('What cannot be loaded is told, the picture stays, and the next press tries again', async () => {
  for (const missing of ['**/assets/vega/vega.min.js', '**/*.vl.json']) {
    const { page, violations, close } = await visit('index.html');
    const { loading, failed, shown } = await words(page);
    const button = page.locator('.live button').first();
    await page.route(missing, (route) => route.fulfill({ status: 404, body: '' }));
    await button.click();
    assert.equal(await answer(button, loading), failed);
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    assert.ok((await page.evaluate(countMarks))[0].pictureIsSeen);
    await page.unroute(missing);
    await button.click();
    assert.equal(await answer(button, failed === loading ? undefined : loading), shown);
    assert.deepEqual(await violations(), []);
    await close();
  }
});

test('Without JavaScript, and on a page opened as a file, nothing is offered', async () => {
  const plain = await open();
  await plain.page.goto(home());
  assert.ok(await plain.page.locator('.live').count() > 0);
  assert.equal(await plain.page.locator('.live:visible').count(), 0);
  await plain.page.context().close();
  const { page } = await open({ javaScriptEnabled: true });
  await page.goto(`file://${site}/index.html`);
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => {
    fold.open = true;
  }));
  assert.equal(await page.locator('.live:visible').count(), 0);
  assert.ok(await page.locator('svg.chart').first().isVisible());
  await page.context().close();
});

test('On a page opened as a file links lead to the pages of folders', async () => {
  const { page } = await open({ javaScriptEnabled: true });
  await page.goto(`file://${site}/index.html`);
  const link = page.locator('main a[href$="/"]').first();
  const name = await link.innerText();
  await link.click();
  assert.match(page.url(), /\/index\.html$/, name);
  assert.ok(await page.locator('h1').isVisible());
  await page.context().close();
});

test('On paper stands the picture', async () => {
  const { page, close } = await visit('index.html');
  const button = page.locator('.live button').first();
  await button.click();
  await answer(button, (await words(page)).loading);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('svg.chart').first().isVisible());
  assert.ok(!(await page.locator('.vega').first().isVisible()));
  await close();
});

test('The libraries are those of npm as they are, with the licence of each package that is bundled in them', () => {
  const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));
  const licences = readText(site, 'assets/vega/LICENSES.txt');
  for (const library of libraries) {
    const name = library.replace('.min.js', '');
    assert.equal(readText(site, `assets/vega/${library}`), readText(packages, `${name}/build/${library}`));
    const { version } = JSON.parse(readText(packages, `${name}/package.json`));
    assert.ok(licences.includes(`\n${name} ${version} (BSD-3-Clause)\n`), name);
    const { sources } = JSON.parse(readText(packages, `${name}/build/${library}.map`));
    const bundled = new Set(sources.map((file) => /(?:node_modules|^\.\.\/\.\.)\/(?!node_modules)((?:@[^/]+\/)?[^./][^/]*)\//.exec(file)?.[1]).filter(Boolean));
    assert.ok(name !== 'vega' || bundled.size > 40, `${name} has ${bundled.size} packages`);
    assert.deepEqual([...bundled].filter((of) => !licences.includes(`\n${of} (`)), [], name);
  }
  assert.match(licences, /Redistributions in binary form must reproduce/);
});

test('A program without the libraries beside it makes the same site without buttons', () => {
  const work = mkdtempSync(join(tmpdir(), 'minhbach-alone-'));
  const tests = fileURLToPath(new URL('..', import.meta.url));
  try {
    mkdirSync(join(work, 'bin'));
    cpSync(process.env.MINHBACH_PROGRAM, join(work, 'bin/minhbach'));
    cpSync(join(tests, 'sites/good-full'), join(work, 'source'), { recursive: true });
    cpSync(join(tests, '../themes'), join(work, 'source/themes'), { recursive: true });
    const built = spawnSync(join(work, 'bin/minhbach'), ['build', '--source', join(work, 'source'), '--out', join(work, 'site'), '--no-sync'], { encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
    assert.ok(!existsSync(join(work, 'site/assets/vega')));
    const pages = listFiles(join(work, 'site')).filter((file) => file.endsWith('.html'));
    assert.ok(pages.some((file) => readText(join(work, 'site'), file).includes('<svg class="chart"')));
    assert.deepEqual(pages.filter((file) => /class="live"|interactive\.js/.test(readText(join(work, 'site'), file))), []);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
