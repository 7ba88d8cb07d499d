// SPDX-License-Identifier: MIT
// Of what kind the pages of a site are, and in which language, so that tests which take long look at some of each.
import { listFiles, readJson, readText } from './site_files.mjs';

// What a further page of a page shows.
const parts = [['slice', 'class="choose"'], ['changes', 'class="t fig two"'], ['money', 'class="t money"'], ['values', 'class="t fig sortable"']];

// All pages but those that lead on at once, as { file, html, kind, language }. Data beside a page tell its kind, for all its languages; what has none is a
// part of a page above it, or the publisher's own.
export function kindsOfPages(site) {
  const files = listFiles(site);
  const there = new Set(files);
  const first = languageOf(readText(site, '404.html'));
  // Where the first language stands below its tag, as the others do, the root leads on to it.
  const below = readText(site, 'index.html').includes('http-equiv="refresh"') ? `${first}/` : '';
  const pages = [];
  for (const file of files.filter((name) => name.endsWith('.html') && name !== '404.html')) {
    const html = readText(site, file);
    if (html.includes('http-equiv="refresh"')) {
      continue;
    }
    const language = languageOf(html);
    pages.push({ file, html, language, kind: kindOf(below + (language === first && !below ? file : file.slice(file.indexOf('/') + 1)), html, site, there) });
  }
  return pages;
}

const languageOf = (html) => /<html lang="([^"]+)"/.exec(html)[1];

// The folder above a page or a folder, with its "/"; "" of one at the root.
const above = (path) => path.slice(0, path.lastIndexOf('/', path.length - (path.endsWith('/') ? 2 : '/index.html'.length + 1)) + 1);

function kindOf(file, html, site, there) {
  if (/(^|\/)charts\/[^/]+$/.test(file)) {
    return 'chart';
  }
  const data = file.replace(/html$/, 'json');
  if (there.has(data)) {
    return readJson(site, data).kind;
  }
  for (let folder = above(file); folder; folder = above(folder)) {
    if (there.has(`${folder}index.json`)) {
      const [part] = parts.find(([, sign]) => html.includes(sign)) ?? ['figures'];
      return `${readJson(site, `${folder}index.json`).kind}/${part}`;
    }
  }
  return /id="search-results"|class="letters"/.test(html) ? 'search' : 'text';
}

// The largest page of each kind, in the first language: others have the same elements.
export function largestOfKinds(site) {
  const language = languageOf(readText(site, '404.html'));
  const kinds = new Map([['not_found', { file: '404.html' }]]);
  for (const page of kindsOfPages(site)) {
    if (page.language === language && page.html.length > (kinds.get(page.kind)?.html?.length ?? 0)) {
      kinds.set(page.kind, page);
    }
  }
  return [...kinds.values()].map(({ file }) => file);
}
