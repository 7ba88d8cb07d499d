// SPDX-License-Identifier: MIT
// Every link of every page leads to a page of the site and, where it names one, to an anchor that is there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { posix } from 'node:path';
import { listFiles, readText, site } from './site_files.mjs';

const files = new Set(listFiles(site));
const pages = [...files].filter((file) => file.endsWith('.html'));
const ids = new Map(pages.map((page) => [page, new Set([...readText(site, page).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))]));

// What stands at former addresses, with where it leads.
const moved = new Map(pages.map((page) => [page, readText(site, page).match(/<meta http-equiv="refresh" content="0; url=([^"]+)">/)?.[1]]).filter(([, target]) => target));

// The path of the base URL, under which 404.html makes its links.
const base = new URL(readText(site, 'index.html').match(/rel="canonical" href="([^"]+)"/)[1]).pathname;

function targetOf(page, link) {
  const [path, anchor] = link.split('#');
  let target = path.startsWith('/') ? path.slice(base.length) : posix.normalize(posix.join(posix.dirname(page), path));
  if (path === '') {
    target = page;
  } else if (target === '' || target === '.' || target === './' || target.endsWith('/')) {
    target = posix.normalize(posix.join(target, 'index.html'));
  }
  return { target, anchor };
}

test('Every internal link leads to a file of the site and to an anchor on it', () => {
  const dead = [];
  let checked = 0;
  for (const page of pages) {
    for (const [, link] of readText(site, page).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (/^(https?:|mailto:|data:)/.test(link)) {
        continue;
      }
      checked += 1;
      const { target, anchor } = targetOf(page, link.replaceAll('&amp;', '&'));
      if (!files.has(target)) {
        dead.push(`${page}: ${link} -> ${target}`);
      } else if (anchor && !ids.get(target)?.has(anchor)) {
        dead.push(`${page}: ${link} has no anchor`);
      }
    }
  }
  assert.deepEqual(dead.slice(0, 20), []);
  assert.ok(checked > pages.length, 'pages have links');
});

test('A former address leads on to its page, has the same data beside it, and no other page links to it', () => {
  const listed = files.has('redirects.csv') ? readText(site, 'redirects.csv').trim().split('\n').slice(1).map((row) => row.split(',')) : [];
  assert.deepEqual(listed.map(([from]) => `${from}index.html`).sort(), [...moved.keys()].filter((file) => file.endsWith('/index.html')).sort());
  for (const [from, to] of listed) {
    const html = readText(site, `${from}index.html`);
    assert.match(html, /<meta name="robots" content="noindex">/, from);
    assert.equal(posix.normalize(posix.join(from, moved.get(`${from}index.html`))), to);
    assert.equal(new URL(html.match(/rel="canonical" href="([^"]+)"/)[1]).pathname, base + to);
    assert.ok(files.has(`${to}index.html`) && !moved.has(`${to}index.html`), `${from} -> ${to}`);
    const beside = (folder) => [...files].filter((file) => file.startsWith(folder) && /^(index\.json|index\.csv|charts\/[^/]+(?<!\.html))$/.test(file.slice(folder.length)));
    // A chart alone may stand in a frame of another site, which is led on, too.
    for (const file of [...files].filter((name) => name.startsWith(to) && /^charts\/[^/]+\.html$/.test(name.slice(to.length)))) {
      const frame = from + file.slice(to.length);
      assert.equal(posix.normalize(posix.join(posix.dirname(frame), moved.get(frame))), file);
    }
    assert.deepEqual(beside(from).map((file) => file.slice(from.length)), beside(to).map((file) => file.slice(to.length)));
    for (const file of beside(to)) {
      assert.equal(readText(site, from + file.slice(to.length)), readText(site, file), file);
    }
  }
  for (const page of pages) {
    for (const [, link] of readText(site, page).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (!/^(https?:|mailto:|data:|#)/.test(link)) {
        assert.ok(!moved.has(targetOf(page, link.replaceAll('&amp;', '&')).target), `${page} links to ${link}`);
      }
    }
  }
});

test('No link is absolute within the site but on the page for addresses that do not exist', () => {
  for (const page of pages.filter((name) => name !== '404.html')) {
    for (const [, link] of readText(site, page).matchAll(/\s(?:href|src)="(\/[^"]*)"/g)) {
      assert.fail(`${page} links to ${link}`);
    }
  }
});

test('Nothing is fetched from another host', () => {
  for (const page of pages) {
    const html = readText(site, page);
    assert.doesNotMatch(html, /<(?:script|img|iframe|source|video|audio)\b[^>]*\ssrc="https?:/, page);
    assert.doesNotMatch(html, /<link\b[^>]*rel="(?:stylesheet|icon|preload)"[^>]*href="https?:/, page);
    assert.doesNotMatch(html, /\sstyle="/, page);
    assert.doesNotMatch(html, /<script\b(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")/, page);
  }
  for (const file of files) {
    if (file.endsWith('.css')) {
      assert.doesNotMatch(readText(site, file), /url\(\s*['"]?https?:|@import/, file);
    }
  }
});

test('Every page has its data beside it and exists in all languages of the site', () => {
  // Each page names itself in every language; a site of one language has nothing to name.
  const others = (page) => [...readText(site, page).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].filter(([, language]) => language !== 'x-default');
  const languages = others('index.html').map(([, language]) => language);
  for (const page of pages.filter((name) => name !== '404.html' && !/\/charts\/[^/]+\.html$/.test(name) && !name.startsWith('charts/'))) {
    // One file for all languages, and for the further pages of a page. The lists from A to Z are of names only.
    const [, data] = readText(site, page).match(/<link rel="alternate" type="application\/json" href="([^"]+)"/) ?? [];
    const named_only = / id="a-to-z"| class="letters"/.test(readText(site, page));
    assert.ok(moved.has(page) || named_only || files.has(new URL(data, `file:///${page}`).pathname.slice(1)), `${page} has ${data}`);
    if (moved.has(page)) {
      continue; // a whole address is declared for one language
    }
    const named = others(page);
    assert.deepEqual(named.map(([, language]) => language), languages, `${page} names itself in every language`);
    for (const [, language, url] of named) {
      const { target } = targetOf(page, new URL(url).pathname);
      assert.ok(files.has(target), `${page} has ${target}`);
      assert.match(readText(site, target), new RegExp(`<html lang="${language}"`), target);
    }
  }
});

test('What the build does not weigh is light, too: the page for wrong addresses, charts alone, former addresses', async () => {
  const { gzipSync } = await import('node:zlib');
  const weighed = /(^|\/)index\.html$/;
  const others = [...files].filter((file) => file.endsWith('.html') && (!weighed.test(file) || moved.has(file)));
  assert.ok(others.includes('404.html'));
  for (const page of others) {
    const text = readText(site, page);
    assert.ok(Buffer.byteLength(text) <= 150_000, `${page}: ${Buffer.byteLength(text)} bytes`);
    const size = gzipSync(text).length;
    assert.ok(size <= 25_000, `${page}: ${size} bytes compressed`);
  }
});

test('No fact is named without saying it', () => {
  for (const page of pages) {
    assert.doesNotMatch(readText(site, page), /<dt>[^<]*<\/dt>\s*<dd>\s*<\/dd>/, page);
  }
});

test('What the head of a page leads to stands below it in the same order', () => {
  const wrong = [];
  let checked = 0;
  for (const page of pages) {
    const html = readText(site, page);
    const toc = html.match(/<nav class="toc"[^>]*>(.*?)<\/nav>/s)?.[1] ?? '';
    const places = [...toc.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => html.indexOf(` id="${anchor}"`));
    checked += places.length > 1 ? 1 : 0;
    if (places.some((place, i) => i > 0 && place <= places[i - 1])) {
      wrong.push(`${page}: ${toc.replaceAll(/<[^>]+>/g, ' ')}`);
    }
  }
  assert.deepEqual(wrong.slice(0, 5), []);
  assert.ok(checked > 1, `${checked} pages`);
});
