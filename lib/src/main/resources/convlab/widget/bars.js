// The probabilities of up to two networks as bars, a row a digit.
import { element } from "../play/page.js";

// Makes the empty bars; returns a function that shows answers and gives them back in words.
export function bars(parent, names) {
  const panels = names.map((name) => panel(parent, name));
  return (answers) => panels.map((show, i) => show(answers[i])).filter(Boolean).join("; ");
}

function panel(parent, name) {
  const root = element("div", parent, { class: "network" });
  const head = element("h4", root, {}, name);
  const rows = element("div", root, { class: "bars", role: "img" });
  const digits = [...Array(10).keys()].map((digit) => ({
    name: element("b", rows, {}, digit),
    bar: element("i", element("div", rows, {}), {}),
    number: element("span", rows, {})
  }));

  return (probabilities) => {
    const best = probabilities ? probabilities.indexOf(Math.max(...probabilities)) : -1;
    digits.forEach((row, digit) => {
      const share = probabilities ? probabilities[digit] : 0;
      row.bar.style.width = (100 * share).toFixed(1) + "%";
      row.number.textContent = probabilities ? percent(share) : "";
      Object.values(row).forEach((one) => one.classList.toggle("best", digit === best));
    });
    head.textContent = best < 0 ? name : name + ": " + best;
    rows.setAttribute("aria-label", best < 0 ? name + " has no answer yet" : name + ": " + likeliest(probabilities));
    return best < 0 ? "" : name + " sees a " + best + ", " + percent(probabilities[best]);
  };
}

function percent(share) {
  return (share >= 0.9995 || share < 0.0005 ? Math.round(100 * share) : (100 * share).toFixed(share < 0.0995 ? 1 : 0)) + "\u00A0%";
}

// Three of them are enough to hear.
function likeliest(probabilities) {
  return probabilities.map((share, digit) => [share, digit]).sort((a, b) => b[0] - a[0]).slice(0, 3)
    .map(([share, digit]) => digit + " " + percent(share)).join(", ");
}
