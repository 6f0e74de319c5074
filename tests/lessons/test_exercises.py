"""Exercises where learners meet them: in a running kernel, in a grader's hands, read by a screen reader."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from quiet import Quiet
from livekernel import LiveKernel
from browser import ARGUMENTS, LIMIT, chromium
from widgetlab import Borrowed

from launcher import lessons, runner, server

# A second try: the page, the kernel and the browser share two cores, and a slow moment is no fault of theirs.
pytestmark = pytest.mark.flaky(reruns=1, reruns_delay=3)

IMPORTS = """\
import convlab.conv.*; import convlab.notebook.*; import convlab.exercise.*;
import static convlab.notebook.Lab.*;"""
STUB = "double[] myConvolve(double[] x, double[] h) {\n  return notDone();\n}"
CHECK = "Lesson01.convolve((x, h) -> myConvolve(x, h))"
RIGHT = """\
double[] myConvolve(double[] x, double[] h) {
  double[] y = new double[x.length];
  for (int m = 0; m < x.length; m++)
    for (int j = 0; j < h.length; j++) {
      int i = m + j - h.length / 2;
      if (i >= 0 && i < y.length) y[i] += x[m] * h[j];
    }
  return y;
}"""
ENDLESS = "double[] myConvolve(double[] x, double[] h) {\n  int i = 0;\n  while (i < 1) i = i * 2;\n  return x;\n}"
NOT_FLIPPED = "✗ Not yet. The kernel is not flipped."
STOCK_KERNEL = "org.dflib.jjava.distro.JJava"


@pytest.fixture(scope="session")
def catalogue(course):
    """Every exercise with its wrong programs, as the jar prints them."""
    command = ["java", "-cp", str(course.jar), "convlab.exercise.Catalogue", "json"]
    return json.loads(subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout)


def wrong(catalogue, exercise, name):
    (found,) = [program for e in catalogue if e["id"] == exercise for program in e["wrong"] if program["name"] == name]
    return found


@pytest.fixture(scope="module")
def kernel():
    with LiveKernel() as running:
        running.run(IMPORTS)
        yield running


def card(kernel, check=CHECK):
    status, shown = kernel.run(check)
    assert status == "ok", shown
    assert [kind for kind, _ in shown] == ["result"], f"a card and nothing else, no standard error: {shown}"
    return shown[0][1]


def test_untouched_stub_is_not_done(kernel):
    kernel.run(STUB)
    assert card(kernel).startswith("○ Not done yet.")


def test_cell_gives_the_same_card_run_twice_out_of_order_and_after_a_redeclared_method(kernel, catalogue):
    not_flipped = wrong(catalogue, "01-convolve", "notFlipped")["source"]
    kernel.run(not_flipped)
    first = card(kernel)
    assert first.startswith(NOT_FLIPPED)
    assert card(kernel) == first, "run twice"
    kernel.run(RIGHT)
    assert card(kernel).startswith("✓ Right.")
    kernel.run(not_flipped)
    card(kernel, "Lesson00.mean((a, b, c) -> (a + b + c) / 3.0)")
    assert card(kernel) == first, "out of order, after another exercise"
    kernel.run(STUB)
    kernel.run(not_flipped)
    assert card(kernel) == first, "after a redeclared method"


def test_endless_answer_is_stopped_and_the_kernel_goes_on(kernel):
    kernel.run(ENDLESS)
    assert card(kernel).startswith("✗ Not yet. It does not come to an end on this input. It was stopped.")
    assert kernel.value("1 + 1") == "2"
    share = kernel.cpu_share(1)
    assert share is None or share < 0.5, "something still runs"


def test_kernel_without_stop_points_says_that_the_answer_still_runs():
    with LiveKernel(main=STOCK_KERNEL) as stock:
        stock.run(IMPORTS)
        stock.run(ENDLESS)
        assert "It still runs in the background" in card(stock)


def test_stop_ends_a_check(kernel):
    kernel.run(ENDLESS)
    seconds, _, request = kernel.run_and_stop(CHECK, delay=1)
    assert seconds < 5
    assert not [text for kind, text in kernel.outputs(request) if kind == "result" and "Right" in text]
    kernel.run(RIGHT)
    assert card(kernel).startswith("✓ Right.")


@pytest.mark.slow
def test_every_wrong_program_in_a_cell_is_named(kernel, catalogue):
    for exercise in catalogue:
        names = ", ".join(exercise["arguments"])
        check = f"{exercise['check']}(({names}) -> {exercise['method']}({names}))"
        for program in exercise["wrong"]:
            status, shown = kernel.run(program["source"])
            assert (status, shown) == ("ok", []), f"{exercise['id']} {program['name']}: {shown}"
            text = card(kernel, check)
            assert text.startswith(f"✗ Not yet. {program['says']}\n"), f"{exercise['id']} {program['name']}: {text}"


# --- graded by nbgrader


NBGRADER = "nbgrader==0.9.5"
POINTS = 4
CONFIG = """\
c = get_config()
c.CourseDirectory.root = {root!r}
c.CourseDirectory.course_id = "convolution"
c.Exchange.root = {exchange!r}
c.Exchange.path_includes_course = False
c.ClearSolutions.code_stub = {{"java": "return notDone();"}}
c.ExecutePreprocessor.timeout = 180
"""
READ = """\
import json, sys
from nbgrader.api import Gradebook
with Gradebook("sqlite:///" + sys.argv[1]) as book:
    print(json.dumps({s["student"]: [s["score"], s["max_score"]] for s in book.submission_dicts("convolution")}))
"""


@pytest.fixture(scope="session")
def grader(course):
    """A Python environment with nbgrader, which shares all else with the course's own."""
    home = course.cache / "nbgrader"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (home / "ready").exists():
        subprocess.run([course.python, "-m", "venv", "--clear", str(home)], check=True)
        site = [p for p in sys.path if p.endswith("site-packages")]
        where = "import sysconfig; print(sysconfig.get_path('purelib'))"
        own = subprocess.run([python, "-c", where], capture_output=True, text=True, check=True).stdout.strip()
        Path(own, "course.pth").write_text("\n".join(site), encoding="utf-8")
        pip = subprocess.run([python, "-m", "pip", "install", "-q", NBGRADER], capture_output=True, text=True)
        if pip.returncode:
            pytest.skip(f"{NBGRADER} could not be installed: {pip.stderr.strip().splitlines()[-1:]}")
        (home / "ready").write_text(NBGRADER, encoding="utf-8")
    return python


def cell(source, name=None, **grading):
    metadata = {}
    if name:
        metadata["nbgrader"] = {"schema_version": 3, "grade_id": name, "task": False, **grading}
    return {"cell_type": "code", "id": name or "start", "source": source, "metadata": metadata, "outputs": [],
            "execution_count": None}


def notebook(*cells):
    kernelspec = {"display_name": "Java (Convolution Lab)", "language": "java", "name": "java"}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernelspec}, "cells": list(cells)}


@pytest.mark.slow
def test_nbgrader_gives_the_points(course, grader, catalogue, tmp_path):
    body = RIGHT.split("\n")
    solved = "\n".join([body[0], "  // BEGIN SOLUTION", *body[1:-1], "  // END SOLUTION", "}"])
    source = notebook(
        cell(IMPORTS),
        cell(solved, "answer", grade=False, solution=True, locked=False),
        cell(f"{CHECK}.points({POINTS})", "check", grade=True, solution=False, locked=True, points=POINTS),
    )
    (tmp_path / "source" / "convolution").mkdir(parents=True)
    (tmp_path / "exchange").mkdir()
    (tmp_path / "exchange").chmod(0o777)
    write(tmp_path / "source" / "convolution" / "exercise.ipynb", source)
    config = CONFIG.format(root=str(tmp_path), exchange=str(tmp_path / "exchange"))
    (tmp_path / "nbgrader_config.py").write_text(config, encoding="utf-8")
    env = lessons.jupyter_environment(course, CONVLAB_GRADING="1")
    env["JUPYTER_PATH"] = str(course.kernels.parent)
    env["PATH"] = str(grader.parent) + os.pathsep + env["PATH"]  # nbgrader calls alembic by its name

    def nbgrader(*arguments, **more):
        command = [grader, "-m", "nbgrader", *arguments]
        run = subprocess.run(command, cwd=tmp_path, env=env | more, capture_output=True, text=True)
        assert run.returncode == 0, run.stdout + run.stderr

    nbgrader("generate_assignment", "convolution", "--create")
    nbgrader("release_assignment", "convolution")
    released = json.loads((tmp_path / "release" / "convolution" / "exercise.ipynb").read_text(encoding="utf-8"))
    assert "return notDone();" in "".join(released["cells"][1]["source"])
    answers = {"ada": RIGHT, "grace": wrong(catalogue, "01-convolve", "notFlipped")["source"], "nobody": None}
    for student, answer in answers.items():
        if answer:
            released["cells"][1]["source"] = answer
        else:
            released = json.loads((tmp_path / "release" / "convolution" / "exercise.ipynb").read_text(encoding="utf-8"))
        folder = tmp_path / "submitted" / student / "convolution"
        folder.mkdir(parents=True)
        write(folder / "exercise.ipynb", released)
        nbgrader("autograde", "convolution", "--student", student, "--create", CONVLAB_STUDENT=student)
    read = subprocess.run([grader, "-c", READ, str(tmp_path / "gradebook.db")], capture_output=True, text=True, check=True)
    assert json.loads(read.stdout) == {"ada": [4.0, 4.0], "grace": [2.0, 4.0], "nobody": [0.0, 4.0]}


def write(path, content):
    path.write_text(json.dumps(content), encoding="utf-8")


# --- read by people and by screen readers

SHOWN = {
    "00-mean": ["oneThirdIsZero"],
    "01-convolve": ["notFlipped", "pastTheEdge", "inPlace"],
    "02-slide": ["rowsAndColumnsSwapped", "lastWindowsLeftOut"],
    "03-pad": ["inTheCorner", "sameArrayWithoutPadding"],
    "03-output-size": ["roundedUp"],
    "03-strided": ["windowPulledApart"],
    "04-gaussian": ["topInTheCorner"],
    "04-sobel-magnitude": ["sameKernelTwice"],
}
QUESTIONS = ["01-flip", "01-respond", "02-size"]


@pytest.fixture(scope="module")
def pages(course, catalogue, tmp_path_factory):
    """Cards of a dozen mistakes and of the other verdicts, saved by the kernel, as pages in two themes."""
    cells = [IMPORTS]
    for exercise in catalogue:
        names = ", ".join(exercise["arguments"])
        for name in SHOWN.get(exercise["id"], []):
            cells.append(wrong(catalogue, exercise["id"], name)["source"])
            cells.append(f"{exercise['check']}(({names}) -> {exercise['method']}({names}))")
    cells += [STUB, CHECK, RIGHT, CHECK, *(f'Quiz.ask("{question}")' for question in QUESTIONS)]
    folder = tmp_path_factory.mktemp("cards")
    Borrowed(course.root, course.machine, folder).logs.mkdir()
    saved = notebook(*[cell(source) | {"id": f"cell-{i}"} for i, source in enumerate(cells)])
    write(folder / "cards.ipynb", saved)
    (row,) = runner.execute(course, Quiet(), [folder / "cards.ipynb"], write=True)
    assert row["ok"], row["reason"]
    for theme in ("light", "dark"):
        command = [course.python, "-m", "nbconvert", "--to", "html", "--theme", theme, "cards.ipynb", "--output", theme]
        subprocess.run(command, cwd=folder, env=lessons.jupyter_environment(course), capture_output=True, check=True)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_cards(pages, theme):
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1000, "height": 900})
        page.set_default_timeout(LIMIT)
        page.goto((pages / f"{theme}.html").as_uri())
        assert page.locator(".jp-OutputArea-output table").count() > 30
        found = Axe().run(page, context={"include": [[".jp-RenderedHTMLCommon.jp-OutputArea-output"]]}).response
        browser.close()
    serious = [v for v in found["violations"] if v["impact"] in ("serious", "critical")]
    assert serious == [], json.dumps(serious, indent=1)
    assert found["passes"], "axe looked at nothing"


@pytest.mark.slow
def test_cards_and_questions_work_in_a_lab_that_does_not_trust_them(course, pages):
    from playwright.sync_api import sync_playwright

    borrowed = Borrowed(course.root, course.machine, pages)
    running = server.Server(borrowed, server.free_port(), False, "cards.ipynb")
    try:
        running.wait()
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
            page = browser.new_page(viewport={"width": 1280, "height": 6000})
            page.set_default_timeout(LIMIT)
            page.goto(running.url)
            card = page.locator(".jp-OutputArea-output", has_text="The kernel is not flipped.").first
            card.wait_for()
            assert card.locator("caption").all_inner_texts() == ["x", "h", "yours", "expected", "difference"]
            marked = card.locator("td").last
            assert marked.evaluate("cell => getComputedStyle(cell).backgroundColor") == "rgba(230, 159, 0, 0.28)"
            assert marked.evaluate("cell => getComputedStyle(cell).fontWeight") == "700"
            fold = page.locator(".jp-OutputArea-output details").first
            fold.wait_for()
            hidden = fold.locator("p")
            assert not hidden.is_visible()
            fold.locator("summary").click()
            assert hidden.is_visible()
            if "CONVLAB_SHOTS" in os.environ:
                page.screenshot(path=str(Path(os.environ["CONVLAB_SHOTS"]) / "untrusted.png"))
            browser.close()
    finally:
        running.stop()
