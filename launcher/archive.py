"""The class-data archive: classes as the JVM lays them out in memory, so that the kernel starts faster.

It is made by a first start of the kernel that runs a few cells of a lesson. Without it all works, only slower.
"""

import hashlib
import os
from pathlib import Path

from launcher import files, proc

MAIN = "convlab.kernel.KernelMain"
PREFIX = "classes-"
CELLS = """1 + 1
---
import convlab.conv.*;
---
import convlab.data.*;
---
import convlab.plot.*;
---
import convlab.nn.*;
---
import convlab.dl4j.*;
---
import convlab.notebook.*;
---
import convlab.play.*;
---
import convlab.widget.*;
---
import convlab.exercise.*;
---
import static convlab.notebook.Lab.*;
---
check();
---
double[][] image = new double[28][28]; for (int i = 0; i < 28; i++) image[i][i] = i;
---
String.format("%.3f", java.util.stream.IntStream.range(0, 10).mapToDouble(i -> i * 0.5).sum())
---
import java.awt.image.BufferedImage; var canvas = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
---
var pen = canvas.createGraphics(); pen.drawString("28x28", 4, 20);
---
pen.fill(new java.awt.geom.Ellipse2D.Double(1, 2, 9, 9));
---
record Size(int rows, int columns) {}
---
new Size(3, 4)
"""


def make(course, jdk, options, env):
    """The JVM's options that use the archive, made first when there is none; nothing when this JVM cannot."""
    target = course.kernel / f"{PREFIX}{_name(course, jdk, options)}.jsa"
    if not target.exists():
        _drop_old(course)
        _first_start(course, jdk, options, env, target)
    return [f"-XX:SharedArchiveFile={target}", "-Xshare:auto"] if target.exists() else []


def _drop_old(course):
    for old in course.kernel.glob(PREFIX + "*"):
        try:
            old.unlink()
        except OSError:
            pass  # open in a running kernel on Windows


def _first_start(course, jdk, options, env, target):
    cells = course.cache / "first-start.txt"
    files.write(cells, CELLS)
    script = Path(__file__).parent / "inside" / "first_start.py"
    part = target.with_name(target.name + ".part")
    command = [
        course.python,
        script,
        cells,
        jdk.java,
        f"-XX:ArchiveClassesAtExit={part}",
        *options,
        MAIN,
        "{connection_file}",
    ]
    status, _ = proc.stream(command, course.logs / "archive.log", env=proc.clean_environment(**env))
    if status == 0 and part.exists():
        files.move(part, target)


def intact(course):
    """Whether the archive that the kernelspec names is there."""
    spec = files.read_json(course.kernel / "kernel.json", {})
    named = [option.partition("=")[2] for option in spec.get("argv", []) if option.startswith("-XX:SharedArchiveFile=")]
    return all(os.path.exists(name) for name in named)


def _name(course, jdk, options):
    """Changes when the archive would no longer fit: another JDK, other options, a jar that is not the same file."""
    jars = options[-1].split(os.pathsep)
    stamps = [f"{jar} {os.stat(jar).st_size} {os.stat(jar).st_mtime_ns}" for jar in jars if os.path.exists(jar)]
    return hashlib.sha256("\n".join([str(jdk), CELLS, MAIN, *options, *stamps]).encode()).hexdigest()[:12]
