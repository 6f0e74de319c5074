// The layers of a stack as rows of cells, each cell in the middle of what it sees of the input.
import { COLOUR, shape } from "./page.js";

// `looked(output)` is called for the output in the last row that is pointed at.
export function drawPyramid(svg, hatch, { n, layers, stages, chosen }, looked) {
  draw();

  // For each stage the cells that the chosen output sees, dilation's holes left out.
  function seen() {
    const sets = stages.map(() => new Set());
    sets[stages.length - 1].add(chosen);
    for (let i = stages.length - 1; i > 0; i--) {
      const {k, s, p, d} = layers[i - 1];
      sets[i].forEach((output) => {
        if (output >= 0 && output < stages[i].outputs) {
          for (let tap = 0; tap < k; tap++) {
            sets[i - 1].add(output * s - p + tap * d);
          }
        }
      });
    }
    return sets;
  }

  function draw() {
    while (svg.childNodes.length > 1) {
      svg.lastChild.remove();
    }
    const pads = stages.map((_, i) => (layers[i] && stages[i + 1] ? layers[i].p : 0));
    const before = Math.max(...stages.map((stage, i) => pads[i] * stage.jump - middle(stage, 0)));
    const after = Math.max(...stages.map((stage, i) => middle(stage, stage.outputs - 1) + pads[i] * stage.jump)) - n + 1;
    const cell = Math.max(6, Math.min(22, Math.floor(600 / (n + before + after))));
    const place = (stage, i) => [100 + (before + middle(stages[stage], i)) * cell, 8 + stage * (cell + 26)];
    svg.setAttribute("width", 100 + (n + before + after) * cell + 4);
    svg.setAttribute("height", 8 + stages.length * (cell + 26) - 20);
    const sets = seen();
    links(sets, place, cell);
    stages.forEach((stage, i) => {
      const name = i === 0 ? "input" : i + " " + {conv: "convolution", pool: "pooling"}[layers[i - 1].kind];
      shape("text", svg, {x: 0, y: place(i, 0)[1] + cell / 2 + 4, "font-size": 12, fill: COLOUR.quiet}, name);
      for (let q = -pads[i]; q < stage.outputs + pads[i]; q++) {
        const isLost = stages[i + 1] && q >= stage.outputs + pads[i] - lost(stage, layers[i]);
        square(q, stage, place(i, q), cell, {isSeen: sets[i].has(q), isTop: i === stages.length - 1, isLost});
      }
    });
  }

  function middle(stage, i) {
    return stage.first + i * stage.jump + (stage.size - 1) / 2;
  }

  function links(sets, place, cell) {
    for (let i = 1; i < stages.length; i++) {
      const {k, s, p, d} = layers[i - 1];
      sets[i].forEach((output) => {
        for (let tap = 0; tap < k && output >= 0 && output < stages[i].outputs; tap++) {
          const [x1, y1] = place(i, output), [x2, y2] = place(i - 1, output * s - p + tap * d);
          shape("line", svg, {x1: x1 + cell / 2, y1: y1, x2: x2 + cell / 2, y2: y2 + cell, stroke: COLOUR.window,
            "stroke-width": 1, "stroke-opacity": 0.7});
        }
      });
    }
  }

  // At the end, where the stride steps over them.
  function lost(stage, {k, s, p, d}) {
    return (stage.outputs + 2 * p - k - (k - 1) * (d - 1)) % s;
  }

  function square(q, stage, at, cell, {isSeen, isTop, isLost}) {
    const padding = q < 0 || q >= stage.outputs;
    const plain = isLost ? COLOUR.lost : padding ? COLOUR.paper : "#EAF1F7";
    const fill = isTop && isSeen ? COLOUR.output : isSeen ? COLOUR.window : plain;
    const place = {x: at[0], y: at[1], width: cell, height: cell};
    const made = shape("rect", svg, {...place, fill: fill, stroke: isSeen ? COLOUR.ink : COLOUR.edge, "stroke-width": 0.75});
    if (padding) {
      shape("rect", svg, {...place, fill: hatch});
    }
    if (isTop) {
      made.addEventListener("pointerenter", () => looked(q));
      made.addEventListener("click", () => looked(q));
    }
  }
}
