"""course.py doctor."""
NAME = "doctor"
HELP = "doctor"


def arguments(parser):
    pass


def run(course, console, args):
    return 0
