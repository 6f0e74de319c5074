function slider(model, el, signal) {
  const label = document.createElement("label");
  const name = document.createElement("span");
  const input = document.createElement("input");
  const output = document.createElement("output");
  name.textContent = model.get("label");
  input.type = "range";
  for (const key of ["min", "max", "step"]) input[key] = model.get(key);
  const show = () => {
    input.value = model.get("value");
    output.textContent = String(model.get("value"));
  };
  input.addEventListener("input", () => {
    model.set("value", Number(input.value));
    model.save_changes();
  });
  model.on("change:value", show);
  signal.addEventListener("abort", () => model.off("change:value", show));
  show();
  label.append(name, input, output);
  el.append(label);
}

export default {
  render({ model, el, signal }) {
    slider(model, el, signal);
  },
};
