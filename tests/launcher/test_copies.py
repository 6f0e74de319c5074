"""The learner's copies: never overwritten once worked in, refreshed while untouched, trusted."""

import datetime
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from notebooks import write

from launcher import files, lessons
from launcher.machine import Machine
from launcher.places import Course
from launcher.problem import Problem
from launcher.steps import bring_up_to_date


@dataclass(frozen=True)
class Elsewhere(Course):
    """The course with copies of its lessons in another folder."""

    shelf: Path

    @property
    def work(self):
        return self.shelf


@pytest.fixture
def school(small, monkeypatch):
    """A course with two lessons and one solution, copied. Signing is tried for real below."""
    write(small.notebooks / "00-start-here.ipynb", "1 + 1")
    write(small.notebooks / "03-padding.ipynb", "int p;")
    write(small.notebooks / "solutions" / "03-padding.ipynb", "int p = 1;")
    monkeypatch.setattr(lessons, "trust", lambda course, copies: True)
    lessons.refresh(small)
    return small


def copy_of(course, name="03-padding.ipynb"):
    return course.work / name


def test_all_lessons_are_copied_with_their_folders(school):
    assert sorted(p.relative_to(school.work).as_posix() for p in school.work.rglob("*.ipynb")) == [
        "00-start-here.ipynb",
        "03-padding.ipynb",
        "solutions/03-padding.ipynb",
    ]


def test_work_is_kept_and_a_new_version_is_offered_until_taken(school):
    write(copy_of(school), "int p = 2; // mine")
    write(school.notebooks / "03-padding.ipynb", "int q;")
    assert lessons.refresh(school) == ["03"]
    assert lessons.refresh(school) == ["03"]
    assert "mine" in copy_of(school).read_text()
    lessons.reset(school, "03")
    assert lessons.refresh(school) == []


def test_an_untouched_copy_follows_the_lesson_even_when_it_was_run(school):
    write(copy_of(school), "int p;", outputs=[{"output_type": "stream", "name": "stdout", "text": ["ran"]}])
    write(school.notebooks / "03-padding.ipynb", "int q;")
    assert lessons.refresh(school) == []
    assert "int q" in copy_of(school).read_text()


def test_new_outputs_alone_are_no_new_version(school):
    write(copy_of(school), "int p = 2;")
    write(
        school.notebooks / "03-padding.ipynb",
        "int p;",
        outputs=[{"output_type": "stream", "name": "stdout", "text": ["x"]}],
    )
    assert lessons.refresh(school) == []
    assert "p = 2" in copy_of(school).read_text()


def test_a_deleted_copy_comes_back_and_a_broken_one_is_left(school):
    copy_of(school).unlink()
    copy_of(school, "00-start-here.ipynb").write_text("{ half")
    write(school.notebooks / "00-start-here.ipynb", "2 + 2")
    assert lessons.refresh(school) == ["00"]
    assert copy_of(school).exists() and copy_of(school, "00-start-here.ipynb").read_text() == "{ half"


def test_files_of_the_learner_are_never_touched(school):
    (school.work / "my own.ipynb").write_text("mine")
    lessons.refresh(school)
    assert (school.work / "my own.ipynb").read_text() == "mine"


@pytest.mark.parametrize("name", ["03", "3", "03-padding", "notebooks/03-padding.ipynb", "03-padding.ipynb"])
def test_a_lesson_has_many_names(school, name):
    assert lessons.find(school, name) == school.notebooks / "03-padding.ipynb"


def test_an_unknown_lesson_lists_what_there_is(school):
    with pytest.raises(Problem, match="no lesson '99'; the lessons are 00, 03"):
        lessons.find(school, "99")


def test_reset_keeps_the_old_copy_under_a_dated_name(school):
    write(copy_of(school), "mine")
    copy, kept = lessons.reset(school, "3", datetime.datetime(2026, 11, 21, 10, 15, 30))
    assert copy.read_bytes() == lessons.fresh(school.notebooks / "03-padding.ipynb")
    assert kept.name == "03-padding.2026-11-21-101530.ipynb" and "mine" in kept.read_text()
    copy.unlink()
    assert lessons.reset(school, "3")[1] is None


def test_the_step_tells_of_the_offer_on_every_start(school, console):
    write(copy_of(school), "mine")
    write(school.notebooks / "03-padding.ipynb", "newer")
    bring_up_to_date([lessons.step(school)], console)
    bring_up_to_date([lessons.step(school)], console)
    assert all("new version of 03" in text and "course.py reset 03" in text for text in console.said)


def test_a_git_pull_after_work_does_not_conflict(tmp_path, monkeypatch):
    """The story itself, with git: the learner works in work/, the lesson is edited upstream, pull goes through."""
    monkeypatch.setattr(lessons, "trust", lambda *_: True)

    def git(folder, *arguments):
        identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
        subprocess.run(["git", "-C", folder, *identity, *arguments], check=True, capture_output=True)

    upstream, clone = tmp_path / "up", tmp_path / "clone"
    write(upstream / "notebooks" / "03-padding.ipynb", "int p;")
    (upstream / ".gitignore").write_text("work/\n")
    git(tmp_path, "init", "-q", str(upstream))
    git(upstream, "add", "-A")
    git(upstream, "commit", "-qm", "one")
    git(tmp_path, "clone", "-q", str(upstream), str(clone))
    learner = Course(clone, Machine("linux", "x86_64"))
    lessons.refresh(learner)
    write(copy_of(learner), "mine")
    write(upstream / "notebooks" / "03-padding.ipynb", "int q;")
    git(upstream, "commit", "-qam", "two")
    git(clone, "pull", "-q")
    assert lessons.refresh(learner) == ["03"]
    assert "mine" in copy_of(learner).read_text()


def test_lessons_that_set_up_installed_are_trusted_and_others_not(course, small):
    write(
        small.work / "ours.ipynb",
        "1",
        outputs=[{"output_type": "display_data", "data": {"text/html": "<script></script>"}, "metadata": {}}],
    )
    write(
        small.work / "theirs.ipynb",
        "1",
        outputs=[{"output_type": "display_data", "data": {"text/html": "<b></b>"}, "metadata": {}}],
    )
    trusting = type("Trusting", (), {"python": course.python, "logs": small.logs, "jupyter": small.jupyter})()
    lessons.trust(trusting, [small.work / "ours.ipynb"])
    code = (
        "import sys, nbformat; from nbformat.sign import NotebookNotary; n = NotebookNotary();"
        "print([n.check_signature(nbformat.read(p, 4)) for p in sys.argv[1:]])"
    )
    names = [small.work / "ours.ipynb", small.work / "theirs.ipynb"]
    said = subprocess.run(
        [course.python, "-c", code, *names], capture_output=True, text=True, env=lessons.jupyter_environment(trusting)
    )
    assert said.stdout.strip() == "[True, False]", said.stderr


def test_a_copy_whose_making_was_interrupted_before_it_was_noted_is_no_new_version(school):
    (school.work / lessons.RECORD).unlink()
    assert lessons.refresh(school) == []
    assert lessons.refresh(school) == []


SAVED = {"output_type": "stream", "name": "stdout", "text": ["the answer"]}


def test_a_copy_starts_without_the_outputs_that_the_lesson_is_saved_with(school):
    write(school.notebooks / "04-filters.ipynb", "blur(cat)", outputs=[SAVED])
    lessons.refresh(school)
    (cell,) = files.read_json(copy_of(school, "04-filters.ipynb"))["cells"]
    assert (cell["outputs"], cell["execution_count"], cell["source"]) == ([], None, ["blur(cat)"])
    assert "the answer" in (school.notebooks / "04-filters.ipynb").read_text(), "readers without a kernel see it"
    _, kept = lessons.reset(school, "04")
    assert "the answer" not in copy_of(school, "04-filters.ipynb").read_text() and kept


@pytest.mark.parametrize("new_version", [False, True])
def test_a_start_that_was_interrupted_before_it_trusted_the_copies_trusts_them_the_next_time(school, monkeypatch, new_version):
    if new_version:
        write(school.notebooks / "03-padding.ipynb", "int q;")
    else:
        copy_of(school).unlink()
        (school.work / lessons.RECORD).unlink()

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(lessons, "trust", interrupted)
    with pytest.raises(KeyboardInterrupt):
        lessons.refresh(school)
    trusted = []
    monkeypatch.setattr(lessons, "trust", lambda course, copies: trusted.extend(copies) or True)
    assert lessons.refresh(school) == []
    assert copy_of(school) in trusted and (len(trusted) == 1) == new_version
    assert lessons.refresh(school) == []


def test_copies_that_could_not_be_trusted_are_tried_again_at_the_next_start(school, monkeypatch):
    write(school.notebooks / "04-filters.ipynb", "blur(cat)")
    monkeypatch.setattr(lessons, "trust", lambda course, copies: False)
    lessons.refresh(school)
    assert not lessons.step(school).intact()
    trusted = []
    monkeypatch.setattr(lessons, "trust", lambda course, copies: trusted.extend(copies) or True)
    lessons.refresh(school)
    assert trusted == [copy_of(school, "04-filters.ipynb")]
    assert lessons.step(school).intact()


def markdown(path, text):
    cell = {"cell_type": "markdown", "id": "m", "metadata": {}, "source": [text]}
    files.write(path, json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))


def test_documents_that_lessons_link_to_are_reached_from_their_copies(school):
    markdown(school.notebooks / "05-banks.ipynb", "See [the letters](../docs/notation.md#k), or [why](../docs/none.md).")
    markdown(school.notebooks / "solutions" / "05-banks.ipynb", "See [the letters](../../docs/notation.md).")
    files.write(school.docs / "notation.md", "![a drawing](letters.png) and [more](more.md), [elsewhere](https://x.org/a.md)")
    for name in ("more.md", "letters.png", "unlinked.md"):
        files.write(school.docs / name, name)
    lessons.refresh(school)
    assert sorted(p.name for p in (school.work / "docs").iterdir()) == ["letters.png", "more.md", "notation.md"]
    for name, link in (("05-banks.ipynb", "](docs/notation.md#k)"), ("solutions/05-banks.ipynb", "](../docs/notation.md)")):
        assert link in copy_of(school, name).read_text(), name
    files.write(school.docs / "notation.md", "new")
    assert not lessons.step(school).intact() or lessons.refresh(school) == []
    assert (school.work / "docs" / "notation.md").read_text() == "new"


def test_every_link_of_the_lessons_to_a_document_leads_somewhere_in_the_lab(course, small, monkeypatch):
    """The real lessons and documents, copied into a folder of their own."""
    monkeypatch.setattr(lessons, "trust", lambda course, copies: True)
    here = Elsewhere(course.root, course.machine, small.work)
    lessons.refresh(here)
    for copy in small.work.rglob("*.ipynb"):
        for name in lessons.LINK.findall(copy.read_text(encoding="utf-8")):
            if not name.startswith("http") and name.endswith((".md", ".ipynb")):
                assert (copy.parent / name).resolve().is_relative_to(small.work.resolve()), f"{copy.name}: {name}"
                assert (copy.parent / name).exists(), f"{copy.name}: {name}"
