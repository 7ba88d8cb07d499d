// SPDX-License-Identifier: MIT
// The search of a made-up country of 14,000 areas: what a query fetches, how long it takes on a slow phone, and how long its lists are.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { makeSearchSite } from '../bench/make_search_site.mjs';
import { measuredQuery } from './search_time.mjs';

const work = mkdtempSync(join(tmpdir(), 'minhbach-search-'));
after(() => rmSync(work, { recursive: true, force: true }));
const areas = makeSearchSite(join(work, 'source'), 14_000);
execFileSync(process.env.MINHBACH_PROGRAM, ['build', '--source', join(work, 'source'), '--out', join(work, 'site'), '--no-sync'], { stdio: ['ignore', 'ignore', 'inherit'] });
process.env.MINHBACH_SITE = join(work, 'site');
const { listFiles } = await import('../published/site_files.mjs');
const { home, open } = await import('./browser.mjs');

// Two letters in the middle of its last word of four letters or more change places.
const slip = (name) => {
  const at = name.length - [...name].reverse().join('').search(/\p{L}{4}/u) - 2;
  return name.slice(0, at - 1) + name[at] + name[at - 1] + name.slice(at + 1);
};

test('The first query fetches less than 30 kB, and it is told when its results stand (on a slow phone: MINHBACH_SPEED=1)', async () => {
  const common = areas[700].name.vi;
  const queries = [common, common.split(' ')[0], common.split(' ')[0].slice(0, 2), `xa ${areas[900].name.vi}`, areas[1200].code, `${areas[502].name.vi} ${areas.find(({ id }) => id === areas[502].parent).name.vi}`, slip(areas[900].full_name.vi), slip(areas[2500].full_name.en),
    `giam ngheo ${areas[1].name.vi}`, `${areas[1].name.vi} giam ngheo`, `giam ngheo ${areas[900].name.vi} ${areas.find(({ id }) => id === areas[900].parent).name.vi}`, `giam ngheo huyen ${areas[900].name.vi} nam 2024`];
  for (const query of queries) {
    const wrong = [];
    const { files, bytes, time } = await measuredQuery(async () => {
      const { page, problems } = await open({ javaScriptEnabled: true });
      await page.goto(home());
      wrong.push(problems);
      return page;
    }, async (page) => {
      await page.getByRole('combobox').fill(query);
      await page.locator('#find [role="status"]', { hasText: /./ }).waitFor({ state: 'attached' });
    });
    console.log(`${query}: ${files} files, ${bytes} bytes, ${time.toFixed(1)} ms`);
    assert.deepEqual(wrong.flat(), []);
    assert.ok(bytes < 30_000, `${query}: ${bytes} bytes`);
  }
});

test('Each name of the country is found', async () => {
  const { page } = await open({ javaScriptEnabled: true });
  await page.goto(home());
  for (let at = 1; at < areas.length; at += 700) {
    const area = areas[at];
    await page.getByRole('combobox').fill('');
    await page.getByRole('combobox').fill(`${area.full_name.vi}`);
    await page.getByRole('option', { name: area.full_name.vi }).first().waitFor();
  }
});

test('An area and a program are found as the page of both, wherever the one stands', async () => {
  const { page } = await open({ javaScriptEnabled: true });
  await page.goto(home());
  const [, first] = areas; // the one with a figure
  for (const query of [`giam ngheo ${first.name.vi}`, `${first.name.vi} giam ngheo`]) {
    await page.getByRole('combobox').fill('');
    await page.getByRole('combobox').fill(query);
    const option = page.getByRole('option').first();
    await option.filter({ hasText: `${first.full_name.vi}: ` }).waitFor();
    assert.match(await option.getAttribute('data-href'), /\/gnbv\/$/);
  }
});

test('No list has more than 300 links or 150 kB', () => {
  const folder = join(work, 'site/search');
  const files = listFiles(folder).filter((name) => name.endsWith('index.html'));
  assert.ok(files.length > 50, `${files.length} lists`);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    assert.ok(Buffer.byteLength(text) < 150_000, `${file}: ${Buffer.byteLength(text)} bytes`);
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    const links = main.split('<a ').length - 1;
    assert.ok(links <= 300, `${file}: ${links} links`);
  }
});
