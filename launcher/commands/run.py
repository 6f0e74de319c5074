"""course.py run: executes lessons without a browser, with time and peak memory of each."""

import json
from pathlib import Path

from launcher import files, lessons
from launcher.problem import Problem
from launcher.runner import execute
from launcher.setup import set_up

NAME = "run"
HELP = "run lessons without a browser and tell time and memory of each"


def arguments(parser):
    parser.add_argument(
        "lessons", nargs="*", metavar="LESSON", help="numbers, names or paths; all lessons when left out"
    )
    parser.add_argument("--write", action="store_true", help="save the outputs into notebooks/")
    parser.add_argument("--json", metavar="FILE", help="write the rows to a file")


def run(course, console, args):
    chosen = [lessons.path_of(course, name) for name in args.lessons] or lessons.lessons(course)
    if not chosen:
        raise Problem(f"There is no lesson in {course.notebooks} yet.")
    set_up(course, console)
    rows = execute(course, console, chosen, args.write)
    if args.json:
        columns = ("lesson", "seconds", "peak_mb", "ok")
        text = json.dumps([{name: row[name] for name in columns} for row in rows], indent=1)
        files.write(Path(args.json).resolve(), text + "\n")
    return 0 if all(row["ok"] for row in rows) else 1
