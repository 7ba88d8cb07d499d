// SPDX-License-Identifier: MIT
// ./dev itself, in a copy of the little it needs, with stand-ins for all that takes long or changes the machine.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const tools = ['bash', 'env', 'sh', 'cat', 'dirname', 'readlink', 'grep', 'sed', 'rm', 'mkdir', 'nproc', 'cp', 'cmp', 'chmod', 'ls', 'mktemp'];
const paths = spawnSync('bash', ['-c', `command -v ${tools.join(' ')}`], { encoding: 'utf8' }).stdout.trim().split('\n');
let place;

const file = (name) => path.join(place, name);

function write(name, text) {
  mkdirSync(path.dirname(file(name)), { recursive: true });
  writeFileSync(file(name), text);
}

function stub(name, script) {
  write(`bin/${name}`, `#!/bin/bash\n${script}\n`);
  chmodSync(file(`bin/${name}`), 0o755);
}

function checkout(name) {
  mkdirSync(file(name), { recursive: true });
  cpSync(path.join(root, 'dev'), file(`${name}/dev`));
  write(`${name}/package-lock.json`, '{}');
}

// Only the stand-ins and a few plain tools can be called.
function call(args, { cwd = 'checkout', dev = file('checkout/dev'), temporaries = file('tmp') } = {}) {
  const env = { PATH: file('bin'), LOG: file('log'), HOME: place, ...(temporaries && { TMPDIR: temporaries }) };
  const result = spawnSync(dev, args, { cwd: file(cwd), encoding: 'utf8', env });
  return { ...result, log: existsSync(file('log')) ? readFileSync(file('log'), 'utf8') : '' };
}

beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'dev-'));
  mkdirSync(file('bin'));
  mkdirSync(file('tmp'));
  for (const found of paths) {
    symlinkSync(found, file(`bin/${path.basename(found)}`));
  }
  checkout('checkout');
  // All packages are installed but those of the file "missing".
  stub('dpkg-query', `shift 2; for name; do grep -qsxF "$name" "${file('missing')}" || echo "$name installed"; done`);
  stub('id', 'echo 1000');
  for (const name of ['node', 'clang-format', 'clang-tidy']) {
    stub(name, 'exit 0');
  }
  stub('npm', 'echo "npm $*" >>"$LOG"; rm -rf node_modules; mkdir node_modules');
  stub('apt-get', 'echo "apt-get $*" >>"$LOG"');
  stub('cmake', `echo "cmake $*" >>"$LOG"
if [ "$1" = --preset ]; then
  mkdir -p "build/$2" && echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >"build/$2/CMakeCache.txt" && echo >"build/$2/build.ninja"
else
  mkdir -p build/release/generator
  printf '#!/bin/bash\\necho "minhbach $*" >>"$LOG"; echo "at $PWD" >>"$LOG"\\n' >build/release/generator/minhbach
  chmod 755 build/release/generator/minhbach
fi`);
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

test('every way to ask for help gives it and nothing else happens', () => {
  for (const args of [[], ['help'], ['--help'], ['-h']]) {
    const { status, stdout, log } = call(args);
    assert.equal(status, 0, args.join(' '));
    assert.match(stdout, /\.\/dev site .*cài những gì còn thiếu/);
    assert.match(stdout, /installs what is missing/);
    assert.equal(log, '');
  }
});

test('an unknown command is named in both languages and fails with 2', () => {
  const { status, stdout, stderr, log } = call(['siet']);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /không có lệnh \/ no such command: siet/);
  assert.equal(log, '');
});

test('without root the line an administrator has to run is printed with exactly what is missing', () => {
  write('missing', 'libfmt-dev\nlibicu-dev\n');
  const { status, stdout, stderr, log } = call(['site']);
  assert.equal(status, 1);
  assert.equal(stdout, 'apt-get install -y --no-install-recommends libicu-dev libfmt-dev\n');
  assert.match(stderr, /Nhờ người quản trị/);
  assert.match(stderr, /Let an administrator of this machine run this line/);
  assert.equal(log, '');
});

test('one line has all that a command needs, but no node where there is one', () => {
  write('missing', 'libfmt-dev\nnodejs\nnpm\nchromium\n');
  assert.equal(call(['test']).stdout, 'apt-get install -y --no-install-recommends libfmt-dev chromium\n');
  rmSync(file('bin/node'));
  assert.equal(call(['test']).stdout, 'apt-get install -y --no-install-recommends libfmt-dev nodejs chromium\n');
});

test('what only makes tests faster or see more is installed where it can be had, and nothing fails without it', () => {
  stub('ctest', 'exit 0');
  const installs = () => {
    rmSync(file('log'), { force: true });
    const { status, log } = call(['test']);
    assert.equal(status, 0);
    return log.split('\n').filter((line) => line.startsWith('apt-get install'));
  };
  stub('id', 'echo 0');
  assert.deepEqual(installs(), []); // apt-cache is not there
  stub('apt-cache', 'echo "$* - a browser"');
  assert.deepEqual(installs(), []); // it is installed
  stub('dpkg-query', 'case "$1 $2" in "-W chromium-headless-shell" | "-W firefox-esr") exit 1 ;; esac; shift 2; for name; do echo "$name installed"; done');
  assert.deepEqual(installs(), ['chromium-headless-shell', 'firefox-esr'].map((name) => `apt-get install -y --no-install-recommends ${name}`));
  stub('apt-get', 'echo "apt-get $*" >>"$LOG"; exit 100');
  assert.equal(installs().length, 2);
  stub('id', 'echo 1000');
  assert.deepEqual(installs(), []); // no sudo
});

test('tests keep what they make in memory where there is room, and where they are told to', () => {
  stub('ctest', 'echo "temporaries ${TMPDIR:-}" >>"$LOG"');
  const temporaries = (kilobytes, told = '') => {
    stub('df', kilobytes === undefined ? 'exit 1' : `echo Avail; echo ${kilobytes}`);
    rmSync(file('log'), { force: true });
    const { status, log } = call(['test'], { temporaries: told });
    assert.equal(status, 0);
    return /^temporaries (.*)$/m.exec(log)[1];
  };
  assert.equal(temporaries(64_000), '');
  assert.equal(temporaries(undefined), '');
  assert.equal(temporaries(8_000_000, file('tmp')), file('tmp'));
  // Some systems let no program be started from there.
  const may = spawnSync('sh', ['-c', 'p=$(mktemp -p /dev/shm) && printf "#!/bin/sh\\n" >"$p" && chmod +x "$p" && "$p"; s=$?; rm -f "$p"; exit $s']).status === 0;
  assert.equal(temporaries(8_000_000), may ? '/dev/shm' : '');
});

test('sudo that asks for a password without a terminal is not waited for', () => {
  write('missing', 'libfmt-dev\n');
  stub('sudo', 'echo "sudo $*" >>"$LOG"; [ "$1" = -n ] || sleep 60; exit 1');
  const { status, stdout, log } = call(['site']);
  assert.equal(status, 1);
  assert.match(stdout, /^apt-get install .* libfmt-dev\n$/);
  assert.equal(log, 'sudo -n -l apt-get\n');
});

test('sudo that asks nothing installs what is missing', () => {
  write('missing', 'libfmt-dev\n');
  stub('sudo', 'echo "sudo $*" >>"$LOG"');
  const { status, log } = call(['site']);
  assert.equal(status, 0);
  assert.match(log, /sudo -n apt-get update -q\n.*\nsudo -n apt-get install -y --no-install-recommends libfmt-dev\n/);
});

test('root installs what is missing, and an installation that fails stops with the line', () => {
  write('missing', 'libfmt-dev\n');
  stub('id', 'echo 0');
  assert.match(call(['site']).log, /^apt-get update -q\napt-get install -y --no-install-recommends libfmt-dev\nnpm ci --omit=dev .*\ncmake /);
  stub('apt-get', 'exit 100');
  const { status, stdout } = call(['site']);
  assert.equal(status, 1);
  assert.equal(stdout, 'apt-get install -y --no-install-recommends libfmt-dev\n');
});

test('npm installs what a site publishes once, what the tests need once more, and again when the lock file has changed', () => {
  stub('ctest', 'exit 0');
  const installed = (command) => {
    rmSync(file('log'), { force: true });
    return call([command]).log.split('\n').filter((line) => line.startsWith('npm '));
  };
  assert.deepEqual(installed('check'), []);
  assert.deepEqual(installed('site'), ['npm ci --omit=dev --no-audit --no-fund']);
  assert.deepEqual(installed('site'), []);
  assert.deepEqual(installed('test'), ['npm ci --no-audit --no-fund']);
  assert.deepEqual(installed('test'), []);
  assert.deepEqual(installed('site'), []);
  write('checkout/package-lock.json', '{"changed": true}');
  assert.deepEqual(installed('site'), ['npm ci --omit=dev --no-audit --no-fund']);
  assert.deepEqual(installed('test'), ['npm ci --no-audit --no-fund']);
});

test('a site is made without what npm could not install, which is told and tried again', () => {
  stub('npm', 'echo "npm $*" >>"$LOG"; rm -rf node_modules; exit 1');
  for (const round of [1, 2]) {
    const { status, stderr, log } = call(['site']);
    assert.equal(status, 0);
    assert.match(stderr, /the site is made, without interactive charts/);
    assert.equal(log.match(/^npm /gm).length, round);
    assert.match(log, /minhbach build\n/);
  }
  assert.notEqual(call(['test']).status, 0);
});

test('where there are no Debian packages the build is tried all the same', () => {
  rmSync(file('bin/dpkg-query'));
  const { status, stderr, log } = call(['site']);
  assert.equal(status, 0);
  assert.match(stderr, /không phải Debian.*this is no Debian/);
  assert.match(log, /minhbach build\n/);
});

test('a preset is configured once, and again when the checkout has been moved or copied', () => {
  const configured = (name) => {
    rmSync(file('log'), { force: true });
    const { log } = call(['check'], { cwd: name, dev: file(`${name}/dev`) });
    return log.includes('cmake --preset release\n');
  };
  assert.equal(configured('checkout'), true);
  assert.equal(configured('checkout'), false);
  write('checkout/build/release/old', 'x');
  cpSync(file('checkout'), file('copy'), { recursive: true });
  assert.equal(configured('copy'), true);
  assert.equal(existsSync(file('copy/build/release/old')), false);
  assert.equal(configured('copy'), false);
  assert.equal(configured('checkout'), false);
  assert.equal(existsSync(file('checkout/build/release/old')), true);
  renameSync(file('checkout'), file('moved'));
  assert.equal(configured('moved'), true);
  // By another name of the same folder nothing is built anew.
  symlinkSync('moved', file('link'));
  assert.equal(configured('link'), false);
});

test('the other presets are configured again, too, when the checkout has been moved', () => {
  const stale = 'CMAKE_HOME_DIRECTORY:INTERNAL=/nowhere\n';
  write('checkout/build/asan/CMakeCache.txt', stale);
  write('checkout/build/asan/build.ninja', '');
  stub('ctest', 'exit 0');
  assert.match(call(['sanitize', 'asan']).log, /cmake --preset asan\n/);
  write('checkout/build/lint/CMakeCache.txt', stale);
  write('checkout/build/lint/build.ninja', '');
  stub('git', 'exit 0');
  stub('xargs', 'exit 0');
  assert.match(call(['lint']).log, /cmake --preset lint\n/);
  write('checkout/build/mutate/tree/build/mutate/CMakeCache.txt', stale);
  stub('flock', 'exit 0');
  call(['mutate']);
  assert.equal(existsSync(file('checkout/build/mutate/tree/build/mutate')), false);
});

test('the fuzzers all run whatever one of them finds, and what was found is told by the exit code', () => {
  for (const target of ['csv', 'site', 'words']) {
    write(`checkout/tests/fuzz/seeds/${target}/good`, '');
  }
  const fuzzer = (script) => {
    rmSync(file('log'), { force: true });
    write('checkout/build/fuzz/tests/fuzz/minhbach_fuzz', `#!/bin/bash\necho "$MINHBACH_FUZZ_TARGET $1 \${@: -1}" >>"$LOG"\nmkdir "$TMPDIR/copy"-$$\n${script}\n`);
    chmodSync(file('checkout/build/fuzz/tests/fuzz/minhbach_fuzz'), 0o755);
  };
  fuzzer('exit 0');
  assert.equal(call(['fuzz', '5']).status, 0);
  fuzzer('[ "$MINHBACH_FUZZ_TARGET" != csv ] || exit 77');
  const all = call(['fuzz', '5']);
  assert.equal(all.status, 1);
  assert.match(all.stderr, /mistakes were found, see build\/fuzz\/found\/: csv\u001b/);
  const ran = ['csv', 'site', 'words'].map((target) => `${target} -max_total_time=5 tests/fuzz/seeds/${target}`);
  assert.deepEqual(all.log.split('\n').filter((line) => line.includes('-max_total_time')), ran);
  // Who interrupts one wants to interrupt all.
  fuzzer('exit 72');
  const stopped = call(['fuzz', '5']);
  assert.equal(stopped.status, 130);
  assert.equal(stopped.log.match(/-max_total_time/g).length, 1);
  fuzzer('exit 0');
  assert.match(call(['fuzz', '7', 'site']).log, /^cmake .*\nsite -max_total_time=7 tests\/fuzz\/seeds\/site\n$/);
  const unknown = call(['fuzz', '7', 'sites']);
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /no such target: sites/);
  // Nothing to be installed but what is missing, and no copies of sites stay behind.
  write('missing', 'clang\n');
  assert.equal(call(['fuzz']).stdout, 'apt-get install -y --no-install-recommends clang\n');
  assert.deepEqual(readdirSync(file('tmp')), []);
});

test('a path in which Ninja would build everything each time is built with make', () => {
  for (const name of ["xã's số liệu", 'thu & chi']) {
    checkout(name);
    rmSync(file('log'), { force: true });
    assert.match(call(['check'], { cwd: name, dev: file(`${name}/dev`) }).log, /cmake --preset release -G Unix Makefiles\n/);
  }
  checkout('có dấu cách (1)');
  rmSync(file('log'), { force: true });
  assert.match(call(['check'], { cwd: 'có dấu cách (1)', dev: file('có dấu cách (1)/dev') }).log, /cmake --preset release\n/);
});

test('a path in which CMake cannot build is told before anything is built', () => {
  checkout('a;b');
  const { status, stderr, log } = call(['check'], { cwd: 'a;b', dev: file('a;b/dev') });
  assert.equal(status, 1);
  assert.match(stderr, /hãy đổi tên thư mục/);
  assert.match(stderr, /rename the folder/);
  assert.equal(log, '');
});

test('paths of the command line are those of the caller', () => {
  mkdirSync(file('elsewhere'));
  const last = (args, where) => {
    rmSync(file('log'), { force: true });
    return call(args, where).log.split('\n').slice(-3, -1);
  };
  const there = { cwd: 'elsewhere' };
  assert.deepEqual(last(['check', '--source', 'x', '--out', 'y'], there), ['minhbach check --source x --out y', `at ${file('elsewhere')}`]);
  assert.deepEqual(last(['site', '--source=x'], there), ['minhbach build --source=x', `at ${file('elsewhere')}`]);
  // The source is the checkout unless another is named.
  assert.deepEqual(last(['site', '--out', 'y'], there), [`minhbach build --source ${file('checkout')} --out y`, `at ${file('elsewhere')}`]);
  assert.deepEqual(last(['site']), ['minhbach build', `at ${file('checkout')}`]);
  // Called through a link it is still the checkout's.
  symlinkSync(file('checkout/dev'), file('elsewhere/mb'));
  assert.deepEqual(last(['check'], { cwd: 'elsewhere', dev: file('elsewhere/mb') }),
    [`minhbach check --source ${file('checkout')}`, `at ${file('elsewhere')}`]);
});
