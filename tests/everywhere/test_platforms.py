"""Windows and macOS, as far as a faked platform can tell: folders, names of programs, class paths, quoting."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from launcher import checks, files, jdk, kernelspec, maven
from launcher.jdk import Jdk
from launcher.machine import AVX512, Machine, _at_most
from launcher.places import Course
from launcher.tools import Tools
from repository import ROOT

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
        assert proc.one_locale() == expected
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")
    assert proc.clean_environment()["LC_ALL"] == "C.UTF-8", "digits and decimal points as programs expect them"


def test_paths_of_windows_survive_the_argument_file():
    assert kernelspec.quoted(r"-cp=C:\Users\Ann Lee\x;D:\y") == r'"-cp=C:\\Users\\Ann Lee\\x;D:\\y"'


def test_usual_folders_are_absolute_and_of_the_system():
    for patterns in (*jdk.USUAL.values(), maven.USUAL):
        assert all(pattern.startswith(("/", "~/", "C:/")) for pattern in patterns)
    assert any("JavaVirtualMachines" in pattern for pattern in jdk.USUAL["macosx"])
    assert any("Adoptium" in pattern for pattern in jdk.USUAL["windows"])


# What each system's set-up asks Maven for beside the plain jars; the first is ND4J's own build for its CPUs.
NATIVE = [
    ("windows-x86_64", ["-onednn-avx2", "-onednn-avx512", ""]),
    ("macosx-arm64", [""]),
    ("macosx-x86_64", ["-onednn-avx2", ""]),
    ("linux-arm64", [""]),
]


POM = """<project><modelVersion>4.0.0</modelVersion><groupId>convlab</groupId><artifactId>native</artifactId>
<version>1</version><packaging>pom</packaging><dependencies>{}</dependencies></project>"""
DEPENDENCY = """<dependency><groupId>{0}</groupId><artifactId>{1}</artifactId><version>{3}</version><type>jar.sha1</type>
<classifier>{2}</classifier><exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>
</dependency>"""


@pytest.mark.everywhere
@pytest.mark.parametrize("platform, extensions", NATIVE, ids=[platform for platform, _ in NATIVE])
def test_the_native_parts_of_each_system_exist(platform, extensions, course, tmp_path):
    """Resolved by Maven as on that system; of each part its checksum is fetched, not its 90 MB."""
    tools = Tools(course)

    def said(*goals, extension=""):
        command = maven.command(course, tools, *goals)
        command += [f"-Djavacpp.platform={platform}", f"-Dnd4j.extension={extension}"]
        done = subprocess.run(
            list(map(str, command)), capture_output=True, text=True, cwd=course.lib, env=maven.environment(tools)
        )
        if any(sign in done.stdout for sign in ("Unknown host", "Could not transfer")):
            pytest.skip("no Maven registry answers")
        return done

    parts = set()
    for extension in extensions:
        tree = said("dependency:tree", "-Dscope=runtime", extension=extension).stdout
        found = re.findall(rf"([\w.]+):([\w-]+):jar:({platform}[\w-]*):([\w.-]+):", tree)
        assert {"nd4j-native", "openblas", "javacpp"} <= {name for _, name, _, _ in found}, tree[-2000:]
        assert ("nd4j-native", platform + extension) in {(name, classifier) for _, name, classifier, _ in found}
        parts |= set(found)
    listed = tmp_path / "pom.xml"
    listed.write_text(POM.format("".join(DEPENDENCY.format(*part) for part in sorted(parts))))
    done = said("dependency:resolve", "-f", listed, "-DexcludeTransitive=true")
    assert done.returncode == 0, f"{sorted(parts)}\n{done.stdout[-2000:]}"


def test_each_system_asks_for_builds_that_are_looked_for():
    """The classifiers that a machine may choose are those that the test above resolves."""
    asked = {machine.javacpp: machine.extension for machine in SYSTEMS}
    for platform, extensions in NATIVE:
        assert asked[platform] in extensions


def test_a_set_up_for_many_machines_uses_what_all_have(monkeypatch):
    features = {"avx2", *AVX512}
    assert _at_most(features, None) == features
    assert _at_most(features, "avx2") == {"avx2"}
    assert _at_most(features, "plain") == set()


# What a Windows shell does: its folders, its line ends, its locks.


@pytest.mark.parametrize(
    "root",
    [
        r"C:\Users\Jörg Müller\OneDrive - Schule\convolution-lab",
        r"C:\Users\ann\Documents\it's 100% mine & yours (1)",
        "C:\\" + "long name\\" * 30 + "course",
    ],
)
def test_the_argument_file_takes_any_folder_of_windows(root):
    line = kernelspec.quoted(f"-Dconvlab.home={root}")
    assert line.startswith('"') and line.endswith('"')
    assert line[1:-1].replace("\\\\", "\\") == f"-Dconvlab.home={root}"


def test_no_command_goes_through_a_shell():
    """Where PowerShell and cmd disagree about quotes, lists of arguments do not: nothing is started as one text."""
    for path in (ROOT / "launcher").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "shell=True" not in text and "os.system(" not in text, path


def test_scripts_for_linux_keep_their_line_ends():
    """Git on Windows may turn line ends; a shell script or a Dockerfile with them fails in Linux."""
    rules = (ROOT / ".gitattributes").read_text()
    for name in ("Dockerfile", ".ci/run"):
        assert f"{name} text eol=lf" in rules
    for path in ("Dockerfile", ".ci/run", "course.py"):
        assert b"\r" not in (ROOT / path).read_bytes()


def test_a_file_that_a_virus_scanner_holds_is_tried_again(tmp_path, monkeypatch):
    """On Windows a scanner opens what was just written, and for a moment it cannot be moved."""
    calls = []
    real = os.replace

    def held(source, target):
        calls.append(source)
        if len(calls) < 3:
            raise PermissionError(13, "Access is denied", str(source))
        real(source, target)

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(files, "SCANNED", True)
    monkeypatch.setattr(files, "PAUSE", 0)
    files.write(tmp_path / "x", "text")
    assert (tmp_path / "x").read_text() == "text" and len(calls) == 3
    calls.clear()
    monkeypatch.setattr(files, "SCANNED", False)
    with pytest.raises(PermissionError):
        files.write(tmp_path / "x", "text")


@pytest.mark.parametrize(
    "root, said",
    [
        ("C:/course", None),
        ("C:/Users/ann/OneDrive - Schule/course", "lies in OneDrive"),
        ("C:/" + "long/" * 20, "103 characters, and Windows has room for 85 above"),
    ],
)
def test_a_folder_that_windows_has_trouble_with_is_named(root, said):
    class Windows:
        machine = SYSTEMS[0]

    Windows.root = root
    found = checks.windows(Windows)
    assert (found and found.found[: len(said)]) == said


def test_what_set_up_makes_fits_the_room_that_is_kept_for_it(course):
    longest = max(len(str(path.relative_to(course.root))) for path in course.venv.rglob("*"))
    assert longest < checks.DEEPEST
