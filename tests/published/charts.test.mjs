// SPDX-License-Identifier: MIT
// The chart specifications are valid against Vega-Lite's own schema, compile without a warning, and draw what the data says.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { listFiles, readJson, readText, site } from './site_files.mjs';

const charts = listFiles(site).filter((file) => file.endsWith('.vl.json'));
const schemaFile = createRequire(import.meta.url).resolve('vega-lite/build/vega-lite-schema.json');

test('There are charts', () => {
  assert.ok(charts.length > 0);
});

test('Every chart is valid against the official schema', () => {
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormats(ajv);
  ajv.addFormat('color-hex', () => true);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  for (const file of charts) {
    assert.ok(validate(readJson(site, file)), `${file}: ${ajv.errorsText(validate.errors)}`);
  }
});

// How Vega draws them, chart_vega.test.mjs compares with our own pictures.

test('Every value of a chart is that of a figure of the site, or of a finding', () => {
  const values = new Map(['observations', 'derived'].flatMap((name) => readJson(site, `data/${name}.json`).map((row) => [row.id, row.value])));
  // Amounts of money may be shown in a larger unit than they are counted in.
  const same = (drawn, counted, what) => assert.ok([1, 1000].some((factor) => Math.abs(drawn * factor - counted) <= 1e-9 * Math.abs(counted)), `${what}: ${drawn} of ${counted}`);
  const findings = new Map(readJson(site, 'data/findings.json').map((row) => [row.id, [row.printed, row.computed]]));
  const said = ['vi', 'en'].map((language) => JSON.parse(readFileSync(new URL(`../../themes/default/i18n/${language}.json`, import.meta.url), 'utf8')).chart_result_of_parts.replace('{name}', '').trim());
  const addedUp = (name) => said.some((words) => name.includes(words));
  // The lists of the page have the same sum, to the digit that they show.
  const isListed = (file, value) => {
    const html = readText(site, file.replace(/charts\/[^/]+$/, 'index.html'));
    return ['vi', 'en'].some((language) => html.includes(new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)));
  };
  for (const file of charts) {
    const specification = readJson(site, file);
    for (const point of specification.data.values) {
      if (findings.has(point.observation)) {
        same(point.value, findings.get(point.observation)[point.mark === 'printed' ? 0 : 1], `${file}: ${point.observation}`);
      } else {
        if (point.observation === undefined) {
          // All of them are zero, or what a report states of the parts alone is added up, and its name says so.
          assert.ok(point.value === 0 || (addedUp(point.category) && isListed(file, point.value)), `${file}: several figures in one: ${point.category} ${point.value}`);
          continue;
        }
        same(point.value, values.get(point.observation), `${file}: ${point.observation}`);
      }
    }
  }
});

test('Beside each chart stand its picture, its values and a page of its own', () => {
  for (const file of charts) {
    const base = file.replace(/\.vl\.json$/, '');
    for (const end of ['svg', 'csv', 'html']) {
      assert.ok(existsSync(`${site}/${base}.${end}`), `${base}.${end}`);
    }
    assert.equal(readText(site, `${base}.csv`).trimEnd().split('\n').length, 1 + readJson(site, file).data.values.length, base);
    assert.ok(readText(site, `${base}.svg`).length < 16_000, base);
  }
});

test('A page with charts names the picture of the first in its head, a home page that of a program if it has none, others name none', () => {
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const named = new Set();
  const borrowed = [];
  for (const page of listFiles(site).filter((file) => file.endsWith('index.html'))) {
    const html = readText(site, page);
    const canonical = /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1];
    const picture = /<meta property="og:image" content="([^"]+)">/.exec(html)?.[1];
    const first = /<a href="(charts\/[^"]+)\.svg" download>/.exec(html)?.[1];
    if (html.includes('http-equiv="refresh"')) {
      continue; // leads on
    }
    if (first === undefined && html.includes('<p class="brand">') && !/<p class="brand"><a/.test(html)) {
      borrowed.push([page, picture]);
      continue;
    }
    assert.equal(picture, first === undefined ? undefined : `${canonical}${first}.png`, page);
    if (picture !== undefined) {
      assert.ok(html.includes(`<a href="${first}.png" download>PNG<span class="vh">: `), page);
      // The chart on a page of its own, which is what is shared, has it too.
      assert.match(readText(site, `${page.replace(/index\.html$/, '')}${first}.html`), new RegExp(`<meta property="og:image" content="${canonical}${first}\\.png">`), page);
      assert.ok(html.includes('<meta property="og:image:width" content="800">') && html.includes('<meta property="og:image:height" content="420">'), page);
      assert.match(html, /<meta property="og:image:alt" content="[^"]+">/, page);
      const file = `${page.replace(/index\.html$/, '')}${first}.png`;
      const bytes = readFileSync(`${site}/${file}`);
      assert.ok(bytes.subarray(0, 8).equals(signature), file);
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [800, 420], file);
      assert.ok(bytes.length <= 20_000, `${file}: ${bytes.length}`);
      named.add(file);
    }
    assert.match(html, /<meta property="og:title" content="[^"]+">/, page);
  }
  assert.ok(named.size > 0);
  for (const [page, picture] of borrowed) {
    assert.ok(picture !== undefined && [...named].some((file) => picture.endsWith(`/${file}`)), `${page}: ${picture}`);
  }
});
