// The paper of the pad: a canvas that is drawn on by mouse, finger, pen or keyboard.
import { element } from "../play/page.js";
import { PAPER_SIZE, drawSketch, drawStroke, sketchOf, textOf } from "./sketch.js";

const STEP = 10, SMALL_STEP = 2, NEAR = 1.5, OUTSIDE = 60;
const KEYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

// `changed(done)` is called for every change of the drawing, with false in the middle of a stroke; `say` gets words.
export function paper(parent, { changed, say, signal }) {
  let actions = [], thrownAway = [], stroke = null, width = 20;
  const cursor = { x: PAPER_SIZE / 2, y: PAPER_SIZE / 2, down: false };
  const frame = element("div", parent, { class: "paper" });
  const canvas = element("canvas", frame, { tabindex: "0", role: "application", "aria-roledescription": "drawing paper",
    "aria-label": "Paper. Arrow keys move the pen, with Shift in small steps; space puts it down and lifts it; Backspace undoes." });
  const ring = element("div", frame, { class: "ring", hidden: "" });
  canvas.addEventListener("pointerdown", pressed);
  canvas.addEventListener("pointermove", moved);
  ["pointerup", "pointercancel"].forEach((name) => canvas.addEventListener(name, lifted));
  canvas.addEventListener("keydown", typed);
  canvas.addEventListener("blur", () => { penUp(); ring.hidden = true; });
  canvas.addEventListener("focus", () => { ring.hidden = !canvas.matches(":focus-visible"); });
  watch();

  // The screen's density changes when the page is zoomed or moved to another screen.
  function watch() {
    sharpen();
    window.matchMedia("(resolution: " + window.devicePixelRatio + "dppx)").addEventListener("change", watch, { once: true, signal });
  }

  function sharpen() {
    const size = Math.round(PAPER_SIZE * window.devicePixelRatio);
    if (canvas.width !== size) {
      canvas.width = canvas.height = size;
      drawSketch(canvas, actions);
    }
    showCursor();
  }

  // ---- a stroke ----

  function begin(point) {
    stroke = { width: width, points: [point] };
    actions.push(stroke);
    drawStroke(canvas, stroke, 0);
    changed(false);
  }

  function reach(point) {
    const last = stroke.points[stroke.points.length - 1];
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR) {
      stroke.points.push(point);
      drawStroke(canvas, stroke, stroke.points.length - 2);
      changed(false);
    }
  }

  // Drawn piece by piece its edges came out too strong where pieces overlap, so the whole is drawn again.
  function end() {
    if (stroke) {
      stroke = null;
      changed(true);
      drawSketch(canvas, actions);
    }
  }

  // ---- pointers ----

  function place(event) {
    const box = canvas.getBoundingClientRect(), scale = PAPER_SIZE / box.width;
    const within = (at) => Math.round(10 * Math.max(-OUTSIDE, Math.min(PAPER_SIZE + OUTSIDE, at * scale))) / 10;
    return [within(event.clientX - box.left), within(event.clientY - box.top)];
  }

  function pressed(event) {
    if (event.isPrimary && event.button === 0) {
      penUp();
      ring.hidden = true;
      canvas.setPointerCapture(event.pointerId);
      begin(place(event));
    }
  }

  function moved(event) {
    if (stroke && event.isPrimary && !cursor.down) {
      const all = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
      (all.length ? all : [event]).forEach((one) => reach(place(one)));
    }
  }

  function lifted(event) {
    if (event.isPrimary && !cursor.down) {
      end();
    }
  }

  // ---- keys ----

  function typed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const way = KEYS[event.key];
    if (way) {
      step(way, event.shiftKey ? SMALL_STEP : STEP);
    } else if (event.key === " ") {
      penUpOrDown();
    } else if (event.key === "Escape") {
      penUp();
    } else if (event.key === "Backspace") {
      undo();
    } else {
      return;
    }
    event.preventDefault();
  }

  function step([right, down], by) {
    cursor.x = Math.max(0, Math.min(PAPER_SIZE, cursor.x + right * by));
    cursor.y = Math.max(0, Math.min(PAPER_SIZE, cursor.y + down * by));
    ring.hidden = false;
    showCursor();
    say((cursor.down ? "drawing, " : "") + "column " + cursor.x / 10 + ", row " + cursor.y / 10 + " of 28");
    if (cursor.down) {
      reach([cursor.x, cursor.y]);
    }
  }

  function penUpOrDown() {
    if (cursor.down) {
      penUp();
    } else {
      cursor.down = true;
      ring.hidden = false;
      showCursor();
      say("pen down");
      begin([cursor.x, cursor.y]);
    }
  }

  function penUp() {
    if (cursor.down) {
      cursor.down = false;
      showCursor();
      say("pen up");
      end();
    }
  }

  function showCursor() {
    Object.assign(ring.style, { left: cursor.x + "px", top: cursor.y + "px", width: width + "px", height: width + "px" });
    ring.classList.toggle("down", cursor.down);
  }

  // ---- the whole drawing ----

  function replace(next) {
    penUp();
    stroke = null;
    actions = next;
    drawSketch(canvas, actions);
  }

  // Also takes back a reset, which may have been a slip.
  function undo() {
    replace(actions.length ? actions.slice(0, -1) : thrownAway);
    thrownAway = [];
    changed(true);
  }

  function reset() {
    thrownAway = actions;
    replace([]);
    changed(true);
  }

  return {
    undo,
    reset,
    text: () => textOf(actions),
    show: (text) => replace(sketchOf(text)),
    blur: () => { replace([...actions, "blur"]); changed(true); },
    brush: (pixels) => { width = pixels; showCursor(); }
  };
}
