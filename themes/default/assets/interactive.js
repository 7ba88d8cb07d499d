// SPDX-License-Identifier: MIT
// Puts a chart that Vega draws in the place of its picture, at the reader's wish, and tells what stands behind a mark: where he points, or by the arrow
// keys. The libraries and the specification come from this site, and only then. A page that was opened as a file may read no specification: it offers
// nothing.
'use strict';
{
  const words = document.currentScript.dataset;
  const folder = new URL('vega/', document.currentScript.src);
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  let libraries;

  const load = (name) => new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = new URL(name, folder);
    script.async = false; // one after the other: they need those before them
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });

  // Once a page, and again after a failure.
  function loadLibraries() {
    libraries ??= Promise.all(['vega.min.js', 'vega-lite.min.js', 'vega-interpreter.min.js'].map(load)).catch((problem) => {
      libraries = undefined;
      throw problem;
    });
    return libraries;
  }

  async function readSpecification(address) {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error(`${answer.status}: ${address}`);
    }
    return answer.json();
  }

  // What a mark is about, by its names; what it has not is not told.
  const told = (of) => Object.entries(of).filter(([, value]) => value !== '');

  // What is told of a mark, beside it.
  class Tip {
    element = document.createElement('dl');

    constructor(box) {
      this.box = box;
      this.element.className = 'tip';
      this.element.hidden = true;
      box.append(this.element);
    }

    show(of, x, y) {
      this.element.replaceChildren(...told(of).map(([name, value]) => {
        const row = document.createElement('div');
        for (const [tag, text] of [['dt', name], ['dd', value]]) {
          row.append(Object.assign(document.createElement(tag), { textContent: text }));
        }
        return row;
      }));
      this.element.hidden = false;
      const [frame, { width, height }] = [this.box.getBoundingClientRect(), this.element.getBoundingClientRect()];
      const below = y - frame.top + 16;
      this.element.style.left = `${Math.max(0, Math.min(x - frame.left + 12, frame.width - width))}px`;
      this.element.style.top = `${below + height > frame.height ? Math.max(0, y - frame.top - height - 12) : below}px`;
    }

    hide() {
      this.element.hidden = true;
    }
  }

  function* marksBelow(mark) {
    for (const item of mark.items) {
      if (item.tooltip) {
        yield item;
      }
      for (const below of mark.marktype === 'group' ? item.items : []) {
        yield* marksBelow(below);
      }
    }
  }

  // The arrow keys go from mark to mark, in the order in which the chart has them.
  function walk(box, tip, marks) {
    const spoken = box.appendChild(document.createElement('output'));
    spoken.className = 'vh';
    let at = -1;
    const leave = () => marks[at]?._svg.classList.remove('at');
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        leave();
        tip.hide();
      } else if (steps[event.key] && marks.length > 0) {
        event.preventDefault();
        leave();
        at = Math.max(0, Math.min(marks.length - 1, at + steps[event.key]));
        const { _svg: mark, tooltip } = marks[at];
        mark.classList.add('at');
        const { left, top, width, height } = mark.getBoundingClientRect();
        tip.show(tooltip, left + width / 2, top + height / 2);
        spoken.textContent = told(tooltip).map((of) => of.join(': ')).join('; ');
      }
    });
    box.addEventListener('blur', () => {
      leave();
      tip.hide();
    });
  }

  async function draw(figure, address) {
    const [specification] = await Promise.all([readSpecification(address), loadLibraries()]);
    const picture = figure.querySelector('.chart');
    const box = document.createElement('div');
    const paper = box.appendChild(document.createElement('div'));
    const tip = new Tip(box);
    const { vega, vegaLite } = window;
    // As wide as the picture, for which its names are broken into lines; the style sheet makes it as wide as the page has room. The caption says the title.
    const { text, subtitle, subtitleColor, subtitleFontSize, ...title } = specification.title;
    const { spec } = vegaLite.compile({
      ...specification,
      title: { ...title, text: subtitle ?? '', color: subtitleColor, fontSize: subtitleFontSize, fontWeight: 'normal' },
      width: picture.viewBox.baseVal.width,
      autosize: { type: 'pad' },
    });
    // The page's policy lets no text become code: the interpreter evaluates expressions as they stand.
    const view = new vega.View(vega.parse(spec, {}, { ast: true }), { expr: vega.expressionInterpreter, renderer: 'svg', container: paper });
    view.tooltip((handler, event, item, value) => (value ? tip.show(value, event.clientX, event.clientY) : tip.hide()));
    await view.runAsync();
    box.className = 'vega';
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      box.setAttribute(name, picture.getAttribute(name));
    }
    paper.setAttribute('aria-hidden', 'true'); // the table has all values; of a mark is said what it shows
    walk(box, tip, [...marksBelow(view.scenegraph().root)]);
    return { view, box, picture };
  }

  function offer(place) {
    const button = place.querySelector('button');
    const figure = place.closest('figure');
    const say = (text) => {
      place.querySelector('output').textContent = text;
    };
    let drawn;
    const press = (pressed) => button.setAttribute('aria-pressed', pressed);
    const isPressed = () => button.getAttribute('aria-pressed') === 'true';

    function back() {
      drawn?.view.finalize();
      drawn?.box.remove();
      drawn = undefined;
      figure.classList.remove('redrawn');
    }

    button.addEventListener('click', async () => {
      if (isPressed()) {
        press(false);
        back();
        say(words.hidden);
        return;
      }
      press(true);
      say(words.loading);
      try {
        const made = await draw(figure, place.dataset.spec);
        if (!isPressed() || drawn) {
          made.view.finalize(); // he has gone back meanwhile
          return;
        }
        drawn = made;
        drawn.picture.after(drawn.box);
        figure.classList.add('redrawn');
        say(words.shown);
      } catch {
        press(false);
        say(words.failed);
      }
    });
    place.hidden = false;
  }

  if (location.protocol !== 'file:') {
    document.querySelectorAll('.live').forEach(offer);
  }
}
