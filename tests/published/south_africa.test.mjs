// SPDX-License-Identifier: MIT
// A part of examples/south-africa, built by the program and looked at from outside: what is published is what its files of observations hold, what is
// computed is what an own calculation here gives, and nothing on it is of the first site's country. south_africa_part.mjs makes the part.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { parseCsv } from '../../examples/south-africa/tables.mjs';
import { checkComputedHere } from './computed_here.mjs';
import { listFiles, readJson, readText, site } from './site_files.mjs';
import { linesOf, readRegistry, someDepartments } from './south_africa_part.mjs';

const source = join(site, '../source');
const rows = readdirSync(join(source, 'data/observations')).flatMap((file) => {
  const name = file.replace(/\.csv$/, '');
  const { heading, lines } = linesOf(source, name);
  return parseCsv([heading, ...lines, ''].join('\n')).map((row) => ({ ...row, source: name }));
});
const published = readJson(site, 'data/observations.json');
const computed = readJson(site, 'data/derived.json');
const findings = readJson(site, 'data/findings.json');
const files = listFiles(site);
const pages = files.filter((file) => file.endsWith('.html'));

// What a figure is about and where it stands.
const keyOf = (row) => [row.source, row.locator, row.indicator, row.area, row.program, row.class, row.prices, row.charges, row.period, row.as_of, row.kind]
  .map((cell) => cell ?? '').join(' | ');

test('The part has the seven departments of three governments with all that stands below them', () => {
  assert.deepEqual(readRegistry(source, 'areas').areas.map((area) => area.id).sort(), ['MP', 'NC', 'ZA']);
  const departments = readRegistry(source, 'programs').programs.filter((program) => program.parent === null);
  assert.deepEqual(departments.map((program) => program.id).sort(), [...someDepartments].sort());
  assert.deepEqual([...new Set(readRegistry(source, 'programs').programs.map((program) => program.level))].sort(),
    ['department', 'infrastructure_project', 'programme', 'subprogramme']);
  assert.ok(rows.length > 1000, `${rows.length} rows`);
});

test('Every figure of the files is published as it stands there, and none besides', () => {
  assert.equal(published.length, rows.length);
  const byKey = new Map(published.map((row) => [keyOf(row), row]));
  assert.equal(byKey.size, rows.length, 'each is another figure');
  for (const row of rows) {
    const there = byKey.get(keyOf(row));
    assert.ok(there, `published: ${keyOf(row)}`);
    const amount = row['reported_value:plain'];
    assert.equal(String(there.reported_value ?? ''), amount, keyOf(row));
    assert.equal(there.reported_unit, 'rand');
    assert.equal(there.value === null ? '' : Number(there.value), amount === '' ? '' : Number(amount), keyOf(row));
    assert.equal(there.note ?? '', row.note, keyOf(row));
  }
});

// A page and its further ones, which stand below it.
const wholeText = (folder) => pages.filter((page) => page.startsWith(folder)).map((page) => readText(site, page)).join('\n');

test('The pages of the sources print every amount, with its digits in threes', () => {
  const printed = (amount) => amount.replace(/^(-?\d+)/, (digits) => digits.replaceAll(/\B(?=(\d{3})+$)/g, ','));
  for (const name of new Set(rows.map((row) => row.source))) {
    const html = wholeText(`sources/${name}/`);
    for (const row of published.filter((figure) => figure.source === name && figure.value !== null)) {
      const at = html.indexOf(`<tr id="${row.id}"`);
      assert.ok(at > 0, `${row.id} stands on the page of ${name}`);
      const figure = html.slice(at, html.indexOf('</tr>', at));
      assert.ok(figure.includes(`>${printed(String(row.reported_value))}<`), `${row.id}: ${printed(String(row.reported_value))}`);
    }
  }
});

test('The nation, the province, their departments and the parts of these have pages', () => {
  const there = new Set(pages);
  for (const page of [
    'governments/ZA-south-africa', 'governments/NC-northern-cape', 'governments/ZA-south-africa/za-arts-culture',
    'governments/NC-northern-cape/office-premier', 'departments/za-arts-culture', 'departments/za-arts-culture/za-arts-culture.administration',
    'departments/za-arts-culture/za-arts-culture.administration.ministry', 'departments/provincial-legislature', 'compare/ZA-south-africa/province/MP-mpumalanga/NC-northern-cape', 'indicators/share_spent', 'findings',
  ]) {
    assert.ok(there.has(`${page}/index.html`), page);
  }
  for (const department of someDepartments) {
    assert.ok(there.has(`departments/${department}/index.html`), department);
  }
  assert.match(readText(site, 'governments/ZA-south-africa/za-arts-culture/index.html'), /2017\/18/);
});

test('What is known of the tables is found', () => {
  const found = (rule, program, printed, sum) => findings.filter((row) => row.rule === rule && row.program === program && row.period === '2017/18' &&
    String(row.printed) === printed && String(row.computed) === sum);
  // Listed twice: the parts give the sum of both.
  const twice = 'za-arts-culture.arts-culture-promotion-development';
  assert.equal(found('sum', twice, '50881000', '1154316000').length, 1);
  assert.equal(found('sum', twice, '1103435000', '1154316000').length, 1);
  assert.equal(found('conflict', twice, '50881000', '1103435000').length, 1);
  const message = found('sum', twice, '50881000', '1154316000')[0].message;
  assert.match(message, /prints 50,881,000 rand/);
  assert.match(message, /add up to 1,154,316,000 rand/);
  // Programmes of two offices under each other's name.
  const administration = findings.filter((row) => row.rule === 'sum' && row.area === 'NC' && /^(?:office-premier|provincial-legislature)\.administration$/.test(row.program));
  assert.deepEqual(administration.map((row) => `${row.printed} ${row.computed}`).sort(), ['111275000 74473000', '74473000 111275000']);
  const total = wholeText('findings/').match(/<article class="finding"/g).length;
  assert.equal(total, findings.length);
});

// In millionths, halves away from zero, in whole numbers only.
function percent(part, whole) {
  const digits = (text) => text.split('.')[1]?.length ?? 0;
  const scale = Math.max(digits(part), digits(whole));
  const scaled = (text) => BigInt(text.replace('.', '') + '0'.repeat(scale - digits(text)));
  const doubled = (scaled(part) * 200_000_000n) / scaled(whole);
  const rounded = String((doubled + 1n) / 2n).padStart(7, '0');
  return `${rounded.slice(0, -6)}.${rounded.slice(-6)}`;
}

test('What a page computes itself is what the inputs that it names give', () => {
  assert.ok(checkComputedHere(site) > 20);
});

test('The share of the final appropriation that was spent is what an own calculation gives', () => {
  const amounts = new Map();
  for (const row of rows.filter((figure) => figure.indicator === 'expenditure' && figure.prices === '' && figure['reported_value:plain'] !== '')) {
    const line = [row.source, row.area, row.program, row.class, row.charges, row.period].join(' | ');
    amounts.set(line, { ...amounts.get(line), program: row.program, period: row.period, [row.kind]: row['reported_value:plain'] });
  }
  for (const department of ['za-arts-culture', 'za-tourism', 'za-women']) {
    const own = [...amounts.values()].filter((line) => line.program === department && line.final && line.audited)
      .map((line) => `${line.period} ${percent(line.audited, line.final)}`).sort();
    const theirs = computed.filter((row) => row.indicator === 'share_spent' && row.program === department)
      .map((row) => `${row.period} ${Number(row.value).toFixed(6)}`).sort();
    assert.ok(own.length >= 3, `${department} has shares`);
    assert.deepEqual(theirs, own, department);
  }
});

test('No word of the first site or of its language is on any page', () => {
  for (const file of files.filter((name) => /\.(?:html|json|csv)$/.test(name))) {
    const text = readText(site, file);
    assert.doesNotMatch(text, /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/, file);
    assert.doesNotMatch(text, /\bVND\b/, file);
    assert.doesNotMatch(text, /Viet ?nam|\bcommunes?\b|National Target|State budget|Ministry of Finance of the/i, file);
  }
  for (const page of pages) {
    assert.match(readText(site, page), /<html lang="en" dir="ltr">/, page);
  }
});

test('A parser that follows the standard finds no mistake on any page', () => {
  const mistakes = [];
  for (const page of pages) {
    parse(readText(site, page), { sourceCodeLocationInfo: true, onParseError: (error) => mistakes.push(`${page}:${error.startLine}:${error.startCol} ${error.code}`) });
  }
  assert.deepEqual(mistakes.slice(0, 20), []);
});

test('Of two things no share is told, and each place says why', () => {
  const office = 'governments/NC-northern-cape/office-premier/';
  const government = readText(site, 'governments/NC-northern-cape/index.html');
  const line = government.slice(government.indexOf('id="programs"')).match(/<li>(?:(?!<\/li>).)*Office of the Premier.*?<\/li>/s)?.[0] ?? '';
  assert.match(line, /no share is shown: see the remark there/);
  const page = readText(site, `${office}index.html`);
  const opening = page.slice(page.indexOf('</h1>'), page.indexOf('<h2'));
  assert.match(opening, /A remark on this page explains why these two amounts are not comparable/);
  assert.doesNotMatch(opening, /%/);
  assert.match(page, /Remark: Amount budgeted or spent/);
  // Mpumalanga runs the same office; its shares stand.
  assert.match(readText(site, 'governments/MP-mpumalanga/office-premier/index.html'), /\d%/);
  // Nothing is computed of what is of another line, and nothing across sources of what others count otherwise; and no change is told of them.
  const remarks = JSON.parse(readText(source, 'data/remarks.json')).remarks;
  const flagged = (flag) => new Set(remarks.filter((remark) => remark[flag]).flatMap((remark) => remark.figures));
  const [misplaced, within] = [flagged('misplaced'), flagged('within_source')];
  assert.ok(misplaced.size > 0 && within.size > 0);
  const sourceOf = new Map(JSON.parse(readText(site, 'data/observations.json')).map((row) => [row.id, row.source]));
  const derived = new Map(JSON.parse(readText(site, 'data/derived.json')).map((row) => [row.id, row.inputs]));
  const leaves = (id) => (derived.has(id) ? derived.get(id).flatMap(leaves) : [id]);
  const apart = (ids) => ids.some((id) => misplaced.has(id)) || (ids.some((id) => within.has(id)) && new Set(ids.map((id) => sourceOf.get(id))).size > 1);
  assert.deepEqual([...derived.keys()].filter((id) => apart(leaves(id))), []);
  let told = 0;
  // A report tells what it restates of the one before it, whatever that is.
  for (const page of pages.filter((name) => !name.startsWith('sources/'))) {
    for (const [row] of readText(site, page).matchAll(/<tr[^>]*>(?:(?!<\/tr>).)*<\/tr>/gs)) {
      const side = (label) => row.match(new RegExp(`data-l="${label}:"><a[^>]*#([od][a-z0-9]{12})"`))?.[1];
      if (side('Before') && side('After')) {
        told += 1;
        assert.ok(!apart([side('Before'), side('After')].flatMap(leaves)), `${page}: ${side('Before')} ${side('After')}`);
      }
    }
  }
  assert.ok(told > 100, `${told} changes`);
});

test('What changed stands apart by kind, each span of time once, and as many are folded away as the fold says', () => {
  const sections = pages.map((page) => readText(site, page).match(/<h2 id="changes">(.*?)<\/section>/s)?.[1]).filter(Boolean);
  const folds = sections.map((section) => section.match(/<details class="fold"><summary>(\d+) more spans of time<\/summary><ul>(.*?)<\/ul>/s)).filter(Boolean);
  assert.ok(folds.length > 3, `${folds.length} folds of ${sections.length} sections`);
  for (const [, count, list] of folds) {
    const links = [...list.matchAll(/<li>From (.*?): <a href="changes-(.*?)\/">/g)];
    assert.equal(links.length, Number(count));
    for (const [, title, address] of links) {
      // One indicator counts what was budgeted and what was spent: each title says which. The one kind of results stands in no address.
      assert.match(title, /\d: [a-z]/);
      assert.equal(/: audited outcome$/.test(title), /^\d/.test(address), `${title}: ${address}`);
    }
  }
  let withPlans = 0;
  for (const section of sections) {
    const titles = [...section.matchAll(/<h3>(.*?)<\/h3>|<li>(.*?): </g)].map(([, heading, item]) => heading ?? item);
    assert.equal(new Set(titles).size, titles.length, titles.join('; '));
    withPlans += titles.some((title) => /: main appropriation$/.test(title)) ? 1 : 0;
  }
  assert.ok(withPlans > sections.length / 2, `${withPlans} of ${sections.length}`);
});

test('Lists tell of a government what its own page opens with: the sum of its departments, where there is one', () => {
  const rateOf = (html) => />([\d.]+%)</.exec(html)?.[1];
  const home = readText(site, 'index.html');
  const list = home.slice(home.indexOf('id="by-area"'));
  const items = [...list.slice(0, list.indexOf('</section>')).matchAll(/<li>.*?<a href="(governments\/[^"]*)".*?<\/li>/gs)];
  assert.ok(items.length > 1);
  for (const [item, address] of items) {
    const page = readText(site, `${address}index.html`);
    const opening = page.slice(page.indexOf('</h1>'), page.indexOf('<h2'));
    assert.equal(rateOf(item), rateOf(opening), address);
    assert.equal(item.includes('Sum of'), page.includes('class="whole"'), address);
  }
  assert.ok(items.some(([item]) => item.includes('Sum of')));
  // The page of the nation tells it of its provinces.
  const nation = readText(site, 'governments/ZA-south-africa/index.html');
  const units = nation.slice(nation.indexOf('id="units"'));
  assert.match(units.slice(0, units.indexOf('</section>')), /Mpumalanga<\/a><\/span> <span class="val"><b>[\d.]+%/);
});

test('No share is told of amounts that stand under the name of another office', () => {
  const page = readText(site, 'governments/NC-northern-cape/office-premier/index.html');
  const head = page.slice(page.indexOf('</h1>'), page.indexOf('id="charts"'));
  assert.match(head, /had spent [\d.]+ million rand\./);
  assert.doesNotMatch(head, /%/);
  const home = readText(site, 'index.html');
  assert.doesNotMatch(home.slice(home.indexOf('id="standouts"'), home.indexOf('id="by-area"')), /Northern Cape, (Office of the Premier|Provincial Legislature)/);
  const other = readText(site, 'governments/MP-mpumalanga/office-premier/index.html');
  assert.match(other.slice(other.indexOf('</h1>'), other.indexOf('id="charts"')), /%/);
});

test('What is computed in a table shows what it is computed from, and more than a budget that was spent is left below zero', () => {
  let shares = 0;
  let over = 0;
  for (const page of pages) {
    const html = readText(site, page);
    assert.doesNotMatch(html, /<ul><\/ul>/, page);
    for (const row of html.split('<tr').filter((text) => /<td class="p"><div class="c"><span class="lb">[^<]*<\/span> <details class="calc"><summary><span class="num">1\d\d\./.test(text))) {
      const left = row.slice(row.lastIndexOf('<td'));
      assert.match(left, /<span class="num">−[\d.,]+<\/span>/, `${page}: ${row.slice(0, 200)}`);
      over += 1;
    }
    for (const [, share, inputs] of html.matchAll(/<td class="p"><div class="c"><span class="lb">[^<]*<\/span> <details class="calc"><summary><span class="num">([\d.,]+)%<\/span> <span class="tag">computed<\/span><\/summary><ul>(.*?)<\/ul>/g)) {
      const amounts = [...inputs.matchAll(/([\d,.]+) rand/g)].map(([, amount]) => Number(amount.replaceAll(',', '')));
      if (amounts.length === 2) {
        assert.ok(Math.abs((100 * amounts[0]) / amounts[1] - Number(share.replaceAll(',', ''))) < 0.006, `${page}: ${inputs} is no ${share}%`);
        shares += 1;
      }
    }
  }
  assert.ok(shares > 30, `${shares} shares`);
  assert.ok(over > 0, 'somewhere more was spent');
});

test('No two charts on pages of their own share a title', () => {
  const titles = new Map();
  for (const page of pages.filter((name) => /(^|\/)charts\/[^/]+\.html$/.test(name))) {
    const title = /<title>(.*?)<\/title>/s.exec(readText(site, page))[1];
    assert.ok(!titles.has(title), `${page} and ${titles.get(title)}: ${title}`);
    titles.set(title, page);
  }
  assert.ok(titles.size > 50, `${titles.size} charts`);
});
