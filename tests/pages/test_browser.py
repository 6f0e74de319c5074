"""A real JupyterLab in headless Chromium, opened as `course.py lab` opens it."""

import pytest
from browser import ARGUMENTS, LIMIT, chromium, kernel_ready

from launcher import lessons, server

# A second try: the page, the kernel and the browser share two cores, and a slow moment is no fault of theirs.
pytestmark = pytest.mark.flaky(reruns=1, reruns_delay=3)


@pytest.fixture(scope="module")
def lab(course):
    lessons.refresh(course)
    server.write_settings(course)
    first = lessons.lessons(course)[0].name
    running = server.Server(course, server.free_port(), False, first)
    try:
        running.wait()
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(lab, browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(LIMIT)
    page.goto(lab.url)
    page.wait_for_selector(".jp-Notebook .jp-Cell")
    yield page
    context.close()


def test_no_news_question_and_the_java_kernel(page):
    kernel_ready(page)
    page.wait_for_timeout(1500)
    assert page.locator(".jp-toast-message, .Toastify__toast").count() == 0


def test_a_lesson_that_was_only_opened_is_not_marked_as_changed(page):
    kernel_ready(page)
    page.wait_for_timeout(1500)
    assert page.locator(".jp-mod-dirty").count() == 0


def test_a_document_that_a_lesson_links_to_opens_as_a_page_in_the_lab(page):
    kernel_ready(page)
    page.locator(".jp-Notebook a", has_text="the list of all of them").click()
    page.wait_for_selector(".jp-MarkdownViewer:not(.lm-mod-hidden) h1")
    assert "Notation" in page.locator(".jp-MarkdownViewer h1").first.inner_text()


def test_lesson_00_runs_all_cells_and_shows_its_pictures(page):
    kernel_ready(page)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Restart Kernel and Run All Cells…").click()
    page.get_by_role("button", name="Confirm Kernel Restart").click()
    page.wait_for_timeout(1000)
    page.wait_for_function(
        "() => [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].length"
        " && [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].every(p => /\\[\\d+\\]/.test(p.textContent))"
    )
    assert page.locator(".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    pictures = page.locator(".jp-OutputArea-output img")
    assert pictures.count() > 0
    assert all(size > 50 for size in pictures.evaluate_all("all => all.map(i => i.complete ? i.naturalWidth : 0)"))
