// SPDX-License-Identifier: MIT
// No page is wider than a phone: of every kind of page the largest one, and all pages that stand at the top.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFiles, readText, site } from '../published/site_files.mjs';
import { home, open } from './browser.mjs';

// The largest page of each first folder and depth.
function largest() {
  const kinds = new Map();
  for (const file of listFiles(site).filter((name) => name.endsWith('.html') && !name.startsWith('en/'))) {
    const parts = file.split('/');
    const kind = `${parts[0]} ${parts.length}`;
    const text = readText(site, file);
    const size = text.length;
    // What leads on at once is not read.
    if (!text.includes('http-equiv="refresh"') && size > (kinds.get(kind)?.size ?? 0)) {
      kinds.set(kind, { file, size });
    }
  }
  return [...kinds.values()].map(({ file }) => file);
}

test('No page scrolls sideways at 360 pixels', async () => {
  const { page } = await open({ javaScriptEnabled: true });
  const files = largest();
  assert.ok(files.length >= 14, files.join(' '));
  for (const file of files) {
    await page.goto(home() + file);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `${file} is ${width} pixels wide`);
  }
});
