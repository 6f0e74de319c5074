"""The course's own Python: what pip and venv complain of, told in one sentence."""

from pathlib import Path

import pytest

from repository import ROOT
from launcher import pythonparts
from launcher.problem import Problem
from launcher.steps import bring_up_to_date

LOG = Path("pip.log")


@pytest.mark.parametrize(
    "said, words",
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "The disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "arrived damaged"),
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError(...)'\nERROR: No matching distribution found for x",
            "could not be reached",
        ),
        ("WARNING: Retrying after connection broken by 'ProxyError(...)'", "a proxy goes into HTTPS_PROXY"),
        ("ERROR: Could not install packages due to an OSError: Missing dependencies for SOCKS support.", "speaks SOCKS"),
        ("ERROR: Failed building wheel for x", "the end of pip.log says why"),
    ],
)
def test_what_pip_says_becomes_one_sentence(said, words):
    assert words in pythonparts._explained(said.splitlines(), LOG).sentence


def test_no_network_is_one_sentence_and_is_mended_later(small, console, monkeypatch, tmp_path):
    """The real pip, with nothing to fetch from."""
    (small.root / "requirements.txt").write_text("jupyterlab==4.6.6\n")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    with pytest.raises(Problem, match="The Python package index could not be reached"):
        bring_up_to_date([pythonparts.step(small, ())], console)
    assert pythonparts.unfinished(small).exists() and not pythonparts.works(small)


def venv_that(small, tmp_path, monkeypatch, text):
    program = tmp_path / "python"
    program.write_text(f"#!/bin/sh\necho '{text}'\nexit 1\n")
    program.chmod(0o755)
    (small.root / "requirements.txt").write_text("")
    monkeypatch.setattr("sys.executable", str(program))


def test_a_python_without_venv_names_the_package(small, console, tmp_path, monkeypatch):
    venv_that(
        small, tmp_path, monkeypatch, "The virtual environment was not created because ensurepip is not available."
    )
    with pytest.raises(Problem, match=r"sudo apt install python3\.\d+-venv"):
        bring_up_to_date([pythonparts.step(small, ())], console)


def test_any_other_fault_of_venv_shows_its_end(small, console, tmp_path, monkeypatch):
    venv_that(small, tmp_path, monkeypatch, "strange")
    with pytest.raises(Problem, match="venv could not make") as problem:
        bring_up_to_date([pythonparts.step(small, ())], console)
    assert problem.value.lines == ["strange"]


def pins(name):
    lines = (text.split("#")[0].strip() for text in (ROOT / name).read_text(encoding="utf-8").splitlines())
    return [text for text in lines if text]


def test_every_python_part_is_pinned_exactly_and_has_its_reason():
    for name in ("requirements.txt", "tests/requirements.txt"):
        for text in (ROOT / name).read_text(encoding="utf-8").splitlines():
            if text and not text.startswith("#"):
                pin, _, reason = text.partition("#")
                assert "==" in pin and len(reason.split()) > 3, text
    assert all("==" in pin for pin in pins("constraints.txt"))
    names = [
        pin.split("==")[0].lower()
        for name in ("requirements.txt", "tests/requirements.txt", "constraints.txt")
        for pin in pins(name)
    ]
    assert len(names) == len(set(names))
