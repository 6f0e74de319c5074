// Around every widget of the course: a line below it, for what goes wrong and what is printed.
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

/** The kind's own drawing in that frame. */
export function around(kind) {
  return {
    async render({ model, el, host, signal }) {
      const body = document.createElement("div");
      body.className = "convlab-body";
      el.classList.add("convlab-widget");
      // The lab would take arrow keys, space and enter; it looks at the focused element itself.
      el.addEventListener("focusin", (event) => (event.target.dataset.lmSuppressShortcuts = "true"));
      el.append(body);
      addNote(model, el, signal);
      watchKernel(model, signal);
      // The lab keeps the views of closed models, too: leave them nothing to keep.
      signal.addEventListener("abort", () => [body, el].forEach((node) => node.replaceChildren()));
      try {
        return await kind.render({ model, el: body, host, signal });
      } catch (error) {
        body.textContent = `This widget could not be drawn: ${error.message}`;
        throw error;
      }
    },
  };
}
