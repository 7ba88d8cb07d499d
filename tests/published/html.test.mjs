// SPDX-License-Identifier: MIT
// The HTML of every page is what a browser takes it for, and the pages of every kind keep the rules of accessibility that a program can check.
//
// html-validate takes a third of a second a page, which is minutes for a thousand of them, and its time grows with the square of the page. What a template
// does wrong it does on all its pages, and what depends on the data shows on the fullest and the emptiest: so it reads, of each kind of page, the largest under
// a limit, the smallest and one between, and of other languages, which have the same elements and other words, the largest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import { kindsOfPages } from './page_kinds.mjs';
import { listFiles, readText, site } from './site_files.mjs';

const pages = listFiles(site).filter((file) => file.endsWith('.html')).map((file) => ({ file, html: readText(site, file) }));
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Generated pages: how the source text is laid out is not for people.
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'valid-id': ['error', { relaxed: true }],
  },
});
const between = 1;
const largestRead = 28_000; // bytes

function sample() {
  const [firstLanguage] = /(?<=<html lang=")[^"]+/.exec(readText(site, '404.html'));
  const kinds = new Map();
  for (const page of kindsOfPages(site)) {
    const of = `${page.kind} ${page.language}`;
    kinds.set(of, [...(kinds.get(of) ?? []), page]);
  }
  return [{ file: '404.html', html: readText(site, '404.html') }, ...[...kinds.values()].flatMap((group) => {
    const bySize = [...group].sort((a, b) => a.html.length - b.html.length || (a.file < b.file ? -1 : 1));
    const readable = bySize.filter((page) => page.html.length <= largestRead);
    if (readable.length === 0) {
      return bySize.slice(0, 1); // of a kind that has large pages only, the smallest
    }
    if (group[0].language !== firstLanguage) {
      return readable.slice(-1);
    }
    const steps = Array.from({ length: between + 2 }, (unused, step) => Math.round((step * (readable.length - 1)) / (between + 1)));
    return [...new Set(steps)].map((step) => readable[step]);
  })];
}

test('A parser that follows the standard finds no mistake on any page, no id twice, and no heading of a table that says nothing', () => {
  const mistakes = [];
  for (const { file, html } of pages) {
    parse(html, { sourceCodeLocationInfo: true, onParseError: (error) => mistakes.push(`${file}:${error.startLine}:${error.startCol} ${error.code}`) });
    mistakes.push(...(html.match(/<th[^>]*>(?:\s|<\/?span[^>]*>)*<\/th>/g) ?? []).map((heading) => `${file}: ${heading} is empty`));
    const ids = new Set();
    for (const [, id] of html.matchAll(/\sid="([^"]*)"/g)) {
      if (ids.has(id)) {
        mistakes.push(`${file}: id ${id} twice`);
      }
      ids.add(id);
    }
  }
  assert.deepEqual(mistakes.slice(0, 20), []);
});

test('html-validate finds no mistake on pages of every kind, the largest, the smallest and some between', async (t) => {
  const mistakes = [];
  const chosen = sample();
  t.diagnostic(`${chosen.length} pages: ${[...new Set(chosen.map(({ kind }) => kind))].join(', ')}`);
  assert.ok(chosen.length > 20, 'there are kinds of pages');
  for (const { file, html } of chosen) {
    const report = await validator.validateString(html, file);
    for (const result of report.results) {
      for (const message of result.messages) {
        mistakes.push(`${file}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
      }
    }
  }
  assert.deepEqual(mistakes.slice(0, 20), []);
});
