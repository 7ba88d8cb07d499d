// SPDX-License-Identifier: MIT
// Input that nobody honest writes, made to be slow, large or deep: a function for each, from its size to the files that stand in the place of those of
// tests/sites/good-small. Each must end soon, with a site or with a message that has a place.
const commentary = (body, more = '') => ({
  'content/hostile.vi.md': `---\ntitle: Bài thử\nlanguage: vi\narea: "98"\n${more}---\n${body}\n`,
  'content/hostile.en.md': `---\ntitle: Trial\nlanguage: en\narea: "98"\n${more}---\n${body}\n`,
});
const both = (text) => ({ vi: text, en: text });
const repeat = (count, piece) => Array.from({ length: count }, (_, i) => (typeof piece === 'function' ? piece(i) : piece)).join('');
const csv = (rows) => ({
  'data/observations/thu-nghiem-2023.csv': `area,program,indicator,breakdown,capital,fund,fund_year,period,as_of,kind,reported_value:vi,reported_unit,reported_rate:vi,locator,note\n${rows}`,
});
const area = (id, parent, code = id) => ({
  id, code, level: 'commune', type: 'commune', name: both(`X ${id}`), full_name: both(`Xã X ${id}`), parent, source: 'made up',
});
const indicator = (id, formula) => ({
  id, name: both(id), definition: both(id), unit: 'million_vnd', direction: 'none', theme: 'finance', kind: formula ? 'derived' : 'reported', ...(formula && { formula }),
});
const program = (id, parent) => ({
  id, level: parent === 'mtqg' ? 'program' : 'subproject', parent, number: both(id), name: both(id), short_name: both(id), valid_from: '2021-01-01', source: 'made up',
});
const repeatList = (count, piece) => Array.from({ length: count }, (_, i) => piece(i));
const boundaries = (coordinates) => ({
  ...csv(repeat(2, (i) => `98${i},gnbv,poverty_rate,,,,,2023,2023-12-31,actual,1${i},percent,,II/${i},\n`)),
  'data/charts.json': JSON.stringify({ charts: [{ id: 'map', kind: 'map', figures: 'indicator=poverty_rate area=98 period=2023 kind=actual' }] }),
  'data/boundaries/x.geojson': JSON.stringify({ type: 'FeatureCollection', features: ['980', '981'].map((code, index) => ({
    type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: index === 0 ? coordinates : [[[0, 0], [1, 0], [1, 1], [0, 0]]] } })) }),
});
// What is there already, with more at its end.
const added = (list, entries) => (read) => JSON.stringify({ [list]: [...JSON.parse(read(`data/${list}.json`))[list], ...entries] });

export const inputs = {
  'table-55x6000': () => commentary(`${'|a'.repeat(55)}|\n${'|:-'.repeat(55)}|\n${repeat(600, `${'|b'.repeat(55)}|\n`)}`),
  'table-empty-rows': () => commentary(`${'|a'.repeat(55)}|\n${'|-'.repeat(55)}|\n${repeat(60000, '|\n')}`),
  'table-marks': () => commentary(`${'|a'.repeat(55)}|\n${'|:-'.repeat(55)}|\n${repeat(90000, 'x\n')}`),
  'table-right': () => commentary(`${'|a'.repeat(55)}|\n${'|-:'.repeat(55)}|\n${repeat(60000, 'x\n')}`),
  'tables-many': () => commentary(repeat(12000, '|a|b|\n|-|-|\n\n')),
  'footnotes-same': () => commentary(`${'[^1]'.repeat(36000)}\n\n[^1]: x\n`),
  'footnotes-lines': () => commentary(`${'[^1]\n'.repeat(36000)}\n\n[^1]: x\n`),
  'footnotes-many': () => commentary(`${repeat(9000, (i) => `[^${i}]\n\n`)}${repeat(9000, (i) => `[^${i}]: x\n\n`)}`),
  'bullets-deep': () => commentary('- '.repeat(20000)),
  'numbers-deep': () => commentary('1. '.repeat(20000)),
  'bullets-mixed': () => commentary('-\t* + '.repeat(8000)),
  'bullets-lines': () => commentary(repeat(400, (i) => `${'  '.repeat(i)}- x\n`)),
  'quotes-lines': () => commentary(repeat(4000, `${'> '.repeat(39)}x\n\n`)),
  'autolink-brackets': () => commentary(`www.a.b${')'.repeat(190000)}`),
  'autolink-open': () => commentary(`www.a.b${'('.repeat(190000)}`),
  'autolink-many': () => commentary('www.a.b '.repeat(24000)),
  'autolink-entities': () => commentary(`www.a.b${'&a;'.repeat(60000)}`),
  'autolink-colon': () => commentary('http:'.repeat(38000)),
  'autolink-at': () => commentary('a@b.'.repeat(48000)),
  'autolink-long': () => commentary('a@'.repeat(95000)),
  'link-references': () => commentary(`[a]: https://${'x'.repeat(100000)}\n\n${'[a]\n'.repeat(24000)}`),
  'link-references-many': () => commentary(repeat(18000, (i) => `[a${i}]: /x\n`)),
  'link-titles': () => commentary(`[a]: /x "${'t'.repeat(100000)}"\n\n${'[a]\n'.repeat(24000)}`),
  'emphasis-open': () => commentary('*a **a '.repeat(27000)),
  'emphasis-close': () => commentary('a** '.repeat(48000)),
  'emphasis-mixed': () => commentary('*a_ '.repeat(48000)),
  'emphasis-runs': () => commentary(`${'*'.repeat(95000)}a${'*'.repeat(95000)}`),
  'emphasis-nested': () => commentary(`${'*a '.repeat(30000)}${'*'.repeat(30000)}`),
  'strike-runs': () => commentary('~~a '.repeat(48000)),
  'strike-close': () => commentary('a~~ '.repeat(48000)),
  'brackets-open': () => commentary('[\n'.repeat(95000)),
  'brackets-links': () => commentary('[a](b'.repeat(38000)),
  'brackets-pictures': () => commentary('![a]('.repeat(38000)),
  'brackets-nested': () => commentary(repeat(190, `${'['.repeat(490)}${']'.repeat(490)}\n`)),
  'brackets-lines': () => commentary(`${'[a\n'.repeat(30000)}${']'.repeat(30000)}`),
  'backticks': () => commentary(repeat(600, (i) => `e${'`'.repeat(i)}`)),
  'code-fences': () => commentary('```\n'.repeat(48000)),
  'entities': () => commentary('&#1;'.repeat(48000)),
  'html-open': () => commentary('<!'.repeat(95000)),
  'html-comment': () => commentary('<!-- '.repeat(38000)),
  'html-instruction': () => commentary('a <?'.repeat(48000)),
  'html-declaration': () => commentary('a <!A '.repeat(32000)),
  'html-angle': () => commentary('a <a '.repeat(38000)),
  'headings': () => commentary('# a\n'.repeat(48000)),
  'setext': () => commentary('a\n'.repeat(95000)),
  'smart-lines': () => commentary('a  \n'.repeat(48000)),
  'backslashes': () => commentary('\\'.repeat(190000)),
  'tabs': () => commentary('\t'.repeat(100000) + 'a\n' + '\tb\n'.repeat(30000)),
  'figures-many': () => commentary('{{figure: indicator=assigned}} '.repeat(6000)),
  'figures-open': () => commentary('{{'.repeat(95000)),
  'figures-pairs': () => commentary(`{{figure: ${'a=b '.repeat(47000)}}}`),
  'figures-one-line': () => commentary('{{x}}'.repeat(38000)),
  'figures-quotes': () => commentary(`{{figure: ${'a="b" '.repeat(30000)}}}`),
  'words-typed': () => commentary('123 triệu đồng '.repeat(9000)),
  'front-matter-keys': () => commentary('x', repeat(100000, (i) => `k${i}: x\n`)),
  'front-matter-same': () => commentary('x', 'title: x\n'.repeat(100000)),
  'front-matter-deep': () => commentary('x', `page: ${'['.repeat(100000)}\n`),
  'front-matter-deep-maps': () => commentary('x', repeat(5000, (i) => `${' '.repeat(i)}a:\n`)),
  'front-matter-aliases': () => commentary('x', `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${repeat(40, (i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}*a${i}]\n`)}`),
  'front-matter-long': () => commentary('x', `page: "${'x'.repeat(5000000)}"\n`),
  'texts-many': () => Object.assign({}, ...Array.from({ length: 2000 }, (_, i) => ({
    [`content/t${i}.vi.md`]: `---\ntitle: T\nlanguage: vi\narea: "98"\n---\nx\n`, [`content/t${i}.en.md`]: `---\ntitle: T\nlanguage: en\narea: "98"\n---\nx\n` }))),
  'sums-chain': () => ({ 'data/indicators.json': added('indicators', [indicator('s0'), ...Array.from({ length: 62 }, (_, i) =>
    indicator(`s${i + 1}`, { type: 'sum', terms: [`s${i}`, `s${i}`] }))]),
    ...csv('98,gnbv,s0,,total,total,total,2023,2023-12-31,actual,1,million_vnd,,I/1,\n98,gnbv,assigned,,total,total,total,2023,,plan,5,million_vnd,,I/1,\n') }),
  'plans-by-results': () => csv(repeat(300, (i) => `98,gnbv,assigned,,total,total,total,2023,,plan,${1000 + i},million_vnd,,I/${i},\n`)
    + repeat(300, (i) => `98,gnbv,disbursed,,total,total,total,2023,2023-12-31,actual,${100 + i},million_vnd,,J/${i},\n`)),
  'statements-same-line': () => csv(repeat(20000, (i) => `98,gnbv,assigned,,total,total,total,2023,,plan,${1000 + i},million_vnd,,I/${i},\n`)),
  'areas-one-code': () => ({ 'data/areas.json': added('areas', Array.from({ length: 4000 }, (_, i) => area(`q${i}`, '980', 'Q'))) }),
  'areas-many': () => ({ 'data/areas.json': added('areas', Array.from({ length: 100000 }, (_, i) => area(`q${i}`, '980'))) }),
  'areas-deep': () => ({ 'data/areas.json': added('areas', Array.from({ length: 20000 }, (_, i) => area(`q${i}`, i ? `q${i - 1}` : '980'))),
    ...csv('q19999,gnbv,assigned,,total,total,total,2023,,plan,5,million_vnd,,I/1,\n') }),
  'areas-chain-3000': () => ({ 'data/areas.json': added('areas', Array.from({ length: 3000 }, (_, i) => area(`q${i}`, i ? `q${i - 1}` : '980'))),
    ...csv('q2999,gnbv,assigned,,total,total,total,2023,,plan,5,million_vnd,,I/1,\n') }),
  'programs-deep': () => ({ 'data/programs.json': added('programs', Array.from({ length: 3000 }, (_, i) => program(`p${i}`, i ? `p${i - 1}` : 'gnbv'))),
    ...csv('98,p2999,assigned,,total,total,total,2023,,plan,5,million_vnd,,I/1,\n') }),
  'breakdowns-deep': () => ({ 'data/breakdowns.json': added('breakdowns', Array.from({ length: 20000 }, (_, i) => ({ id: `b${i}`, name: both('b'), parent: i ? `b${i - 1}` : null }))),
    ...csv('98,gnbv,works,b19999,,,,2023,,actual,5,work,,I/1,\n') }),
  // Every combination of codes has all that stand above it: of a figure of 32 codes two to the power of 32.
  'dimensions-many': () => ({ 'data/dimensions.json': (read) => JSON.stringify({ dimensions: [...JSON.parse(read('data/dimensions.json')).dimensions,
    ...Array.from({ length: 28 }, (_, i) => ({ id: `d${i}`, name: both('d'), parts: both('d'), codes: [{ id: 'a', name: both('a') }] }))] }),
    'data/observations/thu-nghiem-2023.csv': `area,program,indicator,breakdown,capital,fund,fund_year,${repeat(28, (i) => `d${i},`)}period,as_of,kind,reported_value:vi,reported_unit,reported_rate:vi,locator,note\n`
      + `98,gnbv,works,transport,,,,${'a,'.repeat(28)}2023,,actual,5,work,,I/1,\n` }),
  'codes-many': (size = 60000) => ({ 'data/breakdowns.json': added('breakdowns', Array.from({ length: size }, (_, i) => ({ id: `b${i}`, name: both('b'), parent: i > 62 ? `b${i % 62}` : null }))),
    ...csv(repeat(size, (i) => `98,gnbv,works,b${i},,,,2023,,actual,5,work,,I/1,\n`)) }),
  'units-chain': () => ({ 'data/units.json': added('units', Array.from({ length: 20000 }, (_, i) => ({ id: `u${i}`, name: both('u'), symbol: both('u'), quantity: 'count', base: i ? `u${i - 1}` : 'work', factor: '1' }))) }),
  'template-sections': (size = 50000) => ({ 'themes/default/templates/about.mustache': `${'{{#has_story}}'.repeat(size)}x${'{{/has_story}}'.repeat(size)}` }),
  'template-sections-own': (size = 50000) => ({ 'themes/default/templates/about.mustache': `${'{{#has_findings}}'.repeat(size)}x${'{{/has_findings}}'.repeat(size)}` }),
  'template-partials-multiply': () => Object.fromEntries([['themes/default/templates/about.mustache', '{{>bomb_a}}'],
    ...Array.from({ length: 14 }, (_, i) => [`themes/default/templates/partials/bomb_${String.fromCharCode(97 + i)}.mustache`, i < 13 ? `{{>bomb_${String.fromCharCode(98 + i)}}}`.repeat(10) : 'x'.repeat(1000)])]),
  'template-partials-circle': () => ({ 'themes/default/templates/about.mustache': '{{>ring_a}}', 'themes/default/templates/partials/ring_a.mustache': '{{>ring_b}}'.repeat(50),
    'themes/default/templates/partials/ring_b.mustache': '{{>ring_a}}'.repeat(50) }),
  'template-words': () => ({ 'themes/default/templates/about.mustache': '{{t.site.about}}'.repeat(100000) }),
  'template-words-multiply': () => ({
    'themes/default/i18n/vi.json': (read) => JSON.stringify({ ...JSON.parse(read('themes/default/i18n/vi.json')), long: 'x'.repeat(1000000) }),
    'themes/default/templates/about.mustache': '{{t.long}}'.repeat(10000) }),
  'template-unknown': () => ({ 'themes/default/templates/about.mustache': '{{nothing_such}}'.repeat(50000) }),
  'sentences-multiply': () => ({ 'themes/default/i18n/vi.json': (read) => JSON.stringify(
    Object.fromEntries(Object.entries(JSON.parse(read('themes/default/i18n/vi.json'))).map(([key, text]) => [key, text.repeat(2000)]))) }),
  'pattern-nested': (depth = 60) => ({ 'i18n/vi.json': JSON.stringify({ findings_many: '{count, plural, other {'.repeat(depth) + 'x' + '}}'.repeat(depth) }) }),
  'rows-bad': (size = 1000000) => csv(repeat(size, (i) => `9x,gnbv,assigned,,total,total,total,2023,,plan,${i},million_vnd,,I/${i},\n`)),
  'rows-same-message': () => ({ 'data/areas.json': added('areas', Array.from({ length: 20000 }, (_, i) => ({ ...area(`q${i}`, '980'), level: 'nowhere' }))) }),
  'rows-empty-cells': () => csv(repeat(200000, ',,,,,,,,,,,,,x,\n')),
  'files-bad': () => Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`content/f${i}.vi.md`, 'no front matter\n'])),
  'rows-good': (size = 100000) => ({
    'data/areas.json': added('areas', Array.from({ length: Math.ceil(size / 1000) }, (_, i) => ({ ...area(`q${i}`, '98'), level: 'district', type: 'district' }))),
    ...csv(repeat(size, (i) => `q${Math.floor(i / 1000)},,works,,,,,${2000 + (i % 20)},,actual,${1 + (i % 977)},work,,I/${i},\n`)) }),
  'rows-good-one-area': (size = 100000) => csv(repeat(size, (i) => `98,gnbv,assigned,,investment,central,${1900 + (i % 200)},${1900 + Math.floor(i / 200) % 200},,plan,${1 + i},million_vnd,,I/${i},\n`)),
  'json-deep': () => ({ 'data/areas.json': '['.repeat(1000000) }),
  'json-members': () => ({ 'data/site.json': `{${repeat(100000, (i) => `"k${i}": 1,`)}"z": 1}` }),
  'json-slashes': () => ({ 'data/site.json': `{"title": "${'\\\\'.repeat(500000)}"}` }),
  'json-quotes': () => ({ 'data/site.json': `{"title": {"vi": "${'\\"'.repeat(500000)}", "en": "x"}}` }),
  // Boundaries: as many positions as are taken, none of them where the one before it is; and brackets without an end.
  'boundaries-tangled': () => boundaries([[...repeatList(290000, (i) => [(i * 7919) % 179, (i * 104729) % 89]), [0, 0]]]),
  'boundaries-crossing': () => boundaries([[...repeatList(700, (i) => [(i * 7919) % 179, (i * 104729) % 89]), [0, 0]]]),
  'boundaries-rings': () => boundaries(repeatList(70000, (i) => [[i / 1000, 1], [i / 1000 + 1, 1], [i / 1000, 2], [i / 1000, 1]])),
  'boundaries-positions': () => ({ 'data/boundaries/x.geojson': `{"type": "FeatureCollection", "features": [${'[1,1],'.repeat(2_000_000)}0]}` }),
};
