// Around every widget of the course: loads the code of its kind once a page, shows what goes wrong.
const kinds = (globalThis.convlabWidgets ??= new Map());

function load(model) {
  const key = model.get("_script_key");
  if (!kinds.has(key)) {
    const url = URL.createObjectURL(new Blob([model.get("_script")], { type: "text/javascript" }));
    kinds.set(key, import(url).then((module) => module.default));
  }
  return kinds.get(key);
}

function addNote(model, el, signal) {
  const note = document.createElement("p");
  note.className = "convlab-note";
  note.setAttribute("role", "status");
  el.append(note);
  const show = () => {
    const { kind, text } = model.get("_note");
    note.dataset.kind = kind;
    note.textContent = text;
  };
  model.on("change:_note", show);
  signal.addEventListener("abort", () => model.off("change:_note", show));
  show();
}

/** With the kernel goes what is behind the widget; a new kernel does not know it. */
function watchKernel(model, signal) {
  const status = model.widget_manager.kernel?.statusChanged;
  const look = (kernel, now) => {
    if (["restarting", "autorestarting", "terminating", "dead"].includes(now)) {
      model.set("_note", { kind: "lost", text: "The kernel was restarted: run this cell again." });
    }
  };
  status?.connect(look);
  signal.addEventListener("abort", () => status?.disconnect(look));
}

export default {
  async render({ model, el, host, signal }) {
    const body = document.createElement("div");
    body.className = "convlab-body";
    el.classList.add("convlab-widget");
    // The lab would take arrow keys, space and enter; it looks at the focused element itself.
    el.addEventListener("focusin", (event) => (event.target.dataset.lmSuppressShortcuts = "true"));
    el.append(body);
    addNote(model, el, signal);
    watchKernel(model, signal);
    try {
      return (await load(model)).render({ model, el: body, host, signal });
    } catch (error) {
      body.textContent = `This widget could not be drawn: ${error.message}`;
      throw error;
    }
  },
};
