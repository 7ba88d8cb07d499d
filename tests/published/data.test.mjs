// SPDX-License-Identifier: MIT
// The open data keeps the contract: names and order of columns, the same rows in CSV and JSON, links between the tables.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkComputedHere } from './computed_here.mjs';
import { listFiles, readJson, readText, site } from './site_files.mjs';

const observationColumns = ['id', 'area', 'program', 'indicator', 'capital', 'fund', 'fund_year', 'period', 'as_of', 'kind', 'value', 'unit', 'reported_value', 'reported_unit', 'reported_rate', 'source', 'locator', 'note'];
const derivedColumns = ['id', 'area', 'program', 'indicator', 'capital', 'fund', 'fund_year', 'period', 'as_of', 'kind', 'value', 'unit', 'inputs'];

// RFC 4180, enough for files that we have written ourselves.
function parseCsv(text) {
  const rows = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const cells = [];
    for (const match of `${line},`.matchAll(/("(?:[^"]|"")*"|[^,"]*),/g)) {
      cells.push(match[1].startsWith('"') ? match[1].slice(1, -1).replaceAll('""', '"') : match[1]);
    }
    rows.push(cells);
  }
  return rows;
}

const observations = readJson(site, 'data/observations.json');
const derived = readJson(site, 'data/derived.json');

test('The tables begin with the columns of the contract, in its order', () => {
  for (const [name, columns, rows] of [['observations', observationColumns, observations], ['derived', derivedColumns, derived]]) {
    const [heading] = parseCsv(readText(site, `data/${name}.csv`));
    assert.deepEqual(heading.slice(0, columns.length), columns, `${name}.csv`);
    assert.ok(rows.length > 0, `${name} has rows`);
    assert.deepEqual(Object.keys(rows[0]).slice(0, columns.length), columns, `${name}.json`);
  }
});

test('CSV and JSON hold the same rows in the same order, sorted by id', () => {
  for (const name of ['observations', 'derived', 'areas', 'programs', 'indicators', 'sources', 'units', 'breakdowns', 'kinds', 'periods']) {
    const [heading, ...rows] = parseCsv(readText(site, `data/${name}.csv`));
    const objects = readJson(site, `data/${name}.json`);
    assert.equal(rows.length, objects.length, name);
    rows.forEach((row, index) => {
      heading.forEach((column, position) => {
        const value = objects[index][column];
        const text = value === null ? '' : Array.isArray(value) ? value.join(';') : String(value);
        if (typeof value === 'number') {
          assert.equal(Number(row[position]), value, `${name} ${row[0]} ${column}`);
        } else {
          assert.equal(row[position], text, `${name} ${row[0]} ${column}`);
        }
      });
    });
    const ids = rows.map((row) => row[0]);
    assert.deepEqual(ids, [...ids].sort(), `${name} is sorted by id`);
    assert.equal(new Set(ids).size, ids.length, `${name} has each id once`);
  }
});

test('Every code of a figure is told in the tables of dimensions, kinds and periods', () => {
  const [heading, ...rows] = parseCsv(readText(site, 'data/dimensions.csv'));
  const codes = readJson(site, 'data/dimensions.json');
  assert.deepEqual(rows, codes.map((code) => heading.map((column) => String(code[column] ?? ''))));
  const names = codes.map((code) => `${code.dimension}=${code.id}`);
  assert.deepEqual(names, [...names].sort(), 'sorted by dimension and id');
  const known = new Set(names);
  for (const code of codes) {
    assert.ok(code.name_vi && code.name_en && (code.parent === null || known.has(`${code.dimension}=${code.parent}`)), code.id);
  }
  const kinds = new Set(readJson(site, 'data/kinds.json').map((kind) => kind.id));
  const periods = new Set(readJson(site, 'data/periods.json').map((period) => period.id));
  for (const row of [...observations, ...derived]) {
    for (const dimension of ['capital', 'fund', 'breakdown']) {
      assert.ok(row[dimension] === null || known.has(`${dimension}=${row[dimension]}`), `${row.id} ${dimension}`);
    }
    assert.ok(kinds.has(row.kind) && (row.period === null || periods.has(row.period)), row.id);
  }
});

test('Every finding names figures that exist and says in both languages what is wrong', () => {
  const ids = new Set(observations.map((row) => row.id));
  const findings = readJson(site, 'data/findings.json');
  assert.ok(findings.length > 0, 'no finding');
  const expected = ['id', 'rule', 'severity', 'area', 'program', 'indicator', 'capital', 'fund', 'fund_year', 'period', 'as_of', 'printed', 'computed', 'difference', 'unit', 'observations', 'source', 'locator', 'message', 'explanation'];
  for (const finding of findings) {
    assert.deepEqual(Object.keys(finding).slice(0, expected.length), expected);
    assert.ok(finding.observations.length > 0 && finding.observations.every((id) => ids.has(id)), finding.id);
    assert.ok(finding.message.length > 20 && finding.message_en.length > 20, finding.id);
    assert.ok(readText(site, 'doi-chieu/index.html').includes(`id="${finding.id}"`), finding.id);
  }
});

test('A missing value has its reason and a value that is there has none', () => {
  for (const row of observations) {
    const missing = /(^|;)(not_reported|not_applicable|suppressed)(;|$)/.test(row.note ?? '');
    assert.equal(row.value === null, missing, row.id);
  }
});

test('Every computed value names inputs that exist and follows from them', () => {
  const byId = new Map([...observations, ...derived].map((row) => [row.id, row]));
  const indicators = new Map(readJson(site, 'data/indicators.json').map((row) => [row.id, row]));
  const near = (value, ...expected) => expected.some((other) => Math.abs(value - other) <= 1e-6 * Math.max(1, Math.abs(other)));
  let checked = 0;
  for (const row of derived) {
    assert.ok(row.inputs.length > 0, row.id);
    for (const id of [...row.inputs, ...row.via]) {
      assert.ok(byId.has(id), `${row.id}: ${id}`);
    }
    // By hand only what has two reported figures as its inputs; what builds on computed values is checked where those are.
    if (row.via.length > 0 || row.inputs.length !== 2) {
      continue;
    }
    const [a, b] = row.inputs.map((id) => byId.get(id).value);
    const follows = {
      ratio: [(a / b) * 100], share: [(a / b) * 100], attainment: [(a / b) * 100, (b / a) * 100], difference: [a - b], gap: [a - b, b - a],
      change: [a - b, ((a - b) / b) * 100], per: [a / b], sum: [a + b],
    }[indicators.get(row.indicator).formula];
    if (follows) {
      assert.ok(near(row.value, ...follows), `${row.id}: ${row.value} ~ ${follows}`);
      checked += 1;
    }
  }
  assert.ok(checked > 0, 'nothing to work out by hand');
});

test('Every figure of a page is in the open data, and every figure of the open data has its address', () => {
  const byId = new Map(observations.map((row) => [row.id, JSON.stringify(row)]));
  for (const file of listFiles(site).filter((name) => name.endsWith('index.json'))) {
    const page = readJson(site, file);
    for (const row of page.observations) {
      assert.equal(JSON.stringify(row), byId.get(row.id), `${file}: ${row.id}`);
    }
    for (const finding of page.kind === 'findings' ? [] : page.findings) {
      assert.ok(finding.url.endsWith(`#${finding.id}`) && finding.observations.every((id) => byId.has(id)), `${file}: ${finding.id}`);
    }
  }
  for (const row of observations) {
    assert.ok(readText(site, `nguon/${row.source}/index.html`).includes(`id="${row.id}"`), row.id);
  }
});

test('What a page computes itself is what the inputs that it names give', () => {
  assert.ok(checkComputedHere(site) > 10);
});

test('No personal name or file of one machine is published', () => {
  // The libraries for charts are others' and the same on every machine.
  for (const file of listFiles(site).filter((name) => !name.startsWith('assets/vega/'))) {
    assert.doesNotMatch(readText(site, file), /\/(?:home|root|tmp|work)\/|file:\/\//, file);
  }
});
