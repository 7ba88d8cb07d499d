// SPDX-License-Identifier: MIT
// What make.mjs and compare.mjs share: how the seven tables are read, and what is called what in them.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

// RFC 4180: rows as objects by heading.
export function parseCsv(text) {
  const rows = [];
  let row = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') {
      field += '"';
      i += 1;
    } else if (c === '"') {
      quoted = !quoted;
    } else if (quoted || (c !== ',' && c !== '\n' && c !== '\r')) {
      field += c;
    } else if (c !== '\r') {
      row.push(field);
      field = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    }
  }
  if (field !== '' || row.length > 0) {
    rows.push([...row, field]);
  }
  const heading = rows.shift();
  return rows.map((cells) => Object.fromEntries(heading.map((name, i) => [name, cells[i]])));
}

export function readTables(folder) {
  const read = (name) => parseCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'));
  return {
    departments: read('departments'),
    overTime: read('expenditure-over-time'),
    budgetAndActual: read('budget-and-actual'),
    programmes: read('programmes'),
    subprogrammes: read('subprogrammes'),
    classes: read('economic-classification'),
    projects: read('infrastructure-projects'),
  };
}

export const areas = {
  'South Africa': 'ZA',
  'Eastern Cape': 'EC',
  'Free State': 'FS',
  Gauteng: 'GP',
  'KwaZulu-Natal': 'KZN',
  Limpopo: 'LP',
  Mpumalanga: 'MP',
  'Northern Cape': 'NC',
  'North West': 'NW',
  'Western Cape': 'WC',
};

// A name as it is shown: blanks at the ends and doubled ones are nobody's spelling.
export const tidy = (text) => text.replace(/\s+/g, ' ').trim();

// A name as it is compared: without case, punctuation, "&" for "and" and a number before it ("1. Administration").
export const fold = (text) => tidy(text)
                                  .replace(/^\d+\s*[.:)]?\s+/, '')
                                  .toLowerCase()
                                  .normalize('NFKD')
                                  .replace(/&/g, ' and ')
                                  .replace(/[-‐–’']/g, '')
                                  .replace(/[^a-z0-9]+/g, ' ')
                                  .trim();

// "2018-19" is written 2018/19.
export const year = (text) => text.replace('-', '/');
// The year of a project is the one in which its financial year begins.
export const projectYear = (text) => `${text}/${String((Number(text) + 1) % 100).padStart(2, '0')}`;

// Medium-term estimates of one year that two editions make are two statements: one is made two years before, one the year before. How far ahead an estimate of
// expenditure-over-time looks follows from its edition; the projects do not name theirs.
export function kindOf(phase, edition, financialYear) {
  switch (fold(phase)) {
    case 'main appropriation':
      return 'main';
    case 'adjusted appropriation':
      return 'adjusted';
    case 'final appropriation':
      return 'final';
    case 'audited outcome':
    case 'audit outcome':
      return 'audited';
    case 'mtef':
      return 'medium_term';
    case 'medium term estimates':
      return `medium_term_${Number(financialYear.slice(0, 4)) - Number(edition.slice(0, 4))}`;
    default:
      throw new Error(`unknown phase ${phase}`);
  }
}

export const pricesOf = (basis, baseYear) => (basis === 'real' ? `real_${baseYear.replace('-', '_')}` : '');

// The two levels of the economic classification. The edition 2019-20 puts "Current" and "Capital" above the first level of the others: current payments stand
// below Current only and payments for capital assets below Capital only, so that these are the same classes; transfers stand below both and are divided by
// that.
const snake = (text) => fold(text).replaceAll(' ', '_');
export function classOf(first, second) {
  const [a, b] = [snake(first), snake(second)];
  if (a === 'current' || a === 'capital') {
    return b === 'transfers_and_subsidies' ? `${b}.${a}` : b;
  }
  return b === '' || a === b ? a : `${a}.${b}`;
}

// Where in the source an amount stands: the headings of its table, from the outside in.
export const locator = (...headings) => headings.map(tidy).filter((heading) => heading !== '').join('/');
const basisHeading = (row) => (row.basis === 'real' ? `real, prices of ${row.base_year}` : 'nominal');

// Budgets and outcomes leave direct charges against the National Revenue Fund out, which the estimates count: for each national department that has such a
// programme the main appropriations differ by exactly its amount. What the provinces charge to their own funds is in both.
const nationalCharge = 'direct charge against the national revenue fund';

// Every cell of the tables that has room for an amount, as the source that states it prints it; `names` leads from the department down. A name that a source
// lists twice at one place is told apart by a number. Departments within another's vote are a source of their own: what is a transfer in the vote, they divide into pay, goods and services, and so on.
export function cells(tables) {
  const list = [];
  const charged = new Set(tables.programmes.filter((row) => fold(row.programme) === nationalCharge).map((row) => fold(row.department)));
  const departmentOf = (row) => `${row.edition}|${row.government}|${fold(row.department)}`;
  const within = new Set(tables.departments.filter((row) => row.is_vote_primary !== 'True').map(departmentOf));
  const estimates = (row) => `za-${row.edition}-estimates${within.has(departmentOf(row)) ? '-within-votes' : ''}`;
  for (const row of tables.overTime) {
    list.push({
      source: estimates(row),
      table: 'expenditure-over-time',
      edition: row.edition,
      government: row.government,
      names: [row.department],
      indicator: 'expenditure',
      class: '',
      prices: pricesOf(row.basis, row.base_year),
      period: year(row.financial_year),
      kind: kindOf(row.phase, row.edition, row.financial_year),
      amount: row.rand,
      locator: locator(row.government, row.department, row.financial_year, row.phase, basisHeading(row)),
    });
  }
  for (const row of tables.budgetAndActual) {
    for (const edition of row.editions.split(' ')) {
      list.push({
        source: `za-${edition}-budget-and-actual`,
        table: 'budget-and-actual',
        edition,
        government: row.government,
        names: [row.department, row.programme].filter((name) => name !== ''),
        indicator: 'expenditure',
        class: '',
        charges: row.government === 'South Africa' && row.programme === '' && charged.has(fold(row.department)) ? 'voted' : '',
        prices: pricesOf(row.basis, row.base_year),
        period: year(row.financial_year),
        kind: kindOf(row.phase, edition, row.financial_year),
        amount: row.rand,
        locator: locator(row.government, row.department, row.programme, row.financial_year, row.phase, basisHeading(row)),
      });
    }
  }
  const twice = new Map();
  const main = (row, table, names, classId, place) => {
    const key = `${table}|${row.edition}|${place}`;
    const times = (twice.get(key) ?? 0) + 1;
    twice.set(key, times);
    list.push({
      source: estimates(row),
      table,
      edition: row.edition,
      government: row.government,
      names,
      indicator: 'expenditure',
      class: classId,
      prices: '',
      period: year(row.edition),
      kind: 'main',
      amount: row.rand,
      locator: times === 1 ? place : `${place} (${times})`,
    });
  };
  for (const row of tables.programmes) {
    main(row, 'programmes', [row.department, row.programme], '', locator(row.government, row.department, row.programme));
  }
  for (const row of tables.subprogrammes) {
    main(row, 'subprogrammes', [row.department, row.programme, row.subprogramme], '', locator(row.government, row.department, row.programme, row.subprogramme));
  }
  for (const row of tables.classes) {
    main(
        row, 'economic-classification', [row.department, row.programme], classOf(row.class_1, row.class_2),
        locator(row.government, row.department, row.programme, row.class_1, row.class_2));
  }
  const projects = new Set();
  for (const row of tables.projects) {
    const project = {
      source: 'za-infrastructure-projects',
      table: 'infrastructure-projects',
      edition: '',
      government: 'South Africa',
      names: [row.department],
      project: row.project,
      class: '',
      prices: ''
    };
    list.push({
      ...project,
      indicator: 'expenditure',
      period: projectYear(row.year),
      kind: kindOf(row.phase),
      amount: row.rand,
      locator: locator(row.department, row.project, row.year, row.phase)
    });
    if (!projects.has(row.project)) {
      projects.add(row.project);
      const years = tables.projects.filter((other) => other.project === row.project);
      const span = (some) => `${projectYear(some[0].year)}-${projectYear(some.at(-1).year)}`;
      list.push({
        ...project,
        indicator: 'project_total_budget',
        period: span(years),
        kind: 'medium_term',
        amount: row.total_budget_rand,
        locator: locator(row.department, row.project, 'total budget')
      });
      list.push({
        ...project,
        indicator: 'project_projected_budget',
        period: span(years.filter((other) => other.phase === 'MTEF')),
        kind: 'medium_term',
        amount: row.projected_budget_rand,
        locator: locator(row.department, row.project, 'projected budget')
      });
    }
  }
  return list;
}

// An empty cell is a figure that is not reported where the same table gives at least one department an amount of that year and phase, in nominal money. A
// column that is empty for all of them (an outcome of a year that is not over) states nothing, and an empty real amount says no more than the nominal one
// beside it.
export function emptyCells(list) {
  const column = (cell) => `${cell.table}|${cell.period}|${cell.kind}`;
  const stated = new Set(list.filter((cell) => cell.amount !== '').map(column));
  return list.filter((cell) => cell.amount === '' && cell.prices === '' && stated.has(column(cell)));
}
