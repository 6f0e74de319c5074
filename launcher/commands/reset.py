"""course.py reset: a fresh copy of a lesson; the old one is kept under a dated name."""

from launcher import lessons
from launcher.problem import Problem
from launcher import pythonparts

NAME = "reset"
HELP = "start a lesson afresh; your copy is kept under a dated name"


def arguments(parser):
    parser.add_argument("lesson", help="a number or name, such as 03")


def run(course, console, args):
    if not pythonparts.works(course):
        raise Problem("The course is not set up yet, so there is no copy to reset; run: python3 course.py lab")
    copy, kept = lessons.reset(course, args.lesson)
    console.say(f"{copy.relative_to(course.root)} is fresh." + (f" Yours is kept as {kept.name}." if kept else ""))
    return 0
