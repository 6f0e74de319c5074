"""environment.yml in step with requirements.txt, and a conda environment that is used as it is.

No conda client and no channel is at hand where the course is tested: the file is read, not solved, and a Python
environment that looks like conda's stands in for one.
"""

import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml

from launcher import conda, packing, pythonparts
from launcher.machine import Machine
from launcher.steps import bring_up_to_date
from repository import ROOT

PINNED = re.compile(r"^([\w.-]+==[\w.]+)", re.MULTILINE)


def parts():
    """conda's own, and pip's."""
    listed = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    return [part for part in listed if isinstance(part, str)], next(p["pip"] for p in listed if isinstance(p, dict))


def test_the_python_parts_are_those_of_requirements():
    _, pip = parts()
    wanted = PINNED.findall((ROOT / "requirements.txt").read_text())
    assert [part for part in pip if "==" in part] == wanted
    assert "-c constraints.txt" in pip


def test_every_part_stands_with_its_reason():
    lines = (ROOT / "environment.yml").read_text().split("dependencies:")[1].splitlines()
    for line in lines:
        if line.strip().startswith("- ") and not line.strip() == "- pip:":
            assert re.search(r"\s# \w.{10,}", line), line


def test_jdk_and_maven_are_among_conda_s_parts():
    own, _ = parts()
    versions = dict(part.split("=") for part in own if "=" in part)
    assert int(versions["openjdk"]) >= 17 and versions["maven"].startswith("3.")
    assert tuple(map(int, versions["python"].split("."))) >= (3, 11)


@pytest.fixture
def active(small, tmp_path, monkeypatch):
    """A conda environment that runs this Python and has what requirements.txt asks for."""
    conda.missing.cache_clear()
    prefix = tmp_path / "envs" / "convolution-lab"
    (prefix / "conda-meta").mkdir(parents=True)
    monkeypatch.setenv("CONDA_PREFIX", str(prefix))
    monkeypatch.setattr("sys.prefix", str(prefix))
    monkeypatch.setattr(conda, "_installed", {"jupyterlab": "4.6.6"}.get)
    (small.root / "requirements.txt").write_text("jupyterlab==4.6.6  # the page\n")
    yield prefix
    conda.missing.cache_clear()


def test_an_active_environment_with_all_parts_is_the_course_s(small, active):
    assert small.venv == active and small.python == active / "bin" / "python"
    windows = Machine("windows", "x86_64")
    assert conda.python_of(active, windows) == active / "python.exe"


def test_one_that_lacks_a_part_or_is_not_running_is_left_alone(small, active, monkeypatch):
    own = small.root / ".venv"
    monkeypatch.setattr("sys.prefix", "/usr")
    assert small.venv == own
    monkeypatch.setattr("sys.prefix", str(active))
    (small.root / "requirements.txt").write_text("jupyterlab==4.6.7\n")
    conda.missing.cache_clear()
    assert conda.missing(small.root / "requirements.txt") == ["jupyterlab==4.6.7"]
    assert small.venv == own


def test_conda_s_environment_is_never_made_anew(small, active, console):
    kept = active / "of the user"
    kept.write_text("")
    program = active / "bin" / "python"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho fine\n")
    program.chmod(0o755)
    small.jjava.parent.mkdir(parents=True)
    small.jjava.write_text("")
    bring_up_to_date([pythonparts.step(small, ())], console)
    assert kept.exists() and console.said == [f"[1/1] Python parts ... in conda's environment {active}"]


@pytest.mark.everywhere
def test_a_lesson_runs_in_it_without_a_venv_of_its_own(tmp_path, course):
    prefix, place = tmp_path / "conda", tmp_path / "course"
    subprocess.run([sys.executable, "-m", "venv", prefix], check=True)
    (prefix / "conda-meta").mkdir()
    pip = [course.python_of(prefix), "-m", "pip", "install", "-q", "-r", ROOT / "requirements.txt"]
    subprocess.run([*pip, "-c", ROOT / "constraints.txt"], check=True)
    for path in packing.own_files(course):
        copy = place / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    env = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    env |= {"CONDA_PREFIX": str(prefix), "CONVLAB_MNIST": "stand-in"}
    command = [course.python_of(prefix), place / "course.py", "run", "00"]
    done = subprocess.run(command, capture_output=True, text=True, env=env, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"in conda's environment {prefix}" in done.stdout
    assert not (place / ".venv").exists()
