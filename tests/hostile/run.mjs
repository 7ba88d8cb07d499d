// SPDX-License-Identifier: MIT
// How much time of the processor the program takes with each hostile input, how much memory, and what it says. Wall time says little on a machine that
// others use, too.
//
// node tests/hostile/run.mjs PROGRAM [NAME[=SIZE] …]    (all of them without a name)
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inputs } from './inputs.mjs';

const project = new URL('../../', import.meta.url).pathname;
const [program, ...asked] = process.argv.slice(2);
const seconds = Number(process.env.MINHBACH_HOSTILE_SECONDS ?? 60);
const kilobytes = Number(process.env.MINHBACH_HOSTILE_MEMORY ?? 4000000);

for (const name of asked.length > 0 ? asked : Object.keys(inputs)) {
  const [input, size] = name.split('=');
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-hostile-'));
  cpSync(join(project, 'tests/sites/good-small'), folder, { recursive: true });
  cpSync(join(project, 'themes'), join(folder, 'themes'), { recursive: true });
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  for (const [file, content] of Object.entries(inputs[input](size && Number(size)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), typeof content === 'function' ? content(read) : content);
  }
  const command = `ulimit -v ${kilobytes}; ulimit -t ${seconds}; exec /usr/bin/time -f '%U %S %M' -o "$0/time" "$1" build --source "$0" --out "$0/out" --no-sync --lang en`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command, folder, program], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const [user, system, memory] = read('time').trim().split('\n').at(-1).split(' ');
  const lines = (status === 0 ? stdout : stderr).split('\n').filter(Boolean);
  const said = `${lines[0] ?? ''}${lines.length > 3 ? ` … ${lines.at(-2)}` : ''}`.slice(0, 230);
  console.log(`${input.padEnd(28)} ${String(status).padStart(3)} ${(Number(user) + Number(system)).toFixed(2).padStart(7)} s ${String(Math.round(memory / 1000)).padStart(5)} MB  ${said}  (${stderr.length} bytes)`);
  rmSync(folder, { recursive: true, force: true });
}
