// SPDX-License-Identifier: MIT
// The chart specifications are valid against Vega-Lite's own schema, compile without a warning, and draw what the data says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { listFiles, readJson, site } from './site_files.mjs';

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

test('Every chart compiles without a warning and draws one bar a figure', async () => {
  for (const file of charts) {
    const specification = readJson(site, file);
    const warnings = [];
    const logger = { warn: (...text) => (warnings.push(text.join(' ')), logger), info: () => logger, debug: () => logger, error: (...text) => (warnings.push(text.join(' ')), logger), level: () => logger };
    // "container" is for the page; a picture without one needs a number.
    const compiled = vegaLite.compile({ ...specification, width: 600 }, { logger });
    assert.deepEqual(warnings, [], file);
    const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none' });
    await view.runAsync();
    const svg = await view.toSVG();
    const bars = (svg.match(/aria-roledescription="bar"/g) ?? []).length;
    assert.equal(bars, specification.data.values.length, file);
    view.finalize();
  }
});

test('Every figure of a chart is one of its page, with the same value', () => {
  for (const file of charts) {
    const page = readJson(site, file.replace(/charts\/[^/]+$/, 'index.json'));
    const values = new Map([...page.observations, ...page.derived].map((row) => [row.id, row.value]));
    for (const point of readJson(site, file).data.values) {
      assert.equal(point.value, values.get(point.observation), `${file}: ${point.observation}`);
    }
  }
});
