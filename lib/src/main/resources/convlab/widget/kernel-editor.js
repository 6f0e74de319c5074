// Lessons 02 and 04: a picture, nine numbers, and the picture that they make of it; window, products and sum where one points.
import { COLOUR, bracketed, button, card, choice, element, written } from "../play/page.js";
import { grey, inkOn, raster, short, signed } from "../play/raster.js";
import { fraction, nineCells, weightInputs } from "./weights.js";

const EDITOR_STYLE = `
.convlab-card.convlab-card .editor {
  & .rasters { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: flex-start; margin-bottom: 12px; }
  & figure { margin: 0; }
  & figcaption { color: #555; font-size: 12px; margin-bottom: 5px; }
  & .raster { position: relative; width: fit-content; cursor: crosshair; }
  & .raster canvas { image-rendering: pixelated; outline: 1px solid #C4C4C4; }
  & .raster svg { position: absolute; left: -2px; top: -2px; pointer-events: none; overflow: visible; }
  & .sum { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-bottom: 8px; }
  & .sum > b { font-size: 18px; font-weight: 400; }
  & .part { color: #555; font-size: 12px; }
  & .nine { display: grid; grid-template-columns: repeat(3, 50px); grid-auto-rows: 34px; gap: 2px; margin-top: 3px; }
  & .nine span, & .answer { display: grid; place-items: center; font-variant-numeric: tabular-nums; font-size: 12px;
    box-shadow: inset 0 0 0 1px #C4C4C4; }
  & .nine.window { outline: 3px solid #E69F00; outline-offset: 1px; width: fit-content; }
  & .nine input { width: 50px; min-height: 34px; font-variant-numeric: tabular-nums; }
  & .answer { min-width: 64px; height: 40px; font-size: 15px; font-weight: 600; box-shadow: none; outline: 3px solid #0072B2; }
}`;

function render({ model, el, signal }) {
  const height = model.get("height"), width = model.get("width");
  const input = numbersOf(model.get("pixels"));
  const white = input.reduce((most, v) => Math.max(most, v), 0) > 1 ? 255 : 1;
  const presets = model.get("presets"), palette = model.get("palette");
  const at = { row: Math.floor((height - 2) / 2), column: Math.floor((width - 2) / 2) };
  let kernel = model.get("kernel"), output = [], look = "grey";

  const root = element("div", card(el, model.get("title") + ", kernel editor", EDITOR_STYLE), { class: "editor" });
  element("p", root, { class: "title" }, model.get("title"));
  const bar = element("div", root, { class: "bar" });
  const preset = choice(bar, "kernel", [["", "your own"], ...presets.map(({ name }, i) => [i, name])], (i) => {
    if (i !== "") {
      use(presets[i].weights, true);
    }
  });
  button(bar, "turn by 180\u00B0", () => use([...kernel].reverse(), true));
  const divide = button(bar, "", () => use(kernel.map((w) => w / total()), true));
  const looks = choice(bar, "output as", [["grey", "grey, 0 to " + white], ["signed", "blue \u2212, red +"]], (value) => {
    look = value;
    paint();
  });

  const rasters = element("div", root, { class: "rasters" });
  const before = raster(rasters, "input", height, width, { looked: (r, q) => go(r - 1, q - 1), moved: move,
    label: "Input; arrow keys move the window, with Shift ten pixels" });
  const after = raster(rasters, "output", height - 2, width - 2, { looked: go });
  const row = element("div", root, { class: "sum" });
  const windowCells = nineCells(part("window", "nine window"));
  element("b", row, {}, "\u00B7");
  const weights = weightInputs(part("kernel", "nine"), (values) => use(values, true, true), (words) => { said.textContent = words; });
  element("b", row, {}, "=");
  const productCells = nineCells(part("products", "nine"));
  element("b", row, {}, "\u2192");
  const answer = part("sum", "answer");
  const said = element("p", root, { class: "said", "aria-live": "polite" });
  element("p", root, { class: "hint" }, "Point at either picture, or move the window by arrow keys. The kernel is used as it is, not flipped.");

  before.paint(input, grey(white));
  model.on("change:kernel", replaced);
  signal.addEventListener("abort", () => model.off("change:kernel", replaced));
  use(kernel, false);

  function part(name, kind) {
    const box = element("div", row, {});
    element("div", box, { class: "part" }, name);
    return element("div", box, { class: kind });
  }

  function replaced() {
    if (String(model.get("kernel")) !== String(kernel)) {
      use(model.get("kernel"), false);
    }
  }

  // Takes nine weights, from a preset, from the fields or from Java; `tell` says whether Java has to hear of it.
  function use(values, tell, typed) {
    kernel = values;
    if (!typed) {
      weights(kernel);
    }
    const known = presets.findIndex((one) => one.weights.every((w, i) => Math.abs(w - kernel[i]) < 1e-9));
    preset.value = known < 0 ? "" : known;
    divide.textContent = "divide by sum " + fraction(total());
    divide.disabled = Math.abs(total()) < 1e-9 || Math.abs(total() - 1) < 1e-9;
    look = Math.abs(total()) < 1e-9 ? "signed" : "grey";
    looks.value = look;
    output = correlated();
    paint();
    if (tell) {
      model.set("kernel", kernel);
      model.save_changes();
    }
  }

  function total() {
    return kernel.reduce((sum, w) => sum + w, 0);
  }

  function correlated() {
    const result = new Float64Array((height - 2) * (width - 2));
    for (let r = 0, i = 0; r < height - 2; r++) {
      for (let q = 0; q < width - 2; q++, i++) {
        for (let tap = 0; tap < 9; tap++) {
          result[i] += kernel[tap] * input[(r + Math.floor(tap / 3)) * width + q + tap % 3];
        }
      }
    }
    return result;
  }

  function paint() {
    after.paint(output, colours());
    go(at.row, at.column);
  }

  function colours() {
    const limit = output.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    return look === "signed" ? signed(palette, limit) : grey(white);
  }

  // ---- the place looked at ----

  function move(rows, columns) {
    go(at.row + rows, at.column + columns);
  }

  function go(r, q) {
    at.row = Math.max(0, Math.min(height - 3, r));
    at.column = Math.max(0, Math.min(width - 3, q));
    before.outline(at.row, at.column, 3, COLOUR.window);
    after.outline(at.row, at.column, 1, COLOUR.output);
    const seen = kernel.map((_, tap) => input[(at.row + Math.floor(tap / 3)) * width + at.column + tap % 3]);
    const products = seen.map((value, tap) => value * kernel[tap]);
    fill(windowCells, seen, grey(white));
    fill(productCells, products, signed(palette, 1.6 * Math.max(...products.map(Math.abs))));
    tellSum(products.reduce((sum, v) => sum + v, 0), products);
  }

  function fill(cells, values, colour) {
    const tones = values.map(colour);
    cells(values.map((v) => short(v, 50)), tones, tones.map(inkOn));
  }

  function tellSum(sum, products) {
    answer.textContent = written(sum, 2);
    const clipped = Math.max(0, Math.min(white, sum));
    said.textContent = "Output row " + at.row + ", column " + at.column + ": " + products.map((v) => bracketed(v, 1)).join(" + ") +
      " = " + written(sum, 2) + (look === "grey" && clipped !== sum ? ", shown as " + clipped + " because it is clipped" : "") + ".";
  }
}

// Java writes doubles in the order of the network, which is the view's own.
function numbersOf(view) {
  return Float64Array.from({ length: view.byteLength / 8 }, (_, i) => view.getFloat64(8 * i));
}

export default { render };
