// SPDX-License-Identifier: MIT
// The charts of the pages as a browser draws them: no word is cut off or covers another or a mark, at the widths of phones and screens, and marks and
// words are told from the paper and from one another, in daylight and at night, whichever colours the reader's eyes can tell apart.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { listFiles, readText, site } from '../published/site_files.mjs';
import { home, open } from './browser.mjs';

const widths = [320, 360, 720, 1280];
const mostPages = 30;
const shown = 20;
const leastBetween = 1.5; // the contrast of neighbours
const samples = process.env.MINHBACH_CHART_SAMPLES;

const shapes = ['plan', 'done', 'est', 'goal', 'gap', 'even', 'zero', 'guide', 'line', 'aim', 'way', 'break', 'own', 'other', 'printed', 'computed',
  'p0', 'p1', 'p2', 'p3', 't0', 't1', 't2', 't3', 't4', 'a0', 'a1', 'a2', 'a3', 'a4', 'void'];
const unseen = ['hatch', 'clear']; // a pattern, and paper below dashes
const texts = ['n', 'v', 'l', 'm', 'k', 'z', 'b', 'd', 'large', 'fair'];
// What letters stand on that do not stand on the paper.
const grounds = { b: ['t0', 't1', 't2', 'a0', 'a1', 'a2'], d: ['t3', 't4', 'a3', 'a4'] };
// What has no fill of its own is a line, or hatched by a pattern, which a probe of it does not have.
const outlined = ['est', 'goal', 'gap', 'even', 'zero', 'guide', 'line', 'aim', 'way', 'break', 'void'];

function none(list) {
  assert.equal(list.length, 0, `${list.length} mistakes:\n${list.slice(0, shown).join('\n')}`);
}

// Pages in the first language that show charts, chosen evenly. Pages of the others stand below their tag.
function pagesWithCharts() {
  const pictures = listFiles(site).filter((file) => /(^|\/)charts\/[^/]+\.svg$/.test(file) && !file.startsWith('en/'));
  const pages = [...new Set(pictures.map((file) => file.replace(/charts\/[^/]+$/, 'index.html')))]
    .filter((file) => existsSync(join(site, file)) && readText(site, file).includes('<svg class="chart"'));
  const count = Math.min(mostPages, pages.length);
  return Array.from({ length: count }, (unused, index) => pages[Math.floor((index * pages.length) / count)]);
}

// All samples on one page, in the looks of the theme.
function pageOfSamples() {
  const files = readdirSync(samples).filter((file) => /\.(svg|html)$/.test(file)).sort();
  const figures = files.map((file) => {
    const svg = /<svg[\s>].*<\/svg>/s.exec(readText(samples, file))?.[0] ?? '';
    return svg.replace(/^<svg/, `<svg data-file="${file.replaceAll('"', '')}"`);
  }).filter(Boolean).map((svg) => `<figure class="fig">${svg}</figure>`);
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>.</title><style>${readText(site, 'assets/style.css')}</style></head>
<body><div class="wrap"><main>${figures.join('\n')}</main></div></body></html>`;
}

// Runs in the page, so it holds all it needs. Texts are measured in the units of the picture: what touches on one screen touches on all.
function mistakesOfTexts() {
  const found = [];
  const pageWidth = document.documentElement.clientWidth;
  // A box of an element in the picture's units, moved by what its group is moved.
  const boxOf = (element, toPicture) => {
    const box = element.getBBox();
    const matrix = toPicture.multiply(element.getScreenCTM());
    const [left, top] = [matrix.a * box.x + matrix.e, matrix.d * box.y + matrix.f];
    return { left, top, right: left + matrix.a * box.width, bottom: top + matrix.d * box.height };
  };
  const overlap = (a, b) => {
    const [across, down] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
    return Math.min(across, down) > 1 ? ` by ${across.toFixed(1)} x ${down.toFixed(1)}` : '';
  };
  for (const svg of document.querySelectorAll('svg.chart, svg[data-file]')) {
    const id = svg.dataset.file ?? svg.getAttribute('aria-labelledby');
    const { x: begin, width } = svg.viewBox.baseVal;
    const toPicture = svg.getScreenCTM().inverse();
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim())
      .map((text) => ({ text, class: text.getAttribute('class'), words: text.textContent, box: boxOf(text, toPicture) }));
    const marks = [...svg.querySelectorAll('.plot rect, .plot circle')]
      .map((mark) => ({ name: `${mark.tagName} ${mark.getAttribute('class')}`, box: boxOf(mark, toPicture) }));
    for (const [index, { text, class: kind, words, box }] of texts.entries()) {
      if (box.left < begin - 1.5 || box.right > begin + width + 1.5) {
        found.push(`${id}: "${words}" (${kind}) goes from ${box.left.toFixed(1)} to ${box.right.toFixed(1)}, the picture to ${begin + width}`);
      }
      const onPage = text.getBoundingClientRect();
      // A picture of its own keeps its width, whatever the page.
      if (svg.matches('.chart') && (onPage.left < 0 || onPage.right > pageWidth)) {
        found.push(`${id}: "${words}" (${kind}) leaves the page, from ${onPage.left.toFixed(1)} to ${onPage.right.toFixed(1)} of ${pageWidth}`);
      }
      for (const other of texts.slice(index + 1)) {
        const by = overlap(box, other.box);
        if (by) {
          found.push(`${id}: "${words}" (${kind}) and "${other.words}" (${other.class}) overlap${by}`);
        }
      }
      for (const mark of kind === 'v' || kind === 'l' ? marks : []) {
        const by = overlap(box, mark.box);
        if (by) {
          found.push(`${id}: "${words}" (${kind}) stands on ${mark.name}${by}`);
        }
      }
    }
  }
  return found;
}

// Runs in the page.
function classesOfMarks() {
  return [...document.querySelectorAll('svg.chart rect, svg.chart circle, svg.chart path, svg.chart text')].map((mark) => mark.getAttribute('class'));
}

test('No word of a chart is cut off, leaves the page, or stands on another or on a mark', async (t) => {
  const { page } = await open({ javaScriptEnabled: true });
  const mistakes = [];
  const classes = new Set();
  let charts = 0;
  const measure = async (name) => {
    charts += await page.locator('svg.chart, svg[data-file]').count();
    (await page.evaluate(classesOfMarks)).forEach((of) => classes.add(of));
    const told = new Set();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      for (const mistake of await page.evaluate(mistakesOfTexts)) {
        const same = mistake.replace(/"[^"]*"|-?\d+\.\d/g, (part) => (part.startsWith('"') ? part : '')); // but for its measures
        if (!told.has(same)) {
          told.add(same);
          mistakes.push(`${name} at ${width}: ${mistake}`);
        }
      }
    }
  };
  const pages = pagesWithCharts();
  assert.ok(pages.length > 0, 'there are charts');
  for (const file of pages) {
    await page.goto(home() + file, { waitUntil: 'domcontentloaded' });
    await measure(file);
  }
  if (samples) {
    await page.goto('about:blank'); // a page keeps its policy, which allows no style within
    await page.setContent(pageOfSamples(), { waitUntil: 'domcontentloaded' });
    await measure('samples');
  }
  t.diagnostic(`${charts} charts on ${pages.length} pages`);
  await page.context().close();
  const further = [...classes].filter((of) => ![...shapes, ...texts, ...unseen].includes(of));
  mistakes.unshift(...further.map((of) => `the class ${of} is not looked at below`));
  none(mistakes);
});

// Runs in the page. Where a mark of a picture as a file, which has its looks as attributes, is another there than the style sheet makes it here.
function otherLooks(files) {
  const normal = (property, value) => {
    const probe = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    document.querySelector('svg.chart').append(probe);
    probe.style.setProperty(property, value); // no markup, so that the policy allows it
    const computed = getComputedStyle(probe).getPropertyValue(property);
    probe.remove();
    return computed;
  };
  const usual = { 'fill': null, 'stroke': 'none', 'stroke-width': '1', 'stroke-dasharray': 'none', 'font-weight': '400', 'font-size': '11px', 'text-anchor': 'start', 'paint-order': 'normal' };
  const found = [];
  const looked = new Set();
  for (const [id, text] of Object.entries(files)) {
    const here = document.querySelector(`svg.chart[aria-labelledby="${id}"]`);
    const there = new DOMParser().parseFromString(text, 'image/svg+xml');
    for (const mark of there.querySelectorAll('[class]')) {
      const name = mark.getAttribute('class');
      const same = here?.querySelector(`${mark.tagName}.${CSS.escape(name)}`);
      if (!same || looked.has(name)) {
        continue;
      }
      looked.add(name);
      const words = mark.tagName === 'text';
      for (const [property, otherwise] of Object.entries(usual)) {
        const value = mark.getAttribute(property) ?? otherwise;
        const isDrawn = property.startsWith('stroke-') ? mark.hasAttribute('stroke') : !/^(font|text|paint)-/.test(property) || words;
        if (value === null || value.startsWith('url(') || !isDrawn || (property === 'font-size' && mark.closest('[font-size]') === mark && words === false)) {
          continue;
        }
        const [file, page] = [normal(property, /^\d+$/.test(value) && property === 'font-size' ? `${value}px` : value), getComputedStyle(same).getPropertyValue(property)];
        if (file !== page) {
          found.push(`${id}: ${property} of ${name} is ${page} in the page, ${file} in the file`);
        }
      }
    }
  }
  return { found, looked: [...looked] };
}

test('A mark looks in the page as in the file of its chart', async (t) => {
  const { page } = await open({ javaScriptEnabled: true });
  const mistakes = [];
  const looked = new Set();
  for (const file of pagesWithCharts()) {
    await page.goto(home() + file, { waitUntil: 'domcontentloaded' });
    const names = await page.locator('svg.chart').evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-labelledby')));
    const files = Object.fromEntries(names.filter((id) => id?.startsWith('chart-')).map((id) => [id, join(file.replace(/index\.html$/, ''), 'charts', `${id.slice(6)}.svg`)])
      .filter(([, path]) => existsSync(join(site, path))).map(([id, path]) => [id, readText(site, path)]));
    const { found, looked: marks } = await page.evaluate(otherLooks, files);
    mistakes.push(...found.map((mistake) => `${file}: ${mistake}`));
    marks.forEach((name) => looked.add(name));
  }
  await page.context().close();
  t.diagnostic(`looked at: ${[...looked].sort().join(' ')}`);
  assert.ok(looked.size > 5, [...looked].join(' '));
  none([...new Set(mistakes)]);
});

// Runs in the page. The looks of every mark, whether or not a chart of this site has it, on the paper of the page.
function looksOfMarks({ shapes, texts }) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'chart');
  document.querySelector('main').append(svg);
  let paper = 'rgba(0, 0, 0, 0)';
  for (let at = svg; at && /^rgba\(.*, 0\)$/.test(paper); at = at.parentElement) {
    paper = getComputedStyle(at).backgroundColor;
  }
  const looks = {};
  for (const name of [...shapes, ...texts]) {
    const mark = document.createElementNS('http://www.w3.org/2000/svg', texts.includes(name) ? 'text' : 'rect');
    mark.setAttribute('class', name);
    svg.append(mark);
    const { fill, stroke, fillOpacity, strokeOpacity, opacity } = getComputedStyle(mark);
    looks[name] = { fill, stroke, fillOpacity: fillOpacity * opacity, strokeOpacity: strokeOpacity * opacity };
  }
  svg.remove();
  return { paper, looks };
}

// Red, green and blue from 0 to 1, and how much they cover; none where nothing is drawn.
function colour(text, opacity = 1) {
  const numbers = /^rgba?\(([^)]*)\)$/.exec(text)?.[1].split(/[\s,/]+/).map(Number);
  return numbers && { rgb: numbers.slice(0, 3).map((part) => part / 255), covers: (numbers[3] ?? 1) * opacity };
}

const onPaper = ({ rgb, covers }, paper) => rgb.map((part, index) => part * covers + paper[index] * (1 - covers));
const linear = (rgb) => rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
const luminance = ([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

// As WCAG 2.1 defines it, of linear light.
function contrast(a, b) {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

// What a dichromat sees, of linear light: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
// IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, table of severity 1.0.
const eyes = {
  'all cones': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const seen = (light, matrix) => matrix.map((row) => Math.min(1, Math.max(0, row.reduce((sum, factor, index) => sum + factor * light[index], 0))));
// The result lies on the plan. Of a whole any two parts may meet, where those between are missing.
const parts = ['p0', 'p1', 'p2', 'p3'];
const neighbours = [['plan', 'done'], ...parts.flatMap((one, index) => parts.slice(index + 1).map((other) => [one, other]))];
const schemes = ['light', 'dark'];

// The looks are those of the theme, on whichever site: they are looked at where the samples are.
const skip = samples ? false : 'with the samples';

// The paper and the looks of the marks by daylight and at night.
async function looksIn(scheme) {
  const { page } = await open({ javaScriptEnabled: true, colorScheme: scheme });
  await page.goto(home() + pagesWithCharts()[0], { waitUntil: 'domcontentloaded' });
  const { paper, looks } = await page.evaluate(looksOfMarks, { shapes, texts });
  await page.context().close();
  return { paper: colour(paper).rgb, looks };
}

test('Marks and words are told from the paper', { skip }, async () => {
  const mistakes = [];
  for (const scheme of schemes) {
    const { paper, looks } = await looksIn(scheme);
    for (const [name, { fill, stroke, fillOpacity, strokeOpacity }] of Object.entries(looks)) {
      const colours = [outlined.includes(name) ? undefined : colour(fill, fillOpacity), colour(stroke, strokeOpacity)].filter(Boolean);
      const least = texts.includes(name) ? 4.5 : 3;
      for (const ground of grounds[name] ?? ['the paper']) {
        const below = ground === 'the paper' ? paper : onPaper(colour(looks[ground].fill, looks[ground].fillOpacity), paper);
        const best = Math.max(0, ...colours.map((of) => contrast(linear(onPaper(of, below)), linear(below))));
        if (best < least) {
          mistakes.push(`${scheme}: ${name} has a contrast of ${best.toFixed(2)} with ${ground}, not ${least}`);
        }
      }
    }
  }
  none(mistakes);
});

test('Neighbours are told from each other by all eyes', { skip }, async (t) => {
  const mistakes = [];
  for (const scheme of schemes) {
    const { paper, looks } = await looksIn(scheme);
    for (const pair of neighbours) {
      const contrasts = Object.entries(eyes).map(([eye, matrix]) => {
        const [a, b] = pair.map((name) => seen(linear(onPaper(colour(looks[name].fill, looks[name].fillOpacity), paper)), matrix));
        return { eye, between: contrast(a, b) };
      });
      const told = contrasts.map(({ eye, between }) => `${eye} ${between.toFixed(2)}`).join(', ');
      t.diagnostic(`${scheme}, ${pair.join(' and ')}: ${told}`);
      if (contrasts.some(({ between }) => between < leastBetween)) {
        mistakes.push(`${scheme}, ${pair.join(' and ')}: contrasts of ${told}, not ${leastBetween}`);
      }
    }
  }
  none(mistakes);
});
