"""The doctor finds beforehand what would go wrong, and says what to do."""

import collections
import os
from pathlib import Path
import socket

import pytest

from launcher import checks, foldername, machine, mnist, server, setup
from launcher.commands import doctor
from launcher.machine import Machine
from launcher.places import Course
from launcher.problem import Problem

Usage = collections.namedtuple("Usage", "total used free")


def finding(name, course):
    return getattr(checks, name)(course)


@pytest.fixture(autouse=True)
def offline(monkeypatch):
    """No test here asks the world."""
    monkeypatch.setattr(checks, "_connects", lambda host: False)


def test_a_full_disk(small, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(10**11, 10**11, 100 * 2**20))
    found = finding("disk", small)
    assert not found.good and "100 MB free" in found.found and "2,500 MB" in found.fix


def test_little_memory(small, monkeypatch):
    monkeypatch.setattr(machine, "memory_mb", lambda: 900)
    assert not finding("memory", small).good


def test_a_folder_that_cannot_be_written(small, monkeypatch):
    def refuse(**_):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    found = finding("folder", small)
    assert not found.good and "Read-only" in found.found and "clone" in found.fix


def test_a_folder_whose_name_holds_the_separator_of_paths(small, tmp_path):
    assert finding("name", small) is None
    assert "rename" in finding("name", type(small)(tmp_path / "a:b", small.machine)).fix


def test_no_jdk_and_no_maven(small, monkeypatch, tmp_path):
    for name in ("JAVA_HOME", "JDK_HOME", "MAVEN_HOME", "M2_HOME", "CONDA_PREFIX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("launcher.jdk.USUAL", {})
    monkeypatch.setattr("launcher.maven.USUAL", ())
    assert "openjdk-17-jdk" in finding("java", small).fix
    assert not finding("build", small).good


def test_mnist_missing_damaged_and_right(small, monkeypatch):
    assert finding("digits", small).optional and "lacks train-images" in finding("digits", small).found
    row = mnist.Idx("a", 1, "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", "")
    monkeypatch.setattr(mnist, "FILES", (row,))
    mnist.own_folder(small).mkdir(parents=True)
    (mnist.own_folder(small) / "a").write_text("b")
    assert not finding("digits", small).good
    (mnist.own_folder(small) / "a").write_text("a")
    assert finding("digits", small).good


def test_all_ports_taken(small, monkeypatch):
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        monkeypatch.setattr(server, "FIRST_PORT", holder.getsockname()[1])
        monkeypatch.setattr(server, "PORTS", 1)
        assert not finding("ports", small).good


def test_fonts_are_a_matter_of_linux(small, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None)
    assert "fonts-dejavu-core" in finding("fonts", small).fix
    assert finding("fonts", type(small)(small.root, Machine("macosx", "arm64"))) is None


def test_a_proxy_is_named_without_its_password(small, monkeypatch):
    monkeypatch.setenv("https_proxy", "http://ann:secret@proxy.school:3128")
    found = finding("proxy", small)
    assert "proxy.school:3128" in found.found and "secret" not in found.found


def test_root_and_foreign_settings_are_noted(small, monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    assert "root" in finding("user", small).found
    monkeypatch.setenv("JUPYTER_PATH", "/x")
    monkeypatch.setenv("PYTHONPATH", "/y")
    found = finding("foreign", small).found
    assert "JUPYTER_PATH" in found and "PYTHONPATH" in found


def test_a_look_that_fails_does_not_end_the_visit(small, monkeypatch):
    monkeypatch.setattr(checks, "disk", lambda _: 1 / 0)
    monkeypatch.setattr("launcher.checks.disk.__name__", "disk", raising=False)
    assert checks._safely(checks.disk, small).optional


def test_the_report_ends_with_what_to_mend(small, console, monkeypatch):
    rows = [checks.Finding("Disk", False, "1 MB", "free some"), checks.Finding("Chromium", False, "none", "apt", True)]
    monkeypatch.setattr(checks, "all_of", lambda _: rows)
    assert doctor.run(small, console, None) == 1
    assert console.said[-1] == "To mend: Disk." and any("free some" in text for text in console.said)
    monkeypatch.setattr(checks, "all_of", lambda _: rows[1:])
    assert doctor.run(small, console, None) == 0


@pytest.mark.parametrize(
    "name, words", [("a:b", "':', which class paths cannot hold"), ("a\\b", "which Maven takes for a slash"), ("oh!", "ends in '!'")]
)
@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not allow")
def test_a_folder_in_which_java_would_lose_its_way_is_refused(tmp_path, console, name, words):
    place = Course(tmp_path / name / "course", Machine("linux", "x86_64"))
    assert words in finding("name", place).found
    with pytest.raises(Problem, match="rename the folder and start again"):
        setup.set_up(place, console)


def test_every_other_printable_character_may_stand_in_a_folders_name():
    """Tried for real by tests/everywhere/test_strange_machines.py."""
    other = [chr(code) for code in range(32, 127) if chr(code) not in "/:\\!"]
    assert not [sign for sign in other if foldername.fault(Path("/home") / f"a{sign}")]
    assert foldername.fault(Path("/home/oh! yes/course")) is None
