"""The documents: what a link inside the repository points to is there."""

import re

import pytest

from lesson import LESSONS, fenceless
from lessonrules import TIMES
from numbersaid import LINK
from repository import ROOT

DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").glob("*.md")]


def anchors(path):
    """What a repository's page makes of the headings."""
    titles = re.findall(r"^#+ (.+)$", fenceless(path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path):
    dead = []
    for target in LINK.findall(fenceless(path.read_text(encoding="utf-8"))):
        file, _, anchor = target.partition("#")
        there = path.parent / file if file else path
        if re.match(r"[a-z]+:", target):
            continue
        if not there.exists() or anchor and there.suffix == ".md" and anchor not in anchors(there):
            dead.append(target)
    assert not dead, f"{path.name} links to what is not there: {', '.join(dead)}"


def rows_of(text, lesson):
    """The rows of tables that link to the lesson, or are about it."""
    return [line for line in text.splitlines() if line.startswith("|") and f"({lesson.path.name})" in line.replace("notebooks/", "")]


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_minutes_are_the_same_everywhere(lesson):
    core, further = map(int, TIMES.search(lesson.cells[0].source).groups())
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (row,) = rows_of(readme, lesson)
    assert row.endswith(f"| {core} + {further} |"), row
    first = "\n".join(cell.source for cell in LESSONS[0].prose)
    for row in rows_of(first, lesson):
        assert row.endswith(f"| {core} |"), row


PLANS = sorted((ROOT / "docs" / "teaching").glob("[0-9][0-9]-*.md"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_minutes_of_a_plan_add_up(path):
    plans = re.split(r"^## Plan for (\d+) minutes$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert plans
    for promised, text in zip(plans[::2], plans[1::2]):
        section = text.split("\n## ")[0]
        minutes = re.findall(r"^\| (\d+) \|", section, re.MULTILINE) or re.findall(r"\((\d+)\)", section)
        assert sum(map(int, minutes)) == int(promised), f"{path.name}: the plan for {promised} minutes has {minutes}"
