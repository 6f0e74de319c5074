"""Reads the command line and hands over to a command."""

import argparse
import sys
from pathlib import Path

from launcher.console import Console
from launcher.places import Course
from launcher.machine import Machine
from launcher.problem import Problem
from launcher.steps import explained
from launcher.commands import address, bench, data, doctor, lab, pack, reset, run, setup, slides, test

# A new command is a module of `commands` (its package says what is in one) and a place here.
COMMANDS = (lab, run, slides, test, bench, data, doctor, reset, setup, pack, address)


def main(arguments=None):
    console = Console()
    course = Course(Path(__file__).resolve().parent.parent, Machine.here())
    args = parser().parse_args(arguments)
    try:
        return args.command(course, console, args)
    except Problem as problem:
        return _tell(console, problem)
    except KeyboardInterrupt:
        console.say("\nStopped. Nothing is spoilt: the same command goes on from here.")
        return 130
    except BrokenPipeError:  # the reader of a pipe has gone
        sys.stderr.close()
        return 1
    except OSError as cause:
        return _tell(console, explained(cause, f"course.py {' '.join(arguments or sys.argv[1:])}"))


def _tell(console, problem):
    console.say()
    console.say(problem.sentence)
    for line in problem.lines:
        console.say(f"    {line}")
    return 1


def parser():
    top = argparse.ArgumentParser(
        prog="course.py", description="Convolution Lab: convolution and CNNs in Java notebooks."
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for module in COMMANDS:
        one = commands.add_parser(module.NAME, help=module.HELP, description=module.HELP)
        module.arguments(one)
        one.set_defaults(command=module.run)
    return top
