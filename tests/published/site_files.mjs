// SPDX-License-Identifier: MIT
// The files of a published site, for the tests that look at it from outside.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Paths relative to the site's root, "/" between, sorted.
export function listFiles(root, below = '') {
  const files = [];
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      files.push(...listFiles(root, path));
    } else {
      files.push(path);
    }
  }
  return files.sort();
}

export function readText(root, path) {
  return readFileSync(join(root, path), 'utf8');
}

export function readJson(root, path) {
  return JSON.parse(readText(root, path));
}

// The site under test: the first argument of the test's process, or the environment.
export const site = process.env.MINHBACH_SITE;
if (!site) {
  throw new Error('MINHBACH_SITE must name the folder of a published site');
}
