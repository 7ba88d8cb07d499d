// SPDX-License-Identifier: MIT
// What a published site weighs: bytes of output a figure by kind of file, what a byte of a page is spent on, and the largest pages.
//
// node tests/bench/bytes.mjs SITE [SITE…]     (a published folder; with several, the first table has a column for each)
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

function listFiles(root, below = '') {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}

const endOf = (path) => (path.endsWith('.vl.json') ? 'vl.json' : path.slice(path.lastIndexOf('.') + 1));

function kindOf(path) {
  const folder = path.split('/');
  const end = endOf(path);
  if (folder[0] === 'assets') {
    return folder[1] === 'vega' ? 'assets/vega' : 'assets';
  }
  if (folder[0] === 'data') {
    return folder[1] === 'search' ? 'data/search' : `data/*.${end}`;
  }
  if (folder.at(-2) === 'charts') {
    return `charts/*.${end}`;
  }
  return { html: 'pages', json: 'index.json', csv: 'index.csv', xml: 'sitemaps' }[end] ?? 'other';
}

// Parts of a page, outermost first; each takes its bytes out of what is looked at next.
const parts = [
  ['head', /<head>[\s\S]*?<\/head>\n?/g],
  ['header', /<header class="top">[\s\S]*?<\/header>\n?/g],
  ['foot', /<footer class="foot">[\s\S]*?<\/html>\n?/g],
  ['breadcrumbs', /<nav class="crumbs"[\s\S]*?<\/nav>\n?/g],
  ['chart pictures', /<svg class="(?:chart|map)[\s\S]*?<\/svg>/g],
  ['chart values', /<table class="t"><caption[\s\S]*?<\/table>\n?/g],
  ['charts, the rest', /<figure class="fig">[\s\S]*?<\/figure>/g],
  ['inputs of computed values', /<details class="calc">[\s\S]*?<\/details>/g],
  ['rows of tables', /<tr[\s>][\s\S]*?<\/tr>\n?/g],
  ['lists', /<ul[\s\S]*?<\/ul>\n?/g],
];

function split(html) {
  const found = {};
  for (const [name, pattern] of parts) {
    html = html.replace(pattern, (bytes) => {
      found[name] = (found[name] ?? 0) + Buffer.byteLength(bytes);
      return '';
    });
  }
  found['the rest'] = Buffer.byteLength(html);
  return found;
}

function letters(html) {
  const found = { 'names of elements': 0, addresses: 0, 'other attributes': 0, 'white space': 0, text: 0, 'empty elements': 0 };
  for (const [bytes] of html.matchAll(/<(span|p|div|td|li)(?: [^>]*)?><\/\1>/g)) {
    found['empty elements'] += Buffer.byteLength(bytes);
  }
  for (const [bytes] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (bytes[0] === '<') {
      const addresses = [...bytes.matchAll(/ (?:href|src)="[^"]*"/g)].reduce((sum, [one]) => sum + Buffer.byteLength(one), 0);
      const name = bytes.match(/^<\/?[\w!-]+/)?.[0].length ?? 0;
      found.addresses += addresses;
      found['names of elements'] += name + 1;
      found['other attributes'] += Buffer.byteLength(bytes) - addresses - name - 1;
    } else {
      const room = (bytes.match(/\n/g) ?? []).length;
      found['white space'] += room;
      found.text += Buffer.byteLength(bytes) - room;
    }
  }
  return found;
}

const add = (all, some) => Object.entries(some).forEach(([key, value]) => (all[key] = (all[key] ?? 0) + value));

function measure(root) {
  const figures = readFileSync(join(root, 'data/observations.csv'), 'utf8').trimEnd().split('\n').length - 1;
  const result = { root, figures, kinds: {}, counts: {}, families: {}, parts: {}, letters: {}, pages: [], bytes: 0, files: 0 };
  for (const path of listFiles(root)) {
    const bytes = statSync(join(root, path)).size;
    const kind = kindOf(path);
    add(result.kinds, { [kind]: bytes });
    add(result.counts, { [kind]: 1 });
    result.bytes += bytes;
    result.files += 1;
    if (kind === 'pages') {
      const folders = path.split('/').slice(0, -1);
      add(result.families, { [folders.find((one) => one.length > 2) ?? '']: bytes });
      const html = readFileSync(join(root, path), 'utf8');
      add(result.parts, split(html));
      add(result.letters, letters(html));
      result.pages.push({ path, bytes });
    }
  }
  for (const page of (result.pages = result.pages.sort((a, b) => b.bytes - a.bytes).slice(0, 8))) {
    const html = readFileSync(join(root, page.path));
    page.packed = gzipSync(html).length;
    page.elements = (html.toString().match(/<[a-zA-Z]/g) ?? []).length;
  }
  return result;
}

const number = (value) => Math.round(value).toLocaleString('en');

function print(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  console.log(`\n${title}`);
  rows.forEach((row) => console.log(row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column]))).join('  ')));
}

const sites = process.argv.slice(2).map(measure);
if (sites.length === 0) {
  console.error('node tests/bench/bytes.mjs SITE [SITE…]');
  process.exit(2);
}
const byBytes = (record) => Object.entries(record).sort((a, b) => b[1] - a[1]);
const kinds = [...new Set(sites.flatMap((one) => byBytes(one.kinds).map(([kind]) => kind)))];
print('bytes by kind of file, and bytes a figure', [
  ['', ...sites.flatMap((one) => [basename(one.root), 'files', 'a figure'])],
  ...kinds.map((kind) => [kind, ...sites.flatMap((one) => [number(one.kinds[kind] ?? 0), number(one.counts[kind] ?? 0), number((one.kinds[kind] ?? 0) / one.figures)])]),
  ['in all', ...sites.flatMap((one) => [number(one.bytes), number(one.files), number(one.bytes / one.figures)])],
  ['figures', ...sites.flatMap((one) => [number(one.figures), '', ''])],
]);
for (const one of sites) {
  const share = (record) => {
    const all = Object.values(record).reduce((sum, value) => sum + value, 0);
    return byBytes(record).map(([name, bytes]) => [name, number(bytes), `${((100 * bytes) / all).toFixed(1)} %`]);
  };
  const name = basename(one.root);
  print(`${name}: pages by folder`, share(one.families));
  print(`${name}: what bytes of pages are spent on`, share(one.parts));
  print(`${name}: what they are made of`, share(one.letters).filter(([what]) => what !== 'empty elements'));
  print(`${name}: of that, elements with nothing in them`, [['empty elements', number(one.letters['empty elements'])]]);
  print(`${name}: largest pages`, [['', 'bytes', 'gzip', 'elements'], ...one.pages.map((page) => [page.path, number(page.bytes), number(page.packed), number(page.elements)])]);
}
