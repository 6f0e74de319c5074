// Lesson 13: draw a digit; Java answers with what the networks see and what they take it for.
import { button, card, element, labelled, wishesLessMotion } from "../play/page.js";
import { paper } from "./paper.js";
import { bars } from "./bars.js";

const PAD_STYLE = `
.convlab-card.convlab-card .pad {
  display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: flex-start;
  & .paper { position: relative; width: 280px; height: 280px; }
  & .paper canvas { width: 280px; height: 280px; background: #000; border-radius: 4px; touch-action: none; cursor: crosshair; }
  & .ring { position: absolute; box-sizing: border-box; border: 2px solid #E69F00; border-radius: 50%; pointer-events: none;
    transform: translate(-50%, -50%); }
  & .ring.down { background: #E69F00; }
  & .tools { width: 280px; display: flex; flex-wrap: wrap; gap: 5px; margin-top: 8px; align-items: center; }
  & .tools label { margin-left: auto; }
  & .tools input { width: 60px; }
  & .seen { width: 140px; }
  & .seen canvas { width: 140px; height: 140px; image-rendering: pixelated; background: #000; border-radius: 2px; }
  & h4 { font-size: 13px; font-weight: 600; line-height: 1.4; margin: 0 0 6px; color: #222; }
  & .hint { margin: 8px 0 0; max-width: 280px; }
  & button { padding: 4px 8px; }
  & .networks { display: flex; gap: 16px; min-height: 280px; }
  & .network { width: 116px; }
  &.alone .network { width: 200px; }
  & .bars { display: grid; grid-template-columns: 10px 1fr 36px; gap: 3px 6px; align-items: center;
    font-variant-numeric: tabular-nums; line-height: 20px; }
  & .bars i { display: block; height: 16px; background: #9DC3DE; border-radius: 1px; min-width: 1px; }
  & .bars i.best { background: #0072B2; }
  & .bars .best { font-weight: 600; }
  & .bars span { text-align: right; }
  & .moving i { transition: width 90ms linear; }
  & [aria-busy=true] i { opacity: 0.75; }
}`;
const LIVE = 60, PATIENCE = 1500; // milliseconds

function render({ model, el, signal }) {
  const root = element("div", card(el, "Drawing pad", PAD_STYLE), { class: "pad" });
  const names = model.get("names");
  root.classList.toggle("alone", names.length < 2);
  let timer = null, patience = null;

  const left = element("div", root, {});
  element("h4", left, {}, "Draw a digit");
  const said = element("p", left, { class: "unseen", "aria-live": "polite" });
  const sheet = paper(left, { changed, say, signal });
  tools(element("div", left, { class: "tools" }));
  const hint = element("p", left, { class: "hint" });

  const seen = element("div", root, { class: "seen" });
  element("h4", seen, {}, "Network\u2019s view");
  const preview = element("canvas", seen, { width: 28, height: 28, role: "img", "aria-label": "28 x 28 pixels" });
  const switching = element("label", element("p", seen, { class: "hint" }), {});
  const recipe = element("input", switching, { type: "checkbox" });
  switching.append("MNIST\u2019s recipe");
  recipe.checked = model.get("recipe");
  const explained = element("p", seen, { class: "hint" });

  const networks = element("div", root, { class: "networks" });
  networks.classList.toggle("moving", !wishesLessMotion());
  const show = bars(networks, names);

  recipe.addEventListener("change", () => { explain(); send(); });
  on("sketch", () => { if (model.get("sketch") !== sheet.text()) { sheet.show(model.get("sketch")); } });
  on("recipe", () => { recipe.checked = model.get("recipe"); explain(); });
  on("answer", answered);
  on("preview", see);
  sheet.show(model.get("sketch"));
  explain();
  see();
  answered();

  function on(key, action) {
    model.on("change:" + key, action);
    signal.addEventListener("abort", () => model.off("change:" + key, action));
  }

  function tools(bar) {
    button(bar, "Undo", () => sheet.undo());
    button(bar, "Reset", () => sheet.reset());
    button(bar, "Blur", () => sheet.blur());
    const brush = element("input", labelled(bar, "brush"), { type: "range", min: 8, max: 40, step: 2, value: 20 });
    brush.addEventListener("input", () => sheet.brush(Number(brush.value)));
  }

  function say(words) {
    said.textContent = words;
  }

  function explain() {
    explained.textContent = recipe.checked ? "The ink is fitted into 20 \u00D7 20 and its centre of mass put in the middle."
      : "The whole paper is shrunk to 28 \u00D7 28 as it is.";
  }

  // ---- to Java ----

  // In the middle of a stroke now and then, at its end at once.
  function changed(done) {
    if (done) {
      send();
    } else if (timer === null) {
      timer = setTimeout(send, LIVE);
    }
  }

  function send() {
    clearTimeout(timer);
    timer = null;
    const asked = model.get("asked") + 1;
    networks.setAttribute("aria-busy", "true");
    clearTimeout(patience);
    patience = setTimeout(() => { hint.textContent = "Waiting for the kernel: it may be busy with a cell."; }, PATIENCE);
    model.set("sketch", sheet.text());
    model.set("recipe", recipe.checked);
    model.set("asked", asked);
    model.save_changes();
  }

  // ---- from Java ----

  function see() {
    const bytes = model.get("preview");
    const image = new ImageData(28, 28);
    for (let i = 0; i < 28 * 28; i++) {
      const grey = bytes && bytes.byteLength ? bytes.getUint8(i) : 0;
      image.data.set([grey, grey, grey, 255], 4 * i);
    }
    preview.getContext("2d").putImageData(image, 0, 0);
  }

  function answered() {
    const answer = model.get("answer");
    const verdict = show(answer.networks);
    if (answer.asked >= model.get("asked")) {
      clearTimeout(patience);
      networks.setAttribute("aria-busy", "false");
      say(verdict);
      hint.textContent = "Keys: arrows move the pen, space puts it down and lifts it.";
    }
  }
}

export default { render };
