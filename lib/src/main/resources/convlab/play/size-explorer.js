// Lesson 03: how many windows fit, which rows are lost, with the formula and its numbers.
import { COLOUR, card, element, hatching, shape, written } from "./page.js";

const SIZE_STYLE = `
.convlab-card.convlab-card .sizes {
  & .dials { display: grid; grid-template-columns: repeat(auto-fit, minmax(124px, 1fr)); gap: 6px 16px; margin: 0 0 10px; }
  & .dials label { display: grid; grid-template-columns: 1fr auto; gap: 2px 6px; }
  & .dials input { grid-column: 1 / -1; width: 100%; }
  & .dials b { font-variant-numeric: tabular-nums; }
  & .formula { font-size: 15px; font-variant-numeric: tabular-nums; line-height: 1.6; margin: 4px 0; }
  & .formula b { color: #0072B2; }
  & .grids { display: inline-block; border-radius: 4px; touch-action: manipulation; }
}`;
const SIZE_DIALS = [
  ["n", "input", 1, 20], ["k", "kernel", 1, 7], ["p", "padding", 0, 5], ["s", "stride", 1, 5], ["d", "dilation", 1, 4]
];

// The arithmetic of convlab.conv.Sizes along one axis.
function sizes({n, k, p, s, d}) {
  const window = k + (k - 1) * (d - 1), room = n + 2 * p - window;
  return {window, room, outputs: room < 0 ? 0 : Math.floor(room / s) + 1, lost: room < 0 ? 0 : room % s};
}

function render({model, el}) {
  const state = Object.fromEntries(SIZE_DIALS.map(([name]) => [name, model.get(name)]));
  const at = {row: 0, column: 0};
  const root = element("div", card(el, model.get("title"), SIZE_STYLE), {class: "sizes"});
  element("p", root, {class: "title"}, model.get("title"));
  const dials = element("div", root, {class: "dials"});
  SIZE_DIALS.forEach((dial) => slider(dial));
  const span = element("p", root, {class: "formula"});
  const formula = element("p", root, {class: "formula"});
  const verdict = element("p", root, {class: "said", "aria-live": "polite"});
  const grids = element("div", root, {class: "grids", role: "group", tabindex: "0",
    "aria-label": "Input and output; arrow keys move the window"});
  const svg = shape("svg", grids, {"aria-hidden": "true"});
  const hatch = hatching(svg);
  const said = element("p", root, {class: "said", "aria-live": "polite"});
  element("p", root, {class: "hint"}, "Point at an output cell, or click the grid and use the arrow keys.");
  grids.addEventListener("keydown", moved);
  draw();

  function slider([name, words, least, most]) {
    const label = element("label", dials, {});
    element("span", label, {}, words + " " + name);
    const shown = element("b", label, {}, state[name]);
    const input = element("input", label, {type: "range", min: least, max: most, step: 1, value: state[name],
      "aria-label": words + " " + name});
    input.addEventListener("input", () => {
      state[name] = Number(input.value);
      shown.textContent = input.value;
      draw();
    });
  }

  function moved(event) {
    const by = {ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0]}[event.key];
    if (by) {
      look(at.row + by[0], at.column + by[1]);
      event.preventDefault();
    }
  }

  function look(row, column) {
    const most = sizes(state).outputs - 1;
    const next = {row: Math.max(0, Math.min(most, row)), column: Math.max(0, Math.min(most, column))};
    if (next.row !== at.row || next.column !== at.column) {
      Object.assign(at, next);
      picture();
    }
  }

  function draw() {
    words();
    look(at.row, at.column);
    picture();
  }

  // ---- words ----

  function words() {
    const {n, k, p, s, d} = state, now = sizes(state);
    span.textContent = "window = k + (k \u2212 1)(d \u2212 1) = " + k + " + " + (k - 1) + " \u00B7 " + (d - 1) + " = " + now.window;
    formula.textContent = "output = \u230A(n + 2p \u2212 window) / s\u230B + 1 = \u230A(" + n + " + 2 \u00B7 " + p + " \u2212 " +
      now.window + ") / " + s + "\u230B + 1 = ";
    if (now.room < 0) {
      formula.append("none");
      verdict.textContent = "\u2717 A window of " + now.window + " does not fit into " + (n + 2 * p) + ": pad by " +
        (p + Math.ceil(-now.room / 2)) + " or use a smaller kernel.";
    } else {
      formula.append("\u230A" + now.room + " / " + s + "\u230B + 1 = ");
      element("b", formula, {}, now.outputs);
      verdict.textContent = (now.lost === 0 ? "\u2713 Nothing is lost: the last window ends at the edge."
        : "! " + now.room + " / " + s + " leaves a remainder of " + now.lost + ": the last " + plural(now.lost, "row") + " and " +
          plural(now.lost, "column") + " (grey) are under no window.") + gaps(now);
    }
  }

  // A stride longer than the window steps over pixels in the middle as well.
  function gaps(now) {
    return now.outputs > 1 && state.s > now.window ? " Between the windows " + (state.s - now.window) + " in every " +
      state.s + " are skipped." : "";
  }

  function plural(count, noun) {
    return count === 1 ? noun : count + " " + noun + "s";
  }

  function range(from) {
    const last = from + sizes(state).window - 1;
    return written(from) + (last > from ? " to " + written(last) : "");
  }

  // ---- the picture ----

  function picture() {
    while (svg.childNodes.length > 1) {
      svg.lastChild.remove();
    }
    const {n, p, s} = state, now = sizes(state), side = n + 2 * p;
    const cell = Math.max(9, Math.min(34, Math.floor(430 / side)));
    const stair = Math.max(4, Math.min(7, Math.floor(90 / Math.max(1, now.outputs))));
    const top = 24 + now.outputs * stair + 8, right = side * cell + 46;
    svg.setAttribute("width", right + Math.max(now.outputs * cell, 90) + 4);
    svg.setAttribute("height", top + side * cell + 4);
    caption(2, 14, "windows along one axis");
    stairs(cell, stair);
    input(cell, top, side, now);
    caption(right, top - 8, now.outputs ? "output " + now.outputs + " \u00D7 " + now.outputs : "no output");
    output(right, top, cell, now.outputs);
    if (now.outputs) {
      box(2 + at.column * s * cell, top + at.row * s * cell, now.window * cell, COLOUR.window);
      box(right + at.column * cell, top + at.row * cell, cell, COLOUR.output);
      said.textContent = "Output row " + at.row + ", column " + at.column + " sees rows " + range(at.row * s - p) +
        " and columns " + range(at.column * s - p) + " of the input" + (p ? "; what is below 0 or above " + (n - 1) +
        " is padding." : ".");
    } else {
      said.textContent = "";
    }
  }

  function caption(x, y, text) {
    shape("text", svg, {x: x, y: y, "font-size": 12, fill: COLOUR.quiet}, text);
  }

  // One bar a window, each a step further.
  function stairs(cell, height) {
    const {s} = state, now = sizes(state);
    for (let i = 0; i < now.outputs; i++) {
      const current = i === at.column;
      shape("rect", svg, {x: 2 + i * s * cell + 1, y: 22 + i * height, width: now.window * cell - 2, height: height - 1.5,
        fill: current ? COLOUR.window : "#F5D9A0"});
    }
  }

  function input(cell, top, side, now) {
    const {n, p, s, d, k} = state;
    const taps = (place, from) => place >= from && place < from + now.window && (place - from) % d === 0;
    for (let r = 0; r < side; r++) {
      for (let q = 0; q < side; q++) {
        const lost = r >= side - now.lost || q >= side - now.lost;
        const padding = Math.min(r, q) < p || Math.max(r, q) >= n + p;
        const seen = now.outputs && taps(r, at.row * s) && taps(q, at.column * s);
        const square = {x: 2 + q * cell, y: top + r * cell, width: cell, height: cell};
        shape("rect", svg, {...square, fill: seen ? "#F5D9A0" : lost ? COLOUR.lost : padding ? "#fff" : "#EAF1F7",
          stroke: COLOUR.edge, "stroke-width": 0.75});
        if (padding) {
          shape("rect", svg, {...square, fill: hatch});
        }
      }
    }
  }

  function output(left, top, cell, outputs) {
    for (let r = 0; r < outputs; r++) {
      for (let q = 0; q < outputs; q++) {
        const here = r === at.row && q === at.column;
        const square = shape("rect", svg, {x: left + q * cell, y: top + r * cell, width: cell, height: cell,
          fill: here ? "#CFE3F1" : "#fff", stroke: COLOUR.edge, "stroke-width": 0.75, "data-cell": r + "," + q});
        square.addEventListener("pointerenter", () => look(r, q));
        square.addEventListener("click", () => look(r, q));
      }
    }
  }

  function box(x, y, side, colour) {
    const square = {x: x, y: y, width: side, height: side, fill: "none", "pointer-events": "none"};
    shape("rect", svg, {...square, stroke: "#fff", "stroke-width": 5});
    shape("rect", svg, {...square, stroke: colour, "stroke-width": 3});
  }
}

export default { render };
