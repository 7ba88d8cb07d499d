// The HTML of every page is valid and keeps the rules of accessibility that a program can check.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { listFiles, readText, site } from './site_files.mjs';

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

// One language a process: checking a page takes a second.
const english = process.env.MINHBACH_LANGUAGE === 'en';

test('html-validate finds no mistake on any page', async () => {
  const mistakes = [];
  for (const page of listFiles(site).filter((file) => file.endsWith('.html') && file.startsWith('en/') === english)) {
    const report = await validator.validateString(readText(site, page), page);
    for (const result of report.results) {
      for (const message of result.messages) {
        mistakes.push(`${page}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
      }
    }
  }
  assert.deepEqual(mistakes.slice(0, 20), []);
});
