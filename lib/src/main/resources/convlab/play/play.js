// A play needs no kernel: a state that nobody else changes stands for the model. The page may run this before the output
// is in it, or show the output twice.
export function playHere(id, state, { render }) {
  let tries = 0;
  (function start() {
    const roots = document.querySelectorAll('[id="' + id + '"]');
    if (roots.length === 0 && tries++ < 200) {
      setTimeout(start, 50);
    }
    roots.forEach((root) => {
      if (!root.querySelector(".convlab-card")) {
        root.querySelectorAll("img").forEach((img) => { img.style.display = "none"; });
        render({model: {get: (name) => state[name]}, el: root});
      }
    });
  })();
}
