"""Maven: where it is looked for, how it is started, and what a failed build is about."""

from pathlib import Path

import pytest
from fakes import executable

from launcher import maven
from launcher.jdk import Jdk
from launcher.machine import Machine
from launcher.problem import Problem

LOG = Path("maven.log")


class Tools:
    def __init__(self, mvn="mvn", arch="amd64"):
        self.mvn, self.arch = mvn, arch

    def jdk(self):
        return Jdk(Path("/jdk"), "17.0.9", self.arch)

    def maven(self):
        return self.mvn


def test_maven_home_then_path_then_usual_then_own(tmp_path):
    places = [executable(tmp_path / name / "bin" / "mvn") for name in ("home", "path", "usual", "own")]
    env = {"MAVEN_HOME": str(tmp_path / "home"), "PATH": str(tmp_path / "path" / "bin")}
    usual, own = [str(tmp_path / "us*")], [tmp_path / "own"]
    linux = Machine("linux", "x86_64")
    assert maven.find(linux, own, env, usual) == places[0]
    assert maven.find(linux, own, {"PATH": env["PATH"]}, usual) == places[1]
    assert maven.find(linux, own, {"PATH": ""}, usual) == places[2]
    assert maven.find(linux, own, {"PATH": ""}, []) == places[3]


@pytest.mark.parametrize(
    "text, reason",
    [
        ("#!/bin/sh\necho Apache Maven 3.6.3\n", "version 3.6.3, older than 3.8"),
        ("#!/bin/sh\nexit 1\n", "does not start"),
    ],
)
def test_what_will_not_do_is_passed_over_and_named(tmp_path, text, reason):
    old, good = executable(tmp_path / "old" / "bin" / "mvn", text), executable(tmp_path / "good" / "bin" / "mvn")
    linux, env = Machine("linux", "x86_64"), {"PATH": str(old.parent)}
    assert maven.find(linux, [tmp_path / "good"], env, []) == good
    with pytest.raises(Problem, match="found 1, none of them enough") as problem:
        maven.find(linux, (), env, [])
    assert problem.value.lines == [f"{old}: {reason}"]


def test_windows_has_mvn_cmd(tmp_path):
    there = executable(tmp_path / "bin" / "mvn.cmd")
    assert maven.find(Machine("windows", "x86_64"), (), {"MAVEN_HOME": str(tmp_path), "PATH": ""}, []) == there


@pytest.mark.parametrize(
    "system, words", [("linux", "sudo apt install maven"), ("macosx", "brew install maven"), ("windows", "winget")]
)
def test_none_says_what_to_install_here(system, words):
    with pytest.raises(Problem, match=words):
        maven.find(Machine(system, "x86_64"), (), {"PATH": ""}, [])


@pytest.mark.parametrize(
    "system, arch, jvm, platform, extension",
    [
        ("windows", "x86_64", "amd64", "windows-x86_64", "-onednn-avx2"),
        ("macosx", "arm64", "aarch64", "macosx-arm64", ""),
        ("macosx", "x86_64", "x86_64", "macosx-x86_64", "-onednn-avx2"),
        ("linux", "arm64", "aarch64", "linux-arm64", ""),
    ],
)
def test_the_build_names_the_platform_of_the_jvm(small, system, arch, jvm, platform, extension):
    features = frozenset({"avx2"}) if arch == "x86_64" else frozenset()
    course = type(small)(small.root, Machine(system, arch, features))
    command = maven.command(course, Tools(arch=jvm), "package")
    assert f"-Djavacpp.platform={platform}" in command and f"-Dnd4j.extension={extension}" in command


def test_a_proxy_of_the_environment_reaches_maven():
    env = {
        "https_proxy": "http://ann:p%40ss@proxy.school:3128",
        "no_proxy": "localhost,.school",
        "MAVEN_OPTS": "-Xmx1g",
    }
    options = maven.environment(Tools(), env)["MAVEN_OPTS"].split()
    assert options[0] == "-Xmx1g"
    for wanted in (
        "-Dhttps.proxyHost=proxy.school",
        "-Dhttps.proxyPort=3128",
        "-Dhttps.proxyUser=ann",
        "-Dhttps.proxyPassword=p@ss",
        "-Dhttp.nonProxyHosts=localhost|*.school",
    ):
        assert wanted in options
    assert "MAVEN_OPTS" not in maven.environment(Tools(), {})


def test_a_proxy_without_a_scheme_and_port():
    assert maven.proxy_settings({"HTTPS_PROXY": "proxy"})[:2] == ["-Dhttps.proxyHost=proxy", "-Dhttps.proxyPort=80"]


@pytest.mark.parametrize(
    "said, sentence, lines",
    [
        (
            ["[ERROR] COMPILATION ERROR :", "[ERROR] /a b/src/main/java/X.java:[3,5] ';' expected", "[ERROR] "],
            "does not compile",
            ["[ERROR] /a b/src/main/java/X.java:[3,5] ';' expected"],
        ),
        (
            ["[ERROR] Failed: Could not transfer artifact x from/to y: Connect timed out"],
            "could not fetch a part",
            None,
        ),
        (["[ERROR] x was not found in https://example during a previous attempt"], "could not fetch a part", None),
        (["[ERROR] /m2/x.jar (No space left on device)"], "disk is full", None),
        (["something else"], "the end of maven.log says why", ["something else"]),
    ],
)
def test_a_failed_build_is_one_sentence_and_the_lines_that_matter(said, sentence, lines):
    problem = maven.explained(said, LOG)
    assert sentence in problem.sentence
    assert lines is None or problem.lines == lines


def test_version(tmp_path):
    mvn = executable(tmp_path / "mvn", "#!/bin/sh\necho 'Apache Maven 3.8.7'\n")
    assert maven.version(mvn) == (3, 8, 7)
    assert maven.version(executable(tmp_path / "broken", "#!/bin/sh\nexit 1\n")) is None


FAKE = """#!/bin/sh
echo "[INFO] Downloaded from central: https://example/a.jar (2.5 MB at 1 MB/s)"
for word; do case "$word" in -Dmdep.outputFile=*) out="${word#-Dmdep.outputFile=}";; esac; done
mkdir -p target && printf '%s' "$JARS" > "$out" && printf jar > target/convlab.jar
"""


def test_the_library_step_builds_once_and_again_after_a_change(small, console, tmp_path, monkeypatch):
    from launcher.steps import bring_up_to_date

    (small.lib / "src" / "main" / "java").mkdir(parents=True)
    (small.lib / "pom.xml").write_text("<project/>")
    jar = tmp_path / "dependency.jar"
    jar.write_text("")
    monkeypatch.setenv("JARS", str(jar))
    step = maven.step(small, Tools(executable(tmp_path / "mvn", FAKE)), ())
    bring_up_to_date([step], console)
    bring_up_to_date([step], console)
    (small.lib / "src" / "main" / "java" / "X.java").write_text("class X {}")
    bring_up_to_date([step], console)
    assert [text.split(" ... ")[1] for text in console.said] == [
        "built, 2 MB fetched",
        "up to date",
        "built, 2 MB fetched",
    ]
    assert maven.classpath(small) == [jar]
    jar.unlink()  # the fake build cannot bring it back
    with pytest.raises(Problem, match="not whole"):
        bring_up_to_date([step], console)
    assert not step.stamp.exists()
