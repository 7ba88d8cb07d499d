// SPDX-License-Identifier: MIT
// The HTML of every page is what a browser takes it for, and the pages of every kind keep the rules of accessibility that a program can check.
//
// html-validate takes a third of a second a page, which is minutes for a thousand of them, and its time grows with the square of the page. What a template
// does wrong it does on all its pages, and what depends on the data shows on the fullest and the emptiest: so it reads, of each kind of page in each language,
// the largest under a limit, the smallest and some between.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
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
const largestRead = 40_000; // bytes

// What kind of page stands at an address: its first folder and how deep it lies, a language a kind of its own.
function kindOf(file) {
  const folders = file.split('/').slice(0, -1);
  const english = folders[0] === 'en';
  const [first = file, ...below] = english ? folders.slice(1) : folders;
  return `${english ? 'en' : 'vi'} ${first} ${below.length}`;
}

function sample() {
  const kinds = new Map();
  for (const page of pages) {
    kinds.set(kindOf(page.file), [...(kinds.get(kindOf(page.file)) ?? []), page]);
  }
  return [...kinds.values()].flatMap((group) => {
    const bySize = [...group].sort((a, b) => a.html.length - b.html.length || (a.file < b.file ? -1 : 1));
    const readable = bySize.filter((page) => page.html.length <= largestRead);
    if (readable.length === 0) {
      return bySize.slice(0, 1); // of a kind that has large pages only, the smallest
    }
    const steps = Array.from({ length: between + 2 }, (unused, step) => Math.round((step * (readable.length - 1)) / (between + 1)));
    return [...new Set(steps)].map((step) => readable[step]);
  });
}

test('A parser that follows the standard finds no mistake on any page, and no id twice', () => {
  const mistakes = [];
  for (const { file, html } of pages) {
    parse(html, { sourceCodeLocationInfo: true, onParseError: (error) => mistakes.push(`${file}:${error.startLine}:${error.startCol} ${error.code}`) });
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

test('html-validate finds no mistake on pages of every kind, the largest, the smallest and some between', async () => {
  const mistakes = [];
  const chosen = sample();
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
