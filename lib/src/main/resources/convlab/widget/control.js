// The controls: each draws itself from the model's state and sends what the reader does.
let count = 0;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** What every control needs: `see` draws the value, `put` sends one. */
class Wire {
  constructor(model, signal) {
    this.model = model;
    this.signal = signal;
  }

  get(key) {
    return this.model.get(key);
  }

  see(key, draw) {
    this.model.on(`change:${key}`, draw);
    this.signal.addEventListener("abort", () => this.model.off(`change:${key}`, draw));
    draw();
  }

  put(value) {
    this.model.set("value", value);
    this.model.save_changes();
  }
}

/** Label, control and reading in the three columns that all controls share. */
function line(wire, el, control, reading) {
  const label = element("label", { textContent: wire.get("label"), htmlFor: control.id });
  el.classList.add("convlab-line");
  el.append(label, control);
  if (reading) el.append(reading);
}

/** A control that says its own name stands below the others of a form. */
function indented(el, control) {
  el.classList.add("convlab-line");
  control.classList.add("convlab-indented");
  el.append(control);
}

function named(name, properties) {
  count += 1;
  return element(name, { id: `convlab-control-${count}`, ...properties });
}

function enabling(wire, ...controls) {
  wire.see("enabled", () => controls.forEach((control) => (control.disabled = !wire.get("enabled"))));
}

function decimals(step) {
  return Math.min(8, Math.max(0, (String(step).split(".")[1] ?? "").length));
}

function reading(wire, value) {
  return wire.get("log") ? String(Number(value.toPrecision(3))) : value.toFixed(decimals(wire.get("step")));
}

/** From a value to the place on the track and back; a logarithmic track has 100 equal ratios. */
function track(wire) {
  const [min, max, step] = ["min", "max", "step"].map((key) => wire.get(key));
  if (!wire.get("log")) return { min, max, step, place: (value) => value, value: (place) => place };
  const ratio = Math.log(max / min);
  return {
    min: 0,
    max: 100,
    step: 1,
    place: (value) => (100 * Math.log(value / min)) / ratio,
    value: (place) => (place >= 100 ? max : Number((min * Math.exp((ratio * place) / 100)).toPrecision(6))),
  };
}

function slider(wire, el) {
  const { min, max, step, place, value } = track(wire);
  const input = named("input", { type: "range", min, max, step });
  const output = element("output", { htmlFor: input.id });
  line(wire, el, input, output);
  wire.see("value", () => {
    input.value = place(wire.get("value"));
    output.textContent = reading(wire, wire.get("value"));
    input.setAttribute("aria-valuetext", output.textContent);
    fill(input, 0, share(input));
  });
  input.addEventListener("input", () => wire.put(value(Number(input.value))));
  enabling(wire, input);
}

function share(input) {
  return (100 * (input.value - input.min)) / (input.max - input.min);
}

function fill(node, from, to) {
  node.style.setProperty("--from", `${from}%`);
  node.style.setProperty("--to", `${to}%`);
}

function range(wire, el) {
  const limits = Object.fromEntries(["min", "max", "step"].map((key) => [key, wire.get(key)]));
  const ends = ["least", "greatest"].map((end) => {
    const input = element("input", { type: "range", ...limits });
    input.setAttribute("aria-label", `${wire.get("label")}, ${end}`);
    return input;
  });
  const group = named("div", { className: "convlab-range" });
  const output = element("output");
  group.append(...ends);
  el.classList.add("convlab-line");
  el.append(element("span", { textContent: wire.get("label") }), group, output);
  wire.see("value", () => {
    const pair = wire.get("value");
    ends.forEach((input, i) => {
      input.value = pair[i];
      input.setAttribute("aria-valuetext", reading(wire, pair[i]));
    });
    output.textContent = pair.map((value) => reading(wire, value)).join(" to ");
    fill(group, share(ends[0]), share(ends[1]));
  });
  ends.forEach((input, i) =>
    input.addEventListener("input", () => {
      const [from, to] = ends.map((end) => Number(end.value));
      // An end that is pushed past the other stays there.
      wire.put(i === 0 ? [Math.min(from, to), to] : [from, Math.max(from, to)]);
      input.value = wire.get("value")[i];
    }),
  );
  enabling(wire, ...ends);
}

function dropdown(wire, el) {
  const select = named("select");
  wire.get("options").forEach((name) => select.append(element("option", { textContent: name, value: name })));
  line(wire, el, select);
  wire.see("value", () => (select.value = wire.get("value")));
  select.addEventListener("change", () => wire.put(select.value));
  enabling(wire, select);
}

function toggle(wire, el) {
  const button = element("button", { type: "button", textContent: wire.get("label") });
  indented(el, button);
  wire.see("value", () => button.setAttribute("aria-pressed", wire.get("value")));
  button.addEventListener("click", () => wire.put(!wire.get("value")));
  enabling(wire, button);
}

function checkbox(wire, el) {
  const input = element("input", { type: "checkbox" });
  indented(el, element("label", { className: "convlab-tick" }, input, wire.get("label")));
  wire.see("value", () => (input.checked = wire.get("value")));
  input.addEventListener("change", () => wire.put(input.checked));
  enabling(wire, input);
}

function button(wire, el) {
  const pressed = element("button", { type: "button", textContent: wire.get("label") });
  indented(el, pressed);
  pressed.addEventListener("click", () => wire.put(wire.get("value") + 1));
  enabling(wire, pressed);
}

/** Typing is done at Enter, which the lab keeps from becoming a change, or when the field is left. */
function typed(wire, input, take) {
  const done = () => {
    const value = take(input.value);
    if (value !== undefined && value !== wire.get("value")) wire.put(value);
  };
  input.addEventListener("change", done);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") done();
  });
}

function text(wire, el) {
  const input = named("input", { type: "text" });
  line(wire, el, input);
  wire.see("value", () => (input.value = wire.get("value")));
  typed(wire, input, (value) => value);
  enabling(wire, input);
}

function number(wire, el) {
  const input = named("input", { type: "number", step: "any" });
  line(wire, el, input);
  wire.see("value", () => (input.value = wire.get("value")));
  typed(wire, input, (value) => (value === "" ? undefined : Number(value)));
  enabling(wire, input);
}

function colour(wire, el) {
  const input = named("input", { type: "color" });
  const output = element("output", { htmlFor: input.id });
  line(wire, el, input, output);
  wire.see("value", () => (input.value = output.textContent = wire.get("value")));
  input.addEventListener("input", () => wire.put(input.value));
  enabling(wire, input);
}

function progress(wire, el) {
  const bar = named("progress", { max: wire.get("max") });
  const output = element("output", { htmlFor: bar.id });
  line(wire, el, bar, output);
  wire.see("value", () => {
    bar.value = wire.get("value");
    output.textContent = `${wire.get("value")} of ${wire.get("max")}`;
  });
}

const kinds = { slider, range, dropdown, toggle, checkbox, button, text, number, colour, progress };

export default {
  render({ model, el, signal }) {
    kinds[model.get("kind")](new Wire(model, signal), el);
  },
};
