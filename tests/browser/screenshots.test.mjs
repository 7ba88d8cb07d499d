// SPDX-License-Identifier: MIT
// What a reader sees first of each kind of page, on a phone and on a desk, and of two at night, against approved pictures (tests/browser/approved/). Letters are drawn a little differently by
// each machine, so that edges may differ, and a part of the picture; what moved, changed its colour or is gone differs more. MINHBACH_APPROVE=1 makes the pictures anew.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { home, open } from './browser.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'approved');
const windows = [{ width: 360, height: 640, scale: 1 }, { width: 1280, height: 720, scale: 0.5 }]; // a desk in half its size, for smaller files
const pages = {
  home: '', areas: 'dia-phuong/', province: 'dia-phuong/96-thu/', area_by_program: 'dia-phuong/96-thu/gnbv/', programs: 'chuong-trinh/', sources: 'nguon/', findings: 'doi-chieu/',
  indicators: 'chi-tieu/', indicator: 'chi-tieu/disbursement_rate/', compare: 'so-sanh/', program: 'chuong-trinh/gnbv/', project: 'chuong-trinh/gnbv/gnbv.1/', source: 'nguon/tinh-thu-2023/',
  siblings: 'so-sanh/VN-viet-nam/province/', pair: 'so-sanh/VN-viet-nam/province/96-thu/97-mau/', findings_of_source: 'doi-chieu/tinh-thu-2023/', text: 'bao-cao/mot-hai/', about: 'gioi-thieu/',
};
const atNight = ['home', 'area_by_program'];
const mostBytes = 60_000;
const mostOfPicture = 0.02; // the share of points that may differ
const colours = 0.2; // how much a point may differ before it counts (pixelmatch, 0 to 1)

// In few colours a picture is small: 8 steps of each part of a colour.
function coarse(png) {
  for (let at = 0; at < png.data.length; at += 1) {
    png.data[at] = at % 4 === 3 ? 255 : Math.round(Math.round((png.data[at] * 7) / 255) * (255 / 7));
  }
  return png;
}

test('The first screens of pages look as approved', async (t) => {
  const mistakes = [];
  mkdirSync(folder, { recursive: true });
  const looks = windows.map((window) => ({ ...window, colorScheme: 'light', of: Object.entries(pages), night: '' }));
  looks.push({ ...windows[0], colorScheme: 'dark', of: atNight.map((name) => [name, pages[name]]), night: '-night' });
  for (const { width, height, scale, colorScheme, of, night } of looks) {
    const { page } = await open({ viewport: { width, height }, colorScheme, deviceScaleFactor: scale });
    for (const [name, path] of of) {
      const response = await page.goto(home() + path);
      assert.equal(response.status(), 200, path);
      const now = coarse(PNG.sync.read(await page.screenshot({ animations: 'disabled' })));
      const file = join(folder, `${name}-${width}${night}.png`);
      if (process.env.MINHBACH_APPROVE === '1') {
        const bytes = PNG.sync.write(now, { colorType: 2, deflateLevel: 9, filterType: -1 });
        assert.ok(bytes.length <= mostBytes, `${file} has ${bytes.length} bytes`);
        writeFileSync(file, bytes);
        continue;
      }
      if (!existsSync(file)) {
        mistakes.push(`${name}-${width}${night}.png is not approved yet`);
        continue;
      }
      const approved = PNG.sync.read(readFileSync(file));
      const differ = pixelmatch(approved.data, now.data, null, now.width, now.height, { threshold: colours, includeAA: false }) / (now.width * now.height);
      t.diagnostic(`${name}${night} at ${width}: ${(100 * differ).toFixed(2)} %`);
      if (differ > mostOfPicture) {
        mistakes.push(`${name}${night} at ${width}: ${(100 * differ).toFixed(1)} % of the picture differ, at most ${100 * mostOfPicture} may`);
      }
    }
    await page.context().close();
  }
  assert.equal(mistakes.length, 0, mistakes.join('\n'));
});
