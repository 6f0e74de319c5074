"""Leaves of a finished set-up what running takes: python3 -m launcher.lean, the last step of building an image."""

import os
import shutil
from pathlib import Path

from launcher import maven
from launcher.machine import Machine
from launcher.places import Course

ROOT = Path(__file__).resolve().parent.parent


def main(course, repository):
    """Of Maven's repository the jars of the kernel's class path; of the library's build the jar; no logs."""
    jars = set(maven.classpath(course))
    for path in repository.rglob("*"):
        if path.is_file() and path not in jars:
            path.unlink()
    for folder in sorted(repository.rglob("*"), reverse=True):  # the deepest first
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    target = course.lib / "target"
    for path in target.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
    shutil.rmtree(course.logs, ignore_errors=True)
    for path in course.venv.rglob("*.js.map"):  # a third of the lab's own files, for its developers
        path.unlink()


if __name__ == "__main__":
    main(Course(ROOT, Machine.here()), Path(os.environ["CONVLAB_REPOSITORY"]))
