// A picture made of numbers on a canvas, each a crisp square, with numbers in it when there are few, and a window over it.
import { element, shape, written } from "./page.js";

const WIDEST = 336, MOST_NUMBERED = 12, NARROWEST = 24, SMALL = 14;

// `looked(row, column)` is called for the number pointed at and `moved(rows, columns)` for arrow keys, if given.
export function raster(parent, name, height, width, { looked, moved, label }) {
  const figure = element("figure", parent, {});
  const caption = element("figcaption", figure, {}, name + " " + height + " \u00D7 " + width);
  const frame = element("div", figure, { class: "raster", ...(moved ? { tabindex: "0", role: "group", "aria-label": label } : {}) });
  const canvas = element("canvas", frame, { width: width, height: height, "aria-hidden": "true" });
  const cover = shape("svg", frame, { "aria-hidden": "true" });
  const cell = scale();
  Object.assign(canvas.style, { width: width * cell + "px", height: height * cell + "px" });
  cover.setAttribute("width", width * cell + 4);
  cover.setAttribute("height", height * cell + 4);
  cover.setAttribute("viewBox", "-2 -2 " + (width * cell + 4) + " " + (height * cell + 4));
  frame.addEventListener("pointermove", point);
  frame.addEventListener("pointerdown", point);
  frame.addEventListener("keydown", typed);
  const numbers = numbered() ? shape("g", cover, {}) : null;
  const box = shape("g", cover, {});

  // Whole pixels of the screen for every number, so that all squares are equal.
  function scale() {
    const dense = window.devicePixelRatio, most = Math.min(44, WIDEST / Math.max(width, height));
    return Math.max(1, Math.floor(most * dense)) / dense;
  }

  function numbered() {
    return Math.max(height, width) <= MOST_NUMBERED && cell >= NARROWEST;
  }

  function point(event) {
    const at = canvas.getBoundingClientRect();
    const row = Math.floor((event.clientY - at.top) / cell), column = Math.floor((event.clientX - at.left) / cell);
    looked(Math.max(0, Math.min(height - 1, row)), Math.max(0, Math.min(width - 1, column)));
  }

  function typed(event) {
    const by = event.shiftKey ? 10 : 1;
    const way = { ArrowRight: [0, by], ArrowLeft: [0, -by], ArrowDown: [by, 0], ArrowUp: [-by, 0] }[event.key];
    if (way && moved) {
      moved(...way);
      event.preventDefault();
    }
  }

  return {
    // Numbers row after row, and the colour of each as [red, green, blue].
    paint(values, colour) {
      const image = new ImageData(width, height);
      values.forEach((value, i) => image.data.set([...colour(value), 255], 4 * i));
      canvas.getContext("2d").putImageData(image, 0, 0);
      if (numbers) {
        numbers.textContent = "";
        values.forEach((value, i) => write(value, colour(value), Math.floor(i / width), i % width));
      }
    },
    outline(row, column, size, tone) {
      box.textContent = "";
      const out = size * cell < SMALL ? 3 : 0, side = size * cell + 2 * out;
      const square = { x: column * cell - out, y: row * cell - out, width: side, height: side, fill: "none" };
      shape("rect", box, { ...square, stroke: "#fff", "stroke-width": 5 });
      shape("rect", box, { ...square, stroke: tone, "stroke-width": 3 });
    },
    caption
  };

  function write(value, rgb, row, column) {
    const text = short(value, cell);
    shape("text", numbers, { x: (column + 0.5) * cell, y: (row + 0.5) * cell + 4, "text-anchor": "middle", "font-size": 11,
      fill: inkOn(rgb) }, text);
  }
}

// As many digits as fit.
export function short(value, room) {
  for (let digits = 2; digits >= 0; digits--) {
    const text = written(value, digits);
    if (text.length * 6.9 + 3 <= room || digits === 0) {
      return text;
    }
  }
}

export function inkOn(rgb) {
  const linear = rgb.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] > 0.179 ? "#000" : "#fff";
}

// Grey from black, 0, to white; beyond it is clipped.
export function grey(white) {
  return (value) => {
    const tone = Math.round(255 * Math.max(0, Math.min(1, value / white)));
    return [tone, tone, tone];
  };
}

// White at zero, blue below, red above; `anchors` are the course's colours at equal distances.
export function signed(anchors, limit) {
  const parts = anchors.map((hex) => [1, 3, 5].map((k) => parseInt(hex.slice(k, k + 2), 16)));
  return (value) => {
    const at = (Math.max(-1, Math.min(1, value / (limit || 1))) + 1) / 2 * (parts.length - 1);
    const index = Math.min(parts.length - 2, Math.floor(at)), part = at - index;
    return [0, 1, 2].map((k) => Math.round(parts[index][k] * (1 - part) + parts[index + 1][k] * part));
  };
}
