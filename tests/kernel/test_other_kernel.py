"""Lessons use only what IJava's base kernel 2.3.0 also has, widgets aside; here as far as that can be tried without it.

Every cell compiles in the JDK's own shell with the library, where there is no class of a kernel; lesson 00 runs there.
Magics are held by a rule in lessonrules.py. What is not tried: IJava itself, and how values look in it.
"""

import os
import subprocess

import pytest

from launcher import maven
from launcher.tools import Tools
from lesson import LESSONS, SOLUTIONS
from repository import ROOT

SHELL = ROOT / "tests/support/java/PlainShell.java"


def faults(course, mode, lessons, folder):
    """The faults in each lesson's cells, as lines; the JVM has the kernel's class path without the kernel."""
    files = [folder / f"{number}-{lesson}.cells" for number, lesson in enumerate(lessons)]
    for lesson, file in zip(lessons, files):
        file.write_text("\f".join(cell.source for cell in lesson.code), encoding="utf-8")
    jars = [course.jar, *(path for path in maven.classpath(course) if path != course.jjava)]
    classpath = os.pathsep.join(map(str, jars))
    options = ["--add-modules=jdk.incubator.vector", "-Djava.awt.headless=true", f"-Dconvlab.home={ROOT}", "-Xmx640m"]
    command = [Tools(course).jdk().java, *options, "-cp", classpath, SHELL, classpath, mode, *files]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    rows = [line.split("\t") for line in done.stdout.splitlines() if line.startswith("FAULT\t")]
    named = {file.name: lesson for file, lesson in zip(files, lessons)}
    return [f"{named[file]}, {named[file].code[int(cell)]}: {why}" for _, file, cell, why in rows]


@pytest.mark.slow
def test_every_cell_compiles_without_a_kernel(course, tmp_path):
    found = faults(course, "compile", LESSONS + SOLUTIONS, tmp_path)
    assert not found, "these use what only this kernel has:\n" + "\n".join(found)


@pytest.mark.slow  # it runs in the real kernel in the fast subset
def test_lesson_00_runs_without_a_kernel(course, tmp_path):
    found = faults(course, "run", LESSONS[:1], tmp_path)
    assert not found, "\n".join(found)


def test_a_cell_that_uses_the_kernel_is_seen(course, tmp_path):
    class Lesson:
        code = [type("Cell", (), {"source": text})() for text in ("int a = 1;", "display(a);", "a + b", "int c = (")]

    found = faults(course, "compile", [Lesson()], tmp_path)
    assert len(found) == 3 and "display" in found[0] and "cannot find symbol" in found[1] and "not complete" in found[2]
