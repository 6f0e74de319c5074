"""What the tests share: the course at hand, and small courses made for one test."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from launcher.places import Course  # noqa: E402
from launcher.machine import Machine  # noqa: E402


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: left out by course.py test --fast")


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


class Quiet:
    """A console that remembers what it was told."""

    def __init__(self):
        self.said = []

    def say(self, text=""):
        self.said.append(text)

    def line(self, label):
        return QuietLine(label, self.said)


class QuietLine:
    def __init__(self, label, said):
        self.label, self.said = label, said

    def update(self, text):
        pass

    def bar(self, done, total, unit="MB"):
        pass

    def done(self, text):
        self.said.append(f"{self.label} ... {text}")


@pytest.fixture
def console():
    return Quiet()


@pytest.fixture
def line(console):
    return console.line("step")
