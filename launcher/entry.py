"""What a container starts: python3 -m launcher.entry [COMMAND...], the lab when no command is given.

Any user id will do, a home or a root that cannot be written too: what the learner makes goes to CONVLAB_WORK, and
where that cannot be written, to a temporary folder. Binder and hubs give a command of their own; it gets the
learner's copies as its folder and the course's Jupyter settings.
"""

import os
import sys
import tempfile
from pathlib import Path

from launcher import lessons
from launcher.console import Console
from launcher.machine import Machine
from launcher.places import WORK, Course
from launcher.problem import Problem
from launcher.setup import set_up

ROOT = Path(__file__).resolve().parent.parent
PORT = "8888"


def main(command):
    console = Console(sys.stderr)
    work = writable(os.environ.get(WORK))
    if work is None:
        work = tempfile.mkdtemp(prefix="convlab-")
        console.say(f"{os.environ.get(WORK)} cannot be written: your work is in {work}, and goes with this container.")
    os.environ[WORK] = str(work)
    if not writable(os.environ.get("HOME")):
        os.environ["HOME"] = str(work)
    if not command or command[0] == "course.py":
        arguments = command[1:] or ["lab", "--no-browser", "--host", "0.0.0.0", "--port", PORT]
        os.execv(sys.executable, [sys.executable, str(ROOT / "course.py"), *arguments])
    course = Course(ROOT, Machine.here())
    try:
        set_up(course, console, learner=True)
    except Problem as problem:
        sys.exit(problem.sentence)
    os.chdir(course.work)
    env = lessons.jupyter_environment(course)
    try:
        os.execvpe(command[0], command, env)
    except OSError as cause:
        sys.exit(f"{command[0]} cannot be started: {cause.strerror}.")


def writable(folder):
    """The folder, made where it was missing; None when nothing can be written there."""
    try:
        os.makedirs(folder, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except (OSError, TypeError):
        return None


if __name__ == "__main__":
    main(sys.argv[1:])
