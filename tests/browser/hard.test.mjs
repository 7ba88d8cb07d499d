// SPDX-License-Identifier: MIT
// Data that are hard to lay out (tests/bench/make_hard_site.mjs): pages of the first language stand within the window and no text on another, on a small phone,
// a phone, a phone with text twice as large, and a desk. That no page is too heavy the build has told; the charts are looked at by charts.test.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFiles, readText, site } from '../published/site_files.mjs';
import { home, open } from './browser.mjs';

// Pages of a kind are many, so that each is looked at in some of the windows, by turns; with text twice as large all are.
const windows = [
  [{ width: 320, text: '' }, { width: 360, text: '32px' }],
  [{ width: 360, text: '32px' }, { width: 360, text: '' }, { width: 1280, text: '' }],
  [{ width: 1280, text: '' }, { width: 320, text: '' }, { width: 360, text: '32px' }],
];

// Pages are alike that have the same elements in the same looks and the same words, whatever digits stand in them, which are all of one width: one of them is looked
// at. What is chosen from a list stands in bold letters instead of being a link; pictures have a test of their own.
const whatIsLaidOut = (html) => html.slice(html.indexOf('<body')).replace(/<svg.*?<\/svg>/gs, '').replace(/<(\/?)b(?=[\s>])/g, '<$1a')
  .replace(/<([a-z][^\s>]*)([^>]*)>/g, (tag, name, more) => `<${name}${(more.match(/ (?:class|colspan|rowspan|hidden|open|type)(?:="[^"]*")?(?=[\s>]|$)/g) ?? []).join('')}>`)
  .replace(/\d/g, '0');

// Runs in the page, with all that is folded away unfolded.
function mistakesOfLayout(text) {
  document.documentElement.style.fontSize = text;
  document.querySelectorAll('details').forEach((fold) => fold.setAttribute('open', ''));
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  }
  const told = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 30)}"`;
  // Of each element the box around its texts, but those that are only read out: of each text once, and from there to all that it stands in.
  const boxes = new Map();
  const range = document.createRange();
  const gather = (element) => {
    const around = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, width: 0 };
    const enclose = (box) => {
      around.left = Math.min(around.left, box.left);
      around.top = Math.min(around.top, box.top);
      around.right = Math.max(around.right, box.right);
      around.bottom = Math.max(around.bottom, box.bottom);
    };
    if (!element.matches('.vh, svg, .code, .scroll')) {
      for (let node = element.firstChild; node; node = node.nextSibling) {
        if (node.nodeType === Node.ELEMENT_NODE) {
          enclose(gather(node));
        } else if (node.nodeType === Node.TEXT_NODE && /\S/.test(node.data)) {
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) {
            enclose(box);
          }
        }
      }
      around.width = Math.max(0, around.right - around.left);
      boxes.set(element, around);
    }
    return around;
  };
  gather(document.body);
  const nowhere = { width: 0 };
  const boxOf = (element) => boxes.get(element) ?? nowhere;
  // What scrolls by itself, and what is only read out, may be wider.
  for (const element of document.querySelectorAll('main :is(p, h1, h2, h3, li, dt, dd, th, td, summary, a, figcaption), footer :is(p, li, a)')) {
    const box = boxOf(element);
    if (box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest('thead')) {
      found.push(`${told(element)} goes from ${box.left.toFixed(0)} to ${box.right.toFixed(0)}`);
    }
  }
  for (const row of document.querySelectorAll('main :is(tbody tr, .c, dl > div, .rows > li)')) {
    const cells = [...row.children].map((cell) => ({ cell, box: boxOf(cell) })).filter(({ box }) => box.width > 0);
    cells.forEach(({ cell, box }, index) => cells.slice(index + 1).forEach((other) => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Within a line of text boxes are as high as its letters may be.
      if (across > 1 && down > 6) {
        found.push(`${told(cell)} and ${told(other.cell)} overlap by ${across.toFixed(0)} x ${down.toFixed(0)}`);
      }
    }));
  }
  return found.slice(0, 5);
}

test('Nothing leaves the window or stands on something else, however hard the data are to lay out', async (t) => {
  const { page } = await open({ javaScriptEnabled: true });
  const mistakes = [];
  let pages = 0;
  const files = listFiles(site).filter((name) => name.endsWith('.html') && !/^en\/|(^|\/)charts\//.test(name));
  const seen = new Set();
  // All of areas; of projects and of indicators, which are alike, some.
  const every = (name) => (/^(chuong-trinh|chi-tieu)\//.test(name) ? 8 : 1);
  for (const file of files.filter((name, index) => index % every(name) === 0)) {
    const html = readText(site, file);
    const laidOut = whatIsLaidOut(html);
    if (html.includes('http-equiv="refresh"') || seen.has(laidOut)) {
      continue;
    }
    seen.add(laidOut);
    pages += 1;
    await page.goto(home() + file, { waitUntil: 'domcontentloaded' });
    for (const { width, text } of windows[pages % windows.length]) {
      if (page.viewportSize().width !== width) {
        await page.setViewportSize({ width, height: 740 });
      }
      mistakes.push(...(await page.evaluate(mistakesOfLayout, text)).map((mistake) => `${file} at ${width} ${text}: ${mistake}`));
    }
  }
  t.diagnostic(`${pages} pages`);
  assert.ok(pages > 40, `${pages} pages`);
  assert.equal(mistakes.length, 0, `${mistakes.length} mistakes:\n${mistakes.slice(0, 20).join('\n')}`);
});
