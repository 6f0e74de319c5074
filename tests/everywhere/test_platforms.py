"""Windows and macOS, as far as a faked platform can tell: folders, names of programs, class paths, quoting."""

import os
from pathlib import Path

import pytest

from launcher import jdk, kernelspec, maven
from launcher.places import Course
from launcher.jdk import Jdk
from launcher.machine import Machine

SYSTEMS = [
    Machine("windows", "x86_64", frozenset({"avx2"})),
    Machine("macosx", "arm64"),
    Machine("macosx", "x86_64", frozenset({"avx2"})),
    Machine("linux", "arm64"),
    Machine("linux", "x86_64", frozenset({"avx2"})),
]


def course(machine, root="/home/ann/course"):
    return Course(Path(root), machine)


@pytest.mark.parametrize("machine", SYSTEMS, ids=lambda machine: machine.javacpp)
def test_the_python_of_an_environment(machine):
    expected = "Scripts/python.exe" if machine.system == "windows" else "bin/python"
    assert course(machine).python.relative_to(course(machine).venv).as_posix() == expected


@pytest.mark.parametrize("machine", SYSTEMS, ids=lambda machine: machine.javacpp)
def test_the_kernel_of_each_system_starts_one_jvm_with_its_libraries(machine, monkeypatch, tmp_path):
    place = course(machine, tmp_path)
    place.classpath.parent.mkdir(parents=True)
    place.classpath.write_text(os.pathsep.join(["a.jar", "b.jar"]))
    arch = {"x86_64": "amd64", "arm64": "aarch64"}[machine.arch]
    java = Jdk(tmp_path / "jdk", "21.0.10", arch)
    spec = kernelspec.kernel_json(place, java, [])
    assert spec["argv"][0] == str(java.java) and spec["argv"][-1] == "{connection_file}"
    options = kernelspec.java_options(place, java, tmp_path / "convlab.jar")
    named = [text for text in options if "platform.extension" in text]
    assert named == ([f"-Dorg.bytedeco.javacpp.platform.extension={machine.extension}"] if machine.extension else [])


def test_the_locale_of_linux_is_no_matter_on_other_systems(monkeypatch):
    from launcher import proc

    for platform, expected in (("win32", {}), ("darwin", {}), ("linux", {"LC_ALL": "C.UTF-8"})):
        monkeypatch.setattr("sys.platform", platform)
        assert proc.utf8_locale({"LC_ALL": "C"}) == expected
    assert proc.utf8_locale({"LANG": "de_DE.UTF-8"}) == {}
    assert proc.utf8_locale({"LANG": "de_DE.UTF-8", "LC_ALL": "POSIX"}) == {"LC_ALL": "C.UTF-8"}


def test_paths_of_windows_survive_the_argument_file():
    assert kernelspec.quoted(r"-cp=C:\Users\Ann Lee\x;D:\y") == r'"-cp=C:\\Users\\Ann Lee\\x;D:\\y"'


def test_usual_folders_are_absolute_and_of_the_system():
    for patterns in (*jdk.USUAL.values(), maven.USUAL):
        assert all(pattern.startswith(("/", "~/", "C:/")) for pattern in patterns)
    assert any("JavaVirtualMachines" in pattern for pattern in jdk.USUAL["macosx"])
    assert any("Adoptium" in pattern for pattern in jdk.USUAL["windows"])
