"""A conda environment made from environment.yml: the course then makes no .venv and fetches no Python parts."""

import functools
import importlib.metadata
import os
import re
import sys
from pathlib import Path

PINNED = re.compile(r"^([\w.-]+)==([\w.]+)", re.MULTILINE)


def environment(requirements):
    """The environment that is active, that runs this course.py and that has every part of `requirements`; else None."""
    prefix = os.environ.get("CONDA_PREFIX")
    if not prefix or not os.path.isdir(os.path.join(prefix, "conda-meta")):
        return None
    if os.path.realpath(prefix) != os.path.realpath(sys.prefix):
        return None
    return Path(prefix) if not missing(requirements) else None


@functools.lru_cache
def missing(requirements):
    """The pinned parts that this Python does not have in that version."""
    try:
        pinned = PINNED.findall(requirements.read_text(encoding="utf-8"))
    except OSError:
        return [str(requirements)]
    return [f"{name}=={version}" for name, version in pinned if _installed(name) != version]


def _installed(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def python_of(prefix, machine):
    """On Windows conda puts its Python into the environment's folder itself."""
    return prefix / ("python.exe" if machine.system == "windows" else "bin/python")
