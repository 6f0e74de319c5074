// Other widgets in a row, a column or tabs.
let count = 0;

async function fill(place, reference, host, signal) {
  try {
    const part = await host.getWidget(reference);
    await part.render({ el: place, signal });
  } catch (error) {
    place.textContent = "This part is closed: run its cell again.";
  }
}

function tabs(model, el, panels, signal) {
  count += 1;
  const list = document.createElement("div");
  list.className = "convlab-tablist";
  list.setAttribute("role", "tablist");
  const buttons = model.get("titles").map((title, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = title;
    button.id = `convlab-tab-${count}-${i}`;
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", `convlab-panel-${count}-${i}`);
    panels[i].id = `convlab-panel-${count}-${i}`;
    panels[i].setAttribute("role", "tabpanel");
    panels[i].setAttribute("aria-labelledby", button.id);
    button.addEventListener("click", () => select(i));
    return button;
  });
  const select = (i) => {
    model.set("selected", i);
    model.save_changes();
  };
  const show = () => {
    buttons.forEach((button, i) => {
      const chosen = i === model.get("selected");
      button.setAttribute("aria-selected", chosen);
      button.tabIndex = chosen ? 0 : -1;
      panels[i].hidden = !chosen;
    });
  };
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (model.get("selected") + step + buttons.length) % buttons.length;
    select(next);
    buttons[next].focus();
    event.preventDefault();
  });
  list.append(...buttons);
  el.prepend(list);
  model.on("change:selected", show);
  signal.addEventListener("abort", () => model.off("change:selected", show));
  show();
}

export default {
  async render({ model, el, host, signal }) {
    const kind = model.get("kind");
    const places = model.get("children").map(() => document.createElement("div"));
    el.classList.add(`convlab-${kind}`);
    el.append(...places);
    if (kind === "tabs") tabs(model, el, places, signal);
    await Promise.all(model.get("children").map((reference, i) => fill(places[i], reference, host, signal)));
  },
};
