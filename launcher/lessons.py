"""The learner's copies of the lessons in `work/`: made once, refreshed while untouched, never overwritten.

`git pull` may change the lessons in `notebooks/` at any time; nothing in there is ever edited by a learner.
"""

import datetime
import hashlib
import json
import os
import re
from pathlib import Path

from launcher import files, proc
from launcher.problem import Problem
from launcher.steps import Step

RECORD = ".lessons.json"  # "copies": the version each copy was made from; "offered": lessons with a new version
LINK = re.compile(r"\]\(([^)\s#:]+)")  # to a file, in Markdown or a notebook's text


def step(course):
    def make(line):
        offered = refresh(course)
        if offered:
            return f"new version of {', '.join(offered)}; yours is kept, course.py reset {offered[0]} takes the new one"
        return f"copied to {course.work_said}"

    return Step(
        name="Lessons",
        stamp=course.own / ".stamp-lessons",
        fingerprint=lambda: files.digest_of(*(str(p.stat().st_mtime_ns) + str(p) for p in originals(course) + documents(course))),
        intact=lambda: (
            not _record(course)["offered"]  # an offer is told on every start
            and all((course.work / p.relative_to(course.notebooks)).exists() for p in originals(course))
            and all((course.work / p.relative_to(course.root)).exists() for p in documents(course))
            and _record(course)["copies"].keys() >= {p.relative_to(course.notebooks).as_posix() for p in originals(course)}
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


def documents(course):
    """The documents that lessons link to, and what those link to in turn: the lab shows nothing outside `work/`."""
    found, waiting = [], [path for path in originals(course) if path.suffix in (".ipynb", ".md")]
    while waiting:
        path = waiting.pop()
        for name in LINK.findall(files.read(path, "")):
            linked = Path(os.path.normpath(path.parent / name))
            if linked.is_relative_to(course.docs) and linked.is_file() and linked not in found:
                found.append(linked)
                waiting += [linked] if linked.suffix == ".md" else []
    return sorted(found)


def refresh(course):
    """Brings the copies up to date where that loses nothing; returns the numbers of lessons that have a new version
    beside a copy the learner has worked in."""
    record = _record(course)["copies"]
    copied, made, offered = [], {}, []
    for original in originals(course):
        name = original.relative_to(course.notebooks).as_posix()
        copy = course.work / name
        now, known = version(original), record.get(name, {})
        if not copy.exists() or (known != now and _same_cells(copy, known)):
            files.write(copy, fresh(original))
            copied.append(copy)
        elif now["cells"] != known.get("cells") and not _same_cells(copy, now):
            offered.append(short(original))
            continue
        elif known != now and version_of(copy.read_bytes()) == now:
            copied.append(copy)  # an interrupted start made it, and may not have come to trusting it
        made[name] = now
    for document in documents(course):
        files.write(course.work / document.relative_to(course.root), document.read_bytes())
    if trust(course, copied):  # remembered only then: a start that is interrupted here trusts them the next time
        _remember(course, record | made, offered)
    return offered


def _record(course):
    return {"copies": {}, "offered": []} | files.read_json(course.work / RECORD, {})


def _remember(course, copies, offered):
    text = json.dumps({"copies": copies, "offered": offered}, indent=1, sort_keys=True)
    files.write(course.work / RECORD, text + "\n")


def fresh(original):
    """What a copy begins as: a notebook without the outputs, which would answer each guess before it is made, and with
    links that lead to the documents beside it."""
    content = original.read_bytes()
    notebook = _notebook(content)
    if notebook is None:
        return content
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
        elif cell["cell_type"] == "markdown":
            cell["source"] = _within_work("".join(cell["source"])).splitlines(keepends=True)
    return (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode()


def _within_work(text):
    """The copies' folder is the lab's root, so a way out of `notebooks/` becomes a way within `work/`."""
    return re.sub(r"(\]\((?:\.\./)*)\.\./docs/", r"\1docs/", text)


def version(original):
    """What tells two versions of a file apart, as its copy begins: all of it, and for a notebook the cells without their
    outputs."""
    return version_of(fresh(original))


def version_of(content):
    whole = hashlib.sha256(content).hexdigest()
    return {"file": whole, "cells": cells_of(content) or whole}


def cells_of(content):
    """A digest of the cells' texts; None when this is no notebook."""
    notebook = _notebook(content)
    if notebook is None:
        return None
    cells = [[cell["cell_type"], "".join(cell["source"])] for cell in notebook["cells"]]
    return files.digest_of(json.dumps(cells))


def _notebook(content):
    """The notebook, or None when this is none."""
    try:
        notebook = json.loads(content)
        return notebook if all("source" in cell and "cell_type" in cell for cell in notebook["cells"]) else None
    except (ValueError, TypeError, KeyError):
        return None


def _same_cells(copy, other):
    return version_of(copy.read_bytes())["cells"] == other.get("cells")


def trust(course, copies):
    """Lessons that came with the course may run their saved scripts; a file from elsewhere may not. Whether that is done."""
    notebooks = [p for p in copies if p.suffix == ".ipynb"]
    if not notebooks:
        return True
    script = Path(__file__).parent / "inside" / "trust.py"
    status, _ = proc.stream([course.python, script, *notebooks], course.logs / "trust.log", env=jupyter_environment(course))
    return status == 0


def jupyter_environment(course, **more):
    """Jupyter as the course has it: no kernels, settings or trust from the user's own or another course's."""
    return proc.clean_environment(
        JUPYTER_CONFIG_DIR=str(course.jupyter / "config"),
        JUPYTER_DATA_DIR=str(course.jupyter / "data"),
        JUPYTER_RUNTIME_DIR=str(course.jupyter / "runtime"),
        JUPYTER_PREFER_ENV_PATH="1",
        IPYTHONDIR=str(course.jupyter / "ipython"),
        **more,
    )


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
    files.write(copy, fresh(original))
    record = _record(course)
    offered = [other for other in record["offered"] if other != short(original)]
    if trust(course, [copy]):
        _remember(course, record["copies"] | {name.as_posix(): version(original)}, offered)
    return copy, kept
