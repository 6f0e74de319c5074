// What every play of the course shares: its colours, its white card, its small helpers.
export const COLOUR = {
  ink: "#222222", quiet: "#555555", edge: "#C4C4C4", lost: "#B4B4B4", paper: "#FFFFFF",
  window: "#E69F00", output: "#0072B2", wrong: "#B3261E"
};

const CARD_STYLE = `
.convlab-card.convlab-card {
  background: #fff; color: #222; color-scheme: light; max-width: min(100%, 752px); box-sizing: border-box;
  padding: 12px 16px; border-radius: 4px; overflow-x: auto; font: 13px/1.4 system-ui, sans-serif; text-align: left;
  & p { margin: 0 0 8px; max-width: 690px; color: #222; }
  & .title { font-size: 15px; font-weight: 600; }
  & .bar { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; margin: 4px 0 10px; }
  & .said { min-height: 1.4em; font-variant-numeric: tabular-nums; }
  & .hint { color: #555; font-size: 12px; }
  & .wrong { color: #B3261E; }
  & .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  & label { display: inline-flex; gap: 6px; align-items: center; color: #222; margin: 0; }
  & button, & select, & input:not([type=range]):not([type=checkbox]) {
    font: inherit; color: #222; background: #f4f4f4; border: 1px solid #767676; border-radius: 4px;
    padding: 4px 10px; min-height: 28px; box-sizing: border-box; margin: 0;
  }
  & input:not([type=range]):not([type=checkbox]) { background: #fff; padding: 2px 4px; text-align: center; }
  & input[aria-invalid=true]:not([type=range]):not([type=checkbox]) { border: 2px solid #B3261E; }
  & button, & select { cursor: pointer; }
  & button:hover:enabled { background: #e6e6e6; }
  & button:disabled { color: #767676; border-color: #c4c4c4; cursor: default; }
  & input[type=range] { accent-color: #0072B2; margin: 0; }
  & input[type=checkbox] { accent-color: #0072B2; margin: 0; width: 16px; height: 16px; }
  & :focus-visible { outline: 3px solid #0072B2; outline-offset: 2px; }
  & svg, & canvas { display: block; max-width: none; }
  & svg text { font-family: system-ui, sans-serif; }
}`;

// A white card in the page. Keys pressed in it belong to it and not to the lab, which asks the focused element itself.
export function card(el, label, style) {
  const made = element("div", el, {class: "convlab-card", role: "group", "aria-label": label});
  element("style", made, {}, CARD_STYLE + style);
  made.addEventListener("focusin", (event) => { event.target.dataset.lmSuppressShortcuts = "true"; });
  made.addEventListener("keydown", (event) => event.stopPropagation());
  return made;
}

export function element(name, parent, attributes, content) {
  return filled(document.createElement(name), parent, attributes, content);
}

export function shape(name, parent, attributes, content) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), parent, attributes, content);
}

function filled(made, parent, attributes, content) {
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (content !== undefined) {
    made.textContent = content;
  }
  parent.appendChild(made);
  return made;
}

export function button(parent, sign, action, name) {
  const made = element("button", parent, {type: "button", ...(name ? {"aria-label": name, title: name} : {})}, sign);
  made.addEventListener("click", action);
  return made;
}

export function labelled(parent, words) {
  const made = element("label", parent, {});
  made.append(words);
  return made;
}

export function choice(parent, words, options, action) {
  const made = element("select", labelled(parent, words), { "aria-label": words });
  options.forEach(([value, text]) => element("option", made, {value: value}, text));
  made.addEventListener("change", () => action(made.value));
  return made;
}

// The diagonal lines that stand for padding in the whole course; returns what to fill with.
export function hatching(svg) {
  const id = "convlab-hatch-" + Math.random().toString(36).slice(2);
  const pattern = shape("pattern", shape("defs", svg, {}), {id: id, width: 6, height: 6, patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)"});
  shape("line", pattern, {x1: 0, y1: 0, x2: 0, y2: 6, stroke: "#808080", "stroke-opacity": 0.8, "stroke-width": 1.2});
  return "url(#" + id + ")";
}

// A number as people write it: few digits, a real minus.
export function written(value, digits = 4) {
  const rounded = Number(value.toFixed(digits));
  return String(rounded === 0 ? 0 : rounded).replace("-", "\u2212");
}

export function bracketed(value, digits) {
  return value < 0 ? "(" + written(value, digits) + ")" : written(value, digits);
}

export function wishesLessMotion() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
