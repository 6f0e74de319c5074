"""The command line: old Pythons, unknown words, faults and interruptions told in a sentence."""

import ast
import io
import os
import re
import subprocess
import sys

import pytest

from repository import ROOT
from launcher import cli
from launcher.console import Console
from launcher.problem import Problem


def run(*arguments, **more):
    return subprocess.run([sys.executable, ROOT / "course.py", *arguments], capture_output=True, text=True, **more)


def test_an_old_python_says_so_instead_of_a_syntax_error():
    source = (ROOT / "course.py").read_text()
    ast.parse(source, feature_version=(3, 4))
    code = source.replace("sys.version_info[:2]", "(3, 8)")
    done = subprocess.run([sys.executable, "-c", code, "lab"], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("This is Python 3.8, and the course needs 3.11 or newer; install one")


def test_help_names_every_command():
    said = run("--help").stdout
    for module in cli.COMMANDS:
        assert re.search(rf"^\s+{module.NAME}\b", said, re.MULTILINE), module.NAME


@pytest.mark.parametrize("arguments", [(), ("lob",), ("run", "--wirte"), ("lab", "--port", "many")])
def test_a_slip_of_the_pen_shows_how_it_is_written(arguments):
    done = run(*arguments)
    assert done.returncode == 2 and "usage: course.py" in done.stderr


def test_it_works_from_any_folder(tmp_path):
    done = run("run", "no-such-lesson", cwd=tmp_path)
    assert done.returncode == 1 and "There is no lesson 'no-such-lesson'" in done.stdout


@pytest.mark.parametrize("options, variables", [(["-P"], {}), (["-I"], {}), (["-s", "-E"], {}), ([], {"PYTHONSAFEPATH": "1"})])
def test_it_works_where_python_does_not_look_beside_the_program(tmp_path, options, variables):
    if "-P" in options and sys.version_info < (3, 11):
        pytest.skip("this Python has no -P")
    command = [sys.executable, *options, ROOT / "course.py", "run", "no-such-lesson"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=os.environ | variables)
    assert done.returncode == 1 and "There is no lesson 'no-such-lesson'" in done.stdout, done.stderr


class Failing:
    NAME, HELP = "fail", "fails"

    def __init__(self, fault):
        self.fault = fault

    def arguments(self, parser):
        pass

    def run(self, course, console, args):
        raise self.fault


@pytest.mark.parametrize(
    "fault, status, words",
    [
        (Problem("No disk.", ["here"]), 1, "\nNo disk.\n    here\n"),
        (KeyboardInterrupt(), 130, "the same command goes on from here"),
        (OSError(28, "No space left on device", "/x"), 1, "The disk is full at /x"),
    ],
)
def test_faults_end_with_a_sentence_and_a_status(monkeypatch, capsys, fault, status, words):
    monkeypatch.setattr(cli, "COMMANDS", (Failing(fault),))
    assert cli.main(["fail"]) == status
    assert words in capsys.readouterr().out


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_log_gets_one_line_a_step_and_a_terminal_a_live_one():
    plain, live = io.StringIO(), Terminal()
    for stream in (plain, live):
        line = Console(stream).line("[1/2] Digits")
        line.PAUSE = 0
        line.bar(5_000_000, 10_000_000)
        line.done("4 files")
    assert plain.getvalue() == "[1/2] Digits ... 4 files\n"
    assert "[##########..........] 5.0 of 10.0 MB" in live.getvalue()
    assert live.getvalue().endswith("\r\033[K[1/2] Digits ... 4 files\n")


def test_no_package_registry_is_named_anywhere():
    words = ["py" + "pi.org", "pythonhosted" + ".org", "repo." + "maven", "repo1." + "maven", "conda.ana" + "conda"]
    for path in [ROOT / "course.py", ROOT / "requirements.txt", *(ROOT / "launcher").rglob("*.py")]:
        text = path.read_text(encoding="utf-8")
        assert not [word for word in words if word in text], path
