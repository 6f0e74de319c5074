"""Two set-ups at once in one folder: the second waits, also for the children of a killed first one."""

import subprocess
import sys
import time

import pytest

from repository import ROOT
from launcher.lock import one_at_a_time
from launcher.problem import Problem

HOLD = """
import sys, time
sys.path.insert(0, {root!r})
from pathlib import Path
from launcher.console import Console
from launcher.lock import one_at_a_time
import subprocess
with one_at_a_time(Path({path!r}), Console()) as handle:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep({child})"], pass_fds=(handle,))
    print("held", flush=True)
    time.sleep(60)
"""


def holder(path, child=0.0):
    code = HOLD.format(root=str(ROOT), path=str(path), child=child)
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    return process


def test_the_second_waits_and_says_for_whom(tmp_path, console):
    path = tmp_path / "lock"
    first = holder(path)
    end = time.monotonic() + 0.6

    def wait(_):
        if time.monotonic() > end:
            first.kill()
        real(0.05)

    real = time.sleep
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("launcher.lock.time.sleep", wait)
        with one_at_a_time(path, console):
            assert time.monotonic() >= end
    assert console.said == [f"Another course.py is setting up this folder (process {first.pid}); waiting for it."]
    first.wait()


def test_children_of_a_killed_holder_are_waited_for(tmp_path, console):
    path = tmp_path / "lock"
    first = holder(path, child=1.5)
    begin = time.monotonic()
    first.kill()
    first.wait()
    with one_at_a_time(path, console):
        assert time.monotonic() - begin > 0.5


def test_the_lock_is_free_after_use_and_after_a_fault(tmp_path, console):
    path = tmp_path / "lock"
    with pytest.raises(ValueError):
        with one_at_a_time(path, console):
            raise ValueError
    with one_at_a_time(path, console):
        pass
    assert console.said == []


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path, console):
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match="cannot be written"):
        with one_at_a_time(tmp_path / "file" / "lock", console):
            pass
