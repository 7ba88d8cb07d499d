// SPDX-License-Identifier: MIT
// What pages compute themselves, worked out again from the inputs that they name.
import assert from 'node:assert/strict';
import { listFiles, readJson, readText } from './site_files.mjs';

// How many values there are; fails where one is not what its inputs give, or is not in the table beside the page.
export function checkComputedHere(site) {
  const results = new Set(readJson(site, 'data/kinds.json').filter((kind) => ['actual', 'expected'].includes(kind.role)).map((kind) => kind.id));
  const given = new Set(['assigned', 'allocated']);
  const byId = new Map(readJson(site, 'data/observations.json').map((row) => [row.id, row]));
  const sum = (rows) => rows.reduce((all, row) => all + row.value, 0);
  let count = 0;
  for (const file of listFiles(site).filter((name) => name.endsWith('index.json'))) {
    const values = readJson(site, file).computed_here;
    const table = values.length > 0 ? readText(site, file.replace(/json$/, 'csv')) : '';
    for (const value of values) {
      count += 1;
      const about = `${file}: ${JSON.stringify(value)}`;
      assert.equal(value.id, null, about);
      const inputs = value.inputs.map((id) => byId.get(id));
      assert.ok(inputs.length > 0 && inputs.every(Boolean), about);
      const spent = inputs.filter((row) => results.has(row.kind) && !given.has(row.indicator));
      const plans = inputs.filter((row) => !spent.includes(row));
      const expected = value.unit === 'percent' ? (100 * sum(spent)) / sum(plans)
        : spent.length > 0 && plans.length > 0 ? sum(plans) - sum(spent) : sum(inputs);
      assert.ok(Math.abs(value.value - expected) <= Math.max(1e-5, Math.abs(expected) * 1e-9), `${about} is ${expected}`);
      assert.ok(table.includes(value.inputs.join(';')), `${about} is not in the table`);
    }
  }
  return count;
}
