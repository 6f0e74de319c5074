const kinds = (globalThis.convlabWidgets ??= new Map());

function module(code) {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  return import(url).finally(() => URL.revokeObjectURL(url));
}

async function load(model) {
  document.head.append(Object.assign(document.createElement("style"), { textContent: model.get("_style") }));
  const [frame, kind] = await Promise.all([module(model.get("_frame")), module(model.get("_code"))]);
  return frame.around(kind.default);
}

export default {
  async initialize({ model, signal }) {
    const key = model.get("_kind");
    if (!kinds.has(key)) kinds.set(key, load(model));
    const empty = (keys) => keys.forEach((name) => model.set(name, null, { silent: true }));
    // The lab keeps closed models for as long as the kernel runs: leave them little to keep.
    signal.addEventListener("abort", () => empty(model.get("_keys") ?? []));
    await kinds.get(key);
    empty(["_code", "_frame", "_style"]);
  },
  async render(view) {
    return (await kinds.get(view.model.get("_kind"))).render(view);
  },
};
