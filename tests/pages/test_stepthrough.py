"""The step-through where learners meet it: in a saved lesson in JupyterLab by keyboard, and where its script may not run."""
import json
import re
from dataclasses import dataclass

import pytest
from browser import ARGUMENTS, LIMIT, chromium, kernel_ready

from launcher import lessons, runner, server
from launcher.places import Course
from widgetlab import Borrowed

# A second try: the page, the kernel and the browser share two cores, and a slow moment is no fault of theirs.
pytestmark = pytest.mark.flaky(reruns=1, reruns_delay=3)

HELPERS = """\
import convlab.notebook.*;
import static convlab.notebook.Lab.*;
double[][][] whole(int channels, int rows, int columns) {
  var random = new java.util.Random(31 * rows + columns);
  double[][][] numbers = new double[channels][rows][columns];
  for (var channel : numbers) for (var row : channel) java.util.Arrays.setAll(row, i -> random.nextInt(9) - 4);
  return numbers;
}
double[] line(int length) { return whole(1, 1, length)[0][0]; }
double[][] grid(int rows, int columns) { return whole(1, rows, columns)[0]; }"""
SEVEN = 'StepThrough.of("Seven by seven", grid(7, 7), grid(3, 3)).padding(1).stride(2)'
PLAYS = [
    'StepThrough.of("", line(9), line(3)).padding(1)',
    'StepThrough.of("", line(9), line(3)).padding(1).flipped().stride(2).bias(2)',
    'StepThrough.of("", line(9), line(2)).dilation(3).at(4)',
    'StepThrough.of("", line(4), line(3)).transposed().stride(2)',
    'StepThrough.of("", line(3), line(2)).transposed().stride(3).padding(1).bias(-1)',
    'StepThrough.of("", grid(5, 4), grid(3, 3)).flipped()',
    'StepThrough.of("", grid(4, 5), grid(2, 2)).padding(0, 1, 1, 0)',
    'StepThrough.of("", grid(6, 7), grid(2, 3)).stride(3, 2).dilation(2, 1)',
    'StepThrough.of("", whole(3, 4, 4), whole(3, 2, 2)).padding(1).bias(1)',
    'StepThrough.of("", whole(2, 5, 3), whole(2, 3, 1)).flipped().stride(1, 2)',
    'StepThrough.of("", grid(3, 2), grid(3, 3)).transposed().stride(2).padding(1).outputPadding(1, 1)',
    'StepThrough.of("", whole(3, 2, 2), whole(3, 2, 2)).transposed().stride(3).dilation(2).bias(1)',
]
STEP = re.compile(r"Step (\d+) of (\d+)")


@dataclass(frozen=True)
class Shelf:
    course: Course
    seven: str
    plays: list


@pytest.fixture(scope="module")
def shelf(course, tmp_path_factory):
    """A notebook run in the real kernel and saved as lessons are, and a copy of it that nobody trusts."""
    borrowed = Borrowed(course.root, course.machine, tmp_path_factory.mktemp("lessons"))
    borrowed.logs.mkdir()
    path = borrowed.work / "trusted.ipynb"
    sources = [HELPERS, SEVEN, "\n".join(f"show({play});" for play in PLAYS)]
    cells = [{"cell_type": "code", "id": f"cell-{i}", "source": source, "metadata": {}, "outputs": [], "execution_count": None}
             for i, source in enumerate(sources)]
    kernelspec = {"display_name": "Java (Convolution Lab)", "language": "java", "name": "java"}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernelspec}, "cells": cells}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    (row,) = runner.execute(borrowed, Silent(), [path], write=True)
    assert row["ok"], row["reason"]
    lessons.trust(borrowed, [path])
    notebook = json.loads(path.read_text(encoding="utf-8"))
    _, seven, plays = notebook["cells"]
    notebook["cells"][0]["source"] += "\n"  # trust goes by content, so a plain copy would be trusted, too
    (borrowed.work / "untrusted.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (one,), many = html(seven), html(plays)
    return Shelf(borrowed, one, many)


class Silent:
    def line(self, label):
        return self

    def update(self, text):
        pass

    done = say = update


def html(cell):
    return ["".join(output["data"]["text/html"]) for output in cell["outputs"]]


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(LIMIT)
    yield page
    context.close()


@pytest.fixture(scope="module")
def lab(shelf):
    running = server.Server(shelf.course, server.free_port(), False, "trusted.ipynb")
    try:
        running.wait()
        yield running
    finally:
        running.stop()


def bare(page, pieces):
    """The pieces of page in a page of their own, which may fetch nothing."""
    asked = []
    page.route("**/*", lambda route: (asked.append(route.request.url), route.abort()))
    page.set_content("".join(pieces))
    page.wait_for_function("count => document.querySelectorAll('.convlab-steps').length === count", arg=len(pieces))
    assert not asked
    return page.locator(".convlab-steps")


def step(play):
    return int(STEP.match(play.locator(".said").inner_text()).group(1))


def wait_for_step(page, least):
    page.wait_for_function(
        "least => Number(document.querySelector('.convlab-steps .said').textContent.match(/Step (\\d+)/)[1]) >= least", arg=least)


def focused(page, what):
    return page.evaluate(f"document.activeElement.{what}")


def ring(page):
    """How thick the line around what has the focus is, in px."""
    style = page.evaluate("(s => [s.outlineStyle, s.outlineWidth])(getComputedStyle(document.activeElement))")
    return float(style[1].removesuffix("px")) if style[0] == "solid" else 0


def test_a_saved_lesson_is_stepped_through_by_keyboard(lab, page):
    page.goto(lab.url)
    page.wait_for_selector(".convlab-steps")
    kernel_ready(page)
    play = page.locator(".convlab-steps").first
    assert play.locator("xpath=../img").is_hidden(), "the still frame gives way to the play"
    play.focus()
    assert ring(page) >= 2
    for key, number in [("ArrowRight", 2), ("ArrowRight", 3), ("ArrowLeft", 2), ("End", 16), ("ArrowRight", 16), ("Home", 1),
                        ("ArrowLeft", 1)]:
        page.keyboard.press(key)
        assert step(play) == number, key
        assert "convlab-steps" in focused(page, "className"), f"{key} was taken by the lab"
    page.keyboard.press("Space")
    wait_for_step(page, 2)
    page.keyboard.press("Space")
    rested = step(play)
    assert play.get_by_role("button", name="Play").is_visible()
    page.wait_for_timeout(800)
    assert step(play) == rested, "paused"
    page.keyboard.press("Tab")
    assert focused(page, "ariaLabel") == "First step"
    assert ring(page) >= 2
    page.keyboard.press("Enter")
    assert step(play) == 1
    assert "convlab-steps" in focused(page, "className"), "a button that is switched off hands the focus back"


def test_a_lesson_from_elsewhere_shows_the_still_frame(lab, page):
    page.goto(lab.url.replace("trusted.ipynb", "untrusted.ipynb") + "&reset")  # without the lesson that was open before
    picture = page.locator(".jp-OutputArea-output img[alt^='Seven by seven: ']").first
    picture.wait_for()
    assert picture.is_visible()
    assert picture.evaluate("i => [i.complete, i.naturalWidth, i.width]") == [True, 1440, 720]
    assert page.locator(".jp-OutputArea-output").locator("button, select, svg, script, .convlab-steps").count() == 0


def test_without_script_style_and_svg_a_picture_and_its_sentence_remain(shelf):
    for piece in [shelf.seven, *shelf.plays]:
        stripped = re.sub(r"(?s)<(script|style|svg)\b.*?</\1>", "", piece)
        assert re.fullmatch(r'<div id="[-\w]+"><img alt="[^"<>]{40,}\." width="720" src="data:image/png;base64,[\w+/=]+"></div>', stripped)


def test_seven_by_seven_is_below_200_kilobytes(shelf):
    assert len(shelf.seven.encode()) < 200_000


def test_every_play_ends_at_the_numbers_of_the_library(page, shelf):
    plays = bare(page, shelf.plays)
    for number, piece in enumerate(shelf.plays):
        expected = [value for row in json.loads(re.search(r'"output":(\[\[.*?\]\])', piece).group(1)) for value in row]
        play = plays.nth(number)
        play.focus()
        page.keyboard.press("End")
        assert shown(play)[-len(expected):] == expected, PLAYS[number]
        play.get_by_label("product by product").check()
        play.focus()
        page.keyboard.press("End")
        while play.get_by_role("button", name="Next step").is_enabled():
            page.keyboard.press("ArrowRight")
        assert shown(play)[-len(expected):] == expected, f"{PLAYS[number]}, product by product"


def shown(play):
    """The numbers in the cells, those of the output last."""
    texts = play.evaluate("e => [...e.querySelectorAll('svg text')].map(t => t.textContent.replace('\\u2212', '-'))")
    return [float(text) for text in texts if re.fullmatch(r"-?\d+(\.\d+)?", text)]


@pytest.mark.parametrize("wish, speed", [("no-preference", "2"), ("reduce", "0.5")])
def test_nothing_moves_unasked_and_slower_where_less_motion_is_wished(page, shelf, wish, speed):
    page.emulate_media(reduced_motion=wish)
    play = bare(page, [shelf.seven])
    assert play.locator("select").input_value() == speed
    page.wait_for_timeout(700)
    assert step(play) == 1
    assert page.evaluate("document.getAnimations().length") == 0
    play.get_by_role("button", name="Play").press("Enter")
    wait_for_step(page, 2)
