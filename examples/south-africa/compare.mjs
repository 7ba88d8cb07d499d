// SPDX-License-Identifier: MIT
// Compares every amount of the tables with the files of observations beside this script and with the data/observations.csv that a built site publishes.
//
// node compare.mjs TABLES [SITE_DATA_CSV]
//
// Each cell of the tables is looked up by its source, headings and indicator, and must have the same digits, area, class, prices, charges, period and kind,
// and stand at a program whose names are those of the table. Each observation must be one of the cells. Ends with 1 where anything is otherwise.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {areas, cells, emptyCells, fold, parseCsv, readTables, tidy} from './tables.mjs';

const [tablesFolder, published] = process.argv.slice(2);
if (!tablesFolder) {
  console.error('node compare.mjs TABLES [SITE_DATA_CSV]');
  process.exit(2);
}
const data = new URL('data/', import.meta.url).pathname;
const all = cells(readTables(tablesFolder));
const programs = new Map(JSON.parse(readFileSync(join(data, 'programs.json'), 'utf8')).programs.map((program) => [program.id, program]));
const empty = new Set(emptyCells(all));

const problems = [];
const wrong = (where, key, what) => problems.push(`${where}: ${key}: ${what}`);

// Names of a program that a table may use for it; a project's name stands before what kind of project it is.
const alias = (folded) => folded.replace('direct charge against the provincial revenue fund', 'direct charges');
function namesOf(program) {
  const others = [...program.source.matchAll(/“([^”]*)”/g)].map(([, name]) => name);
  return [program.name, ...others].map((name) => alias(fold(name)));
}
// The program of a cell, its name and those above it. A department whose vote is not its own stands below the part of another's vote; above a department
// nothing is compared.
function checkProgram(where, key, cell, id) {
  let program = programs.get(id);
  for (const name of [...(cell.project ? [cell.project] : []), ...[...cell.names].reverse()]) {
    const isIt = program && (name === cell.project ? program.name.startsWith(`${tidy(name)} (`) : namesOf(program).includes(alias(fold(name))));
    if (!isIt) {
      wrong(where, key, `the program ${id} is not "${name}"`);
      return;
    }
    program = programs.get(program.parent);
  }
}

const keyOf = (source, indicator, locator) => `${source} | ${indicator} | ${locator}`;
function compare(where, rows, valueColumn) {
  const byKey = new Map();
  for (const row of rows) {
    const key = keyOf(row.source, row.indicator, row.locator);
    if (byKey.has(key)) {
      wrong(where, key, 'two rows');
    }
    byKey.set(key, row);
  }
  const count = {amounts: 0, empty: 0, left: 0};
  for (const cell of all) {
    const key = keyOf(cell.source, cell.indicator, cell.locator);
    const row = byKey.get(key);
    byKey.delete(key);
    if (cell.amount === '' && !empty.has(cell)) {
      count.left += 1;
      if (row) {
        wrong(where, key, 'a row where the table states nothing');
      }
      continue;
    }
    if (!row) {
      wrong(where, key, `no row for ${cell.amount}`);
      continue;
    }
    const told = {
      area: areas[cell.government],
      class: cell.class,
      prices: cell.prices,
      charges: cell.charges ?? '',
      period: cell.period,
      kind: cell.kind,
      [valueColumn]: cell.amount,
      reported_unit: 'rand',
      note: cell.amount === '' ? 'not_reported' : ''
    };
    for (const [column, value] of Object.entries(told)) {
      if ((row[column] ?? '') !== value) {
        wrong(where, key, `${column} is "${row[column]}", not "${value}"`);
      }
    }
    if ('value' in row && cell.amount !== '' && Number(row.value) !== Number(cell.amount)) {
      wrong(where, key, `value is ${row.value}, not ${cell.amount}`);
    }
    checkProgram(where, key, cell, row.program);
    if (!(programs.get(row.program)?.areas ?? [row.area]).includes(row.area)) {
      wrong(where, key, `${row.area} does not run the program ${row.program}`);
    }
    count[cell.amount === '' ? 'empty' : 'amounts'] += 1;
  }
  for (const key of byKey.keys()) {
    wrong(where, key, 'no cell of the tables');
  }
  console.log(`${where}: ${count.amounts} amounts and ${count.empty} empty cells found, of ${all.length} cells; ${count.left} empty cells state nothing`);
}

const files = readdirSync(join(data, 'observations')).filter((name) => name.endsWith('.csv'));
compare(
    'files', files.flatMap((name) => parseCsv(readFileSync(join(data, 'observations', name), 'utf8')).map((row) => ({...row, source: name.slice(0, -4)}))),
    'reported_value:plain');
if (published) {
  compare('published', parseCsv(readFileSync(published, 'utf8')), 'reported_value');
}
problems.slice(0, 50).forEach((problem) => console.error(problem));
console.log(problems.length === 0 ? 'everything agrees' : `${problems.length} things do not agree`);
process.exit(problems.length === 0 ? 0 : 1);
