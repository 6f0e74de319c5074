"""Spelling of the lessons, their recall questions and the documents."""

import pytest

import spelling
from lesson import COMMENT, LESSONS, SOLUTIONS
from repository import ROOT

DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").glob("*.md")]
QUESTIONS = sorted((ROOT / "lib/src/main/resources/convlab/exercise").rglob("*.*"))


def assert_spelt(texts):
    """Texts by the place where they stand."""
    found = [f"{place}: {word} {why}" for place, markdown in texts for word, why in spelling.complaints(markdown)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("lesson", LESSONS + SOLUTIONS, ids=lambda one: f"{one.path.parent.name}-{one}")
def test_a_lesson_is_spelt_right(lesson):
    prose = [(cell, cell.source) for cell in lesson.prose]
    comments = [(cell, text.lstrip("/* ")) for cell in lesson.code for text in COMMENT.findall(cell.source)]
    assert_spelt(prose + comments)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_document_is_spelt_right(path):
    assert_spelt([(path.name, path.read_text(encoding="utf-8"))])


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.name)
def test_recall_questions_are_spelt_right(path):
    assert_spelt([(path.name, path.read_text(encoding="utf-8"))])


@pytest.mark.parametrize(
    "text, words",
    [
        ("The colour of a neighbour is grey; we optimise the centre.", []),
        ("The color is gray.", ["color", "gray"]),
        ("A convolutoin of two signals", ["convolutoin"]),
        ("`Plot.heatMap` and $\\sigma x$ and [a](docs/notation.md) are no prose", []),
        ("LeNet, ReLU, CNN and DL4J are names; it's the learner's.", []),
    ],
)
def test_the_checker_sees(text, words):
    assert [word for word, _ in spelling.complaints(text)] == words
