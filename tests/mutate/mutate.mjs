// SPDX-License-Identifier: MIT
// How much of what could go wrong in generator/ the unit tests notice: makes small random changes, one at a time, in a copy of the tree below build/, builds
// what depends on them and runs the tests. The checkout itself is never changed; the run may be interrupted and then tells what it has so far.
//
//   node tests/mutate/mutate.mjs [N] [SEED] [FOLDER,FOLDER…] [SINCE]     (with SINCE, a commit, only lines that were changed after it)
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changes, enumerations, linesOfDiff } from './changes.mjs';

const [count, seed] = [Number(process.argv[2] ?? 40), Number(process.argv[3] ?? 1)];
const folders = process.argv[4]?.split(',');
const since = process.argv[5];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('./dev mutate [N] [SEED] [FOLDER,FOLDER…] [SINCE]');
  process.exit(2);
}
const root = process.cwd();
const tree = path.join(root, 'build/mutate/tree');
const build = path.join(tree, 'build/mutate');
const program = path.join(build, 'tests/minhbach_tests');
// A change in a header that so many files read costs minutes to build.
const mostDependents = 12;

let interrupted = false;
process.on('SIGINT', () => { interrupted = true; });
process.on('SIGTERM', () => { interrupted = true; });

const run = (command, args, timeout) => spawnSync(command, args, { cwd: tree, timeout, maxBuffer: 1 << 28, encoding: 'utf8', killSignal: 'SIGKILL' });

// The tree as it stands in the checkout; only what differs is written, so that the next build is short.
function copyTree() {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const wanted = new Set(stdout.split('\0').filter((name) => name && existsSync(path.join(root, name))));
  for (const name of wanted) {
    const [from, to] = [path.join(root, name), path.join(tree, name)];
    if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) {
      mkdirSync(path.dirname(to), { recursive: true });
      cpSync(from, to);
    }
  }
  const clear = (folder) => {
    for (const entry of existsSync(path.join(tree, folder)) ? readdirSync(path.join(tree, folder), { withFileTypes: true }) : []) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        clear(name);
      } else if (!wanted.has(name)) {
        rmSync(path.join(tree, name));
      }
    }
  };
  ['generator', 'tests', 'themes', 'data', 'content'].forEach(clear);
}

let lastBuild;
function makeTests() {
  lastBuild = run('cmake', ['--build', '--preset', 'mutate', '--target', 'minhbach_tests'], 1_800_000);
  return lastBuild.status === 0;
}

function testsOf(folder) {
  const files = [];
  const collect = (at) => {
    for (const entry of existsSync(at) ? readdirSync(at, { withFileTypes: true }) : []) {
      if (entry.isDirectory()) {
        collect(path.join(at, entry.name));
      } else if (entry.name.endsWith('_test.cpp')) {
        files.push(`[#${path.basename(entry.name, '.cpp')}]`);
      }
    }
  };
  collect(path.join(tree, 'tests', folder));
  return files;
}

// Whether some test fails. The tests of the room first: mostly it is one of them.
let lastTests;
function noticed(folder, seconds) {
  const first = folder ? testsOf(folder) : [];
  for (const selection of [first.map((file) => `${file}~[slow]`).join(','), first.map((file) => `~${file}`).join('') + '~[slow]', '[slow]']) {
    lastTests = selection ? run(program, ['--abort', '--filenames-as-tags', selection], seconds * 1000) : { status: 0 };
    if (lastTests.status !== 0) {
      return true;
    }
  }
  return false;
}

// Puts the text back, and with it the object that was compiled from it, so that the next build need not compile it again. A header has many objects: it is put
// back as if it had been changed just now, or they would be taken for those of the text as it was.
function remember(files) {
  const kept = files.filter((name) => existsSync(name)).map((name) => ({ name, bytes: readFileSync(name), ...statSync(name) }));
  return () => {
    for (const { name, bytes, atimeMs, mtimeMs } of kept) {
      writeFileSync(name, bytes);
      if (!name.endsWith('.hpp')) {
        utimesSync(name, Math.floor(atimeMs) / 1000, Math.floor(mtimeMs) / 1000);
      }
    }
  };
}

function random(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function dependents() {
  const found = new Map();
  const { stdout } = run('ninja', ['-C', build, '-t', 'deps'], 60_000);
  for (const [, header] of stdout.matchAll(/^ +(\S+\.hpp)$/gm)) {
    const name = path.relative(tree, path.resolve(build, header));
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}

// Which lines of the sources are other than at the commit, as "file:line".
function changedLines(commit) {
  const { status, stdout, stderr } = spawnSync('git', ['diff', '--no-color', '--no-ext-diff', '--unified=0', commit, '--', 'generator'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) {
    console.error(stderr);
    process.exit(2);
  }
  return linesOfDiff(stdout);
}
const fresh = since ? changedLines(since) : undefined;

copyTree();
console.error("… dựng và thử một lần, chưa đổi gì: building and testing once, unchanged");
if (run('cmake', ['--preset', 'mutate'], 300_000).status !== 0 || !makeTests()) {
  console.error(`${lastBuild?.stdout ?? ''}${lastBuild?.stderr ?? ''}\nthe tree does not build`);
  process.exit(1);
}
const began = Date.now();
if (noticed('', 600)) {
  const why = lastTests.error?.code === 'ETIMEDOUT' ? 'ten minutes were not enough' : lastTests.stdout.slice(-3000);
  console.error(`${why}\nthe tests fail without any change`);
  process.exit(1);
}
// A change may corrupt memory, and the process then wait for itself for ever: that is noticed, too, but need not take half an hour.
const patience = Math.min(600, 20 + ((Date.now() - began) / 1000) * 4);

const sources = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'generator/*.cpp', 'generator/*.hpp'], { cwd: root, encoding: 'utf8' }).stdout
  .split('\n').filter((name) => name && existsSync(path.join(tree, name)));
const texts = new Map(sources.map((name) => [name, readFileSync(path.join(tree, name), 'utf8')]));
const enums = enumerations(texts.values());
const readers = dependents();
const equal = JSON.parse(readFileSync(path.join(root, 'tests/mutate/equal.json'), 'utf8'));
// An entry that is of no line any more excuses nothing, and the line that took its place may need one.
const joined = (text) => text.replaceAll(/\s+/g, ' ').trim();
const stale = equal.filter(({ file, was }) => !joined(texts.get(file) ?? '').includes(joined(was)));
if (stale.length > 0) {
  console.error(stale.map(({ file, was }) => `tests/mutate/equal.json: not in ${file} any more: ${was}`).join('\n'));
  process.exit(1);
}
const lineOf = (text, at) => text.slice(0, at).split('\n').length;
const lineText = (text, start, end) => text.slice(text.lastIndexOf('\n', start - 1) + 1, text.indexOf('\n', end) < 0 ? undefined : text.indexOf('\n', end)).trim();

// A line is drawn first, then a change in it: a line that offers many is no likelier for it.
const lines = new Map();
for (const [name, text] of texts) {
  const folder = name.split('/')[1];
  if ((folders && !folders.includes(folder)) || !name.slice('generator/'.length).includes('/') || (readers.get(name) ?? 0) > mostDependents) {
    continue;
  }
  for (const change of changes(text, enums)) {
    const mutated = text.slice(0, change.start) + change.becomes + text.slice(change.end);
    const entry = { ...change, file: name, folder, line: lineOf(text, change.start), before: lineText(text, change.start, change.end),
      after: lineText(mutated, change.start, change.start + change.becomes.length), mutated };
    if (!equal.some((known) => known.file === name && known.was === entry.before && known.becomes === entry.after)) {
      const key = `${name}:${entry.line}`;
      if (fresh && !fresh.has(key)) {
        continue;
      }
      lines.set(key, [...(lines.get(key) ?? []), entry]);
    }
  }
}
const draw = random(seed);
const keys = [...lines.keys()];
const results = [];
while (results.length < count && keys.length > 0) {
  // Signals are heard between two changes only: everything else here waits for its children.
  await new Promise(setImmediate);
  if (interrupted) {
    break;
  }
  const key = keys.splice(Math.floor(draw() * keys.length), 1)[0];
  const choice = lines.get(key);
  const change = choice[Math.floor(draw() * choice.length)];
  const file = path.join(tree, change.file);
  const undo = remember([file, path.join(build, 'generator/CMakeFiles/minhbach_core.dir', `${change.file.slice('generator/'.length)}.o`)]);
  writeFileSync(file, change.mutated);
  const compiles = makeTests();
  const seen = compiles && noticed(change.folder, patience);
  undo();
  if (compiles && !interrupted) {
    results.push({ ...change, seen });
    console.error(`${seen ? 'noticed ' : 'SURVIVED'} ${change.file}:${change.line} ${change.kind}`);
  }
}

console.log(`seed ${seed}, ${results.length} changes`);
const table = (name, rows) => console.log(`${name.padEnd(10)} ${String(rows.filter((row) => row.seen).length).padStart(4)} of ${String(rows.length).padStart(4)}  ${(rows.filter((row) => row.seen).length * 100 / Math.max(1, rows.length)).toFixed(0).padStart(3)} %`);
for (const folder of [...new Set(results.map((row) => row.folder))].sort()) {
  table(folder, results.filter((row) => row.folder === folder));
}
table('all', results);
for (const row of results.filter((entry) => !entry.seen)) {
  console.log(`\n${row.file}:${row.line} ${row.kind}\n  - ${row.before}\n  + ${row.after}`);
}
