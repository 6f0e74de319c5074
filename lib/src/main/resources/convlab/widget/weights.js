// Nine numbers to edit, and the same nine places as plain cells.
import { element, written } from "../play/page.js";

const MOST_DENOMINATOR = 30;

// What a learner may write: 2, -0.5, 1/9. Returns NaN for anything else.
export function numberOf(text) {
  const parts = text.replace(/\u2212/g, "-").replace(",", ".").trim().split("/");
  const numbers = parts.map((part) => (part.trim() === "" ? NaN : Number(part)));
  const value = numbers.length === 1 ? numbers[0] : numbers.length === 2 ? numbers[0] / numbers[1] : NaN;
  return Number.isFinite(value) ? value : NaN;
}

// A ninth is written 1/9 and not 0.1111.
export function fraction(value) {
  for (let below = 1; below <= MOST_DENOMINATOR; below++) {
    const above = value * below;
    if (Math.abs(above - Math.round(above)) < 1e-9) {
      return written(Math.round(above)) + (below > 1 ? "/" + below : "");
    }
  }
  return written(value, 4);
}

// Inputs in rows of three; `edited(values)` is called when all nine are numbers, `refused(words)` otherwise.
export function weightInputs(parent, edited, refused) {
  const inputs = [...Array(9).keys()].map((i) => element("input", parent, { type: "text", inputmode: "text", autocomplete: "off",
    "aria-label": "kernel row " + (Math.floor(i / 3) + 1) + ", column " + (i % 3 + 1) }));
  inputs.forEach((input) => {
    input.addEventListener("input", () => {
      const values = inputs.map((one) => numberOf(one.value));
      inputs.forEach((one, i) => one.setAttribute("aria-invalid", String(Number.isNaN(values[i]))));
      const wrong = values.findIndex(Number.isNaN);
      if (wrong < 0) {
        edited(values);
      } else {
        refused("\u2717 \u201C" + inputs[wrong].value + "\u201D is no number; write 2, \u22120.5 or 1/9.");
      }
    });
    input.addEventListener("focus", () => input.select());
  });
  return (values) => inputs.forEach((input, i) => {
    input.value = fraction(values[i]);
    input.setAttribute("aria-invalid", "false");
  });
}

// Nine cells; the returned function fills them with texts on colours.
export function nineCells(parent) {
  const cells = [...Array(9).keys()].map(() => element("span", parent, {}));
  return (texts, colours, inks) => cells.forEach((cell, i) => {
    cell.textContent = texts[i];
    Object.assign(cell.style, { background: "rgb(" + colours[i].join(",") + ")", color: inks[i] });
  });
}
