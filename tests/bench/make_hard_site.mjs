// SPDX-License-Identifier: MIT
// Writes the source folder of a made-up site whose data are as hard to lay out as data can be: names of 200 letters, sixty projects, areas without
// a figure, with one, with all missing or all zero, more spent than planned, negative amounts, 1 beside a million million, twenty dates. Everything in it is synthetic and says so.
//
// node make_hard_site.mjs FOLDER
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const project = new URL('../../', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
cpSync(join(project, 'tests/sites/good-small'), folder, { recursive: true });
cpSync(join(project, 'themes'), join(folder, 'themes'), { recursive: true });
rmSync(join(folder, 'content'), { recursive: true });
rmSync(join(folder, 'data/observations'), { recursive: true });
mkdirSync(join(folder, 'data/observations'));
mkdirSync(join(folder, 'content'));
for (const language of ['vi', 'en']) {
  writeFileSync(join(folder, `content/about.${language}.md`), `---\ntitle: X\nlanguage: ${language}\npage: about\n---\nX\n`);
}
const both = (text) => ({ vi: text, en: text });
const read = (name) => JSON.parse(readFileSync(join(folder, `data/${name}.json`), 'utf8'));
const write = (name, value) => writeFileSync(join(folder, `data/${name}.json`), JSON.stringify(value, null, 1));

// 200 letters: in words, and in one word without a place to break it.
const long = (name) => `${name} giả định có tên dài dằng dặc đến mức không màn hình nào chứa nổi trong một dòng, kể cả khi đã thu nhỏ cỡ chữ, và vẫn phải đọc được trọn vẹn trên chiếc điện thoại rẻ nhất trong xã vùng sâu vùng xa này`.slice(0, 200);
const oneWord = (name) => `${name}${'nghiêngngả'.repeat(20)}`.slice(0, 200);

const { areas } = read('areas');
// A name and its code make a folder, of 200 letters at most.
const area = (id, name, level = 'district') => areas.push({ id, code: id, level, type: level, name: both(name.slice(0, 190)), full_name: both(`Huyện ${name}`), parent: '98', source: 'synthetic' });
const cases = ['Trống', 'MộtSố', 'ToànThiếu', 'ToànKhông', 'ChiVượt', 'SốÂm', 'CáchXa', 'NhiềuNgày', 'NhiềuDựÁn', 'TênDài', 'TênLiền'];
cases.forEach((name, index) => area(String(900 + index), name === 'TênDài' ? long('Tên') : name === 'TênLiền' ? oneWord('Liền') : name));
write('areas', { areas });

const { programs } = read('programs');
for (let i = 3; i <= 62; i += 1) {
  programs.push({ id: `gnbv.${i}`, level: 'project', parent: 'gnbv', number: both(`Dự án ${i}`), name: both(i % 7 === 0 ? long(`Dự án thứ ${i}`) : i === 10 ? oneWord('Dựán') : `Dự án giả định thứ ${i}`), short_name: both(i % 7 === 0 ? long(`Dự án thứ ${i}`) : i === 10 ? oneWord('Dựán') : `Dự án thứ ${i}`), source: 'synthetic' });
}
write('programs', { programs });

const site = read('site');
site.title = both('Dữ liệu giả định khó bày');
site.report_to = 'https://example.org/bao-loi';
site.heavy_pages = 'error';
write('site', site);
write('sources', { sources: [{ id: 'kho-bay', title: both(long('Báo cáo')), publisher: both(long('Cơ quan')), description: both('Báo cáo giả định.'), area: '98', program: 'gnbv', period: '2023', as_of: '2023-12-31' }] });

const head = 'area,program,indicator,breakdown,capital,fund,fund_year,period,as_of,kind,reported_value:plain,reported_unit,reported_rate:plain,locator,note';
const rows = [];
const row = (of, program, indicator, dates, value, unit = 'million_vnd', note = '') => {
  const money = unit === 'million_vnd' ? 'total,total,2023' : ',,';
  rows.push([of, program, indicator, '', money, '2023', dates, indicator === 'assigned' ? 'plan' : 'actual', value, unit, '', `I/${Math.floor(rows.length / 30) + 1}`, value === '' ? 'not_reported' : note].join(','));
};
const money = (of, program, plan, spent, date = '2023-12-31') => {
  row(of, program, 'assigned', '', plan);
  row(of, program, 'disbursed', date, spent);
};
row('901', 'gnbv', 'poverty_rate', '2023-12-31', 10.5, 'percent');
for (let i = 3; i <= 9; i += 1) {
  money('902', `gnbv.${i}`, '', '');
  money('903', `gnbv.${i}`, 0, 0);
  money('904', `gnbv.${i}`, 100, 100 + 90 * i);
  money('905', `gnbv.${i}`, i % 2 === 0 ? -50 * i : 100, i % 3 === 0 ? -5 * i : 10);
  money('906', `gnbv.${i}`, [1, 1000000000000, 5, 123456, 2, 999999999999, 40][i - 3], [1, 999999999999, 0, 1, 2, 1, 39][i - 3]);
}
for (const of of ['908', '909', '910']) {
  for (let i = 3; i <= 62; i += 1) {
    money(of, `gnbv.${i}`, 100 * i, 17 * i);
  }
}
for (let month = 1; month <= 20; month += 1) {
  const date = `${2022 + Math.floor((month + 3) / 12)}-${String(((month + 3) % 12) + 1).padStart(2, '0')}-28`;
  row('907', 'gnbv', 'disbursed', date, 50 * month);
}
row('907', 'gnbv', 'assigned', '', 1500);
for (const of of ['98', '904', '905', '906']) {
  money(of, 'gnbv', of === '906' ? 1000000000000 : 5000, of === '904' ? 9000 : of === '906' ? 1 : 2500);
}
cases.forEach((_, index) => index > 0 && row(String(900 + index), 'gnbv', 'poor_households', '2023-12-31', [1, 1, '', 0, 7, 2, 999999999, 3, 4, 5, 6][index], 'household'));
writeFileSync(join(folder, 'data/observations/kho-bay.csv'), `${head}\n${rows.join('\n')}\n`);
