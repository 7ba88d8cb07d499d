// SPDX-License-Identifier: MIT
// What the real site says, in one file that is read in review: its findings, the sentences at the head of its pages, how many figures each report
// gives and a hash over them. No test of the code stands on the real data; this one says what a change of data, formulas or patterns changes for
// the reader.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { listFiles, readJson, readText, site } from './site_files.mjs';

const approvedFile = new URL('real_site.digest.txt', import.meta.url);

const hashOf = (rows) => createHash('sha256').update(rows.map((row) => `${row.id}=${row.value};${row.reported_rate ?? ''}\n`).sort().join('')).digest('hex').slice(0, 16);

function groups(rows, key) {
  const result = new Map();
  for (const row of rows) {
    result.set(row[key], [...(result.get(row[key]) ?? []), row]);
  }
  return [...result].sort(([a], [b]) => (a < b ? -1 : 1));
}

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#39;': "'", '&amp;': '&' };
const plain = (html) => html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:lt|gt|quot|apos|#39|amp);/g, (entity) => entities[entity]).replaceAll(/[ \n]+/g, ' ').trim();

function digest() {
  const observations = readJson(site, 'data/observations.json');
  const derived = readJson(site, 'data/derived.json');
  const findings = readJson(site, 'data/findings.json');
  const files = listFiles(site);
  const pages = files.filter((file) => file.endsWith('.html'));
  const values = new Map(observations.map((row) => [row.id, row.value]));
  const lines = [
    `count charts ${files.filter((file) => file.endsWith('.vl.json')).length}`,
    `count computed values ${derived.length}`,
    `count figures ${observations.length}`,
    `count findings ${findings.length}`,
    `count pages ${pages.length}`,
  ];
  for (const [source, rows] of groups(observations, 'source')) {
    lines.push(`source ${source}: ${rows.length} figures, ${rows.filter((row) => row.value === null).length} missing, ${hashOf(rows)}`);
  }
  for (const [indicator, rows] of groups(derived, 'indicator')) {
    lines.push(`computed ${indicator}: ${rows.length} values, ${hashOf(rows)}`);
  }
  for (const row of findings) {
    const figures = row.observations.map((id) => `${id}=${values.get(id)}`).join(' ');
    lines.push(`finding ${row.id} ${row.rule} ${row.severity}: ${row.indicator} of ${row.area}, ${row.program}: ${row.printed} against ${row.computed} (${figures})`);
  }
  const isChart = (page) => /(^|\/)charts\/[^/]+\.html$/.test(page);
  for (const page of pages.filter(isChart)) {
    const html = readText(site, page);
    const values = readText(site, page.replace(/\.html$/, '.csv')).trimEnd().split('\n').slice(1).map((id) => ({ id, value: '' }));
    lines.push(`chart ${page.replace(/\.html$/, '')}: ${plain(html.match(/<h1[^>]*>(.*?)<\/h1>/s)[1])}, ${values.length} values, ${hashOf(values)}`);
  }
  for (const page of pages.filter((one) => !isChart(one))) {
    const html = readText(site, page);
    const story = html.match(/<p class="lead story">(.*?)<\/p>/s);
    const title = plain(html.match(/<h1>(.*?)<\/h1>/s)[1]);
    lines.push(`page ${page.replace(/index\.html$/, '')}: ${title}${story ? ` | ${plain(story[1])}` : ''}`);
  }
  return `${lines.sort().join('\n')}\n`;
}

test('The real site says what its digest says', () => {
  const now = digest();
  if (process.env.MINHBACH_APPROVE === '1') {
    writeFileSync(approvedFile, now);
  }
  const before = readFileSync(approvedFile, 'utf8');
  if (before === now) {
    return;
  }
  const known = new Set(before.split('\n'));
  const said = new Set(now.split('\n'));
  const gone = [...known].filter((line) => !said.has(line)).map((line) => `- ${line}`);
  const fresh = [...said].filter((line) => !known.has(line)).map((line) => `+ ${line}`);
  assert.fail(`What the real site says has changed: read the difference, then MINHBACH_APPROVE=1 writes tests/published/real_site.digest.txt anew.\n${[...gone, ...fresh].join('\n')}`);
});
