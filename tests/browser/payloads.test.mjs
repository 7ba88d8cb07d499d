// SPDX-License-Identifier: MIT
// A site whose every text tries to run a script or to ask another host, in a browser in which the pages' own policy is switched off: nothing
// runs and nothing is asked for, since every text is escaped where it stands.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';

const tests = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'minhbach-payloads-'));
const source = join(work, 'source');
const site = join(work, 'site');
after(() => rmSync(work, { recursive: true, force: true }));

const payloads = readFileSync(join(tests, 'browser/payloads.txt'), 'utf8').split('\n').filter(Boolean);
const chartsAtOnce = 20;
// Braces are placeholders in some texts.
const withoutBraces = payloads.filter((payload) => !/[{}]/.test(payload));
let used = 0;
const next = (from = payloads) => from[used++ % from.length];

const files = (folder, ending) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending)).map((name) => join(folder, name));

function rewrite(file, change) {
  const before = readFileSync(file, 'utf8');
  const text = change(before);
  assert.notEqual(text, before, file);
  writeFileSync(file, text);
}

// Adds a payload to both languages of every text, and to what else is printed as it is written.
function attack(value, from) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') {
      if (['vi', 'en', 'document', 'document_number'].includes(key)) {
        value[key] = `${inner} ${next(from)}`;
      }
    } else if (inner !== null && typeof inner === 'object') {
      attack(inner, from);
    }
  }
  return value;
}

// Words that say how something is written, and are written nowhere themselves.
const notShown = new Set(['$schema', 'date_pattern', 'collation', 'names_in_sentences']);

const attackJson = (file, from) => rewrite(file, (text) => JSON.stringify(attack(JSON.parse(text), from)));

const escaped = (text) => text.replace(/[\\`*_{}[\]()<>#+\-.!|~&"':/]/g, '\\$&');

// Each payload in the places that Markdown leaves to a text: words, code, cells, titles, addresses, footnotes.
function prose(list) {
  const lines = list.map((payload, i) => {
    const words = escaped(payload);
    const code = payload.replaceAll('`', '').replace(/\{(?=\{)/g, '{ '); // "{{" refers to a figure
    return [
      words,
      `\`\`${code} \`\` [${words}](https://example.org/?q=${encodeURIComponent(payload)} "${words}")[^n${i}]`,
      payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('{', '&#123;').replaceAll('[', '&#91;').replaceAll('`', '&#96;'),
      `    ${code}`,
      `| a | b |\n| - | - |\n| ${words} | x |`,
      `\`\`\`${code}\nx\n\`\`\``,
      `[^n${i}]: ${words}`,
    ].join('\n\n');
  });
  return lines.join('\n\n');
}

function run(folder, out) {
  const command = out ? ['build', '--out', out, '--base-url', 'https://example.org/cong-khai/minh-bach/', '--no-sync'] : ['check'];
  return spawnSync(process.env.MINHBACH_PROGRAM, [...command, '--source', folder, '--lang', 'en'], { encoding: 'utf8' });
}

cpSync(join(tests, 'sites/good-full'), source, { recursive: true });
cpSync(join(tests, '../themes'), join(source, 'themes'), { recursive: true });
for (const file of files(join(source, 'data'), '.json')) {
  if (!file.endsWith('reconciliation.json')) {
    attackJson(file, file.endsWith('indicators.json') ? withoutBraces : payloads);
  }
}
for (const name of ['vi.json', 'en.json']) {
  const words = join(source, 'themes/default/i18n', name);
  rewrite(words, (text) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).map(([key, word]) =>
    [key, notShown.has(key) ? word : `${word} ${next(withoutBraces)}`]))));
}
rewrite(join(source, 'data/observations/cac-huyen-2023.csv'), (text) =>
  text.trimEnd() + '\n' + payloads.map((payload, i) => `960,gnbv,jobs_created,,,,,2023,2023-12-31,actual,7,person,,"I/${i} ${payload.replaceAll('"', '""')}",\n`).join(''));
files(join(source, 'content'), '.md').forEach((file, i, all) => rewrite(file, (text) => {
  const [, front, body] = text.split(/^---$/m);
  const title = front.replace(/^title: "?(.*?)"?$/m, (line, words) => `title: ${JSON.stringify(`${words} ${next()}`)}`);
  const share = payloads.filter((payload, at) => at % all.length === i);
  // Addresses hold the names of areas, which are others now.
  return `---${title}---${body.replace(/\[([^\]]*)\]\(\/[^)]*\)/g, '$1')}\n\n${prose(share)}\n`;
}));

// Names of several hundred letters make pages heavier than a site should have.
rewrite(join(source, 'data/site.json'), (text) => JSON.stringify({ ...JSON.parse(text), heavy_pages: 'warning' }));
const built = run(source, site);
assert.equal(built.status, 0, built.stderr.slice(0, 4000));
const pages = files(site, '.html');
for (const page of pages) {
  rewrite(page, (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
}
process.env.MINHBACH_SITE = site;
const { kindsOfPages } = await import('../published/page_kinds.mjs');
const { home, open } = await import('./browser.mjs');
const kinds = kindsOfPages(site).map(({ file, kind, language }) => ({ file, kind, language }));
// A page on which a payload does run: what would be seen of it is seen.
writeFileSync(join(site, 'control.html'), `<!DOCTYPE html><title>x</title>${payloads[1]}<script>alert(1)</script><p onclick="a()"><img src="http://127.0.0.1:1/a.png">`);

// What of elements, each { name, attributes: [[name, value]], text }, could run, asks for something or takes the place of something. Runs in the page, too.
function risks(elements) {
  const own = /assets\/(page|sort|chart|interactive|search|filter|cite|compare)\.js$/;
  const foreign = new Set(['iframe', 'object', 'embed', 'applet', 'base', 'style', 'video', 'audio', 'track', 'math', 'frameset', 'img', 'xmp', 'plaintext', 'marquee']);
  const found = [];
  for (const { name, attributes, text } of elements) {
    const has = new Map(attributes);
    for (const [attribute, value] of attributes) {
      const isAddress = /^((xlink:)?href|src|srcset|action|formaction|data|poster|background|ping)$/.test(attribute);
      // A text may name an address, which a link leads to where a reader follows it.
      const asks = isAddress && !(name === 'a' && attribute === 'href') && /^\s*(https?:)?\/\/evil\.example/i.test(value);
      if (attribute.startsWith('on') || attribute === 'style' || attribute === 'srcdoc' || asks || (isAddress && /^\s*(javascript|vbscript|data):/i.test(value))) {
        found.push(`${name} ${attribute}=${value}`);
      }
    }
    if (foreign.has(name) || (name === 'script' && (text || !own.test(has.get('src')))) || (name === 'form' && has.get('id') !== 'find') || (name === 'svg' && !has.has('class'))
      || (name === 'input' && has.get('type') === 'image') || (name === 'meta' && has.get('http-equiv')?.toLowerCase() === 'refresh') || (name === 'link' && /preload|prefetch/.test(has.get('rel')))) {
      found.push(`<${name}> ${text}`.trim());
    }
  }
  return found;
}

// What of a page runs or could run, and of the pages within it.
async function findings(page, problems, dialogs) {
  const found = (await Promise.all(page.frames().map((frame) => frame.evaluate((source) => {
    if (document.title === 'frames') {
      return [];
    }
    const risksOf = new Function(`return ${source}`)();
    const elements = [...document.querySelectorAll('*')].map((element) => ({ name: element.localName, attributes: [...element.attributes].map(({ name, value }) => [name, value]),
      text: element.localName === 'script' ? element.textContent : '' }));
    return [...(window.__hit ? ['a payload ran'] : []), ...risksOf(elements)].map((what) => `${location.pathname}: ${what}`);
  }, risks.toString())))).flat();
  return [...found, ...dialogs, ...problems.filter((problem) => !problem.includes('favicon'))];
}

// The same of a page as it is written, by a parser that follows the standard.
function* elementsOf(node) {
  if (node.tagName) {
    const attributes = node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]);
    yield { name: node.tagName, attributes, text: node.tagName === 'script' ? node.childNodes.map(({ value }) => value).join('') : '' };
  }
  for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]) {
    yield* elementsOf(child);
  }
}

async function visit(address) {
  const { page, problems } = await open({ javaScriptEnabled: true, bypassCSP: true });
  const dialogs = [];
  page.on('dialog', (dialog) => {
    dialogs.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  return { go: async (path) => {
    problems.length = 0;
    dialogs.length = 0;
    await page.goto(address + path, { waitUntil: 'load' });
    return findings(page, problems, dialogs);
  }, search: async (text) => {
    await page.locator('#search-summary', { hasText: /./ }).waitFor();
    await page.getByRole('combobox').fill('');
    await page.getByRole('combobox').fill(text);
    await page.locator('#find [role="status"]', { hasText: /./ }).waitFor({ state: 'attached' });
    return findings(page, problems, dialogs);
  }, close: () => page.context().close() };
}

test('There are a hundred payloads, and each stands in the published site', () => {
  assert.ok(payloads.length >= 100);
  assert.ok(used > payloads.length);
  const html = pages.map((page) => readFileSync(page, 'utf8')).join('\n');
  const shown = (payload) => payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const missing = payloads.filter((payload) => !html.includes(shown(payload)) && !html.includes(shown(payload).replaceAll("'", '&#39;')));
  assert.deepEqual(missing, []);
});

// A page that holds others of the site.
function framesOf(names, number) {
  const file = `frames-${number}.html`;
  writeFileSync(join(site, file), `<!DOCTYPE html><title>frames</title>${names.map((name) => `<iframe src="${name}"></iframe>`).join('')}`);
  return file;
}

test('What runs on a page is noticed', async () => {
  const browser = await visit(home());
  for (const name of ['control.html', framesOf(['404.html', 'control.html'], 'control')]) {
    const found = (await browser.go(name)).join('\n');
    for (const seen of ['control.html: a payload ran', 'dialog: 1', 'p onclick=a()', 'left the site', '<script>']) {
      assert.ok(found.includes(seen), `${name}: ${seen}`);
    }
  }
  await browser.close();
});

const leadsOn = (page) => readFileSync(page, 'utf8').includes('http-equiv="refresh"');

test('Nothing of a payload is an element or an attribute, on any page', () => {
  const wrong = pages.filter((page) => !leadsOn(page)).flatMap((page) => risks(elementsOf(parse(readFileSync(page, 'utf8')))).slice(0, 5).map((risk) => `${relative(site, page)}: ${risk}`));
  assert.deepEqual(wrong, []);
  const control = risks(elementsOf(parse(readFileSync(join(site, 'control.html'), 'utf8')))).join('\n');
  for (const seen of ['<script> alert(1)', 'p onclick=a()', '<img>']) {
    assert.ok(control.includes(seen), `${seen} in ${control}`);
  }
});

test('With the policy switched off nothing runs and nothing is asked of another host', async (t) => {
  const browser = await visit(home());
  const wrong = {};
  const visitPage = async (path) => {
    const found = await browser.go(path);
    if (found.length > 0) {
      wrong[path] = found.slice(0, 5);
    }
  };
  // Charts alone are made to stand in pages of others, so they are visited there, many at once; a page of the site has the window for itself. All of the
  // first language, and of the other, which have the same elements, one of each kind. One that leads on at once leads to a page that is visited itself.
  const [first] = readFileSync(join(site, '404.html'), 'utf8').match(/(?<=<html lang=")[^"]+/);
  const seen = new Set();
  const isNew = ({ kind }) => !seen.has(kind) && seen.add(kind);
  const visited = kinds.filter((page) => page.kind === 'chart' || page.language === first || isNew(page));
  const [charts, others] = [true, false].map((isChart) => visited.filter(({ kind }) => (kind === 'chart') === isChart).map(({ file }) => file));
  t.diagnostic(`${charts.length} charts, ${others.length} pages`);
  assert.ok(charts.length > chartsAtOnce);
  for (let from = 0; from < charts.length; from += chartsAtOnce) {
    await visitPage(framesOf(charts.slice(from, from + chartsAtOnce), from));
  }
  for (const name of ['404.html', ...others]) {
    await visitPage(name.replace(/index\.html$/, ''));
  }
  assert.deepEqual(wrong, {});
  await browser.close();
});

test('What a search shows of hostile names is text', async () => {
  const browser = await visit(home());
  for (const payload of ['an binh', 'bao cao', ...payloads.slice(0, 20)]) {
    assert.deepEqual(await browser.go(`tim-kiem/?q=${encodeURIComponent(payload)}`), []);
    assert.deepEqual(await browser.search(payload), []);
  }
  await browser.close();
});

test('Raw HTML, pictures and addresses that run are refused in texts', () => {
  const broken = join(work, 'broken');
  cpSync(join(tests, 'sites/good-full'), broken, { recursive: true });
  cpSync(join(tests, '../themes'), join(broken, 'themes'), { recursive: true });
  const about = join(broken, 'content/about.en.md');
  const good = readFileSync(about, 'utf8');
  for (const text of ['<script>__hit=1</script>', 'a <b onclick=a>x</b>', '![x](//evil.example/a.png)', '[x](javascript:__hit=1)', '[x](data:text/html,x)',
    '[x](//evil.example/)', '<javascript:__hit=1>', '[x][y]\n\n[y]: javascript:__hit=1', '[x](java&#115;cript:a)', '[x](\\javascript:a)']) {
    writeFileSync(about, `${good}\n\n${text}\n`);
    const { status, stderr } = run(broken);
    assert.equal(status, 3, text);
    assert.match(stderr, /content\/about\.en\.md:\d+: error: /, text);
  }
});
