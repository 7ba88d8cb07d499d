// SPDX-License-Identifier: MIT
// The registries of the project keep their own JSON Schemas, which editors use to help the publisher.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const data = new URL('../../data/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, data), 'utf8'));

for (const name of ['areas', 'programs', 'indicators', 'units', 'dimensions', 'breakdowns', 'sources', 'site', 'reconciliation', 'explanations', 'remarks', 'charts']) {
  test(`data/${name}.json keeps its schema`, () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats(ajv);
    const validate = ajv.compile(read(`schema/${name}.schema.json`));
    if (existsSync(new URL(`${name}.json`, data))) { // which of them there are is the site's affair
      assert.ok(validate(read(`${name}.json`)), ajv.errorsText(validate.errors));
    }
  });
}
