// SPDX-License-Identifier: MIT
// Writes the source folder of a made-up country with many areas and hardly a figure, for the search: names of two syllables as they are common in Viet Nam,
// communes that were put together under new names. Everything in it is synthetic and says so.
//
// node make_search_site.mjs FOLDER AREAS
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const syllables = ('An Ái Ân Bắc Bản Bảo Bình Cao Cát Chân Châu Chi Cẩm Cường Dân Dũng Dương Đa Đại Đạo Đăng Điện Đình Định Đoàn Đông Đồng Đức Giang Gia Giao Hà Hải Hạnh Hậu Hiệp Hiếu Hòa Hoàng Hồng Hợp Hùng Hưng Hương Hữu Khánh Khê Kiên Kim Kỳ Lạc Lai Lâm Lạng Lập Lễ Liên Lộc Long Lương Lý Mai Mão Minh Mộc Mường Mỹ Na Nà Nam Nậm Nghĩa Ngọc Nguyên Nhân Nhất Nhơn Ninh Pá Phong Phổ Phú Phúc Phụng Phước Phương Quan Quang Quảng Quế Quới Quỳnh Quyết Sa Sài Sín Sơn Tam Tân Tây Thạch Thái Thành Thạnh Thắng Thanh Thiện Thịnh Thọ Thông Thới Thuận Thượng Thủy Tiến Tiên Tín Tĩnh Trà Tràng Trị Trung Trường Tú Tuần Tường Vạn Văn Vân Viên Việt Vinh Vĩnh Vũ Xá Xuân Yên').split(' ');

export function makeSearchSite(folder, count) {
  const project = new URL('../../', import.meta.url).pathname;
  mkdirSync(join(folder, 'data/observations'), { recursive: true });
  for (const name of ['levels', 'programs', 'indicators', 'units', 'dimensions', 'breakdowns']) {
    cpSync(join(project, `data/${name}.json`), join(folder, `data/${name}.json`));
  }
  cpSync(join(project, 'themes'), join(folder, 'themes'), { recursive: true });
  const both = (text) => ({ vi: text, en: text });
  writeFileSync(join(folder, 'data/site.json'), JSON.stringify({
    title: both('Dữ liệu giả lập'), subtitle: both('Synthetic data'), publisher: both('Synthetic'), base_url: 'https://example.org/', languages: [{ tag: 'vi', name: 'Tiếng Việt' }, { tag: 'en', name: 'English' }],
    money: { planned: 'assigned', allocated: 'allocated', spent: 'disbursed', rate: 'disbursement_rate', left: 'undisbursed' },
    edition: { number: '1', date: '2026-01-01' }, license: { name: both('CC0'), url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  }));
  // A generator with a fixed seed: the same country every time. First syllables are less even than second ones, as real ones are.
  let seed = 12345;
  const random = (below) => ((seed = (seed * 1103515245 + 12345) % 2147483648) >>> 8) % below;
  const name = () => `${syllables[Math.min(random(syllables.length), random(syllables.length))]} ${syllables[random(syllables.length)]}`;
  const words = { province: ['Tỉnh', 'Province'], district: ['Huyện', 'District'], commune: ['Xã', 'Commune'] };
  const areas = [];
  const add = (level, parent, more = {}) => {
    const text = name();
    const id = String(10000 + areas.length);
    const area = { id, code: id, level, type: level, name: both(text), full_name: { vi: `${words[level][0]} ${text}`, en: `${text} ${words[level][1]}` }, parent, valid_from: null, valid_to: null, predecessors: [], successors: [], source: 'synthetic', ...more };
    areas.push(area);
    return area;
  };
  areas.push({ id: 'VN', code: 'VN', level: 'nation', type: 'country', name: both('Giả Lập'), full_name: both('Giả Lập'), parent: null, valid_from: null, valid_to: null, predecessors: [], successors: [], source: 'synthetic' });
  let province;
  let first;
  while (areas.length < count) {
    if (areas.length % 400 === 1 || !province) {
      province = add('province', 'VN');
      first ??= province;
    }
    const district = add('district', province.id);
    const former = Array.from({ length: 15 }, () => add('commune', district.id, { valid_to: '2025-06-30' }));
    for (let at = 0; at < former.length; at += 3) {
      const later = add('commune', province.id, { valid_from: '2025-07-01', predecessors: former.slice(at, at + 3).map(({ id }) => id) });
      former.slice(at, at + 3).forEach((area) => area.successors.push(later.id));
    }
  }
  writeFileSync(join(folder, 'data/areas.json'), JSON.stringify({ areas }));
  // One figure, so that there is one area with a page.
  writeFileSync(join(folder, 'data/observations/bao-cao.csv'), 'area,program,indicator,breakdown,capital,fund,fund_year,period,as_of,kind,reported_value:plain,reported_unit,reported_rate:plain,locator,note\n' + `${first.id},gnbv,assigned,,total,total,total,2023,,plan,1000,million_vnd,,I/1,\n`);
  writeFileSync(join(folder, 'data/sources.json'), JSON.stringify({ sources: [{ id: 'bao-cao', title: both('Báo cáo giả lập'), publisher: both('Synthetic'), area: first.id, program: 'gnbv', period: '2023', as_of: '2023-12-31', issued: null, document_number: null, language: 'vi', url: null, description: both('Synthetic') }] }));
  return areas;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  makeSearchSite(process.argv[2], Number(process.argv[3]));
}
