"""course.py slides: where the deck goes, what is in it, and what is said when there can be none."""

import json
import re
import subprocess
import sys
import zipfile

import pytest

from launcher.places import Course
from notebooks import with_slides
from quiet import Quiet
from repository import ROOT
from launcher import deck, files, wheel
from launcher.commands import slides
from launcher.problem import Problem
from browser import ARGUMENTS, chromium


@pytest.fixture(scope="module")
def fetched(course):
    deck.bring_parts(course, Quiet())


@pytest.fixture
def ready(course, small, fetched):
    """A small course that has what the real one has fetched."""

    class Ready(Course):
        python = course.python
        cache = course.cache

    return Ready(small.root, small.machine)


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def browser_page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    yield page
    page.close()


def html_of(ready, *cells):
    path = ready.root / "mine.ipynb"
    path.write_text(with_slides(*cells), encoding="utf-8")
    target = ready.root / "work" / "mine.html"
    made = deck.make(ready, path, target)
    return made, target.read_text(encoding="utf-8")


def test_skip_is_left_out_and_notes_are_the_speakers(ready):
    _, html = html_of(
        ready,
        ("slide", "markdown", "# Title"),
        ("skip", "markdown", "left out"),
        ("notes", "markdown", "said aloud"),
        ("subslide", "code", "1 + 1"),
        (None, "markdown", "stays with it"),
    )
    body = html.split('<div class="slides">')[1].split("<script>")[0]
    assert body.count('<section class="one">') == 2 and "left out" not in body
    assert "said aloud" in body.split('<aside class="notes">')[1].split("</aside>")[0]
    assert body.index("shown") < body.index("stays with it")


def test_a_tag_leaves_the_picture_alone(ready):
    path = ready.root / "mine.ipynb"
    content = json.loads(with_slides(("slide", "code", "secret()")))
    content["cells"][0]["metadata"]["tags"] = ["no-code-on-slide"]
    path.write_text(json.dumps(content), encoding="utf-8")
    deck.make(ready, path, ready.root / "deck.html")
    html = (ready.root / "deck.html").read_text(encoding="utf-8")
    assert "shown" in html and "secret" not in html


@pytest.mark.parametrize("source, carried", [("a $\\sum_m x[m]$ b", True), ("it costs 5 $, or 6 $", False)])
def test_only_a_deck_with_formulas_carries_what_draws_them(ready, source, carried):
    made, html = html_of(ready, ("slide", "markdown", source))
    assert ("window.MathJax = {" in html) == carried and (made["kb"] > 2000) == carried


def test_a_lesson_without_slides_says_how_to_mark_them(ready):
    with pytest.raises(Problem, match=r"No slides of mine.ipynb: none of its cells is marked as a slide \(in the lab"):
        html_of(ready, (None, "markdown", "# Title"), ("skip", "code", "1"))


def test_a_notebook_that_is_none_names_the_log(ready):
    (ready.root / "mine.ipynb").write_text("{", encoding="utf-8")
    with pytest.raises(Problem, match="slides-mine.log says why"):
        deck.make(ready, ready.root / "mine.ipynb", ready.root / "deck.html")


def test_no_package_index_is_one_sentence(small, line, monkeypatch):
    monkeypatch.setattr(wheel, "get", lambda *_: (None, "package index: no answer"))
    with pytest.raises(Problem, match="sphinx-revealjs==3.2.1 could not be fetched, and slides need it once") as told:
        deck.step(small, ()).make(line)
    assert told.value.lines == ["package index: no answer"]


def test_the_parts_are_fetched_once(small, line, monkeypatch):
    def get(course, package, sha256, line, lock):
        path = files.write(small.cache / "index" / "a.whl", b"") or small.cache / "index" / "a.whl"
        with zipfile.ZipFile(path, "w") as archive:
            for source in deck.SOURCES:
                for member in source.members.values():
                    archive.writestr(member, "text")
        return path, None

    monkeypatch.setattr(wheel, "get", get)
    step = deck.step(small, ())
    assert not step.intact()
    step.make(line)
    assert step.intact() and not list((small.cache / "index").glob("*.whl"))


def run(*arguments):
    done = subprocess.run([sys.executable, ROOT / "course.py", "slides", *arguments], capture_output=True, text=True)
    return done.returncode, done.stdout


def test_an_unknown_lesson_lists_what_there_is():
    status, said = run("99")
    assert status == 1 and "There is no lesson '99'; the lessons are 00" in said


def test_the_command_says_where_the_deck_is_and_how_to_use_it(course, tmp_path):
    status, said = run("12", "--no-browser", "--to", str(tmp_path / "a b" / "deck.html"))
    assert status == 0, said
    assert (tmp_path / "a b" / "deck.html").exists() and str(tmp_path / "a b" / "deck.html") in said
    assert "F fills the screen, S opens the speaker's view" in said


@pytest.mark.parametrize("opens", [True, False])
def test_the_browser_opens_it_or_the_reader_does(ready, console, monkeypatch, opens):
    opened = []
    monkeypatch.setattr(slides.webbrowser, "open", lambda address: opened.append(address) or opens)
    monkeypatch.setattr(slides.deck, "bring_parts", lambda *_: None)
    path = ready.root / "mine.ipynb"
    path.write_text(with_slides(("slide", "markdown", "# Title")), encoding="utf-8")
    args = type("Arguments", (), {"lesson": str(path), "to": None, "no_browser": False})()
    assert slides.run(ready, console, args) == 0
    assert opened == [(ready.work / "slides" / "mine.html").as_uri()]
    assert ("Open it in any browser." in console.said) == (not opens)


def laid_out(page, path):
    page.goto(path.as_uri())
    page.wait_for_function("window.Reveal && Reveal.isReady()")
    return page.evaluate("Reveal.getSlides().map(s => s.innerText.replace(/\\s+/g, ' ').trim())")


def test_what_does_not_fit_goes_on_under_the_same_heading(ready, browser_page):
    words = "\n\n".join(f"Paragraph {number}: " + "many words in a long line, " * 8 for number in range(8))
    html_of(ready, ("slide", "markdown", "# Title"), ("slide", "markdown", "## Heading\n\n" + words))
    _, *slides = laid_out(browser_page, ready.root / "work" / "mine.html")
    assert len(slides) > 1 and all(text.startswith("Heading") for text in slides)
    assert [f"Paragraph {number}:" for number in range(8)] == re.findall(r"Paragraph \d:", " ".join(slides))
    assert browser_page.locator("section.too-full").count() == 0


def test_a_long_list_goes_on_with_its_numbers(ready, browser_page):
    rows = "\n".join(f"{number}. Row {number}" for number in range(1, 30))
    html_of(ready, ("slide", "markdown", "# Title"), ("slide", "markdown", "## Heading\n\n" + rows))
    _, *slides = laid_out(browser_page, ready.root / "work" / "mine.html")
    assert len(slides) > 1 and "Row 29" in slides[-1]
    starts = browser_page.evaluate("[...document.querySelectorAll('section.one ol')].map(list => list.start)")
    assert starts == list(range(1, 30)) and browser_page.locator("section.too-full").count() == 0


def test_a_slide_without_a_heading_says_where_it_is(ready, browser_page):
    cells = [("slide", "markdown", "# Title"), ("subslide", "code", "f(x);"), ("slide", "markdown", "## Blur")]
    html_of(ready, *cells, ("subslide", "code", "g(x);"), ("fragment", "markdown", "more"))
    assert laid_out(browser_page, ready.root / "work" / "mine.html") == ["Title", "f(x); shown", "Blur", "Blur g(x); shown"]


def test_code_stays_with_what_it_shows(ready, browser_page):
    above = ("slide", "markdown", "## Heading\n\n" + "many words in a long line, " * 40)
    html_of(ready, ("slide", "markdown", "# Title"), above, (None, "code", "\n".join(["f(x);"] * 6)))
    slides = laid_out(browser_page, ready.root / "work" / "mine.html")
    assert ["f(x)" in text for text in slides] == ["shown" in text for text in slides]


def test_a_cell_that_is_too_large_for_any_slide_is_marked(ready, browser_page):
    html_of(ready, ("slide", "code", "\n".join(["f(x);"] * 40)))
    laid_out(browser_page, ready.root / "work" / "mine.html")
    assert browser_page.locator("section.too-full").count() == 1
