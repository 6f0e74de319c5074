"""The class-data archive: classes as the JVM lays them out in memory, so that the kernel starts faster.

It is made by a first start of the kernel that runs a few cells of a lesson. Without it all works, only slower.
"""
import hashlib
import os
from pathlib import Path

from launcher import files, proc

PREFIX = "classes-"
CELLS = """1 + 1
---
import convlab.conv.*; import convlab.data.*; import convlab.plot.*; import convlab.nn.*; import convlab.dl4j.*;
---
import convlab.notebook.*; import static convlab.notebook.Lab.*;
---
check();
---
double[][] image = new double[28][28]; for (int i = 0; i < 28; i++) image[i][i] = i;
---
String.format("%.3f", java.util.stream.IntStream.range(0, 10).mapToDouble(i -> i * 0.5).sum())
---
import java.awt.image.BufferedImage; var canvas = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
---
var pen = canvas.createGraphics(); pen.drawString("28x28", 4, 20); pen.fill(new java.awt.geom.Ellipse2D.Double(1, 2, 9, 9));
---
record Size(int rows, int columns) {}
---
new Size(3, 4)
"""


def make(course, jdk, options, env):
    """Makes the archive; returns the JVM's options that use it, none when this JVM cannot."""
    for old in course.kernel.glob(PREFIX + "*"):
        try:
            old.unlink()
        except OSError:
            pass  # open in a running kernel on Windows
    target = course.kernel / f"{PREFIX}{_name(course, jdk, options)}.jsa"
    if any(option.startswith("-javaagent") for option in options):
        options = [option for option in options if not option.startswith("-javaagent")]
    cells = course.cache / "first-start.txt"
    files.write(cells, CELLS)
    script = Path(__file__).parent / "inside" / "first_start.py"
    command = [course.python, script, cells, jdk.java, f"-XX:ArchiveClassesAtExit={target}", *options,
               "org.dflib.jjava.distro.JJava", "{connection_file}"]
    status, _ = proc.stream(command, course.logs / "archive.log", env=proc.clean_environment(**env))
    if status or not target.exists():
        return []
    return [f"-XX:SharedArchiveFile={target}", "-Xshare:auto"]


def intact(course):
    """Whether the archive that the kernelspec names is there."""
    spec = files.read_json(course.kernel / "kernel.json", {})
    named = [option.partition("=")[2] for option in spec.get("argv", []) if option.startswith("-XX:SharedArchiveFile=")]
    return all(os.path.exists(name) for name in named)


def _name(course, jdk, options):
    return hashlib.sha256("\n".join([str(jdk), *options]).encode()).hexdigest()[:12]
