// SPDX-License-Identifier: MIT
// What is exactly known of the synthetic site tests/sites/good-full, beyond what every published site keeps.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { listFiles, readJson, readText, site } from './site_files.mjs';

const findings = readJson(site, 'data/findings.json');
const observations = new Map(readJson(site, 'data/observations.json').map((row) => [row.id, row]));
const derived = readJson(site, 'data/derived.json');

test('Every contradiction that the reports hold is found, with what is printed and what follows', () => {
  const found = findings.map((row) => `${row.rule} ${row.severity} ${row.area} ${row.indicator}: ${row.printed} ${row.computed} ${row.difference}`).sort();
  assert.deepEqual(found, [
    'bound error 09601 works: 5 3 2',
    'bound error 09601@2025 allocated: 100 null null',
    'bound error 96 disbursed: 650000 600000 50000',
    'bound error 97 disbursement_rate: 101.5 100 1.5',
    'bound warning 961 disbursement_rate: 100 null null',
    'conflict error 96 poverty_rate: 10.8 10.5 0.3',
    'conflict error 96 works: 13 12 1',
    'conflict error 963 assigned: 4500 4000 500',
    'conflict warning 96 jobs_created: 5100 5250 -150',
    'conflict warning 960 disbursed: 1537 1537 0',
    'conflict warning 97 trained: 6862 null null',
    'identity error 96 poverty_rate: 10.5 11.52 -1.02',
    'identity error 96 poverty_rate_reduction: 2.25 2.5 -0.25',
    'identity error 96 retail_sales: 41 40 1',
    'identity error 96 retail_sales_growth: 12 10 2',
    'identity error 96 retail_sales_index: 111 110 1',
    'identity error 96 trained_rate: 31.5 30 1.5',
    'identity warning 96 retail_sales_over_plan: 5.76 4.76 1',
    'identity warning 96 retail_sales_plan_difference: 400000 500000 -100000',
    'monotonic error 96 disbursed: 740000 750000 -10000',
    'rate error 96 disbursed: 42.97 24.97 18',
    'rate error 96 trained: 32 30 2',
    'rate error 962 disbursed: 8 80 -72',
    'rate warning 96 trained_rate: 20 null null',
    'rate warning 97 disbursed: 50 45 5',
    'remark error 96 unspendable: null null null',
    'remark warning 97 poverty_rate: 10.5 null null',
    'scale warning 962 trained: 30000 30 29970',
    'sum error 96 assigned: 11500 12000 -500',
    'sum error 96 assigned: 200000 210000 -10000',
    'sum error 96 assigned: 500000 470000 30000',
    'sum error 97 assigned: 411351 413350 -1999',
    'sum error 97 assigned: 800000 1213350 -413350',
    'sum warning 96 disbursed: 5000 4234.5 765.5',
  ]);
});

test('The answer to a finding stands with it, with who gave it and when', () => {
  const answered = findings.filter((row) => row.explanation !== null);
  assert.deepEqual(answered.map((row) => row.rule).sort(), ['rate', 'remark']);
  answered.sort((a, b) => (a.rule < b.rule ? -1 : 1));
  assert.deepEqual(
    [answered[0].printed, answered[0].explanation, answered[0].explanation_en, answered[0].explanation_by, answered[0].explanation_date, answered[0].explanation_document],
    [42.97, 'Hai chữ số bị đảo khi in; đúng là 24,97 %.', 'Two digits were swapped in print; it should be 24.97 %.', 'Phòng "Tài chính & Kế hoạch" <tỉnh Thử>', '2024-03-05', '15/CV-TC'],
  );
});

test('A remark says who entered it and when, and no finding of a rule does', () => {
  const remarks = findings.filter((row) => row.rule === 'remark');
  assert.deepEqual(remarks.map((row) => `${row.id} ${row.by} | ${row.by_en} | ${row.date} | ${row.observations.length}`).sort(), [
    'fb90j5v14sqgd Bạn đọc | A reader | 2024-04-01 | 3',
    'fc3w7vjbe980h Ban đọc "Mẫu & Thử" <synthetic> | Readers of "Mẫu & Thử" <synthetic> | 2024-02-29 | 2',
  ]);
  assert.ok(findings.every((row) => row.rule === 'remark' || (row.by === null && row.by_en === null && row.date === null)));
});

test('Equal rates share a rank, and the next place is left out', () => {
  const ranks = derived.filter((row) => row.indicator === 'disbursement_rank' && row.area.startsWith('96') && row.area !== '96');
  assert.deepEqual(ranks.map((row) => `${row.area} ${row.value} ${row.reporting} ${row.siblings}`).sort(), ['960 3 3 4', '961 1 3 4', '962 1 3 4']);
  const poverty = derived.filter((row) => row.indicator === 'poverty_rank' && row.area.startsWith('96') && row.area !== '96');
  assert.deepEqual(poverty.map((row) => `${row.area} ${row.value}`).sort(), ['960 2', '961 1', '962 2']);
});

test('What is computed says what its figures leave of it, and nothing is made of figures that do not go together', () => {
  const told = (indicator, area, program) =>
    derived.filter((row) => row.indicator === indicator && row.area === area && row.program === program).map((row) => `${row.period} ${row.as_of} ${row.kind} ${row.value} ${row.note}`).sort();
  assert.deepEqual(told('disbursed_per_poor_household', '97', 'gnbv'), ['2023 2023-12-31 actual 17.5 at_most', '2023 2023-12-31 actual 40 at_most']);
  assert.deepEqual(told('disbursed_per_poor_household', '96', 'ntm'), []);
  assert.deepEqual(told('disbursement_rate', '97', 'ntm'), []);
  assert.deepEqual(told('disbursement_pace', '96', 'ntm'), ['2023 2023-06-30 actual 14.292929 at_least']);
  assert.deepEqual(told('disbursed_attainment', '96', 'gnbv'), ['2023 2024-01-31 actual 92.5 preliminary']);
  assert.deepEqual(told('disbursement_rank', '97', 'gnbv'), []);
  assert.deepEqual(told('assigned_below', '96', 'gnbv'), ['2023 null plan 40000.5 null']);
});

test('Every kind of formula has computed something', () => {
  const formulas = new Map(readJson(site, 'data/indicators.json').map((row) => [row.id, row.formula]));
  const used = new Set(derived.map((row) => formulas.get(row.indicator)));
  assert.deepEqual([...used].sort(), ['aggregate', 'attainment', 'change', 'difference', 'gap', 'pace', 'per', 'rank', 'ratio', 'share', 'status', 'sum']);
});

test('Every reason for a missing value is there, and a zero in words is a zero', () => {
  const missing = [...observations.values()].filter((row) => row.value === null).map((row) => row.note).sort();
  assert.deepEqual(missing, ['not_applicable', 'not_reported', 'not_reported', 'not_reported', 'suppressed', 'suppressed']);
  const words = [...observations.values()].filter((row) => row.note === 'in_words');
  assert.deepEqual(words.map((row) => row.value), [0]);
});

test('A page with the sign of a contradiction says what it means', () => {
  let marked = 0;
  for (const file of listFiles(site).filter((name) => name.endsWith('index.html'))) {
    const html = readText(site, file);
    if (/<a class="ne"/.test(html)) {
      const { legend_finding: words } = JSON.parse(readFileSync(new URL(`../../themes/default/i18n/${/<html lang="([^"]+)/.exec(html)[1]}.json`, import.meta.url), 'utf8'));
      assert.ok(html.includes(words), file);
      marked += 1;
    }
  }
  assert.ok(marked > 20, `${marked} pages`);
});
