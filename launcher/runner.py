"""Runs notebooks in the real kernel by a script inside .venv, and tells how it goes."""

import json
from pathlib import Path

from launcher import lessons, proc

SCRIPT = Path(__file__).parent / "inside" / "execute.py"


def execute(course, console, notebooks, write=False):
    """Rows {"lesson", "seconds", "peak_mb", "ok", "reason"}, one a notebook, in order."""
    return [_one(course, console, path, write) for path in notebooks]


def _one(course, console, path, write):
    line = console.line(path.stem)
    rows = []

    def listen(text):
        try:
            row = json.loads(text)
        except ValueError:
            return
        if not isinstance(row, dict):
            return
        if "ok" in row:
            rows.append(row)
        elif "cell" in row:
            line.update(f"cell {row['cell']} of {row['of']}")

    command = [course.python, SCRIPT, course.kernels, *(["--write"] if write else []), path]
    _, lines = proc.stream(
        command, course.logs / f"run-{path.stem}.log", listen, env=lessons.jupyter_environment(course)
    )
    row = rows[-1] if rows else _lost(path, lines)
    verdict = "ok" if row["ok"] else "FAILED"
    line.done(f"{verdict}, {row['seconds']:.1f} s, peak {row['peak_mb']} MB")
    if not row["ok"]:
        for text in row["reason"].splitlines()[:40]:
            console.say(f"    {text}")
    return row


def _lost(path, lines):
    return {"lesson": path.stem, "seconds": 0.0, "peak_mb": 0, "ok": False, "reason": "\n".join(lines[-10:])}
