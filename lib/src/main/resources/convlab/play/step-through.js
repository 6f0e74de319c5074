// A convolution to step through: input, kernel, products and output, one window after another.
import { COLOUR, bracketed, button, card, element, hatching, labelled, shape } from "./page.js";
import { inkOn, signed } from "./raster.js";

const STYLE = `
.convlab-card.convlab-steps {
  & p { margin: 0 0 8px; }
  & .said { min-height: 3em; }
  & .bar { gap: 8px; margin: 4px 0 10px; }
  & .hint { flex-basis: 100%; }
  & label { margin-left: 8px; }
}
.convlab-card.convlab-steps:focus-visible { outline: 3px solid #0072B2; outline-offset: -3px; }`;
const WIDTH = 720, MARGIN = 16, GAP = 30, LARGEST = 40, HEAD = 22, TALL = 520;
/* Room for a sign and two digits; three channels may become taller for it. */
const READABLE = 28;

function build(root, data) {
  const input = data.input, kernel = data.kernel, output = data.output;
  const channels = input.length;
  const rows = input[0].length, columns = input[0][0].length;
  const kRows = kernel[0].length, kColumns = kernel[0][0].length;
  const outRows = output.length, outColumns = output[0].length;
  const walkedColumns = data.transposed ? columns : outColumns;
  const steps = data.transposed ? rows * columns : outRows * outColumns;
  /* Beyond the largest number, so that no cell is so dark that window and digits drown in it. */
  const SOFT = 1.6;
  const limits = {
    input: SOFT * largest(input),
    kernel: SOFT * largest(kernel),
    products: SOFT * largest(input) * largest(kernel),
    output: SOFT * largest([output])
  };
  let step = data.step;
  let tap = -1;
  let timer = null;

  /* ---- numbers ---- */

  function largest(values) {
    return Math.max(...values.flat(2).map(Math.abs)) || 1;
  }

  function text(value, most) {
    for (let digits = 4; digits >= 0; digits--) {
      const rounded = Number(value.toFixed(digits));
      const written = String(rounded === 0 ? 0 : rounded).replace("-", "\u2212");
      if (!most || written.length * 6.9 + 3 <= most) {
        return written;
      }
    }
    return "";
  }

  /* ---- one step: which input cell times which weight goes to which output cell ---- */

  function taps(number) {
    const r = Math.floor(number / walkedColumns), q = number % walkedColumns;
    const list = [];
    for (let c = 0; c < channels; c++) {
      for (let i = 0; i < kRows; i++) {
        for (let j = 0; j < kColumns; j++) {
          const far = [r * data.stride[0] + i * data.dilation[0], q * data.stride[1] + j * data.dilation[1]];
          const from = data.transposed ? [r, q] : far;
          const to = data.transposed ? far : [r, q];
          const x = input[c][from[0]][from[1]];
          list.push({c: c, i: i, j: j, from: from, to: to, x: x, w: kernel[c][i][j], p: x * kernel[c][i][j]});
        }
      }
    }
    return list;
  }

  /* What the output holds after the steps so far; in the step itself after the products so far. */
  function soFar() {
    const now = output.map((row) => row.map(() => null));
    const upTo = tap < 0 ? Infinity : tap;
    if (!data.transposed) {
      for (let s = 0; s < step; s++) {
        now[Math.floor(s / outColumns)][s % outColumns] = output[Math.floor(s / outColumns)][s % outColumns];
      }
      let sum = data.bias;
      taps(step).forEach((t, k) => { sum += k <= upTo ? t.p : 0; });
      now[Math.floor(step / outColumns)][step % outColumns] = sum;
      return now;
    }
    for (let s = 0; s <= step; s++) {
      taps(s).forEach((t, k) => {
        if (s < step || k <= upTo) {
          const before = now[t.to[0]][t.to[1]];
          now[t.to[0]][t.to[1]] = (before === null ? data.bias : before) + t.p;
        }
      });
    }
    /* What no kernel reached holds the bias alone; empty cells say so only while others may come. */
    const done = step === steps - 1 && upTo >= channels * kRows * kColumns - 1;
    return done ? now.map((row) => row.map((value) => (value === null ? data.bias : value))) : now;
  }

  /* ---- where the grids stand ---- */

  const spanRows = (kRows - 1) * data.dilation[0] + 1, spanColumns = (kColumns - 1) * data.dilation[1] + 1;
  const places = data.line ? linePlaces() : gridPlaces();
  /* Without room for numbers, what is never negative looks best as the picture it is. */
  const isPicture = places.cell < 18 && input.flat(2).every((value) => value >= 0);

  function gridPlaces() {
    /* A large picture has small cells; kernel and products stay large enough for their numbers. */
    const room = WIDTH - 2 * MARGIN - 3 * GAP;
    const even = Math.floor(room / (columns + 2 * kColumns + outColumns));
    const low = Math.max(READABLE, Math.floor((TALL / channels - HEAD - 14) / rows));
    const own = even < 26 ? Math.max(even, Math.min(32, Math.floor(200 / (2 * kColumns)))) : even;
    const left = Math.floor((room - 2 * kColumns * own) / (columns + outColumns));
    const cell = Math.max(5, Math.min(LARGEST, left, low));
    const weight = Math.max(cell, Math.min(LARGEST, own, low));
    const wide = (count, size) => Math.max(count * size, 64);
    const band = Math.max(rows * cell, channels === 1 ? outRows * cell : 0, kRows * weight) + HEAD + 14;
    const x = [MARGIN, MARGIN + wide(columns, cell) + GAP];
    x.push(x[1] + wide(kColumns, weight) + GAP);
    x.push(x[2] + wide(kColumns, weight) + GAP);
    const top = (c) => HEAD + 6 + c * band;
    return {
      cell: cell,
      weight: weight,
      width: Math.max(WIDTH, x[3] + wide(outColumns, cell) + MARGIN),
      height: Math.max(channels * band, outRows * cell + HEAD + 14) + 6,
      input: (c, r, q) => [x[0] + q * cell, top(c) + r * cell],
      kernel: (c, i, j) => [x[1] + j * weight, top(c) + i * weight],
      products: (c, i, j) => [x[2] + j * weight, top(c) + i * weight],
      output: (r, q) => [x[3] + q * cell, top(0) + r * cell]
    };
  }

  /* A signal lies in rows below one another; what belongs together stands in one column. */
  function linePlaces() {
    const far = data.transposed ? outColumns : columns;
    const cell = Math.max(9, Math.min(LARGEST, Math.floor((WIDTH - 2 * MARGIN) / far)));
    const middle = ((kColumns - 1) * data.dilation[1]) / 2;
    const spread = (q) => (q * data.stride[1] + middle) * cell;
    const row = (k) => HEAD + 6 + k * (cell + HEAD + 8);
    const under = (j) => ((step % walkedColumns) * data.stride[1] + j * data.dilation[1]) * cell;
    return {
      cell: cell,
      weight: cell,
      width: Math.max(WIDTH, far * cell + 2 * MARGIN),
      height: row(4) - 8,
      input: (c, r, q) => [MARGIN + (data.transposed ? spread(q) : q * cell), row(0)],
      kernel: (c, i, j) => [MARGIN + under(j), row(1)],
      products: (c, i, j) => [MARGIN + under(j), row(2)],
      output: (r, q) => [MARGIN + (data.transposed ? q * cell : spread(q)), row(3)]
    };
  }

  /* ---- the page ---- */

  const frame = card(root, data.title + ", to step through", STYLE);
  frame.classList.add("convlab-steps");
  frame.tabIndex = 0;
  element("p", frame, {class: "title"}, data.title);
  const picture = shape("svg", frame, {viewBox: "0 0 " + places.width + " " + places.height,
    width: places.width, "aria-hidden": "true"});
  const hatch = hatching(picture);
  const bar = element("div", frame, {class: "bar"});
  const buttons = {
    first: button(bar, "|\u25C0", () => { stop(); go(0); }, "First step"),
    back: button(bar, "\u25C0 Previous", () => { stop(); move(-1); }, "Previous step"),
    play: button(bar, "\u25B6 Play", () => toggle(), "Play"),
    next: button(bar, "Next \u25B6", () => { stop(); move(1); }, "Next step")
  };
  const speed = element("select", labelled(bar, "speed "), {});
  [["0.5", "slow"], ["1", "1 step a second"], ["2", "2 steps a second"], ["6", "fast"]].forEach((choice) => {
    element("option", speed, {value: choice[0]}, choice[1]);
  });
  speed.value = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "0.5" : "2";
  speed.addEventListener("change", () => { if (timer) { stop(); play(); } });
  const single = element("input", labelled(bar, "product by product "), {type: "checkbox"});
  single.addEventListener("change", () => { tap = single.checked ? 0 : -1; draw(); });
  element("span", bar, {class: "hint"}, "keys: \u2190 \u2192 step, space plays");
  const said = element("p", frame, {class: "said", "aria-live": "polite"});

  frame.addEventListener("keydown", (event) => {
    if (event.target === speed || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const keys = {ArrowRight: () => move(1), ArrowLeft: () => move(-1), Home: () => go(0), End: () => go(steps - 1)};
    if (event.key === " " && event.target === frame) {
      keys[" "] = toggle;
    }
    if (keys[event.key]) {
      stopUnlessToggle(event.key);
      keys[event.key]();
      event.preventDefault();
      event.stopPropagation();
    }
  });
  draw();

  function stopUnlessToggle(key) {
    if (key !== " ") {
      stop();
    }
  }

  /* ---- moving ---- */

  function go(number) {
    step = Math.max(0, Math.min(steps - 1, number));
    tap = single.checked ? 0 : -1;
    draw();
  }

  function move(by) {
    const count = channels * kRows * kColumns;
    if (!single.checked) {
      go(step + by);
    } else if (tap + by >= 0 && tap + by < count) {
      tap += by;
      draw();
    } else if (step + by >= 0 && step + by < steps) {
      step += by;
      tap = by > 0 ? 0 : count - 1;
      draw();
    }
  }

  function atEnd() {
    return step === steps - 1 && (!single.checked || tap === channels * kRows * kColumns - 1);
  }

  function play() {
    if (atEnd()) {
      go(0);
    }
    timer = setInterval(() => {
      if (!document.contains(root) || atEnd()) {
        stop();
      } else {
        move(1);
      }
    }, 1000 / Number(speed.value));
    buttons.play.textContent = "\u275A\u275A Pause";
    buttons.play.setAttribute("aria-label", "Pause");
    said.setAttribute("aria-live", "off");
  }

  function stop() {
    clearInterval(timer);
    timer = null;
    buttons.play.textContent = "\u25B6 Play";
    buttons.play.setAttribute("aria-label", "Play");
    said.setAttribute("aria-live", "polite");
  }

  function toggle() {
    if (timer) {
      stop();
    } else {
      play();
    }
  }

  /* ---- drawing ---- */

  function draw() {
    while (picture.childNodes.length > 1) {
      picture.removeChild(picture.lastChild);
    }
    const list = taps(step);
    const current = tap < 0 ? null : list[tap];
    drawInput();
    drawKernel(current);
    drawProducts(list);
    drawOutput(list);
    drawLabels();
    outline(list, current);
    said.textContent = sentence(list, current);
    const hadFocus = Object.values(buttons).find((one) => one === document.activeElement);
    buttons.back.disabled = step === 0 && tap <= 0;
    buttons.first.disabled = buttons.back.disabled;
    buttons.next.disabled = atEnd();
    /* Keys pressed on a button that has just been switched off would go to the notebook. */
    if (hadFocus && hadFocus.disabled) {
      frame.focus();
    }
  }

  function cell(at, value, limit, kind, photo) {
    const size = kind === "weight" ? places.weight : places.cell;
    const rgb = photo ? [0, 1, 2].map(() => Math.round(255 * value / limit)) : signed(data.palette, limit)(value ?? 0);
    const square = {x: at[0], y: at[1], width: size, height: size};
    shape("rect", picture, Object.assign({fill: kind === "lost" ? COLOUR.lost : "rgb(" + rgb + ")",
      stroke: photo ? "none" : COLOUR.edge, "stroke-width": size < 12 ? 0.35 : 0.75}, square));
    if (kind === "hatched") {
      shape("rect", picture, Object.assign({fill: hatch}, square));
    }
    if (value !== null) {
      const written = text(value, size);
      shape("text", picture, {x: at[0] + size / 2, y: at[1] + size / 2 + 4, "text-anchor": "middle",
        "font-size": size >= 36 ? 12 : 11, fill: kind === "lost" || kind === "hatched" ? "#000" : inkOn(rgb),
        stroke: kind === "hatched" ? "#fff" : "none", "stroke-width": 3, "paint-order": "stroke"}, written);
    }
  }

  function inBorder(r, q, rowCount, columnCount) {
    const b = data.border;
    return r < b[0] || r >= rowCount - b[1] || q < b[2] || q >= columnCount - b[3];
  }

  function drawInput() {
    for (let c = 0; c < channels; c++) {
      for (let r = 0; r < rows; r++) {
        for (let q = 0; q < columns; q++) {
          const lost = r >= rows - data.lost[0] || q >= columns - data.lost[1];
          const padding = !data.transposed && inBorder(r, q, rows, columns);
          cell(places.input(c, r, q), input[c][r][q], isPicture ? limits.input / SOFT : limits.input,
            lost ? "lost" : padding ? "hatched" : "", isPicture);
        }
      }
    }
  }

  function drawKernel() {
    each((c, i, j) => cell(places.kernel(c, i, j), kernel[c][i][j], limits.kernel, "weight"));
  }

  function drawProducts(list) {
    list.forEach((t, k) => {
      const shown = tap < 0 || k <= tap;
      cell(places.products(t.c, t.i, t.j), shown ? t.p : null, limits.products, "weight");
    });
  }

  function each(visit) {
    for (let c = 0; c < channels; c++) {
      for (let i = 0; i < kRows; i++) {
        for (let j = 0; j < kColumns; j++) {
          visit(c, i, j);
        }
      }
    }
  }

  function drawOutput() {
    const now = soFar();
    for (let r = 0; r < outRows; r++) {
      for (let q = 0; q < outColumns; q++) {
        const cut = data.transposed && inBorder(r, q, outRows, outColumns);
        cell(places.output(r, q), now[r][q], limits.output, cut ? "hatched" : "");
      }
    }
  }

  function size(r, q) {
    return data.line ? " (" + q + ")" : " (" + r + " \u00D7 " + q + ")";
  }

  function drawLabels() {
    const padded = !data.transposed && data.border.some((b) => b > 0);
    const cut = data.transposed && data.border.some((b) => b > 0);
    const names = [
      (padded ? "input, padded" : "input") + size(rows, columns),
      data.kernelName + (data.line ? size(kRows, kColumns) : ""),
      "products",
      (cut ? "output, border cut off" : "output") + size(outRows, outColumns)
    ];
    for (let c = 0; c < channels; c++) {
      const at = [places.input(c, 0, 0), places.kernel(c, 0, 0), places.products(c, 0, 0)];
      at.forEach((place, k) => {
        const name = channels > 1 && k === 0 ? "channel " + c + size(rows, columns) : names[k];
        write(name, data.line ? MARGIN : place[0], place[1]);
      });
    }
    const place = places.output(0, 0);
    write(names[3], data.line ? MARGIN : place[0], place[1]);
  }

  function write(words, x, y) {
    shape("text", picture, {x: x, y: y - 7, "font-size": 12, fill: COLOUR.quiet}, words);
  }

  function box(at, wide, high, stroke, thickness, dash, side) {
    const cells = side || places.cell;
    const square = {x: at[0], y: at[1], width: wide * cells, height: high * cells, fill: "none"};
    if (!dash) {
      shape("rect", picture, Object.assign({stroke: "#fff", "stroke-width": thickness + 2}, square));
    }
    shape("rect", picture, Object.assign({stroke: stroke, "stroke-width": thickness,
      "stroke-dasharray": dash || "none"}, square));
  }

  function outline(list, current) {
    const sparse = data.dilation[0] > 1 || data.dilation[1] > 1;
    const far = (c, t) => (data.transposed ? places.output(t[0], t[1]) : places.input(c, t[0], t[1]));
    const tone = data.transposed ? COLOUR.output : COLOUR.window;
    for (let c = 0; c < (data.transposed ? 1 : channels); c++) {
      const first = list.find((t) => t.c === c);
      const corner = far(c, data.transposed ? first.to : first.from);
      box(corner, spanColumns, spanRows, tone, sparse ? 1.5 : 3.5, sparse ? "4 3" : null);
    }
    if (sparse) {
      list.forEach((t) => box(far(t.c, data.transposed ? t.to : t.from), 1, 1, tone, 2.5));
    }
    if (data.transposed) {
      for (let c = 0; c < channels; c++) {
        const at = list[0].from;
        box(places.input(c, at[0], at[1]), 1, 1, COLOUR.window, 3.5);
      }
    } else {
      box(places.output(list[0].to[0], list[0].to[1]), 1, 1, COLOUR.output, 3.5);
    }
    if (current) {
      box(far(current.c, data.transposed ? current.to : current.from), 1, 1, COLOUR.ink, 2);
      box(places.kernel(current.c, current.i, current.j), 1, 1, COLOUR.ink, 2, null, places.weight);
      box(places.products(current.c, current.i, current.j), 1, 1, COLOUR.ink, 2, null, places.weight);
    }
  }

  /* ---- words ---- */

  function sentence(list, current) {
    const r = Math.floor(step / walkedColumns), q = step % walkedColumns;
    const where = (data.transposed ? "input " : "output ") +
      (data.line ? "position " + q : "row " + r + ", column " + q);
    const head = "Step " + (step + 1) + " of " + steps + ", " + where + ": ";
    if (current) {
      return head + "product " + (tap + 1) + " of " + list.length + ", " + bracketed(current.x) + " \u00B7 " +
        bracketed(current.w) + " = " + text(current.p) + (data.transposed ? " is added to output " +
        (data.line ? current.to[1] : "row " + current.to[0] + ", column " + current.to[1]) + "." :
        "; running sum " + text(partial(list, tap)) + ".");
    }
    if (data.transposed) {
      return head + text(list[0].x) + (channels > 1 ? " and the other channels times their kernels are" :
        " times the kernel is") + " added to the blue block of the output.";
    }
    return head + sum(list);
  }

  function partial(list, last) {
    return list.slice(0, last + 1).reduce((total, t) => total + t.p, data.bias);
  }

  function sum(list) {
    const bias = data.bias === 0 ? "" : " + bias " + bracketed(data.bias);
    const result = " = " + text(partial(list, list.length - 1));
    if (list.length <= 9) {
      return list.map((t) => bracketed(t.x) + "\u00A0\u00B7\u00A0" + bracketed(t.w)).join(" + ") + bias + result;
    }
    const parts = [];
    for (let c = 0; c < channels; c++) {
      const total = list.filter((t) => t.c === c).reduce((all, t) => all + t.p, 0);
      parts.push(channels > 1 ? "channel " + c + " gives " + text(total) : "");
    }
    return channels > 1 ? parts.join(", ") + "; sum" + bias + result
      : "the sum of " + list.length + " products" + bias + result;
  }
}

export default { render: ({ model, el }) => build(el, model.get("sliding")) };
