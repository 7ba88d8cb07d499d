// SPDX-License-Identifier: MIT
import { cpus, loadavg } from 'node:os';

// Milliseconds that results may take, and a share more where other programs want the processors, too.
export const mostMilliseconds = () => 50 * Math.max(1, loadavg()[0] / cpus().length);

// What a query has fetched, and how long after the last of it had come its results stood in the page.
export function timeAndBytes(page) {
  return page.evaluate(() => {
    const fetched = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/data/search/'));
    return { time: performance.getEntriesByName('minhbach-search')[0].startTime - Math.max(...fetched.map(({ responseEnd }) => responseEnd)),
      bytes: fetched.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0), files: fetched.length };
  });
}
