// Lesson 07: a stack of layers, built by hand; what each output sees of the input, and how many outputs there are.
import { button, card, choice, element, hatching, labelled, shape, written } from "./page.js";
import { drawPyramid } from "./pyramid.js";

const FIELD_STYLE = `
.convlab-card.convlab-card .field {
  & table { border-collapse: collapse; margin: 0 0 10px; font-variant-numeric: tabular-nums; font-size: 13px; border: 0;
    table-layout: auto; width: auto; }
  & tr, & tbody tr:nth-child(n) { background: #fff; border: 0; }
  & th, & td { padding: 3px 8px; text-align: right; color: #222; border: 0; border-bottom: 1px solid #ddd;
    vertical-align: middle; max-width: none; white-space: nowrap; }
  & th { font-weight: 600; vertical-align: bottom; }
  & th:first-child, & td:first-child { text-align: left; padding-left: 0; }
  & td input { width: 46px; }
  & .sum { color: #555; }
  & .size { font-weight: 600; display: inline-block; min-width: 2.2em; }
  & td button { min-height: 24px; padding: 0 7px; }
  & .pyramid { display: inline-block; border-radius: 4px; }
}`;
const FIELD_STACKS = {
  "": null,
  "three 3": [["conv", 3, 1, 0, 1], ["conv", 3, 1, 0, 1], ["conv", 3, 1, 0, 1]],
  "dilated 1, 2, 4": [["conv", 3, 1, 0, 1], ["conv", 3, 1, 0, 2], ["conv", 3, 1, 0, 4]],
  "strides of 2": [["conv", 3, 2, 1, 1], ["conv", 3, 2, 1, 1], ["conv", 3, 2, 1, 1]],
  "LeNet of lesson 12": [["conv", 3, 1, 1, 1], ["pool", 2, 2, 0, 1], ["conv", 3, 1, 1, 1], ["pool", 2, 2, 0, 1]]
};
const FIELD_NUMBERS = [["k", "window k", 1, 11], ["s", "stride s", 1, 6], ["p", "padding p", 0, 8], ["d", "dilation d", 1, 8]];
const FIELD_MOST = 8;

// The arithmetic of convlab.conv.ReceptiveField: one stage more than there are layers, the input first.
function fields(n, layers) {
  const stages = [{outputs: n, size: 1, jump: 1, first: 0}];
  for (const {k, s, p, d} of layers) {
    const below = stages[stages.length - 1], window = k + (k - 1) * (d - 1);
    const room = below.outputs + 2 * p - window;
    if (room < 0) {
      return {stages, misfit: {window, size: below.outputs, p: p + Math.ceil(-room / 2)}};
    }
    stages.push({outputs: Math.floor(room / s) + 1, size: below.size + (window - 1) * below.jump,
      jump: below.jump * s, first: below.first - p * below.jump});
  }
  return {stages, misfit: null};
}

function render({model, el}) {
  let n = model.get("n");
  let layers = model.get("layers").map((layer) => ({...layer}));
  let chosen = null;
  const root = element("div", card(el, model.get("title"), FIELD_STYLE), {class: "field"});
  element("p", root, {class: "title"}, model.get("title"));
  const bar = element("div", root, {class: "bar"});
  const size = number(labelled(bar, "input n"), "input n", n, 1, 64, (value) => { n = value; draw(); });
  button(bar, "+ convolution", () => add({kind: "conv", k: 3, s: 1, p: 0, d: 1}));
  button(bar, "+ pooling", () => add({kind: "pool", k: 2, s: 2, p: 0, d: 1}));
  const stacks = choice(bar, "stack", Object.keys(FIELD_STACKS).map((name) => [name, name || "your own"]), take);
  const table = element("table", root, {});
  element("p", root, {class: "hint"}, "field = field below + (k \u2212 1) \u00B7 d \u00B7 jump below; jump = jump below \u00B7 s");
  const pyramid = element("div", root, {class: "pyramid", tabindex: "0", role: "group",
    "aria-label": "The layers as rows of cells; left and right arrow choose an output"});
  const svg = shape("svg", pyramid, {"aria-hidden": "true"});
  const hatch = hatching(svg);
  const said = element("p", root, {class: "said", "aria-live": "polite"});
  element("p", root, {class: "hint"}, "Point at an output in the last row, or click the picture and use the arrow keys.");
  pyramid.addEventListener("keydown", (event) => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (by) {
      look(chosen + by);
      event.preventDefault();
    }
  });
  rows();

  function number(parent, name, value, least, most, action) {
    const input = element("input", parent, {type: "number", min: least, max: most, step: 1, value: value, "aria-label": name});
    input.addEventListener("input", () => {
      const entered = Number(input.value);
      const good = Number.isInteger(entered) && entered >= least && entered <= most;
      input.setAttribute("aria-invalid", String(!good));
      if (good) {
        action(entered);
      } else {
        said.textContent = "\u2717 " + name + " is a whole number from " + least + " to " + most + ".";
      }
    });
    return input;
  }

  // ---- the stack ----

  function add(layer) {
    if (layers.length < FIELD_MOST) {
      layers.push(layer);
      own();
    } else {
      said.textContent = "\u2717 " + FIELD_MOST + " layers are as many as one can look at; remove one first.";
    }
  }

  function remove(index) {
    layers.splice(index, 1);
    own();
    size.focus();
  }

  function own() {
    stacks.value = "";
    rows();
  }

  function take(name) {
    if (FIELD_STACKS[name]) {
      layers = FIELD_STACKS[name].map(([kind, k, s, p, d]) => ({kind, k, s, p, d}));
      rows();
    }
  }

  // ---- the table ----

  function rows() {
    table.textContent = "";
    const head = element("tr", element("thead", table, {}), {});
    ["layer", "k", "s", "p", "d", "", "outputs", "jump", "field"].forEach(
      (name) => element(name ? "th" : "td", head, name ? {scope: "col"} : {}, name));
    const body = element("tbody", table, {});
    row(body, {kind: "input"}, -1);
    layers.forEach((layer, index) => row(body, layer, index));
    chosen = null;
    draw();
  }

  function row(body, layer, index) {
    const tr = element("tr", body, {});
    const name = {input: "input", conv: "convolution", pool: "pooling"}[layer.kind];
    element("td", tr, {}, index < 0 ? name : index + 1 + " " + name);
    FIELD_NUMBERS.forEach(([key, words, least, most]) => {
      const td = element("td", tr, {});
      if (index >= 0 && !(key === "d" && layer.kind === "pool")) {
        number(td, words + " of layer " + (index + 1), layer[key], least, most, (value) => {
          layer[key] = value;
          stacks.value = "";
          draw();
        });
      }
    });
    const end = element("td", tr, {});
    if (index >= 0) {
      button(end, "\u2715", () => remove(index), "Remove layer " + (index + 1));
    }
    ["outputs", "jump"].forEach((key) => element("td", tr, {class: key}));
    const field = element("td", tr, {});
    ["sum", "size"].forEach((key) => element("span", field, {class: key}));
  }

  function numbers(stages) {
    table.querySelectorAll("tbody tr").forEach((tr, i) => {
      const stage = stages[i], below = stages[i - 1], layer = layers[i - 1];
      const cell = (key, text) => { tr.querySelector("." + key).textContent = stage ? text : "\u2013"; };
      cell("outputs", stage && stage.outputs);
      cell("jump", stage && stage.jump);
      cell("size", stage && stage.size);
      cell("sum", below ? below.size + " + " + (layer.k - 1) + " \u00B7 " + layer.d + " \u00B7 " + below.jump + " = "
        : "a pixel sees itself: ");
    });
  }

  // ---- the picture: a row of cells a stage, each cell in the middle of what it sees ----

  function draw() {
    const {stages, misfit} = fields(n, layers);
    numbers(stages);
    const last = stages[stages.length - 1].outputs - 1;
    chosen = Math.max(0, Math.min(last, chosen === null ? Math.floor(last / 2) : chosen));
    drawPyramid(svg, hatch, { n, layers, stages, chosen }, look);
    said.textContent = misfit ? "\u2717 Layer " + stages.length + ": a window of " + misfit.window + " does not fit into " +
      misfit.size + "; pad by " + misfit.p + " or take a smaller window." : sentence(stages[stages.length - 1]);
  }

  function look(output) {
    const {stages} = fields(n, layers);
    const next = Math.max(0, Math.min(stages[stages.length - 1].outputs - 1, output));
    if (next !== chosen) {
      chosen = next;
      draw();
    }
  }

  function sentence(top) {
    const from = top.first + chosen * top.jump, to = from + top.size - 1;
    const outside = Math.max(0, -from) + Math.max(0, to - n + 1);
    const pixels = top.size === 1 ? "pixel " + written(from) : "pixels " + written(from) + " to " + written(to);
    return "Output " + chosen + " of 0 to " + (top.outputs - 1) + " sees input " + pixels + ": a field of " + top.size +
      (outside ? ", " + outside + " of it in the padding" : "") + "; in a picture " + top.size + " \u00D7 " + top.size + ".";
  }
}

export default { render };
