// SPDX-License-Identifier: MIT
// The advice for web servers fits what is published: the policy of the pages, and a type for every kind of file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { listFiles, readText, site } from './site_files.mjs';

const files = Object.fromEntries(['nginx.conf', '.htaccess', 'web.config'].map((name) =>
  [name, readFileSync(new URL(`../../docs/publishing/${name}`, import.meta.url), 'utf8')]));
const headers = {
  'nginx.conf': (text) => [...text.matchAll(/add_header ([\w-]+) "([^"]+)" always;/g)],
  '.htaccess': (text) => [...text.matchAll(/Header always set ([\w-]+) "([^"]+)"/g)],
  'web.config': (text) => [...text.matchAll(/<add name="([\w-]+)" value="([^"]+)" \/>/g)],
};
const types = {
  'nginx.conf': (text) => [...text.matchAll(/^ {4}([\w.+-]+\/[\w.+-]+) ([\w ]+);/gm)].flatMap(([, type, ends]) => ends.split(' ').map((end) => [end, type])),
  '.htaccess': (text) => [...text.matchAll(/^AddType (\S+) (.+)$/gm)].flatMap(([, type, ends]) => ends.split(' ').map((end) => [end.slice(1), type])),
  'web.config': (text) => [...text.matchAll(/fileExtension="\.(\w+)" mimeType="([^";]+)/g)].map(([, end, type]) => [end, type]),
};
// What the standards call the files of a site.
const names = {
  html: 'text/html', css: 'text/css', js: 'text/javascript', csv: 'text/csv', txt: 'text/plain', json: 'application/json', svg: 'image/svg+xml', png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

test('the policy of the servers is that of every page and says who may frame it', () => {
  const policies = new Set(listFiles(site).filter((file) => file.endsWith('.html'))
    .map((file) => readText(site, file).match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)?.[1].replaceAll('&#39;', "'")));
  assert.equal(policies.size, 1);
  const [policy] = policies;
  for (const [name, text] of Object.entries(files)) {
    // What is said first is of all pages; nginx and Apache say it again of the pages of charts alone, which any site may frame.
    const all = headers[name](text).map(([, header, value]) => [header, value]);
    const said = new Map(all.toReversed());
    const again = all.filter(([header]) => header === 'Content-Security-Policy').slice(1).map(([, value]) => value);
    assert.deepEqual(again, name === 'web.config' ? [] : [`${policy}; frame-ancestors *`], name);
    assert.equal(said.get('Content-Security-Policy'), `${policy}; frame-ancestors 'self'`, name);
    assert.equal(said.get('X-Content-Type-Options'), 'nosniff', name);
    assert.equal(said.get('Referrer-Policy'), 'strict-origin-when-cross-origin', name);
    assert.ok(said.get('Cache-Control') === 'no-cache' || text.includes('cacheControlMode="DisableCache"'), name);
  }
});

test('every kind of file of the site has its type on every server and text says that it is UTF-8', () => {
  const ends = new Set(listFiles(site).filter((file) => !file.includes('.minhbach-manifest')).map((file) => file.split('.').at(-1)));
  assert.ok(ends.size >= 6);
  for (const [name, text] of Object.entries(files)) {
    const said = new Map(types[name](text));
    for (const end of ends) {
      assert.equal(said.get(end), names[end], `${name}: .${end}`);
    }
  }
  const utf8 = {
    'nginx.conf': (end) => end === 'html' || files['nginx.conf'].match(/charset_types ([^;]+);/)[1].split(' ').includes(names[end]),
    '.htaccess': (end) => files['.htaccess'].match(/AddCharset utf-8 (.+)/)[1].split(' ').includes(`.${end}`),
    'web.config': (end) => files['web.config'].includes(`fileExtension=".${end}" mimeType="${names[end]}; charset=utf-8"`),
  };
  for (const name of Object.keys(files)) {
    for (const end of ['html', 'css', 'js', 'csv', 'txt']) {
      assert.ok(utf8[name](end), `${name}: .${end}`);
    }
  }
});
