"""What the tests share: the course at hand, and small courses made for one test."""

import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "support"), str(HERE.parent)]

from launcher import server  # noqa: E402
from launcher.machine import Machine  # noqa: E402
from launcher.places import Course  # noqa: E402
from quiet import Quiet  # noqa: E402
from repository import ROOT  # noqa: E402


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: left out by course.py test --fast")
    config.addinivalue_line("markers", "alone: measures seconds or rebuilds the library; run when nothing else does, and not by --fast")
    config.addinivalue_line("markers", "everywhere: only in course.py test --everywhere")
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    server.FIRST_PORT += worker * server.PORTS  # two labs that start at the same moment take different ports


@pytest.fixture(scope="session")
def course():
    """The course that these tests belong to, set up."""
    return Course(ROOT, Machine.here())


@pytest.fixture
def small(tmp_path):
    """An empty course in a folder with a name that trips careless quoting."""
    root = tmp_path / "Ünser \"Kurs\" 'eins'"
    root.mkdir()
    return Course(root, Machine("linux", "x86_64", frozenset({"avx2"})))


@pytest.fixture
def console():
    return Quiet()


@pytest.fixture
def line(console):
    return console.line("step")
