"""A course that someone else keeps: an image, a school's server. CONVLAB_WORK names what is the learner's."""

import subprocess
import sys

import pytest

from launcher import checks, entry, setup
from launcher.problem import Problem
from repository import ROOT


def test_the_learner_s_files_go_to_the_named_folder(small, tmp_path, monkeypatch):
    assert small.work == small.root / "work" and not small.shared
    own = tmp_path / "ann"
    monkeypatch.setenv("CONVLAB_WORK", str(own))
    assert small.work == own.resolve()
    for written in (small.logs, small.jupyter, small.lock):
        assert written.is_relative_to(own.resolve())


def test_a_course_that_is_not_set_up_is_left_alone(small, tmp_path, console, monkeypatch):
    monkeypatch.setenv("CONVLAB_WORK", str(tmp_path / "ann"))
    with pytest.raises(Problem, match="is not set up .*, and CONVLAB_WORK asks to leave it as it is"):
        setup.set_up(small, console, learner=True)
    assert list(small.root.iterdir()) == []


def test_the_doctor_asks_for_the_learner_s_folder_and_not_for_the_course_s(small, tmp_path, monkeypatch):
    monkeypatch.setenv("CONVLAB_WORK", str(tmp_path / "ann"))
    assert checks.folder(small).found == f"{(tmp_path / 'ann').resolve()} can be written"
    monkeypatch.setenv("CONVLAB_WORK", "/proc/ann")
    found = checks.folder(small)
    assert not found.good and found.fix == "let CONVLAB_WORK name a folder of your own"


def test_a_part_of_the_set_up_that_there_is_not_is_one_sentence():
    command = [sys.executable, ROOT / "course.py", "setup", "lessons"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert "There is no part 'lessons' of the set-up; the parts are python, library, digits, kernel." in done.stdout


def started(work, *command, **more):
    env = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "CONVLAB_WORK": str(work), **more}
    program = [sys.executable, "-m", "launcher.entry", *command]
    return subprocess.run(program, capture_output=True, text=True, env=env, timeout=60, cwd="/")


def test_another_s_command_starts_among_the_learner_s_copies(tmp_path):
    done = started(tmp_path / "ann", "/bin/sh", "-c", "pwd; ls; echo $JUPYTER_CONFIG_DIR", HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "ann") in done.stdout and "00-start-here.ipynb" in done.stdout
    assert str(tmp_path / "ann" / ".lab") in done.stdout


def test_a_folder_that_cannot_be_written_gives_way_to_a_temporary_one():
    done = started("/proc/ann", "/bin/sh", "-c", "pwd; echo $HOME", HOME="/proc")
    assert done.returncode == 0, done.stderr
    assert "/proc/ann cannot be written: your work is in" in done.stderr and "goes with this container" in done.stderr
    assert done.stdout.split()[0] == done.stdout.split()[1] != "/proc"


def test_a_command_that_is_not_there_is_one_sentence(tmp_path):
    done = started(tmp_path / "ann", "no-such-lab", HOME=str(tmp_path))
    assert done.returncode == 1 and "no-such-lab cannot be started: No such file" in done.stderr


def test_writable_tells_and_leaves_nothing(tmp_path):
    assert entry.writable(tmp_path / "new") == tmp_path / "new" and not list((tmp_path / "new").iterdir())
    assert entry.writable(None) is None and entry.writable("/proc/x") is None
