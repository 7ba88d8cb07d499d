// SPDX-License-Identifier: MIT
// Vega draws from a chart's specification what our own picture of it shows: the same marks at the same places, with the same words, of the same
// values.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { parse } from 'parse5';
import { chartPlaces, compareCharts, marksOfPicture } from './chart_vega.mjs';

const { charts, largestDeviation, largestSvg, deviations } = await compareCharts();
const shown = 20;

function none(list) {
  assert.equal(list.length, 0, `${list.length} deviations:\n${list.slice(0, shown).join('\n')}`);
}

test('There are charts', (t) => {
  const { pixels, file, what } = largestDeviation;
  t.diagnostic(`${charts} charts; places differ by ${pixels.toFixed(3)} pixels at most (${file}: ${what})`);
  t.diagnostic(`the largest picture has ${largestSvg.bytes} bytes (${largestSvg.file})`);
  assert.ok(charts > 0);
});

test('Every specification is valid against the official schema', () => none(deviations.schema));
test('Every specification is compiled and drawn without a warning', () => none(deviations.warnings));
test('Vega draws the marks of our picture, each within a pixel of it', () => none(deviations.marks));
test('Vega writes the words of our picture, each within a pixel of it', () => none(deviations.texts));
test('The scale of values holds all values and leads to the marks of our picture', () => none(deviations.scale));
test('The table beside a chart has its values in their order', () => none(deviations.table));

// The picture of this name in a page.
function pictureIn(html, name) {
  const label = html.indexOf(`aria-labelledby="chart-${name}"`);
  const begin = label < 0 ? -1 : html.lastIndexOf('<svg', label);
  return begin < 0 ? undefined : html.slice(begin, html.indexOf('</svg>', begin) + '</svg>'.length);
}

function* elementsBelow(node) {
  if (node.tagName) {
    yield node;
  }
  for (const child of node.childNodes ?? []) {
    yield* elementsBelow(child);
  }
}

// What a page does that a strict policy would have to allow.
function laxities(html) {
  const found = [];
  let policy;
  for (const { tagName, attrs, childNodes } of elementsBelow(parse(html))) {
    const has = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    if (tagName === 'meta' && has['http-equiv']?.toLowerCase() === 'content-security-policy') {
      policy = has.content;
    } else if (tagName === 'style' || (tagName === 'script' && (!has.src || childNodes.length > 0))) {
      found.push(`an element ${tagName} with content`);
    }
    const forbidden = ({ name, value }) => name === 'style' || name.startsWith('on') || /^\s*(javascript|data):/i.test(value);
    found.push(...attrs.filter(forbidden).map(({ name, value }) => `${name}="${value}"`));
  }
  if (!policy) {
    return [...found, 'no policy'];
  }
  const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/\s+/)).map(([name, ...from]) => [name, from.join(' ')]));
  const strict = { 'default-src': /^'none'$/, 'script-src': /^'(self|none)'$/, 'style-src': /^'(self|none)'$/, 'base-uri': /^'none'$/,
    'form-action': /^'(?:none|self)'$/ };
  const lax = Object.keys(strict).filter((name) => !strict[name].test(rules[name] ?? ''));
  found.push(...lax.map((name) => `${name} is ${rules[name] ?? 'not stated'}`));
  return /unsafe|\*|https?:/.test(policy) ? [...found, `the policy is ${policy}`] : found;
}

test('Beside every chart stands a page to embed it, with the picture of its page and a strict policy', () => {
  const mistakes = [];
  for (const { path, name: place } of chartPlaces().filter(({ sample }) => !sample)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const report = (text) => mistakes.push(`${place}: ${text}`);
    if (!existsSync(`${path}.html`)) {
      report('has no page to embed it');
      continue;
    }
    const html = readFileSync(`${path}.html`, 'utf8');
    laxities(html).forEach(report);
    const page = readFileSync(`${dirname(dirname(path))}/index.html`, 'utf8');
    if (page.includes('http-equiv="refresh"')) {
      continue; // a former address, which shows nothing itself
    }
    const embedded = pictureIn(html, name);
    const onPage = pictureIn(page, name);
    if (!embedded || !onPage) {
      report(`is not shown on ${embedded ? 'its page' : 'the page to embed'}`);
      continue;
    }
    const [ours, theirs, alone] = [embedded, onPage, readFileSync(`${path}.svg`, 'utf8')].map(marksOfPicture);
    const anchorless = (marks) => marks.map(({ anchor, ...mark }) => mark); // which a style sheet gives
    try {
      assert.deepEqual(anchorless(ours), anchorless(theirs));
    } catch {
      report('the embedded picture is not that of its page');
    }
    if (ours.map((mark) => mark.class).join() !== alone.map((mark) => mark.class).join()) {
      report('the file of the picture has other marks');
    }
  }
  none(mistakes);
});
