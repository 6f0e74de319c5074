// Lays the cells out on slides before reveal.js shows them: one that is too full is set smaller by steps, and what does
// not fit even then goes on to a further slide under the same heading.
const LEAST = 0.75, ROOMY = 0.9, STEP = 0.05, EDGE = 44;
const LEAST_PLAY = 0.55;  // of a play that has the slide to itself: its own size in the lab, more or less

function fits(slide) {
  const bottom = slide.getBoundingClientRect().top + slide.clientHeight - EDGE;
  return [...slide.children].every(part => part.matches('aside') || part.getBoundingClientRect().bottom <= bottom);
}

function setSmaller(slide, least) {
  for (let scale = 1; scale >= least - 1e-9; scale -= STEP) {
    slide.style.setProperty('--scale', scale);
    if (fits(slide)) return true;
  }
  return false;
}

// The blocks that a slide is made of: paragraphs, tables, code, outputs, without the boxes around them.
function blocks(node) {
  if (node.matches('.jp-RenderedMarkdown')) return [...node.children].flatMap(items);
  if (node.matches('.highlight, .picture, .jp-OutputArea-output, aside')) return [node];
  return [...node.children].flatMap(blocks);
}

// A list as lists of one item each, so that it can go on to a further slide.
function items(block) {
  if (!block.matches('ul, ol')) return [block];
  return [...block.children].map((item, index) => {
    const list = block.cloneNode(false);
    list.classList.add('item');
    if (block.matches('ol')) list.start = (block.start || 1) + index;
    list.append(item);
    return list;
  });
}

function flatten(slide) {
  [...slide.children].forEach((part, index) => {
    const inside = part.matches('.jp-MarkdownCell, .jp-CodeCell, .fragment') ? blocks(part) : [part];
    if (part.matches('.fragment'))
      for (const block of inside) {
        block.classList.add('fragment');
        block.dataset.fragmentIndex = index;
      }
    inside.filter(block => block.matches('.jp-OutputArea-output, .picture')).forEach(block => block.classList.add('shown'));
    part.replaceWith(...inside);
  });
  for (const image of slide.querySelectorAll('.picture img'))
    image.parentNode.style.minHeight = Math.min(image.naturalHeight / 2, 320) + 'px';
}

// Whether nothing may stand between a block and the one after it: a heading and its text, code and what it shows.
const holds = (block, next) => block.matches('h1, h2, h3, .again') || block.matches('.highlight') && next.matches('.shown');

// What a further slide begins with is there at once; what comes after it may wait for a key.
function unveil(blocks) {
  if (!blocks.every(block => block.matches('.fragment'))) return;
  const first = blocks[0].dataset.fragmentIndex;
  blocks.filter(block => block.dataset.fragmentIndex === first).forEach(block => block.classList.remove('fragment'));
}

function again(title) {
  const line = document.createElement('p');
  line.className = 'again';
  line.textContent = title;
  return line;
}

// A slide without a heading says where in the lesson it is.
function headed(slides) {
  let title = null;
  for (const slide of slides) {
    const own = slide.querySelector('h1, h2, h3');
    if (own) title = own.matches('h1') ? null : [...slide.querySelectorAll('h2, h3')].at(-1).textContent;
    else if (title) slide.prepend(again(title));
  }
}

function flow(slide) {
  const parts = [...slide.children].filter(part => !part.matches('aside'));
  const alone = parts.every(part => part.matches('.again') || part.querySelector(':scope > div[id^=convlab]'));
  if (setSmaller(slide, alone ? LEAST_PLAY : LEAST)) return;
  const next = slide.cloneNode(false), first = parts[0];
  const moved = [];
  while (parts.length > 1 && (!setSmaller(slide, ROOMY) || moved.length && holds(parts.at(-1), moved[0]))) {
    moved.unshift(parts.pop());
    moved[0].remove();
  }
  if (parts.length === 1 && (first.matches('h1, h2, h3, .again') || !fits(slide))) {
    // what holds together is too large for one slide: as much of it as there is room for
    while (moved.length && (parts.length === 1 && first.matches('h1, h2, h3, .again') || fits(slide))) {
      parts.push(moved.shift());
      slide.append(parts.at(-1));
      if (!setSmaller(slide, LEAST)) break;
    }
    if (!setSmaller(slide, LEAST) && parts.length > 2) moved.unshift(parts.pop()), moved[0].remove();
  }
  slide.classList.toggle('too-full', !setSmaller(slide, LEAST));
  if (!moved.length) return;
  unveil(moved);
  const title = [...slide.querySelectorAll('h2, h3, .again')].at(-1);
  if (title && !moved[0].matches('h1, h2, h3')) {
    next.append(again(title.textContent));
  }
  next.append(...moved, ...[...slide.querySelectorAll('aside')].map(notes => notes.cloneNode(true)));
  slide.after(next);
  flow(next);
}

async function lay() {
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
  if (window.MathJax) await MathJax.startup.promise;
  const slides = [...document.querySelectorAll('section.one')];
  slides.forEach(flatten);
  headed(slides);
  slides.forEach(flow);
  document.body.classList.remove('laying');
  await Reveal.initialize({
    width: 1280, height: 720, margin: 0, center: false, display: 'flex', hash: true, slideNumber: 'c/t',
    controls: false, navigationMode: 'linear', transition: 'none', backgroundTransition: 'none',
    pdfSeparateFragments: false, plugins: [RevealNotes]
  });
}
window.addEventListener('load', lay);
