"""What a saved notebook shows of its widgets: to one who trusts it, to one who does not, and to a static reader."""
import json
import re
import subprocess

import pytest
import widgetlab

from launcher import lessons, runner

# A second try: the page, the kernel and the browser share two cores, and a slow moment is no fault of theirs.
pytestmark = pytest.mark.flaky(reruns=1, reruns_delay=3)

CELLS = [
    widgetlab.SET_UP,
    'interact((k, name) -> Plot.heatMap(name + " " + k, new double[][] {{k, 1}, {2, 3}}), slider("k", 1, 9), dropdown("name", "edge", "blur"))',
    'slider("rate", 0.5, 5.0, 0.5)',
    'show(row(checkbox("tick", true), toggle("flip", false), text("name", "cat")));',
]


class Silent:
    def line(self, label):
        return self

    def update(self, text):
        pass

    done = say = update


@pytest.fixture(scope="module")
def lab(course, tmp_path_factory):
    with widgetlab.Lab(course, tmp_path_factory.mktemp("stills")) as lab:
        yield lab


@pytest.fixture(scope="module")
def saved(lab):
    """A notebook run and saved as `course.py run --write` does it."""
    path = lab.write("trusted.ipynb", CELLS, trusted=False)
    (row,) = runner.execute(lab.course, Silent(), [path], write=True)
    assert row["ok"], row["reason"]
    lessons.trust(lab.course, [path])
    notebook = json.loads(path.read_text(encoding="utf-8"))
    copy = json.loads(json.dumps(notebook))
    copy["cells"][0]["source"] = "".join(copy["cells"][0]["source"]) + "\n"  # trust goes by content
    (lab.course.work / "untrusted.ipynb").write_text(json.dumps(copy), encoding="utf-8")
    return notebook


def test_no_widget_is_saved_and_every_still_says_what_it_shows(saved):
    for cell in saved["cells"][1:]:
        (output,) = cell["outputs"]
        assert set(output["data"]) == {"image/png", "text/plain"}
        alt = output["metadata"]["image/png"]["alt"]
        assert len(alt) > 5 and "@" not in alt
        assert len("".join(output["data"]["image/png"])) < 100_000
    assert "k = 1. name = edge." in saved["cells"][1]["outputs"][0]["metadata"]["image/png"]["alt"]


@pytest.mark.parametrize("name", ["trusted.ipynb", "untrusted.ipynb"])
def test_the_lab_shows_the_stills(lab, saved, name):
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as play:
        browser = widgetlab.launch(play)
        page = browser.new_page(viewport={"width": 1280, "height": 1400})
        page.goto(lab.url(name))
        pictures = page.locator(".jp-OutputArea-output img")
        playwright.expect(pictures).to_have_count(3, timeout=60_000)
        assert all(width > 0 for width in pictures.evaluate_all("all => all.map(i => i.complete ? i.naturalWidth : 0)"))
        assert page.get_by_text("model not found").count() == 0
        assert page.locator(".convlab-widget").count() == 0
        browser.close()


def test_a_static_page_shows_the_stills(lab, saved):
    subprocess.run([str(lab.course.python), "-m", "nbconvert", "--to", "html", "--log-level", "ERROR", "trusted.ipynb"], cwd=lab.course.work, check=True)
    page = (lab.course.work / "trusted.html").read_text(encoding="utf-8")
    assert page.count('src="data:image/png;base64,') == 3
    assert "widget-view" not in page


def test_java_asks_for_the_anywidget_that_is_pinned(course):
    java = (course.root / "lib/src/main/java/convlab/widget/AnywidgetVersion.java").read_text(encoding="utf-8")
    pinned = re.search(r"^anywidget==(\d+\.\d+)\.", (course.root / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert f'"~{pinned[1]}.0"' in java
