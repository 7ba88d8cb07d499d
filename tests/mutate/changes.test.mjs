// SPDX-License-Identifier: MIT
// Which small mistakes ./dev mutate makes of a text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changes, enumerations, linesOfDiff, mask } from './changes.mjs';

const results = (text, enums) => changes(text, enums).map(({ kind, start, end, becomes }) => `${kind}: ${text.slice(0, start)}${becomes}${text.slice(end)}`.trim());
const has = (text, ...expected) => {
  const found = results(text);
  for (const one of expected) {
    assert.ok(found.includes(one), `${one}\nnot among\n${found.join('\n')}`);
  }
};

test('Comments, literals and preprocessor lines are left alone, and positions stay', () => {
  const text = '#include <a> \nf("1 < 2", \'<\', R"(1 + 1)"); // 1 == 2\n';
  assert.equal(mask(text).length, text.length);
  assert.deepEqual(results(text).filter((line) => !line.startsWith('arguments')), []);
  has('    x = 1\'000 + 2;', "sign:     x = 1'000 - 2;");
});

test('A comparison is turned and its boundary moved', () => {
  has('a < b', 'comparison: a >= b', 'boundary: a <= b');
  has('a == b', 'comparison: a != b');
  assert.deepEqual(results('std::vector<int> v{}'), []);
});

test('A condition is turned, negated, and each of its parts dropped', () => {
  has('if (a && !b) {', 'condition: if (a || !b) {', 'condition: if (a && b) {', 'condition dropped: if (a) {', 'condition dropped: if (!b) {', 'condition negated: if (!(a && !b)) {');
  has('if (const int x = f(); x > 1) {', 'condition negated: if (const int x = f(); !(x > 1)) {');
  has('return a || b(c, d);', 'condition dropped: return a;', 'condition dropped: return b(c, d);');
});

test('Branches, arguments, constants, orders and enumerators are exchanged', () => {
  has('x = a ? b(1, 2) : c;', 'branches swapped: x = a ? c : b(1, 2);');
  has('f(a, g(b, c), d)', 'arguments swapped: f(g(b, c), a, d)', 'arguments swapped: f(a, d, g(b, c))', 'arguments swapped: f(a, g(c, b), d)');
  has('f(0, true)', 'constant: f(1, true)', 'constant: f(0, false)');
  has('std::min(a, b)', 'order: std::max(a, b)');
  const enums = enumerations(['enum class Kind : char { actual, plan };']);
  assert.ok(results('x = Kind::actual;', enums).includes('enumerator: x = Kind::plan;'));
});

test('Statements are dropped and swapped, functions left early', () => {
  const text = 'void f(int x) {\n    a.push_back(x);\n    b.clear();\n    return;\n}\n';
  has(text, 'statement dropped: void f(int x) {\n    ;\n    b.clear();\n    return;\n}', 'early return dropped: void f(int x) {\n    a.push_back(x);\n    b.clear();\n    ;\n}',
    'statements swapped: void f(int x) {\n    b.clear();\n    a.push_back(x);\n    return;\n}', 'early return: void f(int x) { return;\n    a.push_back(x);\n    b.clear();\n    return;\n}');
});

test('Lines that a diff adds are known by file and number; one that only takes away adds none', () => {
  const diff = 'diff --git a/x.cpp b/x.cpp\n--- a/x.cpp\n+++ b/x.cpp\n@@ -3 +3,2 @@ void f() {\n-a\n+b\n+c\n@@ -9,2 +9,0 @@\n-d\n-e\n' +
    '--- /dev/null\n+++ b/y/z.hpp\n@@ -0,0 +1 @@\n+f\n';
  assert.deepEqual([...linesOfDiff(diff)], ['x.cpp:3', 'x.cpp:4', 'y/z.hpp:1']);
});
