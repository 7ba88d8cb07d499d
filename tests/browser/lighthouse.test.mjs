// SPDX-License-Identifier: MIT
// What Lighthouse says of the real site's pages on a phone: at least 98 of 100 in accessibility, good practice and for search engines. The server does not
// compress, so that a plain one does no worse. Speed depends on what else the machine does, so it is measured where it is asked for, on a quiet one:
// MINHBACH_SPEED=1 ctest -V -R lighthouse holds it to 98, too, on a simulated slow 4G network and a processor four times slower.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import lighthouse, { defaultConfig } from 'lighthouse';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import { listFiles, readJson, readText, site } from '../published/site_files.mjs';
import { home, launch } from './browser.mjs';

const least = 0.98;
const speed = process.env.MINHBACH_SPEED === '1';
// Without a measure of speed nothing has to be waited for, and what counts nothing is not looked at.
const categories = [...(speed ? ['performance'] : []), 'accessibility', 'best-practices', 'seo'];
const countsNothing = Object.values(defaultConfig.categories).flatMap(({ auditRefs }) => auditRefs).filter(({ weight }) => weight === 0).map(({ id }) => id);
const atOnce = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0, disableStorageReset: true,
  skipAudits: countsNothing };
// A second a page that only says how fast the machine is.
if (!speed) {
  pageFunctions.computeBenchmarkIndex = () => 0;
}
const kinds = ['area', 'area_program', 'indicator', 'source'];

// The home page, and of each kind the largest page, which is the slowest. What does not depend on size is found on the one in the middle, too, where each link
// takes the browser a question less.
function pages() {
  const sizes = new Map(kinds.map((kind) => [kind, []]));
  for (const file of listFiles(site).filter((name) => name.endsWith('/index.json') && !name.startsWith('en/') && !name.startsWith('data/'))) {
    const page = file.replace(/index\.json$/, '');
    sizes.get(readJson(site, file).kind)?.push({ page, size: readText(site, `${page}index.html`).length });
  }
  return ['', ...[...sizes.values()].map((of) => of.sort((a, b) => a.size - b.size || (a.page < b.page ? -1 : 1))
    .at(speed ? -1 : Math.floor(of.length / 2)).page)];
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function audited(port, page) {
  const { lhr } = await lighthouse(home() + page, {
    port, logLevel: 'silent', output: 'json', disableFullPageScreenshot: true, onlyCategories: categories, ...(speed ? {} : atOnce),
  });
  assert.equal(lhr.runtimeError, undefined);
  return lhr;
}

// What of a category is not as it should be, for the message.
const faults = (lhr) => Object.values(lhr.categories).flatMap(({ id, auditRefs }) => auditRefs
  .filter(({ id: audit, weight }) => weight > 0 && lhr.audits[audit].score !== null && lhr.audits[audit].score < 0.95)
  .map(({ id: audit }) => `${id}: ${audit} ${lhr.audits[audit].score} ${lhr.audits[audit].displayValue ?? ''}`));

test('Lighthouse gives each kind of page 98 of 100 and more', async (t) => {
  const port = await freePort();
  const browser = await launch(`--remote-debugging-port=${port}`);
  const wrong = [];
  try {
    for (const page of pages()) {
      const lhr = await audited(port, page);
      const scores = Object.values(lhr.categories).map(({ id, score }) => [id, score]);
      t.diagnostic(`${page || 'home'}: ${scores.map(([id, score]) => `${id} ${Math.round(score * 100)}`).join(', ')}${speed ? ` (machine ${Math.round(lhr.environment.benchmarkIndex)})` : ''}`);
      wrong.push(...scores.filter(([, score]) => score < least).map(([id, score]) => `${page || 'home'}: ${id} ${score}; ${faults(lhr).join('; ')}`));
    }
  } finally {
    await browser.close();
  }
  assert.deepEqual(wrong, []);
});
