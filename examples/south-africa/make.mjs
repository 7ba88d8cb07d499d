// SPDX-License-Identifier: MIT
// Writes the data of a site about the budget of the Republic of South Africa from seven tables of published figures.
//
// node make.mjs TABLES OUT
//
// OUT gets data/ and content/.
import {copyFileSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {areas, cells, classOf, emptyCells, fold, readTables, tidy} from './tables.mjs';

const [tablesFolder, out] = process.argv.slice(2);
if (!out) {
  console.error('node make.mjs TABLES OUT');
  process.exit(2);
}
const byText = (a, b) => (a < b ? -1 : Number(a > b));

const tables = readTables(tablesFolder);
const all = cells(tables);

// ---- Names ----

// Two spellings of one name: the same but for small words and plurals, or with two letters more, less or otherwise.
const smallWords = new Set(['and', 'of', 'the', 'for', 'to', 'in', 'on', 'with', 'a']);
const essence = (folded) =>
    folded.split(' ').filter((word) => !smallWords.has(word)).map((word) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/s$/, '') : word)).join('');
function distance(a, b) {
  const rows = Array.from({length: a.length + 1}, (_, i) => [i]);
  for (let j = 0; j <= b.length; j += 1) {
    rows[0][j] = j;
  }
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[a.length][b.length];
}
function spelledAlike(a, b) {
  const [x, y] = [essence(a), essence(b)];
  const digits = (text) => (text.match(/\d+/g) ?? []).join();
  return digits(a) === digits(b) && (x === y || (Math.min(x.length, y.length) > 5 && Math.abs(x.length - y.length) <= 2 && distance(x, y) <= 2));
}

// Provinces call the same programme "Direct charges" in one table and by its whole name in another.
const aliases = {
  'direct charge against the provincial revenue fund': 'direct charges'
};
const nameKey = (name) => aliases[fold(name)] ?? fold(name);

// ---- The tree ----

// Names are gathered as one node below the same parent: those that fold to one, and those that are spelled alike and never stand beside each other in one
// table of one edition.
class Node {
  constructor(parent, level, area) {
    Object.assign(this, {parent, level, area, names: [], places: new Set(), children: [], byKey: new Map()});
  }

  get name() {
    return this.names.at(-1);
  }
}

const order =
    ['departments', 'programmes', 'economic-classification', 'subprogrammes', 'expenditure-over-time', 'budget-and-actual', 'infrastructure-projects'];
// `uses`: {name, edition, table}. The name of the newest edition comes last; of one edition, the one of the foremost table.
function gather(parent, level, area, uses, same = () => false) {
  const groups = new Map();
  for (const use of [...uses].sort((a, b) => byText(a.edition, b.edition) || order.indexOf(b.table) - order.indexOf(a.table))) {
    const key = nameKey(use.name);
    const group = groups.get(key) ?? {key, keys: [key], uses: [], places: new Set()};
    groups.set(key, group);
    group.uses.push(use);
    group.places.add(`${use.edition}|${use.table}`);
  }
  const merged = [];
  for (const group of groups.values()) {
    const apart = (other) => ![...group.places].some((place) => other.places.has(place));
    const twin = merged.find((other) => apart(other) && (other.keys.some((key) => spelledAlike(key, group.key)) || same(other, group)));
    if (twin) {
      twin.keys.push(group.key);
      twin.uses.push(...group.uses);
      group.places.forEach((place) => twin.places.add(place));
    } else {
      merged.push(group);
    }
  }
  for (const group of merged) {
    const node = new Node(parent, level, area);
    group.uses.sort((a, b) => byText(a.edition, b.edition) || order.indexOf(b.table) - order.indexOf(a.table));
    for (const {name} of group.uses) {
      node.names = [...node.names.filter((other) => other !== tidy(name)), tidy(name)];
    }
    node.editions = [...new Set(group.uses.map(({edition}) => edition))].sort(byText);
    const foremost = Math.min(...group.uses.filter(({edition}) => edition === group.uses[0].edition).map(({table}) => order.indexOf(table)));
    node.first = tidy(group.uses.find(({edition, table}) => edition === group.uses[0].edition && order.indexOf(table) === foremost).name);
    group.keys.forEach((key) => parent.byKey.set(key, node));
    parent.children.push(node);
  }
}

const uses = new Map();
function use(path, name, edition, table) {
  if (!uses.has(path)) {
    uses.set(path, new Map());
  }
  uses.get(path).set(`${edition}|${table}|${name}`, {name, edition, table});
}
for (const row of tables.departments) {
  use(row.government, row.department, row.edition, 'departments');
}
for (const cell of all) {
  if (!cell.project) {
    use(cell.government, cell.names[0], cell.edition, cell.table);
  }
}

// A department that goes and one that comes with the number of the same vote are one that was renamed.
const votes = new Map();
for (const row of tables.departments.filter((department) => department.is_vote_primary === 'True')) {
  const key = `${row.government}|${nameKey(row.department)}`;
  votes.set(key, (votes.get(key) ?? new Map()).set(row.edition, row.vote_number));
}
const editions = [...new Set(tables.departments.map(({edition}) => edition))].sort(byText);
function sameVote(government) {
  return (before, after) => {
    const numbers = (group) => new Map(group.keys.flatMap((key) => [...(votes.get(`${government}|${key}`) ?? [])]));
    const [a, b] = [numbers(before), numbers(after)];
    return [...a].some(
               ([edition, number]) => b.get(editions[editions.indexOf(edition) + 1]) === number || b.get(editions[editions.indexOf(edition) - 1]) === number) &&
        ![...a.keys()].some((edition) => b.has(edition));
  };
}

const roots = new Map();
for (const [government, area] of Object.entries(areas)) {
  const root = new Node(null, 'government', area);
  roots.set(government, root);
  gather(root, 'department', area, [...uses.get(government).values()], sameVote(government));
}
function below(node, level, pick) {
  const names = new Map();
  for (const cell of all) {
    const place = pick(cell);
    if (place) {
      names.set(place.node, [...(names.get(place.node) ?? []), {name: place.name, edition: cell.edition, table: cell.table}]);
    }
  }
  for (const [parent, list] of names) {
    gather(parent, level, parent.area, list);
  }
}
function find(cell, depth) {
  let node = roots.get(cell.government);
  for (const name of cell.names.slice(0, depth)) {
    node = node.byKey.get(nameKey(name));
    if (!node) {
      throw new Error(`${cell.government}: no node for ${name}`);
    }
  }
  return node;
}
below(null, 'programme', (cell) => (cell.names.length > 1 ? {node: find(cell, 1), name: cell.names[1]} : null));
below(null, 'subprogramme', (cell) => (cell.names.length > 2 ? {node: find(cell, 2), name: cell.names[2]} : null));

// Infrastructure projects have no programme: below their department.
for (const row of tables.projects) {
  const department = roots.get('South Africa').byKey.get(nameKey(row.department));
  const key = `project: ${row.project}`;
  if (!department.byKey.has(key)) {
    const node = new Node(department, 'infrastructure_project', 'ZA');
    const name = tidy(row.project);
    Object.assign(node, {
      first: name,
      short: name,
      editions: [],
      names: [`${name} (${[row.kind, row.nature, `stage: ${row.stage}`, row.provinces].filter((text) => text !== '').map(tidy).join('; ')})`]
    });
    department.byKey.set(key, node);
    department.children.push(node);
  }
}
const nodeOf = (cell) => (cell.project ? find(cell, 1).byKey.get(`project: ${cell.project}`) : find(cell, cell.names.length));

// A department whose vote is not its own is paid from a sub-programme of that vote: the one of the same amount in every edition. Where the tables show none,
// the one named here.
const paidFrom = {
  'government communication and information system': ['Entity Oversight', 'Communication and Branding']
};
const moved = [];
for (const row of tables.departments.filter((department) => department.is_vote_primary !== 'True')) {
  const root = roots.get(row.government);
  const node = root.byKey.get(nameKey(row.department));
  if (node.parent !== root) {
    continue;
  }
  const vote = root.byKey.get(nameKey(row.vote_primary));
  const amounts = new Map(all.filter(
                                 (cell) => cell.table === 'expenditure-over-time' && cell.government === row.government && cell.kind === 'main' &&
                                     cell.prices === '' && find(cell, 1) === node)
                              .map((cell) => [cell.edition, cell.amount]));
  const equal = vote.children.flatMap(({children}) => children)
                    .filter(
                        (part) => [...amounts].every(
                            ([edition, amount]) => all.some(
                                (cell) => cell.table === 'subprogrammes' && cell.edition === edition && cell.amount === amount && nodeOf(cell) === part)));
  const told = paidFrom[fold(row.department)];
  const parent = equal.length === 1 ? equal[0] : vote.byKey.get(nameKey(told[0])).byKey.get(nameKey(told[1]));
  Object.assign(node, {parent, unverified: equal.length !== 1});
  moved.push(node);
}
for (const node of moved) {
  const root = roots.get('South Africa');
  root.children = root.children.filter((other) => other !== node);
  node.parent.children.push(node);
}

// ---- What provinces have in common ----

// Departments of several provinces that have one name today are one program, which each of them runs; so are their programmes, and the sub-programmes of
// these. What the nation calls likewise is another program: it does not hold what the provinces spend. Names that differ in a plural, a small word or one
// letter are one where no province has both; two letters are too many ("Agriculture", "Arts and Culture").
function almostAlike(a, b) {
  const [x, y] = [essence(a), essence(b)];
  return x === y || (spelledAlike(a, b) && Math.min(x.length, y.length) > 8 && distance(x, y) <= 1);
}
const commonest = (texts) => {
  const counts = new Map();
  texts.forEach((text) => counts.set(text, (counts.get(text) ?? 0) + 1));
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
};
function sharedGroups(members) {
  const groups = [];
  for (const node of members) {
    const key = nameKey(node.name);
    const group = groups.find((other) => other.key === key && other.members.every(({area}) => area !== node.area));
    if (group) {
      group.members.push(node);
    } else {
      groups.push({key, members: [node]});
    }
  }
  const merged = [];
  for (const group of groups) {
    const apart = (other) => group.members.every(({area}) => other.members.every((member) => member.area !== area));
    const twin = merged.find((other) => apart(other) && almostAlike(other.key, group.key));
    if (twin) {
      twin.members.push(...group.members);
    } else {
      merged.push(group);
    }
  }
  return merged.map((group) => group.members);
}
function share(parent, members) {
  for (const group of sharedGroups(members)) {
    const node = new Node(parent, group[0].level, undefined);
    const name = commonest(group.map((member) => member.name));
    const others = group.flatMap((member) => member.names).filter((other) => other !== name);
    Object.assign(node, {
      members: group,
      names: [...new Set(others), name],
      editions: [...new Set(group.flatMap((member) => member.editions))].sort(byText),
      first: commonest(group.map((member) => member.first)),
    });
    group.forEach((member) => Object.assign(member, {shared: node}));
    parent.children.push(node);
    share(node, group.flatMap((member) => member.children));
  }
}
const provinces = new Node(null, 'government', undefined);
share(provinces, [...roots].filter(([, root]) => root.area !== 'ZA').flatMap(([, root]) => root.children));

// Ids are made of the first name that the tables have, so that a later edition does not change them, within 80 letters. Where two of one parent would be cut
// to the same, the later one keeps the first of its words that tells it apart.
const idWords = (name) => {
  const parts = fold(name).split(' ');
  const great = parts.filter((word) => !smallWords.has(word));
  return great.length > 0 ? great : parts;
};
function slug(parts, most) {
  let text = '';
  for (const part of parts) {
    const next = text === '' ? part : `${text}-${part}`;
    if (next.length > most) {
      break;
    }
    text = next;
  }
  return text === '' ? parts[0].slice(0, most) : text;
}
function step(name, room, taken) {
  const parts = idWords(name);
  const cut = slug(parts, room);
  const telling = parts.slice(cut.split('-').length).filter((part) => part.length < room - 4).map((part) => `${slug(parts, room - part.length - 1)}-${part}`);
  const counted = Array.from({length: 98}, (_, i) => `${slug(parts, room - 3)}-${i + 2}`);
  return [cut, ...telling, ...counted].find((text) => !taken.has(text));
}
const nodes = [];
function number(node) {
  const taken = new Set();
  for (const child of node.children) {
    if (!child.id) {
      const prefix = node.id !== undefined ? `${node.id}.` : node.area ? `${node.area.toLowerCase()}-` : '';
      const room = node.id === undefined ? 30 : child.level === 'programme' ? Math.min(34, 56 - prefix.length) : Math.min(40, 80 - prefix.length);
      const text = step(child.first, room - (node.id === undefined ? prefix.length : 0), taken);
      taken.add(text);
      child.id = prefix + text;
    }
  }
  for (const child of node.children) {
    if (!nodes.includes(child)) {
      nodes.push(child);
      number(child);
    }
  }
}
// A department within another's vote has an id of its own like the others. Those of the nation begin with its code, since provinces have departments of the
// same names.
number({area: 'ZA', children: [...roots.get('South Africa').children, ...moved]});
number(provinces);
const idOf = (node) => (node.shared ?? node).id;

// ---- What is complete ----

// The tables hold all sub-programmes of a programme that they divide, and all programmes of a department; not of what projects
// stand below, too, nor of what a department is paid from by inference.
const complete =
    nodes.filter((node) => node.children.length > 0 && !node.children.some(({level, unverified}) => level === 'infrastructure_project' || unverified));

// ---- Registries ----

rmSync(join(out, 'data'), {recursive: true, force: true});
rmSync(join(out, 'content'), {recursive: true, force: true});
mkdirSync(join(out, 'data/observations'), {recursive: true});
mkdirSync(join(out, 'content'), {recursive: true});
const clean = (entity) => Object.fromEntries(Object.entries(entity).filter(([, value]) => value !== undefined));
const write = (name, entities) =>
    writeFileSync(join(out, `data/${name}.json`), `{"${name}": [\n ${entities.map((entity) => JSON.stringify(clean(entity))).join(',\n ')}\n]}\n`);
const publisher = 'National Treasury of the Republic of South Africa';

writeFileSync(join(out, 'data/site.json'), `${
    JSON.stringify(
        {
          title: 'Budget of South Africa',
          subtitle: 'What the nation and its nine provinces planned to spend and what they spent, department by department',
          publisher: 'Example site, not an official one',
          base_url: 'https://example.org/south-africa/',
          languages: [{tag: 'en', name: 'English'}],
          year_begins: '04-01',
          addresses: {areas: 'governments', programs: 'departments'},
          money: {planned: 'expenditure', spent: 'expenditure', rate: 'share_spent', left: 'unspent', shown: {unit: 'million_rand', decimals: '1'}},
          edition: {number: '2', date: '2026-11-30'},
          license: {
            name: 'Creative Commons Attribution 4.0 International (CC BY 4.0), for our compilation of the data',
            url: 'https://creativecommons.org/licenses/by/4.0/'
          },
        },
        null, 2)}\n`);

const levelEntity = (id, name, names, more) => ({id, name, names, ...more});
const programLevel = (id, name, together, more) => ({id, name, together, ...more});
const list = (entries) => entries.map((entry) => JSON.stringify(entry)).join(',\n  ');
writeFileSync(join(out, 'data/levels.json'), `{
 "areas": [
  ${list([levelEntity('nation', 'nation', 'nations', {whole: true}), levelEntity('province', 'province', 'provinces')])}
 ],
 "area_types": [
  ${list([{id: 'country', name: 'National government'}, {id: 'province', name: 'Province'}])}
 ],
 "programs": [
  ${list([
  programLevel('department', 'Department', 'the departments', {role: 'program'}),
  programLevel('programme', 'Programme', 'the programmes'),
  programLevel('subprogramme', 'Sub-programme', 'the sub-programmes'),
  programLevel('infrastructure_project', 'Infrastructure project', 'the infrastructure projects'),
])}
 ]
}
`);

// As the provinces are called within a sentence.
const withArticle = ['Eastern Cape', 'Free State', 'Northern Cape', 'Western Cape'];
const inSentences = (name) => (withArticle.includes(name) ? `the ${name}` : name);
// Where each stands on a map of equal squares.
const tiles = {LP: '2,0', NW: '1,1', GP: '2,1', MP: '3,1', NC: '0,2', FS: '1,2', KZN: '2,2', WC: '0,3', EC: '1,3'};
const areaEntity = ([name, id]) => ({
  id,
  code: id,
  level: id === 'ZA' ? 'nation' : 'province',
  type: id === 'ZA' ? 'country' : 'province',
  name,
  full_name: id === 'ZA' ? 'Republic of South Africa' : `Province of ${inSentences(name)}`,
  in_sentences: id === 'ZA' ? 'the national government' : inSentences(name),
  parent: id === 'ZA' ? undefined : 'ZA',
  source: 'Names of the governments in the tables; the usual abbreviations of the provinces',
  tile: tiles[id],
});
write('areas', Object.entries(areas).map(areaEntity));

function shorten(text, most) {
  if (text.length <= most) {
    return text;
  }
  const cut = text.slice(0, most - 1);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), 1));
  return `${[',', ';', ':'].includes(whole.at(-1)) ? whole.slice(0, -1) : whole}…`;
}
const voteOf = new Map();
for (const row of tables.departments) {
  voteOf.set(roots.get(row.government).byKey.get(nameKey(row.department)), row);
}
const hasVote = (row) => row && row.is_vote_primary === 'True';
// Each province counts its votes by itself: those numbers are none of the program.
const votesOf = (node) =>
    (node.members ?? []).filter((member) => hasVote(voteOf.get(member))).map((member) => `${voteOf.get(member).vote_number} (${member.area})`);
// Where the nation and provinces have departments of one name, their short names say whose they are.
const departmentNames = (list) => new Set(list.map((node) => fold(node.name)));
const ofNation = departmentNames(roots.get('South Africa').children);
const ofProvinces = departmentNames(provinces.children);
function shortName(node) {
  const name = node.short ?? node.name;
  const isTwice = node.level === 'department' && ofNation.has(fold(node.name)) && ofProvinces.has(fold(node.name));
  const province = ({area}) => Object.keys(areas).find((name) => areas[name] === area);
  const whose = !node.members ? 'nation' : node.members.length > 1 ? 'provinces' : province(node.members[0]);
  return isTwice ? `${shorten(name, 60 - whose.length - 3)} (${whose})` : shorten(name, 60);
}
function areasOf(node) {
  const own = node.members?.map(({area}) => area) ?? [];
  return own.length > 0 && own.length < Object.keys(areas).length - 1 ? own : undefined;
}
function programEntity(node) {
  const where = {
    department: 'Table of departments',
    programme: 'Table of programmes',
    subprogramme: 'Table of sub-programmes',
    infrastructure_project: 'Table of infrastructure projects'
  }[node.level];
  const top = roots.get('South Africa') === node.parent || node.parent.level === 'government';
  const former =
      [...new Map(node.names.slice(0, -1).map((name) => [name.toLowerCase(), name])).values()].filter((name) => name.toLowerCase() !== node.name.toLowerCase());
  return {
    id: idOf(node),
    level: node.level,
    parent: top ? null : idOf(node.parent),
    number: !node.members && hasVote(voteOf.get(node)) ? `Vote ${voteOf.get(node).vote_number}` : undefined,
    name: node.name,
    short_name: shortName(node),
    source: [
      `${where}${node.editions.length > 0 ? `, ${node.editions.length > 1 ? 'editions' : 'edition'} ${node.editions.join(', ')}` : ''}`,
      ...(former.length > 0 ? [`there also: ${former.map((name) => `“${name}”`).join(', ')}`] : []),
      ...(votesOf(node).length > 0 ? [`vote ${votesOf(node).join(', ')}`] : []),
      ...(node.unverified ? ['which part of the vote pays it is inferred'] : []),
    ].join('; '),
    unverified: node.unverified ? true : undefined,
    areas: areasOf(node),
  };
}
write('programs', nodes.map(programEntity));

// The classes in the order of the standard chart: current payments, transfers, capital assets, financial assets.
const classNames = new Map();
for (const row of tables.classes) {
  const id = classOf(row.class_1, row.class_2);
  const top = id.split('.')[0];
  const name = (text) => tidy(text).charAt(0) + tidy(text).slice(1).toLowerCase();
  if (id.includes('.')) {
    classNames.set(
        id,
        {'transfers_and_subsidies.current': 'Current transfers and subsidies', 'transfers_and_subsidies.capital': 'Capital transfers and subsidies'}[id] ??
            name(row.class_2));
  }
  if (!['current', 'capital'].includes(fold(row.class_1))) {
    classNames.set(top, name(row.class_1));
  }
}
const tops = ['current_payments', 'transfers_and_subsidies', 'payments_for_capital_assets', 'payments_for_financial_assets'];
const classes = [...classNames]
                    .map(([id, name]) => ({id, name, parent: id.includes('.') ? id.split('.')[0] : undefined, optional: true}))
                    .sort((a, b) => tops.indexOf(a.id.split('.')[0]) - tops.indexOf(b.id.split('.')[0]) || byText(a.id, b.id));
const prices = [...new Set(all.map((cell) => cell.prices))].filter((code) => code !== '').sort(byText);
write('classes', classes);
write('dimensions', [
  {id: 'class', name: 'Economic classification', parts: 'the economic classes', codes_in: 'classes', may_overlap: false, column_optional: true},
  {
    id: 'prices',
    name: 'Prices',
    parts: 'the prices',
    codes: prices.map((id) => ({id, name: `real, in prices of ${id.slice(5).replace('_', '/')}`})),
    role: 'basis',
    column_optional: true
  },
  {
    id: 'charges',
    name: 'Direct charges',
    parts: 'voted money and direct charges',
    codes: [{id: 'voted', name: 'without direct charges'}],
    may_overlap: true,
    column_optional: true
  },
]);
const kind = (role, id, name, noun) => ({id, name, noun, role});
write('kinds', [
  kind('intended', 'medium_term', 'medium-term estimate', 'a medium-term estimate'),
  kind('intended', 'medium_term_2', 'medium-term estimate, two years ahead', 'a medium-term estimate made two years ahead'),
  kind('intended', 'medium_term_1', 'medium-term estimate, one year ahead', 'a medium-term estimate made one year ahead'),
  kind('intended', 'main', 'main appropriation', 'a main appropriation'),
  kind('intended', 'adjusted', 'adjusted appropriation', 'an adjusted appropriation'),
  kind('intended', 'final', 'final appropriation', 'a final appropriation'),
  kind('actual', 'audited', 'audited outcome', 'an audited outcome'),
]);

const unit = (id, name, symbol, quantity, base, factor) => ({id, name, symbol, quantity, base, factor, integer: false});
write('units', [
  unit('rand', 'rand', 'rand', 'money', 'rand', '1'),
  unit('thousand_rand', 'thousand rand', 'thousand rand', 'money', 'rand', '1000'),
  unit('million_rand', 'million rand', 'million rand', 'money', 'rand', '1000000'),
  unit('billion_rand', 'billion rand', 'billion rand', 'money', 'rand', '1000000000'),
  unit('percent', 'percent', '%', 'percent', 'percent', '1'),
  unit('percentage_points', 'percentage points', 'percentage points', 'points', 'percentage_points', '1'),
]);

const indicator = (id, name, definition, more) =>
    ({id, name, definition, unit: 'rand', direction: 'none', theme: 'spending', kind: 'reported', ...more});
const derived = (id, name, definition, formula, more) => indicator(id, name, definition, {unit: 'percent', kind: 'derived', formula, ...more});
const method = (text) => ({method_source: text});
const nominal = {codes: ['prices=none']};
write('indicators', [
  indicator(
      'expenditure', 'Amount budgeted or spent',
      'Money that a department, programme or sub-programme may spend or has spent in a financial year (1 April to 31 March). ' +
          'The kind of the figure says which: estimated ahead, appropriated by the main budget, adjusted during the year, final ' +
          'after shifts within the vote, or spent according to the audited accounts. Direct charges against a revenue fund, which ' +
          'need no vote, are counted in it, except where the figure says that they are not.',
      method('The tables of the National Treasury: what a phase is called there is the kind here.')),
  indicator(
      'project_total_budget', 'Total budget of the project',
      'What the whole infrastructure project is to cost, over all of its years. The source does not say from which year to ' +
          'which; the figure stands at the years that the table shows.',
      {theme: 'infrastructure'}),
  indicator(
      'project_projected_budget', 'Budget of the project for the years ahead',
      'What is planned for the infrastructure project over the three years of the medium term together.',
      {theme: 'infrastructure', ...method('In the table it is the sum of the three medium-term amounts of the project.')}),
  derived(
      'share_spent', 'Share of the appropriation that was spent',
      'Audited outcome in percent of the appropriation of the same year: of national votes the final one, as listed here. Of departments of provinces, and of national departments with direct charges, their own pages compute it of the adjusted appropriation, the latest that the tables have. Below 100 money was left, above 100 more was spent than appropriated.',
      {type: 'kinds', of: 'expenditure', kind: 'audited', base_kind: 'final', as: 'share', where: nominal},
      method('Outcome divided by final appropriation; both are stated by the same table.')),
  derived(
      'share_spent_of_main', 'Share of the main appropriation that was spent',
      'Audited outcome in percent of the budget as it was tabled before the year began, so that changes made during the year count as deviations, too.',
      {type: 'kinds', of: 'expenditure', kind: 'audited', base_kind: 'main', as: 'share', where: nominal}, method('Outcome divided by main appropriation.')),
  derived(
      'unspent', 'Appropriation that was not spent',
      'Appropriation less audited outcome: of national votes the final appropriation, as listed here; of departments of provinces, and of national departments with direct charges, their own pages take the adjusted one. Above zero money was not spent, below zero the department spent more than it might.',
      {type: 'kinds', of: 'expenditure', kind: 'final', base_kind: 'audited', as: 'absolute', where: nominal},
      {unit: 'rand', below_zero: true, ...method('Final appropriation less outcome.')}),
  derived(
      'adjustment', 'Change of the budget during the year',
      'Adjusted appropriation against the main appropriation of the same year, in percent of the latter.',
      {type: 'kinds', of: 'expenditure', kind: 'adjusted', base_kind: 'main', as: 'relative', where: nominal},
      {below_zero: true, ...method('Adjusted less main appropriation, divided by the latter.')}),
  derived(
      'real_growth', 'Growth in real terms', 'Audited outcome against that of the year before, both in the prices of one year, so that inflation is taken out.',
      {type: 'change', of: 'expenditure', as: 'relative', where: {codes: prices.map((code) => `prices=${code}`), kind: ['audited']}},
      {below_zero: true, ...method('Outcome in constant prices against that of the year before, in percent of the latter; the prices are the source’s.')}),
  derived(
      'class_share', 'Share of the economic class',
      'Amount of the class (pay of employees, goods and services, transfers and so on) in percent of the amount that is divided' +
          ' into classes.',
      {type: 'share', of: 'expenditure', along: 'class'}, method('Class divided by the whole of the programme, both of the main appropriation.')),
  derived(
      'growth', 'Growth in nominal terms', 'Audited outcome against that of the year before, in the money of each year: inflation is in it.',
      {type: 'change', of: 'expenditure', as: 'relative', where: {...nominal, kind: ['audited']}},
      {below_zero: true, ...method('Outcome against that of the year before, in percent of the latter.')}),
  derived(
      'budget_growth', 'Budget against what was spent the year before',
      'Main appropriation against the audited outcome of the year before, in the money of each year: inflation is in it.',
      {type: 'change', of: 'expenditure', kind: 'main', base_kind: 'audited', as: 'relative', where: nominal},
      {below_zero: true, ...method('Main appropriation against the outcome of the year before, in percent of the latter.')}),
  derived(
      'programme_share', 'Share of the department or programme above',
      'Amount of a programme in percent of its department’s, or of a sub-programme in percent of its programme’s.',
      {type: 'share', of: 'expenditure', along: 'program', where: {breakdowns: false}}, method('Part divided by whole, of one source, year and phase.')),
]);

// ---- Sources ----

const titles = {
  estimates: [
    'Estimates of expenditure, edition EDITION: departments, programmes, sub-programmes and economic classes', 'Estimates EDITION',
    'For each department of the nation and the provinces: what it spent in three years, the adjusted budget, the budget of the edition’s own year and ' +
        'estimates for two more, in nominal and in real terms; and the main appropriation of the own year by programme, sub-programme and economic class.'
  ],
  'budget-and-actual': [
    'Budgets and outcomes, edition EDITION', 'Budgets and outcomes EDITION',
    'For each national department: the main, adjusted and final appropriation of three or four years and the audited outcome of two or three, in nominal' +
        ' and in real terms. For each department of a province the main appropriation alone.'
  ],
};
const withinVotes = '-within-votes';
function titleOf(id, edition) {
  const within = id.endsWith(withinVotes);
  const texts = titles[id.slice(`za-${edition}-`.length, within ? -withinVotes.length : undefined)].map((text) => text.replace('EDITION', edition));
  const note = ' Only the national departments that are paid from the vote of another.';
  return within ? [`${texts[0]}; departments within another’s vote`, `${texts[1]}, within votes`, texts[2] + note] : texts;
}
const names = [...new Set(all.map((cell) => cell.source))].sort(byText);
write('sources', names.map((id) => {
  const edition = editions.find((other) => id.startsWith(`za-${other}-`));
  const [title, short, description] = edition ? titleOf(id, edition) : [
    'Large infrastructure projects', 'Infrastructure projects',
    'Twenty-five large projects of national departments: outcomes of three years, an adjusted budget and three years of ' +
        'estimates, with the total budget and the budget for the years ahead. The table names no edition; its years are those of ' +
        'the edition 2019-20.'
  ];
  const left = all.filter((cell) => cell.source === id && cell.amount === '').length - emptyCells(all).filter((cell) => cell.source === id).length;
  const places = edition ? '' : ' Latitudes and longitudes of the projects are left out, as no form holds them.';
  return {
    id,
    title,
    short_title: short,
    publisher,
    area: 'ZA',
    period: edition?.replace('-', '/'),
    as_of: null,
    issued: null,
    document_number: null,
    url: null,
    // The edition before it of the same table.
    follows: names.filter((other) => edition && other < id && other.replace(/^za-\d{4}-\d{2}-/, '') === id.replace(/^za-\d{4}-\d{2}-/, '')).at(-1),
    description,
    unrecorded_note: left > 0 || places ?
        `${
                  left > 0 ? `${left} empty cells: columns in which the table has no amount of any department, and real amounts beside an empty nominal one.` :
                             ''}${places}`
                  .trim() :
                             undefined,
  };
}));

// ---- Observations ----

const quote = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const columns = [
  'area', 'program', 'indicator', 'class', 'prices', 'charges', 'period', 'as_of', 'kind', 'reported_value:plain', 'reported_unit', 'reported_rate:plain',
  'locator', 'note'
];
const missing = new Set(emptyCells(all));
const seen = new Set();
let amounts = 0;
const bySource = new Map(names.map((name) => [name, [columns.join(',')]]));
for (const cell of all) {
  if (cell.amount === '' && !missing.has(cell)) {
    continue;
  }
  const row = {
    area: areas[cell.government],
    program: idOf(nodeOf(cell)),
    indicator: cell.indicator,
    class: cell.class,
    prices: cell.prices,
    charges: cell.charges,
    period: cell.period,
    kind: cell.kind,
    'reported_value:plain': cell.amount,
    reported_unit: 'rand',
    locator: cell.locator,
    note: cell.amount === '' ? 'not_reported' : '',
  };
  const key = [cell.source, row.area, row.program, row.indicator, row.class, row.prices, row.period, row.kind, row.locator].join('|');
  if (seen.has(key)) {
    throw new Error(`two rows of one key and locator: ${key}`);
  }
  seen.add(key);
  amounts += Number(cell.amount !== '');
  bySource.get(cell.source).push(columns.map((column) => quote(row[column] ?? '')).join(','));
}
for (const [name, lines] of bySource) {
  writeFileSync(join(out, `data/observations/${name}.csv`), `${lines.join('\n')}\n`);
}

const lines = (object) => `{\n${Object.entries(object).map(([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}\n`;
writeFileSync(join(out, 'data/reconciliation.json'), lines({
                partitions: ['class', 'program'],
                additive: ['money'],
                complete_programs: complete.map(idOf).sort(byText),
              }));

// What no rule can find and a person has seen.
copyFileSync(new URL('remarks.json', import.meta.url), join(out, 'data/remarks.json'));

// ---- About ----

const about = `---
title: What this site is
page: about
---

This site shows what the national government of South Africa and its nine provinces planned to spend and what they spent, for each department
and, for the budget of a year, for each programme, sub-programme and economic class.

## Where the numbers come from

All figures are amounts that the National Treasury has published, in rand, as they stood in three editions: 2017-18, 2018-19 and 2019-20. Nothing is
corrected. Pages tell amounts in millions, rounded to one decimal; the exact amount stands one step away, and in the data. A figure leads to its source and to the headings under which it stands there. Numbers that are computed here are marked, and say from what.

## How to read them

A financial year begins on 1 April: 2018/19 ends on 31 March 2019. A budget has several versions. The main appropriation is the budget as it is tabled, the
adjusted appropriation follows in the middle of the year, the final appropriation counts the shifts within a vote, and the audited outcome is what was spent.
Before all of these come medium-term estimates, made one and two years ahead.

Real amounts are in the prices of one financial year, which their heading names. They cannot be added to nominal ones.

A few departments have no vote of their own. They are paid from another department's vote and stand below the part of it that pays them, so that
nobody counts them twice.

## What is missing

An amount that was not published is not zero. The tables have budgets by programme, but outcomes of whole departments only, of the nation as of the
provinces, and of twenty-five large infrastructure projects: what became of the money of any other programme cannot be told from them.

## What is set side by side

A share of the budget is of its latest version that the tables have: the final appropriation of national departments, the adjusted appropriation of those of the
provinces. Final appropriations are of what is voted. Seven national departments (National Treasury, Transport, Higher Education and Training, Justice and
Constitutional Development, the Chief Justice, the Presidency, Parliament) have direct charges beside: their share is of the adjusted appropriation that holds
both, and so is what they add to the sum of the nation. Their shares of what is voted alone stand in lists of their own.

The budgets of provinces are of one edition and the outcomes of a later one. Where departments were divided differently in between, as when roads went from one to another,
no share is shown: a remark says so.

Departments that several provinces have under one name stand on one page; what a province calls otherwise has its own, so that North West's Education
and Sports Development is not among Education. What the nation spends and what the provinces spend must not be added up: the budget of the National Treasury holds
the money that it passes on to them.
`;
writeFileSync(join(out, 'content/about.en.md'), about);

const level = (name) => nodes.filter((node) => node.level === name).length;
console.log(`${Object.keys(areas).length} areas, ${nodes.length} programs (${level('department')} departments, ${level('programme')} programmes, ${
    level('subprogramme')} sub-programmes, ${level('infrastructure_project')} infrastructure projects)`);
console.log(`${names.length} sources, ${amounts} amounts, ${missing.size} cells that are empty`);
