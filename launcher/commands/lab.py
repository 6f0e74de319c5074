"""course.py lab: sets up what is missing and opens the lessons in JupyterLab."""

import signal
import time

from launcher import checks, lessons, server
from launcher.problem import Problem
from launcher.setup import set_up

NAME = "lab"
HELP = "open the lessons in JupyterLab; sets everything up the first time"


def arguments(parser):
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    parser.add_argument(
        "--host",
        default=server.HOST,
        metavar="ADDRESS",
        help="the address to listen on; 127.0.0.1, this machine alone, when left out (0.0.0.0 in a container)",
    )
    parser.add_argument("--port", type=int, help="the port to listen on; else the first free one from 8888")


def run(course, console, args):
    begin = time.monotonic()
    port = server.free_port(args.port, args.host)
    set_up(course, console, learner=True)
    first = _first(course)
    for finding in filter(None, (checks.fonts(course), checks.memory(course), checks.windows(course))):
        if not finding.good:
            console.say(f"{finding.name}: {finding.found}; {finding.fix}.")
    lab = server.Server(course, port, not args.no_browser, first, args.host)
    for name in ("SIGTERM", "SIGHUP"):  # asked to end, or its terminal was closed: the server must not stay behind
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)
    try:
        lab.wait()
        console.say()
        console.say(f"The lab is open after {time.monotonic() - begin:.1f} s: {lab.url}")
        console.say(f"Your copies of the lessons are in {course.work_said}. Ctrl-C closes the lab.")
        lab.process.wait()
        raise Problem(f"JupyterLab ended by itself; {lab.log} says why.")
    except KeyboardInterrupt:
        console.say(f"\nClosing the lab; what you saved is in {course.work_said}.")
        return 0
    finally:
        lab.stop()


def _interrupt(*_):
    raise KeyboardInterrupt


def _first(course):
    found = lessons.lessons(course)
    if not found:
        raise Problem(
            f"There is no lesson in {course.notebooks}; the clone is incomplete: git checkout notebooks brings them back."
        )
    return found[0].relative_to(course.notebooks).as_posix()
