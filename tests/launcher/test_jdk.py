"""Finding a JDK: where it is looked for, what is passed over, and the sentence when there is none."""

import os

import pytest
from fakes import jdk_home

from launcher import jdk
from launcher.machine import Machine
from launcher.problem import Problem

LINUX = Machine("linux", "x86_64")


def find(env=None, usual=(), extra=(), machine=LINUX):
    return jdk.find(machine, extra, env or {"PATH": ""}, usual)


def test_java_home_comes_first(tmp_path):
    home = jdk_home(tmp_path / "a folder", "21.0.2")
    other = jdk_home(tmp_path / "other")
    found = find({"JAVA_HOME": str(home), "PATH": str(other / "bin")})
    assert (found.home, found.version, found.major, found.arch) == (home, "21.0.2", 21, "amd64")


def test_the_path_is_followed_through_links(tmp_path):
    home = jdk_home(tmp_path / "jdk")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "java").symlink_to(home / "bin" / "java")
    assert find({"PATH": str(tmp_path / "bin")}).home == home


def test_usual_folders_newest_first(tmp_path):
    for version in ("8.0.1", "17.0.9", "25.0.1", "21.0.5"):
        jdk_home(tmp_path / "jvm" / f"jdk-{version}", version)
    assert find(usual=[str(tmp_path / "jvm" / "*")]).version == "25.0.1"


@pytest.mark.parametrize(
    "make, reason",
    [
        (dict(version="11.0.2"), "version 11.0.2, older than 17"),
        (dict(version="1.8.0_402"), "version 1.8.0_402, older than 17"),
        (dict(version="11.0.2", release=False), "version 11.0.2, older than 17"),
        (dict(modules="jdk.compiler java.desktop jdk.incubator.vector"), "without jdk.jshell: a runtime"),
        (dict(modules="java.desktop"), "without jdk.jshell, jdk.compiler, jdk.incubator.vector"),
        (dict(broken=True), "does not start"),
    ],
)
def test_what_will_not_do_is_passed_over_and_named(tmp_path, make, reason):
    poor, good = jdk_home(tmp_path / "poor", **make), jdk_home(tmp_path / "good")
    env = {"JAVA_HOME": str(poor), "PATH": str(good / "bin")}
    assert find(env).home == good
    with pytest.raises(Problem) as problem:
        find({"JAVA_HOME": str(poor), "PATH": ""})
    assert problem.value.lines == [f"{poor}: {line}" for line in [problem.value.lines[0].partition(": ")[2]]]
    assert reason in problem.value.lines[0]
    assert "found 1 Java, none of them enough" in problem.value.sentence


@pytest.mark.parametrize(
    "system, words",
    [("linux", "apt install openjdk-17-jdk"), ("macosx", "brew install openjdk"), ("windows", "winget")],
)
def test_none_at_all_says_what_to_install_here(system, words):
    with pytest.raises(Problem) as problem:
        find(machine=Machine(system, "x86_64"))
    assert "found none" in problem.value.sentence and words in problem.value.sentence


def test_java_home_without_a_java_in_it_is_passed_over(tmp_path):
    good = jdk_home(tmp_path / "good")
    assert find({"JAVA_HOME": str(tmp_path), "PATH": str(good / "bin")}).home == good


def test_windows_has_java_exe(tmp_path):
    home = jdk_home(tmp_path / "jdk")
    os.rename(home / "bin" / "java", home / "bin" / "java.exe")
    assert find({"JAVA_HOME": str(home), "PATH": ""}).java == home / "bin" / "java.exe"


def test_each_home_is_asked_once(tmp_path):
    home = jdk_home(tmp_path / "jdk")
    env = {"JAVA_HOME": str(home), "JDK_HOME": str(home), "PATH": str(home / "bin")}
    assert list(jdk.candidates(LINUX, [home], env, [str(tmp_path / "*")])) == [home]


def test_the_real_one_of_this_machine():
    found = jdk.find(Machine.here())
    assert found.major >= 17 and found.java.exists()
