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
  for (const file of charts) {
    const specification = readJson(site, file);
    for (const point of specification.data.values) {
      if (findings.has(point.observation)) {
        same(point.value, findings.get(point.observation)[point.mark === 'printed' ? 0 : 1], `${file}: ${point.observation}`);
      } else {
        if (point.observation === undefined) {
          assert.equal(point.value, 0, `${file}: several figures in one`);
          continue; // all of them are zero
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
