"""course.py setup: sets up what is missing and starts nothing; for images, and for servers that many learners use."""

from launcher.problem import Problem
from launcher.setup import set_up

NAME = "setup"
HELP = "set up what is missing and start nothing: for an image or a school's server"

PARTS = {
    "python": ("Python parts",),
    "library": ("JDK and Maven", "Java library"),
    "digits": ("MNIST digits",),
    "kernel": ("Java kernel",),
}


def arguments(parser):
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all when left out")


def run(course, console, args):
    if unknown := [part for part in args.parts if part not in PARTS]:
        raise Problem(f"There is no part {unknown[0]!r} of the set-up; the parts are {', '.join(PARTS)}.")
    set_up(course, console, only=[name for part in args.parts for name in PARTS[part]])
    return 0
