// A drawing as the movements of a pen; Java's Sketch reads and writes the same text and makes the same pixels of it.
export const PAPER_SIZE = 280;
const INK = "#FFFFFF";
const BLUR_SPREADS = [4, 4, 2, 1];

export function sketchOf(text) {
  return text.split(";").map((part) => part.trim()).filter(Boolean).map((part) => {
    if (part === "blur") {
      return part;
    }
    const [width, ...points] = part.split(/\s+/);
    return { width: Number(width), points: points.map((point) => point.split(",").map(Number)) };
  });
}

export function textOf(actions) {
  return actions.map((action) => (action === "blur" ? action
    : action.width + " " + action.points.map((point) => point.join(",")).join(" "))).join("; ");
}

// Draws all of a sketch on a canvas of any resolution.
export function drawSketch(canvas, actions) {
  const pen = canvas.getContext("2d");
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  actions.forEach((action) => {
    if (action === "blur") {
      blur(canvas);
    } else {
      drawStroke(canvas, action, 0);
    }
  });
}

// Draws a stroke from one of its points on, so that a long one grows without being drawn again.
export function drawStroke(canvas, { width, points }, from) {
  const pen = canvas.getContext("2d"), scale = canvas.width / PAPER_SIZE;
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  Object.assign(pen, { lineWidth: width, lineCap: "round", lineJoin: "round", strokeStyle: INK });
  pen.beginPath();
  pen.moveTo(...points[from]);
  points.slice(from).forEach((point) => pen.lineTo(...point));
  pen.stroke();
}

// Each pass adds a half of the picture and two quarters moved to both sides: 1/4, 1/2, 1/4.
function blur(canvas) {
  const scale = canvas.width / PAPER_SIZE;
  for (const spread of BLUR_SPREADS) {
    spreadInk(canvas, spread * scale, 0);
    spreadInk(canvas, 0, spread * scale);
  }
}

function spreadInk(canvas, right, down) {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext("2d").drawImage(canvas, 0, 0);
  const pen = canvas.getContext("2d");
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.globalCompositeOperation = "lighter";
  for (const [part, way] of [[0.5, 0], [0.25, -1], [0.25, 1]]) {
    pen.globalAlpha = part;
    pen.drawImage(copy, way * right, way * down);
  }
  pen.restore();
}
