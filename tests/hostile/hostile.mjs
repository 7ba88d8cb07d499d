// SPDX-License-Identifier: MIT
// The program itself, publishing a little site over one that stands: killed at random moments, and on disks that are full at different points.
// Afterwards the old site or the new one must be there, whole to the byte, with all that others have put there; the next build must work and leave no
// litter. ./dev hostile [kills=200] [disk=20] [seed=1] [site=good-full]; MINHBACH names the program,
// the site is one of tests/sites.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname).split('/').map(decodeURIComponent).join('/'), '../..');
const program = process.env.MINHBACH ?? path.join(root, 'build/release/generator/minhbach');
const wanted = { kills: 200, disk: 20, seed: 1, site: 'good-full' };
for (const word of process.argv.slice(2)) {
  const [, name, value] = /^(kills=|disk=|seed=)([0-9]+)$/.exec(word) ?? /^(site=)([a-z-]+)$/.exec(word) ?? [];
  if (!name) {
    console.error('./dev hostile [kills=200] [disk=20] [seed=1] [site=good-full]');
    process.exit(2);
  }
  wanted[name.slice(0, -1)] = name === 'site=' ? value : Number(value);
}

// The same numbers for the same seed.
let state = wanted.seed;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

function fail(message) {
  throw new Error(message);
}

// Every name below the folder with a hash of what it is; nothing where there is no folder.
function snapshot(folder, prefix = '', result = new Map()) {
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const [file, shown] = [path.join(folder, name), prefix + name];
    const status = lstatSync(file);
    if (status.isDirectory()) {
      result.set(shown, '/');
      snapshot(file, `${shown}/`, result);
    } else {
      result.set(shown, status.isSymbolicLink() ? `-> ${readlinkSync(file)}` : createHash('sha256').update(readFileSync(file)).digest('hex'));
    }
  }
  return result;
}

const same = (a, b) => a.size === b.size && [...a].every(([name, hash]) => b.get(name) === hash);

function difference(found, site) {
  return [...new Set([...found.keys(), ...site.keys()])].filter((name) => found.get(name) !== site.get(name)).slice(0, 5).join(', ');
}

// Two states of the source: one text of every page differs, one page more, one asset less.
function makeSources(place) {
  for (const version of ['a', 'b']) {
    const source = path.join(place, version);
    cpSync(path.join(root, 'tests/sites', wanted.site), source, { recursive: true });
    cpSync(path.join(root, 'themes'), path.join(source, 'themes'), { recursive: true });
    const words = path.join(source, 'themes/default/i18n/vi.json');
    writeFileSync(words, readFileSync(words, 'utf8').replace('"nav_home": "', `"nav_home": "${version} `));
    appendFileSync(path.join(source, 'themes/default/assets/style.css'), `/* ${version} */\n`);
    writeFileSync(path.join(source, `themes/default/assets/only-${version}.txt`), version.repeat(100_000));
  }
}

const arguments_ = (place, version, out) => ['build', '--source', path.join(place, version), '--out', out, '--lang', 'en'];

function build(place, version, out) {
  return spawnSync(program, arguments_(place, version, out), { encoding: 'utf8' });
}

function buildWell(place, version, out) {
  const { status, stderr } = build(place, version, out);
  if (status !== 0) {
    fail(`the build fails (${status}): ${stderr}`);
  }
}

function addForeign(out) {
  mkdirSync(path.join(out, '.git/objects'), { recursive: true });
  writeFileSync(path.join(out, '.git/objects/1'), 'object');
  writeFileSync(path.join(out, 'CNAME'), 'minhbach.example\n');
  writeFileSync(path.join(out, 'assets/of-somebody.css'), 'body {}');
  symlinkSync('CNAME', path.join(out, 'link'));
}

// What both sites are, with what others have put there.
function publishBoth(place, out) {
  const sites = {};
  for (const version of ['b', 'a']) {
    buildWell(place, version, out);
    if (version === 'b') {
      addForeign(out);
    }
    sites[version] = snapshot(out);
  }
  if (same(sites.a, sites.b)) {
    fail('the two sites do not differ');
  }
  return sites;
}

// Which of the two it is.
function versionOf(out, sites, when) {
  const found = snapshot(out);
  return Object.keys(sites).find((version) => same(found, sites[version]))
    ?? fail(`${when}: neither the old site nor the new one: ${difference(found, sites.a)} | ${difference(found, sites.b)}`);
}

function expectNoLitter(folder, name, when) {
  const names = readdirSync(folder).filter((other) => other.startsWith(`.${name}`) || other.includes('minhbach'));
  if (names.length > 0) {
    fail(`${when}: litter: ${names.join(', ')}`);
  }
}

// Ends with the build, or with its death after so many milliseconds: from its start, or from when the whole site lies there to be published.
function run(place, version, out, { killAfter = Infinity, fromPublishing = false } = {}) {
  return new Promise((resolve, reject) => {
    const whole = path.join(place, '.public.minhbach-new/site/.minhbach-manifest');
    const began = performance.now();
    let publishing;
    let timer;
    const child = spawn(program, arguments_(place, version, out), { stdio: 'ignore' });
    const count = () => { timer = Number.isFinite(killAfter) ? setTimeout(() => child.kill('SIGKILL'), killAfter) : undefined; };
    const watch = setInterval(() => {
      if (publishing === undefined && existsSync(whole)) {
        publishing = performance.now();
        if (fromPublishing) {
          count();
        }
      }
    }, 1);
    if (!fromPublishing) {
      count();
    }
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      clearInterval(watch);
      if (signal !== 'SIGKILL' && code !== 0) {
        reject(new Error(`the build fails by itself: ${code}`));
      }
      const end = performance.now();
      resolve({ ended: signal === 'SIGKILL' ? 'killed' : 'done', all: end - began, publishing: end - (publishing ?? end) });
    });
  });
}

async function kills(place, times) {
  const out = path.join(place, 'public');
  const sites = publishBoth(place, out);
  await run(place, 'b', out);
  let usual = await run(place, 'a', out);
  const count = { killed: 0, done: 0, old: 0, new: 0, litter: 0 };
  let stands = 'a';
  for (let round = 1; round <= times; round += 1) {
    const next = stands === 'a' ? 'b' : 'a';
    // Every other one while the two sites change places, which is short.
    const fromPublishing = round % 2 === 0;
    const killAfter = random() * (fromPublishing ? usual.publishing : usual.all);
    const when = `kill ${round}, ${killAfter.toFixed(0)} ms after ${fromPublishing ? 'the site was whole' : 'the start'}`;
    const { ended } = await run(place, next, out, { killAfter, fromPublishing });
    count[ended] += 1;
    const found = versionOf(out, sites, when);
    count[found === next ? 'new' : 'old'] += 1;
    count.litter += existsSync(path.join(place, '.public.minhbach-new')) ? 1 : 0;
    stands = found === 'a' ? 'b' : 'a';
    usual = await run(place, stands, out);
    if (versionOf(out, sites, `after ${when}`) !== stands) {
      fail(`after ${when}: the next build did not publish`);
    }
    expectNoLitter(place, 'public', `after ${when}`);
  }
  console.log(`kills: ${times}; killed in time ${count.killed}, finished before ${count.done}; afterwards the old site stood ${count.old} times, the `
    + `new one ${count.new} times, a half-made one never; ${count.litter} left a folder, which the next build removed; ${times} next builds worked`);
}

const mount = (...args) => spawnSync('mount', args).status === 0;

// One disk, filled up but for so many bytes.
function fullDisk(place, disk, sites, room) {
  const [out, ballast] = [path.join(disk, 'public'), path.join(disk, 'ballast')];
  const free = Number(spawnSync('stat', ['-f', '-c', '%a', disk], { encoding: 'utf8' }).stdout)
    * Number(spawnSync('stat', ['-f', '-c', '%S', disk], { encoding: 'utf8' }).stdout);
  spawnSync('fallocate', ['-l', String(Math.max(4096, free - room)), ballast]);
  const { status, stderr } = build(place, 'b', out);
  const found = versionOf(out, sites, `with ${room} bytes free (exit ${status})`);
  if (status === 0 ? found !== 'b' : status !== 6 || found !== 'a' || !/No space left on device/.test(stderr)) {
    fail(`with ${room} bytes free: exit ${status}, site ${found}: ${stderr}`);
  }
  expectNoLitter(disk, 'public', `with ${room} bytes free`);
  rmSync(ballast);
  buildWell(place, 'a', out);
  if (versionOf(out, sites, 'with room again') !== 'a') {
    fail('with room again the build did not publish');
  }
  expectNoLitter(disk, 'public', 'with room again');
  return status;
}

function disks(place, times) {
  const disk = path.join(place, 'disk');
  mkdirSync(disk);
  if (!mount('-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk)) {
    console.log('full disks: not run: only root may mount a small file system');
    return;
  }
  try {
    const out = path.join(disk, 'public');
    const sites = publishBoth(place, out);
    const bytes = Number(spawnSync('du', ['-s', '-B1', out], { encoding: 'utf8' }).stdout.split('\t')[0]);
    let failed = 0;
    for (let round = 0; round < times; round += 1) {
      failed += fullDisk(place, disk, sites, Math.floor((bytes * round) / times)) === 6 ? 1 : 0;
    }
    if (failed !== times) {
      fail(`only ${failed} of ${times} builds met the full disk`);
    }
    console.log(`full disks: ${times}, with room for 0 to ${Math.floor((100 * (times - 1)) / times)} % of a site of ${(bytes / 1e6).toFixed(1)} MB; each build `
      + 'left with 6 and the old site whole, no litter; each next build worked');
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
}

const place = mkdtempSync(path.join(tmpdir(), 'hostile-'));
try {
  makeSources(place);
  if (wanted.kills > 0) {
    await kills(place, wanted.kills);
  }
  if (wanted.disk > 0) {
    disks(place, wanted.disk);
  }
} catch (problem) {
  console.error(`${problem.message}\n${place}`);
  process.exit(1);
}
rmSync(place, { recursive: true, force: true });
