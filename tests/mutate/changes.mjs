// SPDX-License-Identifier: MIT
// The small mistakes that could be made in a text of C++: each is a place, what stands there and what would stand there instead. Works on the text alone,
// without parsing it; what does not compile is thrown away by whoever tries it. Relies on the layout that clang-format gives.

// The text with comments, literals and preprocessor lines blanked, so that positions stay what they are.
export function mask(text) {
  const blank = (part) => part.replace(/[^\n]/g, ' ');
  return text
    .replace(/R"(\w*)\([^]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'|\/\/[^\n]*|\/\*[^]*?\*\//g, blank)
    .replace(/^\s*#.*$/gm, blank)
    .replace(/\bstatic_assert\([^]*?\);/g, blank);
}

const inverse = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };
const boundary = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const sign = { '+': '-', '-': '+', '+=': '-=', '-=': '+=', '*': '/', '/': '*' };
const orders = [['min', 'max'], ['front', 'back'], ['first', 'second'], ['any_of', 'all_of'], ['lower_bound', 'upper_bound'],
  ['starts_with', 'ends_with'], ['push_back', 'insert'], ['begin', 'rbegin']];

// The position of the bracket that closes the one at `open`, or -1.
function closing(masked, open) {
  let depth = 0;
  for (let at = open; at < masked.length; at += 1) {
    if ('([{'.includes(masked[at])) {
      depth += 1;
    } else if (')]}'.includes(masked[at])) {
      depth -= 1;
      if (depth === 0) {
        return at;
      }
    }
  }
  return -1;
}

// The parts of a range between separators that stand in no bracket of their own: [start, end] each.
function parts(masked, start, end, separator) {
  const result = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at += 1) {
    if ('([{'.includes(masked[at])) {
      depth += 1;
    } else if (')]}'.includes(masked[at])) {
      depth -= 1;
    } else if (depth === 0 && masked.startsWith(separator, at)) {
      result.push([from, at]);
      from = at + separator.length;
    }
  }
  result.push([from, end]);
  return result;
}

// All enumerations of some texts: enumerator -> the one after it, by the name of the enumeration.
export function enumerations(texts) {
  const found = new Map();
  for (const text of texts) {
    for (const [, name, body] of mask(text).matchAll(/enum class (\w+)[^{;]*\{([^}]*)\}/g)) {
      found.set(name, body.split(',').map((entry) => entry.replace(/=.*/s, '').trim()).filter(Boolean));
    }
  }
  return found;
}

// All changes that the text offers, in the order of their places.
export function changes(text, enums = new Map()) {
  const masked = mask(text);
  const found = [];
  const add = (kind, start, end, becomes) => {
    const was = text.slice(start, end);
    if (was !== becomes) {
      found.push({ kind, start, end, was, becomes });
    }
  };
  const each = (pattern, use) => {
    for (const match of masked.matchAll(pattern)) {
      use(match, match.index);
    }
  };

  each(/(?<= )(==|!=|<=|>=|<|>)(?= )/g, ([token], at) => {
    add('comparison', at, at + token.length, inverse[token]);
    if (boundary[token]) {
      add('boundary', at, at + token.length, boundary[token]);
    }
  });
  each(/(?<= )(\+=|-=|\+|-|\*|\/)(?= )/g, ([token], at) => add('sign', at, at + token.length, sign[token]));
  each(/(?<=[(=,?:] ?|return )-(?=[a-z(])/g, (match, at) => add('sign', at, at + 1, ''));
  each(/(?<= )(&&|\|\|)(?= )/g, ([token], at) => add('condition', at, at + 2, token === '&&' ? '||' : '&&'));
  each(/(?<=[(=,&|?] ?|return )!(?=[a-z(])/g, (match, at) => add('condition', at, at + 1, ''));
  each(/\b(?:if|return) (\()?/g, ([token, bracket], at) => {
    const start = at + token.length;
    const end = bracket ? closing(masked, start - 1) : masked.indexOf(';', start);
    if (end < 0) {
      return;
    }
    const last = parts(masked, start, end, ';').at(-1);
    const from = last[0] + (text[last[0]] === ' ' ? 1 : 0);
    const condition = text.slice(from, last[1]);
    for (const separator of [' && ', ' || ']) {
      const operands = parts(masked, from, last[1], separator);
      for (let i = 0; operands.length > 1 && i < operands.length; i += 1) {
        const others = operands.filter((unused, index) => index !== i).map(([a, b]) => text.slice(a, b)).join(separator);
        add('condition dropped', from, last[1], others);
      }
    }
    if (bracket && !/^(const )?[\w:]+(<.*>)?[*&]? \w+ = /.test(condition)) {
      add('condition negated', from, last[1], `!(${condition})`);
    }
  });
  each(/ \? /g, (match, at) => {
    const start = at + 3;
    let depth = 0;
    let middle = -1;
    for (let i = start; i < masked.length; i += 1) {
      if ('([{'.includes(masked[i])) {
        depth += 1;
      } else if (')]};'.includes(masked[i]) || (masked[i] === ',' && depth === 0)) {
        depth -= 1;
        if (depth < 0) {
          if (middle > 0) {
            add('branches swapped', start, i, `${text.slice(middle + 3, i)} : ${text.slice(start, middle)}`);
          }
          return;
        }
      } else if (depth === 0 && masked.startsWith(' ? ', i)) {
        return;
      } else if (depth === 0 && middle < 0 && /^\s+: /.test(masked.slice(i, i + 3))) {
        middle = i;
      }
    }
  });
  each(/\b[\w>]+(\()(?=[^)])/g, ([token], at) => {
    const open = at + token.length - 1;
    const end = closing(masked, open);
    if (end < 0 || /^(if|for|while|switch|return|say|sizeof|catch)\($/.test(token) || end - open > 300) {
      return;
    }
    const given = parts(masked, open + 1, end, ', ');
    for (let i = 0; i + 1 < given.length && given.length < 6; i += 1) {
      const [a, b] = [text.slice(...given[i]), text.slice(...given[i + 1])];
      add('arguments swapped', given[i][0], given[i + 1][1], `${b}, ${a}`);
    }
  });
  each(/(?<![\w.'"#])\d+(?![\w.'"])/g, ([token], at) => {
    add('constant', at, at + token.length, String(Number(token) + 1));
    if (token === '1') {
      add('constant', at, at + 1, '0');
    }
  });
  each(/\b(true|false)\b/g, ([token], at) => add('constant', at, at + token.length, token === 'true' ? 'false' : 'true'));
  for (const pair of orders) {
    for (const [from, to] of [pair, [...pair].reverse()]) {
      each(new RegExp(`\\b${from}\\b(?=\\(|[^\\w(]*[;,)\\].])`, 'g'), (match, at) => add('order', at, at + from.length, to));
    }
  }
  each(/\b(\w+)::(\w+)\b(?!\()/g, ([token, name, entry], at) => {
    const all = enums.get(name);
    const index = all ? all.indexOf(entry) : -1;
    if (index >= 0 && all.length > 1) {
      add('enumerator', at + token.length - entry.length, at + token.length, all[(index + 1) % all.length]);
    }
  });

  // Whole statements of one line.
  const lines = [];
  for (let at = 0; at < masked.length;) {
    const end = masked.indexOf('\n', at) < 0 ? masked.length : masked.indexOf('\n', at);
    lines.push({ start: at, end, code: masked.slice(at, end) });
    at = end + 1;
  }
  const isStatement = (i) => {
    const code = lines[i].code;
    const before = lines[i - 1]?.code.trimEnd() ?? '';
    return /^\s{4,}\S.*;\s*$/.test(code) && (before === '' || /[;{}:]$/.test(before)) && !/^\s*(using|typedef|public|private|case|default)\b/.test(code);
  };
  const isDeclaration = (i) => /^\s*(const |static |constexpr |auto )|^\s*[\w:]+(<.*>)?[&*]* \w+( = |;|\{|\()/.test(lines[i].code) && !/^\s*(return|delete|throw|else)\b/.test(lines[i].code);
  for (let i = 0; i < lines.length; i += 1) {
    const { start, end, code } = lines[i];
    if (isStatement(i) && !isDeclaration(i) && !/^\s*(return \S|throw)/.test(code)) {
      add(/^\s*(return|continue|break);/.test(code) ? 'early return dropped' : 'statement dropped', start, end, code.match(/^\s*/)[0] + ';');
      const next = lines[i + 1];
      if (next && isStatement(i + 1) && !isDeclaration(i + 1) && ![code, next.code].some((line) => /^\s*(return|continue|break|throw)/.test(line)) &&
          code.match(/^\s*/)[0] === next.code.match(/^\s*/)[0]) {
        add('statements swapped', start, next.end, `${text.slice(next.start, next.end)}\n${text.slice(start, end)}`);
      }
    }
    if (/^\S.*\) (const )?(noexcept )?\{$/.test(code) && !/^(namespace|class|struct)\b/.test(code)) {
      add('early return', end, end, /^(static |inline |constexpr )*void\b/.test(code) ? ' return;' : ' return {};');
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

// The lines that a diff without context (git diff --unified=0) gives the files as they are now: "file:line".
export function linesOfDiff(diff) {
  const found = new Set();
  let file = '';
  for (const line of diff.split('\n')) {
    const hunk = line.match(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/);
    if (line.startsWith('+++ ')) {
      file = line.replace(/^\+\+\+ (b\/)?/, '');
    } else if (hunk) {
      const [first, count] = [Number(hunk[1]), Number(hunk[2] ?? 1)];
      Array.from({ length: count }, (_, i) => found.add(`${file}:${first + i}`));
    }
  }
  return found;
}
