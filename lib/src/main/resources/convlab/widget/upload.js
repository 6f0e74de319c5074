// A file of the reader's own.
export default {
  render({ model, el, signal }) {
    const label = document.createElement("label");
    const name = document.createElement("span");
    const input = document.createElement("input");
    const said = document.createElement("output");
    name.textContent = model.get("label");
    input.type = "file";
    label.append(name, input);
    el.classList.add("convlab-upload");
    el.append(label, said);
    const show = () => (said.textContent = model.get("name") ? `${model.get("name")} is in the kernel.` : "");
    model.on("change:name", show);
    signal.addEventListener("abort", () => model.off("change:name", show));
    show();
    input.addEventListener("change", async () => {
      const file = input.files[0];
      if (!file) return;
      const limit = model.get("limit");
      if (file.size > limit) {
        said.textContent = `${file.name} has ${(file.size / 1e6).toFixed(1)} MB; choose a file of at most ${limit / 1e6} MB.`;
        return;
      }
      said.textContent = `${file.name} is on its way ...`;
      model.send({ name: file.name }, undefined, [await file.arrayBuffer()]);
    });
  },
};
