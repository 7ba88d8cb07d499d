// SPDX-License-Identifier: MIT
// The search of the head: a box that suggests names while one types, and the results on the page of the list from A to
// Z. An area and what is asked about it are put together here. It fetches only what a query needs (data/search/LANG/,
// see docs/architecture.md). Without it there is the link to that list.
'use strict';
{
  // As the program folds names: no marks, d for đ, no apostrophes, one blank for all other signs, i for y in "tỷ", "kỹ". Many lines at once take a phone as long as one; what a letter is
  // in general it is asked only of those that are neither ASCII nor a mark of Latin letters, since that takes it long.
  const foldOthers = (run) => run.replace(/\p{Mn}+/gu, '').replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
  const foldLines = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]+/g, '').toLowerCase().replace(/đ/g, 'd').replace(/['’ʼ]/g, '')
    .replace(/[^\x00-\x7f]+/g, foldOthers).replace(/[^a-z0-9\n\u0080-\uffff]+/g, ' ').replace(/(^|[ \n])([hklmstv])y(?![^ \n])/g, '$1$2i').split('\n').map((line) => line.trim());
  const fold = (text) => foldLines(text.replaceAll('\n', ' '))[0];

  // Letters and marks of each word, whichever vowel a mark stands on: "Thuỷ" is "Thủy".
  const marked = (text) => text.toLowerCase().normalize('NFD').split(/\s+/).filter(Boolean)
    .map((word) => word.replace(/\p{Mn}/gu, '') + (word.match(/\p{Mn}/gu) ?? []).sort().join('')).join(' ');

  // "0an,2g" -> ["an", "ang"]: a digit of base 36 says how much is as in the text before.
  function unpacked(text) {
    let before = [];
    return text.split(',').filter(Boolean).map((item) => {
      before = [...before.slice(0, parseInt(item[0], 36)), ...item.slice(1)];
      return before.join('');
    });
  }
  // As emit/packed_text.hpp packs a text: "~" with two signs for how far back and one for how long is a piece of what is before it, at most 95 signs for four.
  function expanded(text) {
    const out = new Uint16Array(24 * text.length);
    const digit = (at) => text.charCodeAt(at) - 35;
    let end = 0;
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      const back = sign === 126 ? digit(at + 1) * 91 + digit(at + 2) : 0;
      if (back === 0) {
        out[end++] = sign;
        at += sign === 126 ? 2 : 0;
        continue;
      }
      at += 3;
      for (let left = digit(at) + 5; left > 0; left--, end++) {
        out[end] = out[end - back];
      }
    }
    return new TextDecoder('utf-16le').decode(out.subarray(0, end));
  }
  const fileName = (prefix) => [...prefix].map((c) => (/[a-z0-9]/.test(c) ? c : c === ' ' ? '-' : `_${c.codePointAt(0).toString(16)}_`)).join('');

  // Whether one edit, or a swap of neighbours, makes b of a.
  function near(a, b) {
    if (Math.abs(a.length - b.length) > 1) {
      return false;
    }
    let i = 0;
    while (i < a.length && a[i] === b[i]) {
      i++;
    }
    return a.slice(i + 1) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) || a.slice(i) === b.slice(i + 1)
      || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
  }

  // Of results: what ranks lower comes first. Of rows and of results: whether it is an area.
  const byRank = (a, b) => a.rank.map((value, i) => value - b.rank[i]).find((difference) => difference !== 0) ?? 0;
  // "bad_debt", "health.hiv-aids"; but not "gnbv.1.2".
  const isOfWords = (code) => code.includes('_') || (/^[a-z0-9.-]+$/.test(code) && /[a-z]{2}[.-][a-z]{2}/.test(code));
  const isArea = ({ part }) => part[0] === 'a';

  class Index {
    constructor(folder) {
      this.folder = folder;
      this.files = new Map();
      this.bytes = 0;
    }

    // A search that another has overtaken fetches nothing more.
    get(name, read = JSON.parse) {
      if (!this.files.has(name)) {
        if (this.isWanted?.() === false) {
          return Promise.reject(new Error('overtaken'));
        }
        const file = fetch(this.folder + name).then((response) => (response.ok ? response.text() : Promise.reject(new Error(name)))).then((text) => {
          this.bytes += new TextEncoder().encode(text).length;
          return read(text);
        });
        file.catch(() => this.files.delete(name));
        this.files.set(name, file);
      }
      return this.files.get(name);
    }

    async open() {
      if (!this.ranges) {
        const { ranges, tops, words, kinds, foreign, texts } = await this.get('shards.json');
        // "tp" for "thanh pho".
        this.short = new Map(kinds.filter((kind) => kind.includes(' ')).map((kind) => [kind.split(' ').map((word) => word[0]).join(''), kind]));
        this.foreign = foreign;
        this.texts = texts;
        this.tops = unpacked(tops);
        this.inOne = words;
        this.ofList = this.bytes;
        this.ranges = unpacked(ranges);
      }
    }

    // The last range that begins at the text or before it.
    rangeOf(text) {
      let low = 0;
      for (let high = this.ranges.length; high - low > 1;) {
        const middle = (low + high) >> 1;
        [low, high] = this.ranges[middle] <= text ? [middle, high] : [low, middle];
      }
      return low;
    }

    // The file with what begins with the text, and how much of the text is known to lead on.
    placeOf(text) {
      const first = this.rangeOf(text);
      const file = first === this.rangeOf(`${text}\uffff`) ? `r-${fileName(this.ranges[first])}` : `t-${fileName(this.tops.find((top) => top.startsWith(text)) ?? '')}`;
      const common = (other = '') => {
        let n = 0;
        while (n < text.length && text[n] === other[n]) {
          n++;
        }
        return n;
      };
      return { file, reach: file[0] === 't' ? text.length : Math.max(common(this.ranges[first]), common(this.ranges[first + 1])) };
    }

    // The files in which names with these words may stand: what leads on furthest first, from whichever word.
    places(query) {
      const places = [];
      for (let at = 0; at !== -1; at = query.indexOf(' ', at) === -1 ? -1 : query.indexOf(' ', at) + 1) {
        const place = this.placeOf(query.slice(at));
        if (!places.some(({ file }) => file === place.file)) {
          places.push(place);
        }
      }
      return places;
    }

    // The rows of a file with their names folded, in the order of the row but with the place last.
    async rows(file) {
      const rows = await this.get(`${file}.txt`, (text) => expanded(text).split('\n').slice(0, -1)
        .map((line) => line.split('\t')).map(([label, address, place, weight, part, ...names]) => Object.assign([label, address, place, Number(weight), ...names], { part })));
      if (!rows.folded) {
        const names = rows.map(([label, , place, , ...others]) => [label, ...others, place]);
        const lines = foldLines(names.flat().join('\n'));
        let at = 0;
        rows.forEach((row, i) => {
          row.folded = lines.slice(at, at + names[i].length).map((line) => ` ${line}`);
          at += names[i].length;
          row.around = row.folded.pop();
        });
        rows.folded = true;
      }
      return rows;
    }

    // The words of a query as names have them: what kinds of area are called for short is written out, and left out is what other languages call them.
    prepared(text) {
      const [first, ...rest] = fold(text).slice(0, 80).trim().split(' ');
      let query = [rest.length > 0 ? this.short.get(first) ?? first : first, ...rest].join(' ');
      for (const kind of this.foreign) {
        query = query.startsWith(`${kind} `) ? query.slice(kind.length + 1) : query.endsWith(` ${kind}`) ? query.slice(0, -kind.length - 1) : query;
      }
      return query;
    }

    // How well a row fits: 0 a name or code is the query, 1 begins with it, 2 a word within does, 3 all its words begin
    // words of the names or of the place; nothing: not at all.
    static fit(row, query, words) {
      let best;
      row.folded.forEach((name, i) => {
        const fit = name.length === query.length + 1 && name.endsWith(query) ? 0 : name.startsWith(` ${query}`) ? 1 : name.includes(` ${query}`) ? 2 : undefined;
        if (fit !== undefined && (best === undefined || fit < best.fit)) {
          best = { fit, by: i };
        }
      });
      if (!best && words.every((word) => row.around.includes(` ${word}`) || row.folded.some((name) => name.includes(` ${word}`)))) {
        best = { fit: 3, by: 0 };
      }
      return best;
    }

    // Whether words name an area and what it lies in, in either order: not just words that both have somewhere.
    static lies(row, words) {
      return words.some((_, at) => {
        const [first, last] = [words.slice(0, at), words.slice(at)].map((part) => ` ${part.join(' ')}`);
        const isIn = (name, place) => row.around.includes(place) && row.folded.some((other) => other.includes(name));
        return at > 0 && (isIn(first, last) || isIn(last, first));
      });
    }

    // `typed`: the text with its marks, where it has some; of names that fit as well those with the same come first.
    async among(places, query, typed, penalty = 0) {
      const words = query.split(' ');
      const results = [];
      // How many of the words the label itself does not have.
      const lacking = (row) => words.filter((word) => !row.folded[0].includes(` ${word}`)).length;
      for (const { file } of places) {
        (await this.rows(file)).forEach((row, order) => {
          const found = Index.fit(row, query, words);
          if (found) {
            // A name that is not part of the label is told beside it; codes that are words joined by signs are nobody's names.
            const also = found.by > 0 && !row.folded[0].includes(row.folded[found.by]) && !isOfWords(row[3 + found.by]) ? row[3 + found.by] : '';
            results.push({ label: row[0], address: row[1], context: row[2], part: row.part, around: row.around, also, lies: found.fit === 3 && isArea(row) && Index.lies(row, words), rank: [found.fit + penalty, lacking(row), typed && !marked(row[0]).includes(typed) ? 1 : 0, row[3], row[0].length, order] });
          }
        });
      }
      return results;
    }

    // Whether a query may fetch one more file: with those of a first query it stays below 30 kB, as a range is below 10 and a top below 5.
    affords(file) {
      return this.files.has(`${file}.txt`) || this.bytes + (file[0] === 't' ? 5_000 : 10_000) < 30_000;
    }

    // Of words that no name has all the phrases that names have, one behind the other, each as long as it can be. Without `gaps` the names are those of areas and of what is
    // asked about them, three at most ("giam ngheo van quan lang son"), and a word that none has ends it. `files`: where phrases were looked for.
    async spans(words, gaps) {
      const spans = [];
      const files = new Set();
      let at = 0;
      while (at < words.length && (gaps || spans.length < 3)) {
        const { file } = this.placeOf(words.slice(at).join(' '));
        let to = at;
        if (this.affords(file)) {
          files.add(file);
          let rows = (await this.rows(file)).filter(({ part }) => gaps || part);
          for (; to < words.length; to++) {
            const phrase = ` ${words.slice(at, to + 1).join(' ')}`;
            rows = rows.filter(({ folded }) => folded.some((name) => name.includes(phrase)));
            if (rows.length === 0) {
              break;
            }
          }
        }
        if (to > at) {
          spans.push({ from: at, to, file });
        } else if (!gaps) {
          break;
        }
        at = Math.max(to, at + 1);
      }
      return { spans, files: [...files], whole: at === words.length };
    }

    // What has each phrase in a name.
    async foundBy(spans, words, marks, gaps) {
      const phrases = [];
      for (const { from, to, file } of spans) {
        const text = words.slice(from, to).join(' ');
        const { file: own } = this.placeOf(text);
        const places = [...new Set([file, ...(this.affords(own) ? [own] : [])])].map((name) => ({ file: name }));
        const found = await this.among(places, text, marks.slice(from, to).join(' '));
        phrases.push({ text, found: found.filter(({ part, rank }) => (gaps || part) && rank[0] < 3) });
      }
      return phrases;
    }

    // Of phrases that name an area and what is asked about it: the pages of both, then the area, then the other, then what fits less. A third phrase is what the area lies in.
    static together(phrases, penalty, gaps = false) {
      const both = [];
      const areas = new Set();
      const matters = new Set();
      phrases.forEach(({ found }, at) => found.filter(isArea).forEach((area) => {
        const programs = new Set(area.part.slice(1).split('.'));
        phrases.forEach((other, asked) => {
          const isAround = ({ text, found: places }) => area.around.includes(` ${text}`) && places.some((place) => isArea(place) && place.rank[0] === 0);
          if (asked === at || (!gaps && phrases.some((third, i) => i !== at && i !== asked && !isAround(third)))) {
            return;
          }
          other.found.filter(({ part }) => part[0] === 'p').forEach((matter) => {
            areas.add(area);
            matters.add(matter);
            if (matter.part.length > 1 && programs.has(matter.part.slice(1))) {
              // Its title and its address are those of the area and the program.
              both.push({ ...area, label: `${area.label}: ${matter.label}`, address: `${area.address}${matter.address.split('/')[1]}/`, also: '',
                rank: [penalty, area.rank[0] + matter.rank[0], area.rank[1] + matter.rank[1], matter.rank[3], area.rank[3], area.label.length + matter.label.length] });
            }
          });
        });
      }));
      const behind = (results, first) => [...results].sort(byRank).map((result, i) => ({ ...result, rank: [penalty + first + (i > 0 ? 0.2 : 0), ...result.rank.slice(0, 5)] }));
      return [...both, ...behind(areas, 0.1), ...behind(matters, 0.2)];
    }

    async wordsLike(words) {
      if (this.inOne) {
        return unpacked(await this.get('words.json'));
      }
      // Of many words those with the same first letter.
      const letters = [...new Set(words.map((word) => [...word][0]))];
      const files = await Promise.all(letters.map((letter) => this.get(`w-${fileName(letter)}.json`).catch(() => '')));
      return files.flatMap(unpacked);
    }

    // What was meant by a query that finds nothing: a word of four letters or more may have one slip, or its blanks may
    // be missing; one of three has a slip where no name has a word that begins so.
    async meant(query) {
      const words = query.split(' ');
      const doubtful = words.filter((word) => word.length > 2 && !/\d/.test(word));
      if (doubtful.length === 0) {
        return [];
      }
      const all = await this.wordsLike(doubtful);
      const set = new Set(all);
      const isBeginning = (word) => all.some((other) => other.startsWith(word));
      const wrong = doubtful.filter((word) => !isBeginning(word));
      const split = (word, parts) => {
        const ways = set.has(word) || (parts > 1 && isBeginning(word)) ? [word] : [];
        for (let n = 2; parts < 4 && n <= word.length - 2; n++) {
          if (set.has(word.slice(0, n))) {
            ways.push(...split(word.slice(n), parts + 1).map((rest) => `${word.slice(0, n)} ${rest}`));
          }
        }
        return ways;
      };
      const ways = words.map((word) => {
        if (!(wrong.length > 0 ? wrong : doubtful.filter((other) => other.length > 3)).includes(word)) {
          return [word];
        }
        const slips = all.filter((other) => other !== word && near(word, other));
        return [...(wrong.length > 0 ? [] : [word]), ...slips, ...(word.length > 4 ? split(word, 1) : [])];
      });
      let queries = [''];
      for (const way of ways) {
        queries = queries.flatMap((begun) => way.map((word) => `${begun} ${word}`.trim())).slice(0, 400);
      }
      return queries.filter((other) => other !== query);
    }

    // What a text finds. `isWanted` says whether somebody still waits for that; each search counts the bytes that it fetches by itself.
    async search(text, isWanted = () => true) {
      await this.open();
      return Object.assign(Object.create(this), { isWanted, bytes: this.ofList }).results(text);
    }

    async results(text) {
      const query = this.prepared(text);
      if (!query) {
        return [];
      }
      const typed = /[^\x00-\x7f]/.test(text) ? marked(text) : '';
      const words = query.split(' ');
      const marks = typed.split(' ').length === words.length ? typed.split(' ') : [];
      // What begins with the text.
      const [begun, ...later] = this.places(query);
      let results = await this.among([begun], query, typed);
      // Words that stand somewhere in a long title are less than an area and what is asked about it.
      const isFound = () => results.some(({ rank, lies }) => rank[0] < 3 || lies);
      let further = [];
      if (words.length > 1 && !isFound()) {
        // The page of both has all years.
        const asked = words.filter((word) => !/^(19|20)\d\d$/.test(word));
        const { spans, files, whole } = await this.spans(asked, false);
        further = files.filter((file) => file !== begun.file);
        results.push(...(await this.among(further.map((file) => ({ file })), query, typed)));
        if (whole && !isFound()) {
          results.push(...Index.together(await this.foundBy(spans, asked, asked.length < words.length ? [] : marks, false), 2.5));
        }
        // What is asked of a year alone.
        if (asked.length > 0 && asked.length < words.length && !isFound()) {
          const place = this.placeOf(asked.join(' '));
          results.push(...(this.affords(place.file) ? (await this.among([place], asked.join(' '), '', 0.9)).filter(({ rank }) => rank[0] < 3) : []));
        }
      }
      // What begins with its later words, if none of them has led on yet: what leads on furthest.
      const [next] = later.sort((a, b) => b.reach - a.reach);
      if (results.length === 0 && further.length === 0 && next) {
        results = await this.among([next], query, typed);
      }
      let guesses = [];
      if (results.length === 0 && (words.length < 4 || this.affords('words'))) {
        // No more than two files are fetched for guesses: of few words one in any case.
        guesses = (await this.meant(query)).map((other) => ({ other, place: this.placeOf(other) }))
          .sort((a, b) => b.place.reach / b.other.length - a.place.reach / a.other.length || b.place.reach - a.place.reach);
        const fetched = new Set();
        for (const { other, place } of guesses) {
          if (fetched.has(place.file) || (results.length === 0 && ((fetched.size === 0 && words.length < 4) || (fetched.size < 2 && this.affords(place.file))))) {
            fetched.add(place.file);
            results.push(...(await this.among([place], other, typed, 4)));
          }
        }
      }
      // An area and what is asked about it with a slip, and at last what names have some of the words.
      for (const { other } of results.length > 0 ? [] : guesses.slice(0, 4)) {
        const { spans, whole } = await this.spans(other.split(' '), false);
        results.push(...(whole ? Index.together(await this.foundBy(spans, other.split(' '), [], false), 8) : []));
      }
      if (results.length === 0 && words.length > 1) {
        const { spans } = await this.spans(words, true);
        const phrases = (await this.foundBy(spans, words, marks, true)).filter(({ text: phrase }) => phrase.length > 2);
        // A short word alone is often the beginning of another.
        results = Index.together(phrases.filter(({ text: phrase, found }) => phrase.length > 4 || found.some(({ rank }) => rank[0] === 0)), 10, true);
        if (results.length === 0) {
          results = phrases.sort((a, b) => b.text.length - a.text.length)
            .flatMap(({ found }, i) => found.map((result) => ({ ...result, rank: [12 + i, ...result.rank.slice(0, 5)] })));
        }
      }
      const seen = new Set();
      results.sort(byRank);
      return results.filter(({ label, address, context }) => {
        const key = JSON.stringify([label, address, context]);
        return !seen.has(key) && seen.add(key);
      });
    }
  }

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  // What stands below a name: other names that it was found by, and where it is.
  const about = ({ also, context }) =>
    element('span', { className: 'dim' }, ...[also, context].filter(Boolean).flatMap((text) => [element('span', { className: 'm', textContent: text }), ' ']));

  class Box {
    constructor(form) {
      this.form = form;
      this.input = form.querySelector('input');
      this.list = element('ul', { id: 'find-list', hidden: true });
      this.status = element('p', { className: 'vh' });
      form.append(this.list, this.status);
      // What a box with suggestions is to those who do not see it; a page whose script does not run says none of it.
      const say = (to, says) => Object.entries(says).forEach(([name, value]) => to.setAttribute(name, value));
      say(this.input, { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'find-list', 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search' });
      say(this.list, { role: 'listbox', 'aria-labelledby': 'find-label' });
      say(this.status, { role: 'status' });
      this.index = new Index(form.dataset.index);
      this.active = -1;
      this.turn = 0;
      // Without this script the form leads nowhere: the link stands in its place.
      const link = document.getElementById('find-link');
      form.action = link.href;
      form.hidden = false;
      link.hidden = true;
      this.input.addEventListener('focus', () => {
        this.index.open().catch(() => {});
        this.numbers();
      });
      this.input.addEventListener('input', () => this.suggest());
      this.input.addEventListener('keydown', (event) => this.key(event));
      this.input.addEventListener('blur', () => this.close());
      // A press must not take the focus away before it is a click.
      this.list.addEventListener('mousedown', (event) => event.preventDefault());
      this.list.addEventListener('click', (event) => this.go(event.target.closest('[role="option"]'), event.ctrlKey || event.metaKey));
      form.addEventListener('submit', (event) => !this.input.value.trim() && event.preventDefault());
    }

    // Read out; also shown where there are no options to see.
    say(text, shown = false) {
      this.status.textContent = text;
      this.status.classList.toggle('vh', !shown);
    }
    count(results) {
      return results.length === 0 ? this.index.texts.none : `${this.index.texts.found} ${this.numbers().format(results.length)}`;
    }
    // How a language writes numbers takes a phone long to find out: it is done before anything is typed.
    numbers() {
      return (this.written ??= new Intl.NumberFormat(document.documentElement.lang));
    }
    href(result) {
      return this.form.dataset.home + result.address;
    }

    // Whether somebody types here: to others nothing opens.
    isIn() {
      return document.activeElement === this.input;
    }

    // No suggestions, and none that a key brings back.
    clear(text, shown = false) {
      this.list.replaceChildren();
      this.close();
      this.say(text, shown);
    }

    async suggest() {
      const turn = ++this.turn;
      const text = this.input.value.trim();
      if (!text) {
        this.clear('');
        return;
      }
      let results;
      try {
        results = await this.index.search(text, () => turn === this.turn);
      } catch {
        if (turn === this.turn) {
          this.clear(this.form.dataset.failed, this.isIn());
        }
        return;
      }
      // Another text has been typed meanwhile.
      if (turn !== this.turn) {
        return;
      }
      const options = results.slice(0, 8).map((result) => element('li', {}, element('span', { textContent: result.label }), ' ', about(result)));
      options.forEach((option, i) => (option.dataset.href = this.href(results[i])));
      if (results.length > options.length) {
        const all = element('li', { className: 'all', textContent: this.index.texts.all });
        all.dataset.href = `${this.form.action}?q=${encodeURIComponent(text)}`;
        options.push(all);
      }
      options.forEach((option, i) => {
        option.id = `find-${i}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
      });
      this.list.replaceChildren(...options);
      this.isFor = text;
      this.choose(-1);
      this.open(options.length > 0 && this.isIn());
      this.say(this.count(results), results.length === 0 && this.isIn());
      performance.mark('minhbach-search'); // for whoever measures it: tests/browser/search_time.mjs
    }

    open(open) {
      this.list.hidden = !open;
      this.input.setAttribute('aria-expanded', String(open));
    }
    close() {
      this.status.classList.add('vh');
      this.choose(-1);
      this.open(false);
    }
    choose(at) {
      this.list.children[this.active]?.setAttribute('aria-selected', 'false');
      this.active = at;
      const option = this.list.children[at];
      if (option) {
        option.setAttribute('aria-selected', 'true');
        option.scrollIntoView({ block: 'nearest' });
        this.input.setAttribute('aria-activedescendant', option.id);
      } else {
        this.input.removeAttribute('aria-activedescendant');
      }
    }

    go(option, apart = false) {
      if (option && apart) {
        window.open(option.dataset.href, '_blank', 'noopener');
      } else if (option) {
        location.assign(option.dataset.href);
      }
    }

    key(event) {
      const shown = !this.list.hidden;
      const last = this.list.children.length - 1;
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const down = event.key === 'ArrowDown';
        if (!shown && last >= 0) {
          this.open(true);
        }
        if (last >= 0) {
          // Beyond either end stands the text itself, with nothing chosen.
          const next = this.active + (down ? 1 : -1);
          this.choose(next > last ? -1 : next < -1 ? last : next);
        }
      } else if (event.key === 'Enter' && shown && this.active >= 0) {
        event.preventDefault();
        this.go(this.list.children[this.active]);
      } else if (event.key === 'Escape' && (shown || this.input.value)) {
        event.preventDefault();
        this.turn++;
        if (shown || !this.status.classList.contains('vh')) {
          // What was found for an earlier text is nothing to come back to.
          this.isFor === this.input.value.trim() ? this.close() : this.clear('');
        } else {
          this.input.value = '';
          this.clear('');
        }
      } else if (event.key === 'Home' || event.key === 'End' || event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        this.choose(-1);
      }
    }

    // The page of results: all that the query finds, as links.
    async show(section, text) {
      this.input.value = text;
      document.title = `${text} – ${document.title}`;
      section.hidden = false;
      // What is typed into the box meanwhile has a search of its own.
      const results = await this.index.search(text).catch(() => undefined);
      document.getElementById('search-summary').textContent = results ? `“${text}”. ${this.count(results)}` : this.form.dataset.failed;
      document.getElementById('search-list').replaceChildren(...(results ?? []).map((result) =>
        element('li', {}, element('a', { href: this.href(result), textContent: result.label }), ' ', about(result))));
    }
  }

  const form = document.getElementById('find');
  // From a file nothing can be fetched: the link to the list stays.
  if (form && location.protocol.startsWith('http')) {
    const box = new Box(form);
    const section = document.getElementById('search-results');
    const text = new URLSearchParams(location.search).get('q')?.trim();
    if (section && text) {
      box.show(section, text);
    }
  }
}
