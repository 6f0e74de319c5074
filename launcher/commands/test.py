"""course.py test: sets up, then runs every test. Its last line is the sum of all."""

from launcher import testing
from launcher.problem import Problem
from launcher.setup import set_up
from launcher.tally import Tally

NAME = "test"
HELP = "run every test: Java, launcher, lessons in the real kernel, browser"


def arguments(parser):
    parser.add_argument(
        "--everywhere",
        action="store_true",
        help="what needs root or long builds, and nothing else: the image, the plan for Binder, a start without a network",
    )
    parser.add_argument("--fast", action="store_true", help="the subset of a few minutes, for the edit loop")


def run(course, console, args):
    total = Tally()
    try:
        tools = set_up(course, console, tests=True)
        if args.everywhere:
            total += testing.images_and_archives(course, console)
        else:
            total += testing.everything(course, tools, console, args.fast)
    except Problem as problem:
        console.say(problem.sentence)
        for line in problem.lines:
            console.say(f"    {line}")
        total += Tally(failed=1)
    console.say(str(total))
    return 1 if total.failed else 0
