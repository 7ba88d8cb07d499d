// SPDX-License-Identifier: MIT
// Makes a part of examples/south-africa, a site of its own: some departments in three governments, with all that stands below them, and of every registry
// what these need. The whole is 36,605 figures; what it tests beside the first site (one language, financial years, its own kinds, levels and dimensions,
// programs that some areas run) the part has, too.
//
// node south_africa_part.mjs FOLDER [DEPARTMENT...]
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const whole = new URL('../../examples/south-africa/', import.meta.url).pathname;

// Arts and Culture lists a programme twice, Science and Technology has an infrastructure project, two offices of the Northern Cape stand under each
// other's name, and Mpumalanga runs the same two.
export const someDepartments = [
  'za-arts-culture', 'za-economic-development', 'za-science-technology', 'za-tourism', 'za-women', 'office-premier', 'provincial-legislature',
];
const someAreas = ['ZA', 'NC', 'MP'];

export const readRegistry = (site, name) => JSON.parse(readFileSync(join(site, `data/${name}.json`), 'utf8'));

// The rows of a file of observations as they are written, apart from the heading. No cell of the example holds a line break.
export function linesOf(site, source) {
  const [heading, ...lines] = readFileSync(join(site, `data/observations/${source}.csv`), 'utf8').split('\n').slice(0, -1);
  return { heading, lines };
}

export function makePart(folder, departments = someDepartments) {
  mkdirSync(join(folder, 'data/observations'), { recursive: true });
  const write = (name, value) => writeFileSync(join(folder, `data/${name}.json`), JSON.stringify(value, null, 1) + '\n');
  // What is the same for every part.
  for (const name of ['site', 'levels', 'kinds', 'dimensions', 'classes', 'units', 'indicators']) {
    cpSync(join(whole, `data/${name}.json`), join(folder, `data/${name}.json`));
  }
  for (const name of ['content', 'i18n']) {
    cpSync(join(whole, name), join(folder, name), { recursive: true });
  }

  const programs = readRegistry(whole, 'programs').programs;
  const parents = new Map(programs.map((program) => [program.id, program.parent]));
  const rootOf = (id) => (parents.get(id) ? rootOf(parents.get(id)) : id);
  const own = (program) => program.areas?.filter((area) => someAreas.includes(area));
  const parts = programs.filter((program) => departments.includes(rootOf(program.id)) && own(program)?.length !== 0);
  const kept = new Set(parts.map((program) => program.id));
  write('programs', { programs: parts.map((program) => ({ ...program, areas: own(program) })) });

  // Columns before the first text that may be quoted: area and program are plain.
  const used = new Set();
  const sources = readRegistry(whole, 'sources').sources.filter(({ id }) => {
    const { heading, lines } = linesOf(whole, id);
    const rows = lines.filter((line) => someAreas.includes(line.split(',', 1)[0]) && kept.has(line.split(',', 2)[1]));
    rows.forEach((line) => used.add(line.split(',', 1)[0]));
    if (rows.length > 0) {
      writeFileSync(join(folder, `data/observations/${id}.csv`), [heading, ...rows, ''].join('\n'));
    }
    return rows.length > 0;
  });
  write('sources', { sources });

  // The governments, and what they lie in.
  const areas = readRegistry(whole, 'areas').areas;
  areas.filter((area) => used.has(area.id) && area.parent).forEach((area) => used.add(area.parent));
  write('areas', { areas: areas.filter((area) => used.has(area.id)) });

  // Those whose figures are here; a remark has the government and the department in its name.
  const names = [...departments, 'premier-legislature'].flatMap((id) => someAreas.map((area) => `${area.toLowerCase()}-${id.replace(/^za-/, '')}`));
  const { remarks } = readRegistry(whole, 'remarks');
  write('remarks', { remarks: remarks.filter(({ id }) => names.some((name) => id.startsWith(name))) });

  const rules = readRegistry(whole, 'reconciliation');
  write('reconciliation', { ...rules, complete_programs: rules.complete_programs.filter((id) => kept.has(id)) });
  return readdirSync(join(folder, 'data/observations'));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, ...departments] = process.argv.slice(2);
  makePart(folder, departments.length > 0 ? departments : someDepartments);
}
