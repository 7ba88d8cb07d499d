// SPDX-License-Identifier: MIT
// Each chart is drawn twice: by us, as charts/NAME.svg, and by whoever takes charts/NAME.vl.json, with Vega. Here both are read as lists of the
// same marks, so that a test can hold them against each other and against the values they are made of.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parseFragment } from 'parse5';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { listFiles, site } from './site_files.mjs';

const width = 320; // of the picture
const tolerance = 1; // pixels
const partLooks = 4;
const tileClasses = 5;
const columns = ['name', 'series', 'value', 'unit', 'date', 'figure', 'bound'];
// A day is the same day wherever the reader is.
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'];

// What is looked at, each with a list of its deviations: one failure must not hide the others.
export const aspects = ['schema', 'warnings', 'marks', 'texts', 'scale', 'table'];

// Other sites may be looked at with this one, since reading the schema of specifications takes as long as a hundred charts.
const sites = [site, ...(process.env.MINHBACH_FURTHER_SITES ?? '').split(':').filter(Boolean)];

// Where the charts of the sites stand, and those of a flat folder of samples where one is named: the path without its ending, how it is called, and its site.
export function chartPlaces() {
  const ending = '.vl.json';
  const of = (root, files) => files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
    .map((name) => ({ path: join(root, name), name: root === site ? name : join(root, name), root }));
  const samples = process.env.MINHBACH_CHART_SAMPLES;
  const ofSamples = samples ? of(samples, readdirSync(samples).sort()).map((place) => ({ ...place, sample: true })) : [];
  return [...sites.flatMap((root) => of(root, listFiles(root))), ...ofSamples];
}

// Charts of other languages have the same marks and other words: some of them are compared.
function comparedPlaces() {
  const every = Number(process.env.MINHBACH_EVERY_TRANSLATED_CHART ?? 1);
  const languageOf = (file) => /(?<=<html lang=")[^"]+/.exec(readFileSync(file, 'utf8'))?.[0];
  const firsts = new Map(sites.map((root) => [root, languageOf(join(root, '404.html'))]));
  return chartPlaces().filter(({ path, root, sample }, index) => sample || index % every === 0 || languageOf(join(path, '../../index.html')) === firsts.get(root));
}

const numbersOf = (text) => text.match(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];

const pairsOf = (numbers) => Array.from({ length: numbers.length / 2 }, (unused, index) => numbers.slice(2 * index, 2 * index + 2));

// The points of each stretch of a path, of the commands that our pictures have. What ends with Z is closed by itself.
function pathPoints(path) {
  const stretches = [];
  for (const [, command, values] of path.matchAll(/([A-DF-Za-df-z])([^A-DF-Za-df-z]*)/g)) {
    const numbers = numbersOf(values);
    const stretch = stretches.at(-1);
    const [x, y] = stretch?.at(-1) ?? [];
    if (command === 'M') {
      stretches.push([numbers]);
    } else if (command === 'L') {
      stretch.push(...pairsOf(numbers));
    } else if (command === 'l') {
      for (const [right, down] of pairsOf(numbers)) {
        const [fromX, fromY] = stretch.at(-1);
        stretch.push([fromX + right, fromY + down]);
      }
    } else if (command === 'Z' || command === 'z') {
      continue;
    } else if (command === 'H') {
      stretch.push([numbers[0], y]);
    } else if (command === 'V') {
      stretch.push([x, numbers[0]]);
    } else {
      throw new Error(`unknown command ${command} in the path ${path}`);
    }
  }
  return stretches;
}

// A straight line has no direction.
function line(stretches) {
  const straight = stretches.length === 1 && stretches[0].length === 2;
  return straight ? [[...stretches[0]].sort((a, b) => a[0] - b[0] || a[1] - b[1])] : stretches;
}

const anchors = { v: 'end', m: 'middle', b: 'middle', d: 'middle', z: 'middle' };
// Texts of one layer that have several looks: numbers of rows by their place, letters on tiles by what they stand on.
const layersOfTexts = { l: 'v', d: 'b', z: 'b' }; // letters on areas of maps, too

function find(node, matches) {
  return matches(node) ? node : (node.childNodes ?? []).map((child) => find(child, matches)).find((found) => found);
}

const attributesOf = (node) => Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));

// Each ring of a map's outlines is a mark, however many of them are one path.
function outlinesOfMap(group) {
  const scale = Number(/^scale\((.*)\)$/.exec(attributesOf(group).transform)[1]);
  return group.childNodes.filter((node) => node.tagName).flatMap((node) => {
    const has = attributesOf(node);
    return ringMarks(has.class ?? '', pathPoints(has.d).map((ring) => ring.map(([x, y]) => [x * scale, y * scale])));
  });
}

const ringMarks = (of, rings) => rings.map((ring) => ({ kind: 'ring', class: of, stretches: [ring] }));

// The marks of a picture in the order in which they are drawn, in the coordinates of its plot. `place` is [x, y, width, height] of a rectangle,
// [x, y, radius] of a circle, [x, y] of the anchor of a text; lines have their points instead.
export function marksOfPicture(svg) {
  const plot = find(parseFragment(svg), (node) => node.tagName === 'g' && attributesOf(node).class === 'plot');
  if (!plot) {
    throw new Error('has no plot');
  }
  return plot.childNodes.filter((node) => node.tagName).flatMap((node) => {
    const has = attributesOf(node);
    if (node.tagName === 'g' && has.class === 'map') {
      return outlinesOfMap(node);
    }
    const numbers = (...names) => names.map((name) => Number(has[name] ?? 0));
    const mark = { kind: node.tagName, class: has.class ?? '' };
    if (mark.kind === 'rect') {
      return { ...mark, place: numbers('x', 'y', 'width', 'height') };
    } else if (mark.kind === 'circle') {
      return { ...mark, place: numbers('cx', 'cy', 'r') };
    } else if (mark.kind === 'path') {
      return { ...mark, kind: 'line', stretches: line(pathPoints(has.d)) };
    } else if (mark.kind === 'text') {
      const anchor = has['text-anchor'] ?? anchors[mark.class] ?? 'start';
      return { ...mark, place: numbers('x', 'y'), text: node.childNodes.map((child) => child.value ?? '').join(''), anchor };
    }
    throw new Error(`has an unknown element ${mark.kind}`);
  });
}

// All marks of a scene with what they are moved by.
function* marksBelow(mark, dx, dy) {
  yield { mark, dx, dy };
  for (const item of mark.marktype === 'group' ? mark.items : []) {
    for (const below of item.items) {
      yield* marksBelow(below, dx + (item.x ?? 0), dy + (item.y ?? 0));
    }
  }
}

const anchorOf = { left: 'start', center: 'middle', right: 'end' };

// A text of several lines, as one mark a line; what has no letters is not seen.
function linesOfText(item, x, y) {
  const lines = Array.isArray(item.text) ? item.text : [item.text];
  const height = item.lineHeight ?? item.fontSize + 2;
  return lines.map((text, index) => ({ kind: 'text', place: [x + (item.dx ?? 0), y + (item.dy ?? 0) + index * height], text: String(text),
    anchor: item.baseline === 'alphabetic' ? anchorOf[item.align ?? 'left'] : `baseline ${item.baseline}` })).filter(({ text }) => text !== '');
}

// A stroke across, which Vega draws as a thin rectangle, is the line in its middle.
function middleLine({ width: across, height }, x, y) {
  return across > height ? [[x, y + height / 2], [x + across, y + height / 2]] : [[x + across / 2, y], [x + across / 2, y + height]];
}

// The same of what Vega draws.
function marksOfScene(root, layers) {
  const marks = [];
  const strokes = [];
  for (const { mark, dx, dy } of marksBelow(root, 0, 0)) {
    const layer = layers.find(({ name }) => mark.name === `${name}_marks`);
    if (!layer) {
      continue;
    }
    if (mark.marktype === 'line') {
      const points = mark.items.map((item) => [dx + item.x, dy + item.y]);
      const steps = (stretch) => stretch.flatMap(([x, y], index) => (index === 0 ? [[x, y]] : [[x, stretch[index - 1][1]], [x, y]]));
      strokes.push({ layer: layer.name, points: mark.items[0]?.interpolate === 'step-after' ? steps(points) : points });
      continue;
    }
    for (const item of mark.items) {
      const x = dx + item.x;
      const y = dy + item.y;
      const its = { class: layer.name };
      if (layer.name === 'parts') {
        its.class = `p${item.datum.part % partLooks}`;
      } else if (layer.name === 'tiles') {
        its.class = `t${item.datum.class}`;
      } else if (layer.name === 'dots') {
        its.class = item.datum.mark;
      } else if (layer.name === 'areas' || layer.name === 'signs') {
        its.class = `a${item.datum.class}`;
      }
      if (mark.marktype === 'shape') {
        const moved = pathPoints(item.shape.context(null)(item)).map((ring) => ring.map(([right, down]) => [dx + right, dy + down]));
        marks.push(...ringMarks(its.class, moved));
        continue;
      }
      if (mark.marktype === 'text') {
        marks.push(...linesOfText(item, x, y).map((text) => ({ ...its, ...text })));
      } else if (mark.marktype === 'symbol') {
        marks.push({ ...its, kind: 'circle', place: [x, y, Math.sqrt(item.size / Math.PI)] });
      } else if (mark.marktype === 'rule') {
        marks.push({ ...its, kind: 'line', stretches: line([[[x, y], [dx + (item.x2 ?? item.x), dy + (item.y2 ?? item.y)]]]) });
      } else if (layer.mark.type === 'tick') {
        marks.push({ ...its, kind: 'line', stretches: line([middleLine(item, x, y)]) });
      } else if (mark.marktype === 'rect') {
        marks.push({ ...its, kind: 'rect', place: [x, y, item.width, item.height] });
      } else {
        throw new Error(`has an unknown mark ${mark.marktype}`);
      }
    }
  }
  // The stretches of one layer are one line.
  const drawn = strokes.filter(({ points }) => points.length > 0);
  return [...marks, ...[...new Set(drawn.map(({ layer }) => layer))].map((layer) =>
    ({ kind: 'line', class: layer, stretches: line(drawn.filter((stroke) => stroke.layer === layer).map(({ points }) => points)) }))];
}

function loggerOf(warn) {
  const logger = { level: () => logger, warn: (...text) => (warn(text.join(' ')), logger), error: (...text) => (warn(text.join(' ')), logger),
    info: () => logger, debug: () => logger };
  return logger;
}

// What Vega draws of a specification as wide as our picture. Its own width is that of a page, which is not here.
const compiled = (specification, warn) =>
  vegaLite.compile({ ...specification, width, autosize: { type: 'pad' } }, { logger: loggerOf(warn) }).spec;

async function draw(specification, spec, warn) {
  const logger = loggerOf(warn);
  const view = new vega.View(vega.parse(spec), { renderer: 'none', logger });
  await view.runAsync();
  return { view, marks: marksOfScene(view.scenegraph().root, specification.layer) };
}

// RFC 4180: fields in quotes may hold commas, line ends and doubled quotes.
export function rowsOfTable(text) {
  const rows = [[]];
  const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  for (let at = 0; at < text.length;) {
    field.lastIndex = at;
    const [all, quoted, plain] = field.exec(text);
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += all.length;
    const [end] = /^(?:,|\r?\n|$)/.exec(text.slice(at, at + 2)) ?? [];
    if (end === undefined) {
      throw new Error(`a field that does not end at ${at}`);
    }
    at += end.length;
    if (end.endsWith('\n') && at < text.length) {
      rows.push([]);
    } else if (end === ',' && at === text.length) {
      rows.at(-1).push('');
    }
  }
  return rows;
}

const byClass = (marks) => {
  const groups = new Map();
  for (const mark of marks) {
    const key = (mark.kind === 'text' && layersOfTexts[mark.class]) || mark.class;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return groups;
};

const flat = (mark) => mark.place ?? mark.stretches.flat(2);
const form = (mark) => [mark.kind, ...(mark.stretches ?? []).map((stretch) => stretch.length)].join(' ');
const written = (mark) => flat(mark).map((number) => Number(number.toFixed(2))).join(' ') + (mark.text === undefined ? '' : ` "${mark.text}"`);

// The same marks at the same places.
function compareMarks(ours, drawn, report) {
  const [our, their] = [byClass(ours), byClass(drawn)];
  for (const name of new Set([...our.keys(), ...their.keys()])) {
    const [some, others] = [our.get(name) ?? [], their.get(name) ?? []];
    const aspect = [...some, ...others][0].kind === 'text' ? 'texts' : 'marks';
    if (some.length !== others.length) {
      report(aspect, `${some.length} marks "${name}" in the picture, ${others.length} by Vega`);
      continue;
    }
    some.forEach((mark, index) => {
      const other = others[index];
      const what = `"${name}" ${index}: ${written(mark)} in the picture, ${written(other)} by Vega`;
      const [a, b] = [flat(mark), flat(other)];
      if (form(mark) !== form(other)) {
        report(aspect, `${what}: ${form(mark)} and ${form(other)}`);
      } else {
        report(aspect, what, Math.max(...a.map((number, at) => Math.abs(number - b[at]))));
      }
      if (mark.text !== other.text || mark.anchor !== other.anchor) {
        report('texts', `${what}: ${mark.anchor} and ${other.anchor}`);
      }
    });
  }
}

const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

// What a value is on the scale of its chart, and at which mark of the picture it stands.
function valuesOnScale(specification, composition) {
  const { values } = specification.data;
  if (!composition) {
    return values.map((value) => ({ at: value.share ?? value.value, class: value.mark }));
  }
  const totals = new Map();
  for (const { row, value } of values) {
    totals.set(row, (totals.get(row) ?? 0) + value);
  }
  // Of nothing there are no shares.
  return values.filter(({ row }) => totals.get(row) > 0).map(({ row, value, mark }) => ({ at: value / totals.get(row), class: mark }));
}

// Layers of areas that have classes.
const classed = ['tiles', 'areas', 'signs'];

// Of maps, which have classes of equal width between the least and the most value instead of a scale: each of the class of its value.
function compareClasses(specification, report) {
  const squares = specification.layer.filter(({ name }) => classed.includes(name)).flatMap(({ data }) => data.values);
  const names = specification.data.values.map(({ category, value }) => `${category} ${value}`).sort();
  const values = specification.data.values.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (names.join() !== squares.map(({ category, value }) => `${category} ${value}`).sort().join()) {
    report('scale', 'the areas have other values than the chart');
  }
  for (const { value, class: of } of squares) {
    const right = Math.min(tileClasses - 1, Math.floor(((value - least) / (most - least || 1)) * tileClasses));
    if (of !== right) {
      report('scale', `${value} of ${least} to ${most} is of class ${of}, not ${right}`);
    }
  }
}

// The scale holds all values, no more, and leads to the marks of our picture.
function compareScale(specification, view, ours, report) {
  if (specification.layer.some(({ name }) => classed.includes(name))) {
    compareClasses(specification, report);
    return;
  }
  if (specification.layer.some(({ name }) => name === 'large' || name === 'fair')) {
    if (specification.data.values.length !== 1) {
      report('scale', `a number alone of ${specification.data.values.length} values`);
    }
    return; // has no length
  }
  const scaled = specification.layer.flatMap(({ encoding }) => Object.entries(encoding)).find(([, { field, scale }]) => field !== 'row' && scale?.domain && !scale.type
    && scale.range && typeof scale.domain[0] === 'number');
  if (!scaled) {
    report('scale', 'has no scale of values');
    return;
  }
  const [channel] = scaled;
  const upright = channel === 'y';
  const scale = view.scale(channel);
  const [least, most] = scale.domain();
  const composition = specification.layer.some(({ name }) => name === 'parts');
  const values = valuesOnScale(specification, composition);
  // Of layers with values of their own.
  const further = specification.layer.flatMap(({ data, encoding }) => (data?.values ?? []).flatMap((datum) => [channel, `${channel}2`]
    .map((of) => datum[encoding[of]?.field])).filter((value) => typeof value === 'number'));
  // Lines lead to dots from nothing, or from the whole that all dots are near; then there is room at both ends.
  const base = specification.layer.find(({ name }) => name === 'guide')?.encoding.x2.datum ?? 0;
  // A course has a lowest line: nothing, or a round number below all of it.
  const lowestLine = upright ? specification.layer.find(({ name }) => name === 'zero').data.values[0].value : base;
  for (const value of [...values.map(({ at }) => at), ...further, lowestLine]) {
    if (value < least - 1e-9 * Math.abs(least) || value > most + 1e-9 * Math.abs(most)) {
      report('scale', `${value} is not between ${least} and ${most}`);
    }
  }
  const all = composition ? [0, 1] : [lowestLine, ...values.map(({ at }) => at), ...further];
  const beside = base === 0 ? 0 : 0.1 * (Math.max(...all) - Math.min(...all));
  const [lowest, highest] = [Math.min(...all) - beside, Math.max(...all) + beside];
  if (lowest < highest && !(near(lowest, least) && near(highest, most))) {
    report('scale', `goes from ${least} to ${most}, the values from ${lowest} to ${highest}`);
  }

  const groups = byClass(ours.filter(({ kind }) => kind !== 'text'));
  for (const name of new Set(values.map((value) => value.class))) {
    const some = values.filter((value) => value.class === name);
    // A plan for all of the time is a line.
    const marks = groups.get(name) ?? (name === 'plan' ? groups.get('aim') : undefined) ?? [];
    if (some.length !== marks.length) {
      report('scale', `${some.length} values "${name}", and ${marks.length} marks in the picture`);
      continue;
    }
    marks.forEach((mark, index) => {
      const { at } = some[index];
      const what = `"${name}" ${index}: the value ${at} stands at ${scale(at).toFixed(2)}, its mark at ${written(mark)}`;
      if (mark.kind === 'rect') {
        report('scale', `${what}, by its length`, Math.abs(mark.place[2] - Math.abs(scale(at) - scale(0))));
      }
      if (mark.kind === 'rect' && !composition) {
        const begin = Math.min(scale(at), scale(0));
        report('scale', what, Math.abs(mark.place[0] - begin));
      } else if (mark.kind !== 'rect') {
        const stands = mark.kind === 'circle' ? mark.place[upright ? 1 : 0] : mark.stretches[0][0][upright ? 1 : 0];
        report('scale', what, Math.abs(stands - scale(at)));
      }
    });
  }
}

// The table beside a chart has its values, in their order.
function compareTable(specification, text, report) {
  const [head, ...rows] = rowsOfTable(text);
  const { values } = specification.data;
  if (head.join() !== columns.join()) {
    report('table', `its columns are ${head.join()}`);
    return;
  }
  if (rows.length !== values.length) {
    report('table', `${rows.length} rows, ${values.length} values in the specification`);
    return;
  }
  rows.forEach((row, index) => {
    const [name, series, value, , date, figure, bound] = row;
    const datum = values[index];
    const same = row.length === columns.length && value !== '' && near(Number(value), datum.value) && name === datum.category
      && series === datum.series && figure === (datum.observation ?? '') && date === (datum.at ?? '') && ['', 'at_least', 'at_most', 'about'].includes(bound);
    if (!same) {
      report('table', `row ${index + 1}: ${JSON.stringify(row)}, in the specification ${JSON.stringify(datum)}`);
    }
  });
}

function schemaOfCharts() {
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormats(ajv);
  ajv.addFormat('color-hex', () => true);
  const file = createRequire(import.meta.url).resolve('vega-lite/build/vega-lite-schema.json');
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  return (specification) => (validate(specification) ? '' : ajv.errorsText(validate.errors).slice(0, 300));
}

async function compareChart({ path, sample }, mistakesOf, report) {
  const specification = JSON.parse(readFileSync(`${path}.vl.json`, 'utf8'));
  const mistakes = mistakesOf(specification);
  if (mistakes) {
    report('schema', mistakes);
  }
  const ours = marksOfPicture(readFileSync(`${path}.svg`, 'utf8'));
  const unnamed = ours.filter((mark) => !mark.class).length;
  if (unnamed > 0) {
    report('marks', `${unnamed} marks of the picture have no class`);
  }
  const overTime = specification.data.values.some(({ at }) => at);
  process.env.TZ = zones[0]; // not that of the chart before
  const spec = compiled(specification, (text) => report('warnings', text));
  for (const zone of overTime ? zones : zones.slice(0, 1)) {
    process.env.TZ = zone;
    const reportThere = (aspect, text, pixels) => report(aspect, text, pixels, zone);
    const { view, marks } = await draw(specification, spec, (text) => reportThere('warnings', text));
    compareMarks(ours, marks, reportThere);
    compareScale(specification, view, ours, reportThere);
    view.finalize();
  }
  if (existsSync(`${path}.csv`)) {
    compareTable(specification, readFileSync(`${path}.csv`, 'utf8'), report);
  } else if (!sample) {
    report('table', 'there is none');
  }
}

// Compares all charts. `largestDeviation` is of places, in pixels, `largestSvg` in bytes.
export async function compareCharts() {
  const deviations = Object.fromEntries(aspects.map((aspect) => [aspect, []]));
  const largestDeviation = { pixels: 0, file: '', what: '' };
  const largestSvg = { bytes: 0, file: '' };
  const mistakesOf = schemaOfCharts();
  const places = comparedPlaces();
  const here = process.env.TZ;
  for (const place of places) {
    const { path, name } = place;
    const told = new Set(); // what is wrong in every zone is told once
    const report = (aspect, text, pixels, zone = zones[0]) => {
      if (pixels > largestDeviation.pixels) {
        Object.assign(largestDeviation, { pixels, file: name, what: text });
      }
      // A number that is none is no agreement.
      if (!(pixels <= tolerance) && !told.has(text)) {
        told.add(text);
        deviations[aspect].push(`${name}: ${text}${zone === zones[0] ? '' : ` (${zone})`}`);
      }
    };
    try {
      const bytes = readFileSync(`${path}.svg`).length;
      if (bytes > largestSvg.bytes) {
        Object.assign(largestSvg, { bytes, file: name });
      }
      await compareChart(place, mistakesOf, report);
    } catch (error) {
      report('marks', String(error.message));
    }
  }
  if (here === undefined) {
    delete process.env.TZ;
  } else {
    process.env.TZ = here;
  }
  return { charts: places.length, largestDeviation, largestSvg, deviations };
}
