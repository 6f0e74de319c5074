"""Every lesson as a page and as a deck, looked at in Chromium with the network cut."""

import pytest

from lesson import LESSONS, SOLUTIONS, Lesson
from launcher import deck
from browser import ARGUMENTS, chromium
from notebooks import with_slides

FAST = {"00"}  # the rest is left out by --fast
LEAST = 22  # pixels of text on a slide that is 720 high; in plays, which are scaled as a whole, 9
WIDE = """width => {
  const out = [], room = document.documentElement.clientWidth + 1;
  if (document.documentElement.scrollWidth > room) out.push(['the page', document.documentElement.scrollWidth]);
  const boxes = '.jp-OutputArea-output, .jp-RenderedMarkdown' + (width > 1000 ? ', .highlight pre' : '');
  for (const box of document.querySelectorAll(boxes))
    if (box.scrollWidth > box.clientWidth + 1 && !box.innerText.startsWith('import convlab.'))
      out.push([box.innerText.trim().slice(0, 60), box.scrollWidth]);
  for (const image of document.querySelectorAll('img'))
    if (image.getBoundingClientRect().right > room) out.push([image.alt.slice(0, 60) || 'a picture', image.width]);
  return out;
}"""
SLIDE = """least => {
  const slide = Reveal.getCurrentSlide(), out = [];
  slide.querySelectorAll('.fragment').forEach(one => one.classList.add('visible'));
  if (slide.classList.contains('too-full')) out.push('is too full');
  if (slide.scrollWidth > slide.clientWidth + 1) out.push('is too wide');
  if (!slide.textContent.trim() && !slide.querySelector('img, svg')) out.push('is empty');
  if (slide.querySelector('mjx-merror')) out.push('has a formula that is no formula');
  for (const image of slide.querySelectorAll('img')) {
    if (!image.complete || !image.naturalWidth) out.push('has a picture that does not show');
    if (!image.alt) out.push('has a picture without a sentence in its place');
  }
  const words = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const small = new Set();
  while (words.nextNode()) {
    const box = words.currentNode.parentElement;
    const seen = words.currentNode.data.trim() && box.checkVisibility();
    const size = parseFloat(getComputedStyle(box).fontSize) * box.currentCSSZoom;
    const scaled = box.closest('.jp-RenderedHTML > div'), drawn = box.closest('svg, mjx-container, sup, sub');
    if (seen && !drawn && size < least * (scaled ? 0.42 : 1) - 0.1) small.add(words.currentNode.data.trim().slice(0, 30));
  }
  if (small.size) out.push('has text too small for the last row: ' + [...small].slice(0, 3).join(' | '));
  return [slide.textContent.trim().split('\\n')[0].slice(0, 50), out];
}"""


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    """A page without a network; `asked` lists what it asked for from elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 720}, offline=True)
    page = context.new_page()
    page.asked, page.errors = [], []
    page.on("request", lambda one: page.asked.append(one.url) if one.url.startswith("http") else None)
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    context.close()


@pytest.fixture(scope="module")
def deck_of(course, tmp_path_factory):
    """Makes the deck of a lesson; where it is."""
    from quiet import Quiet

    deck.bring_parts(course, Quiet())
    place = tmp_path_factory.mktemp("decks")

    def make(lesson):
        target = place / f"{lesson}.html"
        deck.make(course, lesson.path, target)
        return target

    return make


def case(lesson):
    marks = [] if lesson.number in FAST else pytest.mark.slow
    return pytest.param(lesson, id=f"{lesson.path.parent.name}-{lesson}", marks=marks)


@pytest.mark.parametrize("lesson", [case(one) for one in LESSONS + SOLUTIONS])
def test_a_lesson_as_a_page_overflows_nowhere(lesson, page, tmp_path):
    from nbconvert.exporters import HTMLExporter

    (tmp_path / "page.html").write_text(HTMLExporter().from_filename(str(lesson.path))[0], encoding="utf-8")
    page.goto((tmp_path / "page.html").as_uri())
    complaints = []
    for width in (1280, 768):
        page.set_viewport_size({"width": width, "height": 900})
        for what, size in page.evaluate(WIDE, width):
            complaints.append(f"{what!r} is {size} pixels wide on a page of {width}; make it narrower or let it wrap")
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("lesson", [case(one) for one in LESSONS if any(cell.slide == "slide" for cell in one.cells)])
def test_a_deck_is_read_from_the_last_row_without_a_network(lesson, page, deck_of):
    path = deck_of(lesson)
    page.goto(path.as_uri())
    page.wait_for_function("window.Reveal && Reveal.isReady()")
    complaints = []
    for number, at in enumerate(page.evaluate("Reveal.getSlides().map(s => Reveal.getIndices(s))"), 1):
        page.evaluate("at => Reveal.slide(at.h, at.v)", at)
        title, found = page.evaluate(SLIDE, LEAST)
        complaints += [f"slide {number} ({title!r}) {what}" for what in found]
    assert not complaints, "\n".join([*complaints, "divide a cell, or mark it as Notes or Skip"])
    assert not page.asked and not page.errors, f"{page.asked} {page.errors}"


def test_the_speakers_view_shows_the_notes_of_a_deck_that_is_a_file(page, deck_of, tmp_path):
    (tmp_path / "talk.ipynb").write_text(with_slides(("slide", "markdown", "# Hello"), ("notes", "markdown", "smile now")))
    path = deck_of(Lesson(tmp_path / "talk.ipynb"))
    page.goto(path.as_uri())
    page.wait_for_function("window.Reveal && Reveal.isReady()")
    with page.expect_popup() as opened:
        page.keyboard.press("s")
    opened.value.wait_for_selector(".speaker-controls-notes:has-text('smile now')")
