// A picture or a fragment. A picture is decoded before it takes the place of the one before it.
export default {
  render({ model, el, signal }) {
    const image = document.createElement("img");
    const fragment = document.createElement("div");
    el.append(image, fragment);
    let address;
    let latest = 0;

    const clear = () => {
      if (address) URL.revokeObjectURL(address);
      address = undefined;
    };

    const show = async () => {
      const turn = ++latest;
      const png = model.get("png");
      const isPicture = png && png.byteLength > 0;
      image.hidden = !isPicture;
      fragment.hidden = isPicture;
      if (!isPicture) {
        if (fragment.innerHTML !== model.get("html")) fragment.innerHTML = model.get("html");
        return;
      }
      const next = URL.createObjectURL(new Blob([png], { type: "image/png" }));
      const ready = new Image();
      ready.src = next;
      await ready.decode();
      if (turn !== latest || signal.aborted) {
        URL.revokeObjectURL(next);
        return;
      }
      image.width = model.get("width");
      image.height = model.get("height");
      image.alt = model.get("alt");
      image.src = next;
      clear();
      address = next;
    };

    // The room is taken before the picture is there, so that nothing below it jumps.
    image.width = model.get("width");
    image.height = model.get("height");
    image.alt = model.get("alt");
    for (const key of ["change:png", "change:html"]) {
      model.on(key, show);
      signal.addEventListener("abort", () => model.off(key, show));
    }
    signal.addEventListener("abort", clear);
    show();
  },
};
