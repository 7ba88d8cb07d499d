// SPDX-License-Identifier: MIT
// Writes the source folder of a made-up country: provinces, districts, communes, one report for each province. Everything in it is synthetic and says so.
//
// node make_site.mjs FOLDER PROVINCES DISTRICTS_EACH COMMUNES_EACH FIGURES_PER_AREA
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, provinces, districtsEach, communesEach, figuresPerArea] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const project = new URL('../../', import.meta.url).pathname;
mkdirSync(join(folder, 'data/observations'), { recursive: true });
for (const name of ['levels', 'programs', 'indicators', 'units', 'dimensions', 'breakdowns']) {
  cpSync(join(project, `data/${name}.json`), join(folder, `data/${name}.json`));
}
cpSync(join(project, 'themes'), join(folder, 'themes'), { recursive: true });
const both = (text) => ({ vi: text, en: text });
writeFileSync(join(folder, 'data/site.json'), JSON.stringify({
  title: both('Dữ liệu giả lập'), subtitle: both('Synthetic data'), publisher: both('Synthetic'), base_url: 'https://example.org/', languages: [{ tag: 'vi', name: 'Tiếng Việt' }, { tag: 'en', name: 'English' }],
  money: { planned: 'assigned', allocated: 'allocated', spent: 'disbursed', rate: 'disbursement_rate', left: 'undisbursed' },
  edition: { number: '1', date: '2026-01-01' }, license: { name: both('CC0'), url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
}));

// A generator with a fixed seed: the same country every time.
let seed = 12345;
const random = (below) => ((seed = (seed * 1103515245 + 12345) % 2147483648) >>> 8) % below;
// The plan of one area, consistent in every dimension: each total is the sum of its parts.
const children = (node) => nodes.filter((other) => other.startsWith(`${node}.`) && !other.slice(node.length + 1).includes('.'));
function plan(below) {
  const amounts = new Map();
  const parts = { capital: ['investment', 'recurrent'], fund: ['central', 'local'], year: ['2023', '2022'] };
  const amount = (program, capital, fund, year) => {
    const key = `${program}|${capital}|${fund}|${year}`;
    if (!amounts.has(key)) {
      const sum = (list, next) => list.reduce((total, item) => total + next(item), 0);
      const value = children(program).length > 0 ? sum(children(program), (child) => amount(child, capital, fund, year))
        : capital === 'total' ? sum(parts.capital, (part) => amount(program, part, fund, year))
        : fund === 'total' ? sum(parts.fund, (part) => amount(program, capital, part, year))
        : year === 'total' ? sum(parts.year, (part) => amount(program, capital, fund, part)) : below(program, capital, fund, year);
      amounts.set(key, value);
    }
    return amounts.get(key);
  };
  return amount;
}

const areas = [];
const sources = [];
const area = (id, level, type, parent) => areas.push({ id, code: id, level, type, name: both(`Giả Lập ${id}`), full_name: both(`Đơn vị Giả Lập ${id}`), parent, valid_from: null, valid_to: null, predecessors: [], successors: [], source: 'synthetic' });
area('VN', 'nation', 'country', null);
const nodes = ['gnbv', 'gnbv.1', 'gnbv.1.1', 'gnbv.1.2', 'gnbv.2', 'gnbv.3', 'gnbv.3.1', 'gnbv.3.2', 'gnbv.4', 'gnbv.4.1', 'gnbv.4.2', 'gnbv.4.3', 'gnbv.5', 'gnbv.6', 'gnbv.6.1', 'gnbv.6.2', 'gnbv.7', 'gnbv.7.1', 'gnbv.7.2'];
const lines = [];
for (const program of nodes) {
  for (const capital of ['investment', 'recurrent', 'total']) {
    for (const fund of ['central', 'local', 'total']) {
      for (const year of ['2023', '2022', 'total']) {
        lines.push([program, capital, fund, year]);
      }
    }
  }
}
let total = 0;
// Amounts of an area are the sums of those below it.
const memory = new Map();
function amountsOf(where) {
  if (!memory.has(where)) {
    const below = areas.filter((other) => other.parent === where).map((other) => amountsOf(other.id));
    const sum = (pick) => (...line) => below.reduce((result, other) => result + pick(other)(...line), 0);
    const assignedOf = plan(below.length > 0 ? sum((other) => other.assignedOf) : () => 1000 + random(100000));
    const disbursedOf = plan(below.length > 0 ? sum((other) => other.disbursedOf) : (...line) => random(assignedOf(...line)));
    memory.set(where, { assignedOf, disbursedOf });
  }
  return memory.get(where);
}

for (let p = 0; p < provinces; p += 1) {
  const province = String(10 + p);
  area(province, 'province', 'province', 'VN');
  const ids = [province];
  for (let d = 0; d < districtsEach; d += 1) {
    const district = `${province}${String(d).padStart(2, '0')}d`;
    area(district, 'district', 'district', province);
    ids.push(district);
    for (let c = 0; c < communesEach; c += 1) {
      const commune = `${district}${String(c).padStart(2, '0')}`;
      area(commune, 'commune', 'commune', district);
      ids.push(commune);
    }
  }
  const id = `gia-lap-${province}`;
  sources.push({ id, title: both(`Báo cáo giả lập ${province}`), publisher: both('Synthetic'), area: province, program: 'gnbv', period: '2023', as_of: '2023-12-31', issued: null, document_number: null, language: 'vi', url: null, description: both('Synthetic') });
  const rows = ['area,program,indicator,breakdown,capital,fund,fund_year,period,as_of,kind,reported_value:plain,reported_unit,reported_rate:plain,locator,note'];
  for (const where of ids) {
    const { assignedOf, disbursedOf } = amountsOf(where);
    for (let i = 0; i < figuresPerArea / 2; i += 1) {
      const [program, capital, fund, year] = lines[i % lines.length];
      const assigned = assignedOf(program, capital, fund, year);
      const disbursed = disbursedOf(program, capital, fund, year) + (random(2000) === 0 ? 1000 : 0); // a mistake now and then
      rows.push(`${where},${program},assigned,,${capital},${fund},${year},2023,,plan,${assigned},million_vnd,,I/${1 + Math.floor(i / lines.length)},`);
      rows.push(`${where},${program},disbursed,,${capital},${fund},${year},2023,2023-12-31,actual,${disbursed},million_vnd,,I/${1 + Math.floor(i / lines.length)},`);
      total += 2;
    }
  }
  memory.clear();
  writeFileSync(join(folder, `data/observations/${id}.csv`), `${rows.join('\n')}\n`);
}
writeFileSync(join(folder, 'data/areas.json'), JSON.stringify({ areas }, null, 0));
writeFileSync(join(folder, 'data/sources.json'), JSON.stringify({ sources }));
// The rules of the real site; what they say of its own sources and areas is said of these.
const rules = JSON.parse(readFileSync(join(project, 'data/reconciliation.json'), 'utf8'));
writeFileSync(join(folder, 'data/reconciliation.json'), JSON.stringify({ ...rules, plan_rates: [], complete_areas: areas.filter(({ level }) => level !== 'commune').map(({ id }) => id) }));
console.log(`${areas.length} areas, ${sources.length} sources, ${total} figures`);
