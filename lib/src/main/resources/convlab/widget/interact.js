export default {
  async render({ model, el, host, signal }) {
    const controls = document.createElement("div");
    const image = document.createElement("img");
    el.append(controls, image);
    let url;
    const show = async () => {
      const next = URL.createObjectURL(new Blob([model.get("png")], { type: "image/png" }));
      const ready = new Image();
      ready.src = next;
      await ready.decode();
      image.width = model.get("width");
      image.alt = model.get("alt");
      image.src = next;
      if (url) URL.revokeObjectURL(url);
      url = next;
    };
    model.on("change:png", show);
    signal.addEventListener("abort", () => model.off("change:png", show));
    if (model.get("png")) show();
    for (const reference of model.get("children")) {
      const place = document.createElement("div");
      controls.append(place);
      (await host.getWidget(reference)).render({ el: place, signal });
    }
  },
};
