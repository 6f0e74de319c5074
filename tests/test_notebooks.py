"""Every notebook, from its first cell to its last, in the real kernel: no error, nothing on standard error."""

import json
from pathlib import Path

import pytest

from launcher import lessons, runner
from launcher.course import Course
from launcher.machine import Machine

HERE = Course(Path(__file__).resolve().parent.parent, Machine.here())
NOTEBOOKS = lessons.lessons(HERE)
FAST = {"00-start-here"}  # the rest is left out by --fast


def case(path):
    return pytest.param(path, id=path.stem, marks=[] if path.stem in FAST else pytest.mark.slow)


@pytest.mark.parametrize("path", [case(path) for path in NOTEBOOKS])
def test_notebook_runs_clean(course, console, path):
    (row,) = runner.execute(course, console, [path])
    assert row["ok"], "\n".join(console.said)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_saved_clean(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert notebook["metadata"]["kernelspec"]["name"] == "java"
    assert "version" not in notebook["metadata"].get("language_info", {})
    assert "widgets" not in notebook["metadata"]
    for number, cell in enumerate(notebook["cells"], 1):
        assert cell.get("id"), f"cell {number} has no id"
        assert "execution" not in cell["metadata"], f"cell {number} keeps the time it ran"
        for output in cell.get("outputs", []):
            assert output["output_type"] != "error", f"cell {number} was saved with an error"
            assert output.get("name") != "stderr", f"cell {number} was saved with standard error"
            assert "application/vnd.jupyter.widget-view+json" not in output.get("data", {}), (
                f"cell {number} keeps a live widget"
            )
