// SPDX-License-Identifier: MIT
// What the schemas refuse, the program refuses: registries with one mistake each, made at random places, are given to
// both. MINHBACH_PROGRAM is the generator.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url).pathname;
const program = process.env.MINHBACH_PROGRAM;
const site = join(root, 'tests/sites/good-full');
const names = ['areas', 'programs', 'indicators', 'units', 'levels', 'dimensions', 'breakdowns', 'sources', 'site', 'reconciliation', 'explanations', 'remarks', 'charts'];

// Mulberry32: the same numbers in every run.
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// Every [holder, key] of the tree.
function* places(value) {
  if (value === null || typeof value !== 'object') return;
  for (const key of Object.keys(value)) {
    yield [value, key];
    yield* places(value[key]);
  }
}

const others = [null, true, 0, -1, 1.5, 'x', '', ' ', '31/12/2024', '2023-02-30', 'HUYỆN', 'https://a b/', [], [1], [''], ['x', 'x'], {}, { vi: 'x' }];

function mutate(tree, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const [holder, key] = pick([...places(tree)]);
  switch (Math.floor(random() * 5)) {
    case 0:
    case 1: holder[key] = pick(others); break;
    case 2: if (Array.isArray(holder)) holder.splice(Number(key), 1); else delete holder[key]; break;
    case 3: if (typeof holder[key] === 'string') holder[key] = pick([holder[key] + 'x', holder[key].toUpperCase(), holder[key].slice(1), ' ' + holder[key]]); else holder[key] = String(holder[key]); break;
    default: if (Array.isArray(holder)) holder.push(holder[key]); else holder.unknown_key = 'x';
  }
}

function schema_of(name) {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(root, `data/schema/${name}.schema.json`), 'utf8')));
}

// Many sites at once would cost a process each; so each site has a mistake in every one of its registries, and the
// program, which reports all mistakes of a run, has to name every file that a schema refuses.
async function files_named(folder) {
  try {
    await run(program, ['check', '--source', folder, '--lang', 'en'], { maxBuffer: 1 << 26 });
    return { code: 0, text: '' };
  } catch (failure) {
    return { code: failure.code, text: failure.stderr };
  }
}

test('what a schema refuses is refused by check, with a place', { timeout: 200_000 }, async () => {
  assert.ok(program, 'MINHBACH_PROGRAM is not set');
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-mutated-'));
  const random = numbers(20261126);
  const schemas = new Map(names.map((name) => [name, schema_of(name)]));
  const texts = new Map(names.map((name) => [name, readFileSync(join(site, `data/${name}.json`), 'utf8')]));
  let refused = 0;
  const disagreements = [];
  try {
    cpSync(site, folder, { recursive: true });
    cpSync(join(root, 'themes'), join(folder, 'themes'), { recursive: true });
    for (let round = 0; round < 40; ++round) {
      const wrong = [];
      let breakdowns_are_read = true; // which files of codes there are says dimensions.json
      for (const name of names) {
        const tree = JSON.parse(texts.get(name));
        mutate(tree, random);
        const text = JSON.stringify(tree, null, 1);
        writeFileSync(join(folder, `data/${name}.json`), text);
        const good = schemas.get(name)(tree);
        if (name === 'dimensions') breakdowns_are_read = good && tree.dimensions.some((dimension) => dimension.codes_in === 'breakdowns');
        if (!good && (name !== 'breakdowns' || breakdowns_are_read)) wrong.push([name, schemas.get(name).errors, text]);
      }
      const { code, text } = await files_named(folder);
      assert.notEqual(code, 70, text);
      assert.equal(typeof code, 'number', `the program ended by a signal in round ${round}`);
      for (const [name, errors] of wrong) {
        ++refused;
        if (!new RegExp(`^data/${name}\\.json:[0-9]+:[0-9]+: error: `, 'm').test(text)) {
          disagreements.push(`round ${round}: data/${name}.json ${JSON.stringify(errors.slice(0, 3).map((e) => e.instancePath + ' ' + e.message))}\n${text.slice(0, 400)}`);
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  assert.deepEqual(disagreements, []);
  assert.ok(refused > 150, `only ${refused} registries of 480 were refused`);
});
