"""course.py test."""
NAME = "test"
HELP = "test"


def arguments(parser):
    pass


def run(course, console, args):
    return 0
