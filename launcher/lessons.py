"""The learner's copies of the lessons in `work/`: made once, refreshed while untouched, never overwritten.

`git pull` may change the lessons in `notebooks/` at any time; nothing in there is ever edited by a learner.
"""

import datetime
import json
import shutil
from pathlib import Path

from launcher import files, proc
from launcher.problem import Problem
from launcher.steps import Step

RECORD = ".lessons.json"  # "copies": the version each copy was made from; "offered": lessons with a new version


def step(course):
    def make(line):
        offered = refresh(course)
        if offered:
            return f"new version of {', '.join(offered)}; yours is kept, course.py reset {offered[0]} takes the new one"
        return "copied to work/"

    return Step(
        name="Lessons",
        stamp=course.own / ".stamp-lessons",
        fingerprint=lambda: files.digest_of(*(str(p.stat().st_mtime_ns) + str(p) for p in originals(course))),
        intact=lambda: (
            not _record(course)["offered"]  # an offer is told on every start
            and all((course.work / p.relative_to(course.notebooks)).exists() for p in originals(course))
        ),
        make=make,
        optional=True,
    )


def originals(course):
    """The files of the lessons, sorted: notebooks and what lies beside them."""
    return sorted(
        p for p in course.notebooks.rglob("*") if p.is_file() and not any(part.startswith(".") for part in p.parts[-2:])
    )


def lessons(course):
    return [p for p in originals(course) if p.suffix == ".ipynb"]


def refresh(course):
    """Brings the copies up to date where that loses nothing; returns the numbers of lessons that have a new version
    beside a copy the learner has worked in."""
    record = _record(course)["copies"]
    copied, offered = [], []
    for original in originals(course):
        name = original.relative_to(course.notebooks).as_posix()
        copy = course.work / name
        now, known = version(original), record.get(name, {})
        if not copy.exists() or (known != now and _same_cells(copy, known)):
            _copy(original, copy)
            copied.append(copy)
        elif now["cells"] != known.get("cells") and not _same_cells(copy, now):
            offered.append(short(original))
            continue
        elif not known and version(copy) == now:
            copied.append(copy)  # an interrupted start made it, and may not have come to trusting it
        record[name] = now
    _remember(course, record, offered)
    trust(course, copied)
    return offered


def _record(course):
    return {"copies": {}, "offered": []} | files.read_json(course.work / RECORD, {})


def _remember(course, copies, offered):
    text = json.dumps({"copies": copies, "offered": offered}, indent=1, sort_keys=True)
    files.write(course.work / RECORD, text + "\n")


def version(path):
    """What tells two versions of a file apart: all of it, and for a notebook the cells without their outputs."""
    whole = files.sha256(path)
    return {"file": whole, "cells": cells_of(path) or whole}


def cells_of(path):
    """A digest of the cells' texts; None when this is no notebook."""
    notebook = files.read_json(path)
    try:
        cells = [[cell["cell_type"], "".join(cell["source"])] for cell in notebook["cells"]]
    except (TypeError, KeyError):
        return None
    return files.digest_of(json.dumps(cells))


def _same_cells(copy, other):
    return version(copy)["cells"] == other.get("cells")


def _copy(original, copy):
    copy.parent.mkdir(parents=True, exist_ok=True)
    part = copy.with_name(copy.name + ".part")
    shutil.copyfile(original, part)
    files.move(part, copy)


def trust(course, copies):
    """Lessons that came with the course may run their saved scripts; a file from elsewhere may not."""
    notebooks = [p for p in copies if p.suffix == ".ipynb"]
    if notebooks:
        script = Path(__file__).parent / "inside" / "trust.py"
        proc.stream([course.python, script, *notebooks], course.logs / "trust.log", env=jupyter_environment(course))


def jupyter_environment(course, **more):
    """Jupyter as the course has it: no kernels, settings or trust from the user's own or another course's."""
    env = proc.clean_environment(
        JUPYTER_CONFIG_DIR=str(course.jupyter / "config"),
        JUPYTER_DATA_DIR=str(course.jupyter / "data"),
        JUPYTER_RUNTIME_DIR=str(course.jupyter / "runtime"),
        JUPYTER_PREFER_ENV_PATH="1",
        IPYTHONDIR=str(course.jupyter / "ipython"),
        **more,
    )
    for name in (
        "JUPYTER_PATH",
        "JUPYTER_CONFIG_PATH",
        "JUPYTERLAB_DIR",
        "JUPYTERLAB_SETTINGS_DIR",
        "JUPYTERLAB_WORKSPACES_DIR",
    ):
        env.pop(name, None)
    return env


def short(path):
    """03 for 03-padding-and-stride.ipynb, the whole name for others."""
    head = path.stem.split("-")[0]
    return head if head.isdigit() else path.stem


def find(course, wanted):
    """The lesson meant by `3`, `03`, `03-padding-and-stride` or a path; a Problem that lists what there is."""
    name = Path(wanted).stem
    for path in lessons(course):
        if name in (path.stem, short(path)) or (name.isdigit() and short(path) == name.zfill(2)):
            return path
    known = ", ".join(short(p) for p in lessons(course)) or "none"
    raise Problem(f"There is no lesson {wanted!r}; the lessons are {known}.")


def path_of(course, wanted):
    """The lesson meant, or a notebook of the reader's own that is given by its path."""
    path = Path(wanted)
    return path.resolve() if path.suffix == ".ipynb" and path.is_file() else find(course, wanted)


def reset(course, wanted, now=None):
    """A fresh copy of a lesson; returns (copy, where the old one is kept or None)."""
    original = find(course, wanted)
    name = original.relative_to(course.notebooks)
    copy, kept = course.work / name, None
    if copy.exists():
        stamp = (now or datetime.datetime.now()).strftime("%Y-%m-%d-%H%M%S")
        kept = copy.with_name(f"{copy.stem}.{stamp}.ipynb")
        files.move(copy, kept)
    _copy(original, copy)
    record = _record(course)
    offered = [other for other in record["offered"] if other != short(original)]
    _remember(course, record["copies"] | {name.as_posix(): version(original)}, offered)
    trust(course, [copy])
    return copy, kept
