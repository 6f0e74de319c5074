"""Where things lie: every folder and file the launcher reads or makes."""

import os
from dataclasses import dataclass
from pathlib import Path

from launcher import conda
from launcher.machine import Machine

WORK = "CONVLAB_WORK"


@dataclass(frozen=True)
class Course:
    root: Path
    machine: Machine

    @property
    def notebooks(self):
        return self.root / "notebooks"

    @property
    def docs(self):
        return self.root / "docs"

    @property
    def work(self):
        """The learner's own copies of the lessons."""
        return Path(os.environ[WORK]).expanduser().resolve() if self.shared else self.root / "work"

    @property
    def work_said(self):
        """The same as a learner is told of it."""
        return str(self.work) if self.shared else "work/"

    @property
    def shared(self):
        """Whether someone else has set the course up and it stays as it is: an image, a school's server.
        CONVLAB_WORK then names the folder of all that the learner makes."""
        return bool(os.environ.get(WORK))

    @property
    def own(self):
        """What the launcher writes while it runs, beside the learner's copies where the course itself is not ours."""
        return self.work / ".lab" if self.shared else self.cache

    @property
    def cache(self):
        return self.root / "data" / "cache"

    @property
    def logs(self):
        return self.own / "logs"

    @property
    def lock(self):
        return self.own / "course.lock"

    @property
    def lib(self):
        return self.root / "lib"

    @property
    def bench(self):
        return self.root / "bench"

    @property
    def jar(self):
        return self.lib / "target" / "convlab.jar"

    @property
    def classpath(self):
        """A text file that `maven` writes: the jars the kernel needs beside ours."""
        return self.lib / "target" / "classpath.txt"

    @property
    def conda(self):
        """The active conda environment, where it holds all of the course's Python parts; else None."""
        return conda.environment(self.root / "requirements.txt")

    @property
    def venv(self):
        return self.conda or self.root / ".venv"

    @property
    def python(self):
        return conda.python_of(self.conda, self.machine) if self.conda else self.python_of(self.venv)

    @property
    def kernels(self):
        return self.venv / "share" / "jupyter" / "kernels"

    @property
    def kernel(self):
        """The folder of our kernelspec; the pip package jjava puts its jar here."""
        return self.kernels / "java"

    @property
    def jjava(self):
        return self.kernel / "jjava.jar"

    @property
    def jupyter(self):
        """Jupyter's settings, trust and running servers of this course alone; kept when .venv is remade."""
        return self.own / "jupyter"

    def python_of(self, venv):
        return venv / ("Scripts/python.exe" if self.machine.system == "windows" else "bin/python")
