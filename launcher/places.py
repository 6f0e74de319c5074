"""Where things lie: every folder and file the launcher reads or makes."""

from dataclasses import dataclass
from pathlib import Path

from launcher.machine import Machine


@dataclass(frozen=True)
class Course:
    root: Path
    machine: Machine

    @property
    def notebooks(self):
        return self.root / "notebooks"

    @property
    def work(self):
        """The learner's own copies of the lessons."""
        return self.root / "work"

    @property
    def cache(self):
        return self.root / "data" / "cache"

    @property
    def logs(self):
        return self.cache / "logs"

    @property
    def lib(self):
        return self.root / "lib"

    @property
    def jar(self):
        return self.lib / "target" / "convlab.jar"

    @property
    def classpath(self):
        """A text file that `maven` writes: the jars the kernel needs beside ours."""
        return self.lib / "target" / "classpath.txt"

    @property
    def venv(self):
        return self.root / ".venv"

    @property
    def python(self):
        if self.machine.system == "windows":
            return self.venv / "Scripts" / "python.exe"
        return self.venv / "bin" / "python"

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
        return self.cache / "jupyter"

    def python_of(self, venv):
        return venv / self.python.relative_to(self.venv)
