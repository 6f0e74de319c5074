"""The sum that `course.py test` prints, and the warnings it refuses."""

import re
import threading

import pytest

from launcher import tally, testing
from launcher.commands import test as command
from launcher.problem import Problem
from launcher.tally import Tally

SUREFIRE = """<testsuite tests="5" failures="1" errors="1" skipped="1">
<testcase classname="convlab.XTest" name="a"/><testcase classname="convlab.XTest" name="b"><failure/></testcase>
<testcase classname="convlab.XTest" name="c"><error/></testcase></testsuite>"""
PYTEST = '<testsuites><testsuite tests="3" failures="0" errors="0" skipped="1"/></testsuites>'


def test_reports_of_maven_and_pytest_are_summed(tmp_path):
    (tmp_path / "a.xml").write_text(SUREFIRE)
    (tmp_path / "b.xml").write_text(PYTEST)
    assert tally.of_reports([tmp_path / "a.xml", tmp_path / "b.xml"]) == Tally(4, 2, 2)


def test_how_a_sum_is_written():
    assert str(Tally(3, 0)) == "3 passed, 0 failed"
    assert str(Tally(3, 1, 2)) == "3 passed, 1 failed, 2 skipped"


def test_a_warning_in_our_files_fails_and_others_do_not(console):
    ours = "[WARNING] /a folder/lib/src/main/java/convlab/X.java:[3,5] [rawtypes] found raw type"
    others = ["[WARNING] using incubating module(s): jdk.incubator.vector", "[WARNING] bootstrap class path not set"]
    assert testing._warnings(console, others) == Tally(1, 0)
    assert testing._warnings(console, [*others, ours]) == Tally(0, 1)
    assert any(ours in text for text in console.said)


def test_reasons_of_skipped_tests_are_told_once():
    lines = [
        "SKIPPED [1] tests/test_browser.py:28: no Chromium",
        "SKIPPED [1] tests/test_browser.py:28: no Chromium",
        "x",
    ]
    assert testing.skipped(lines) == ["no Chromium"]


@pytest.mark.parametrize("memory", [None, 2000, 24_000])
def test_java_runs_beside_python_only_where_there_is_room(course, console, monkeypatch, memory):
    begun = threading.Event()

    def java(_, tools, where, fast):
        begun.set()
        where.say("java's lines")
        return Tally(1, 0)

    def together(*_):
        assert begun.wait(5)
        console.say("python's lines")
        return Tally(1, 0)

    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.setattr(testing.machine, "memory_mb", lambda: memory)
    monkeypatch.setattr(testing, "java", java)
    monkeypatch.setattr(testing, "java_format", lambda *_: Tally(1, 0))
    monkeypatch.setattr(testing, "python_together", together)
    monkeypatch.setattr(testing, "python_alone", lambda *_: Tally(1, 0))
    assert testing.everything(course, None, console, False) == Tally(4, 0)
    said = [text for text in console.said if text]
    assert said == (["python's lines", "java's lines"] if memory == 24_000 else ["java's lines", "python's lines"])


def test_a_set_up_that_fails_is_a_failed_test_and_the_sum_is_the_last_line(course, console, monkeypatch):
    def fails(*_, **__):
        raise Problem("No JDK.")

    monkeypatch.setattr(command, "set_up", fails)
    assert command.run(course, console, None) == 1
    assert console.said == ["No JDK.", "0 passed, 1 failed"]


def test_the_last_line_is_the_sum_of_all_parts(course, console, monkeypatch):
    monkeypatch.setattr(command, "set_up", lambda *_, **__: None)
    monkeypatch.setattr(testing, "java", lambda *_: Tally(10, 0, 1))
    monkeypatch.setattr(testing, "java_format", lambda *_: Tally(1, 0))
    monkeypatch.setattr(testing, "python_together", lambda *_: Tally(4, 0))
    monkeypatch.setattr(testing, "python_alone", lambda *_: Tally(1, 0))
    assert command.run(course, console, type("Args", (), {"fast": False, "everywhere": False})) == 0
    assert console.said[-1] == "16 passed, 0 failed, 1 skipped"
    assert re.fullmatch(r"\d+ passed, \d+ failed(, \d+ skipped)?", console.said[-1])
