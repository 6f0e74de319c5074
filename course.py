#!/usr/bin/env python3
"""Convolution Lab, the one command: python3 course.py lab; --help lists the others.

It needs Python 3.11 or newer and nothing else; what the course needs beyond that it sets up itself.
This file stays readable for older Pythons, so that they can say what is wrong instead of a syntax error.
"""

import os
import sys

OLDEST = (3, 11)


def main():
    if sys.version_info[:2] < OLDEST:
        sys.exit(
            "This is Python %d.%d, and the course needs %d.%d or newer; install one from your system's "
            "packages and start course.py with it, for example python3.12 course.py lab."
            % (sys.version_info[:2] + OLDEST)
        )
    here = os.path.dirname(os.path.abspath(__file__))
    if here not in sys.path:  # a Python started with -P, -I or PYTHONSAFEPATH leaves it out
        sys.path.insert(0, here)
    from launcher.cli import main as launch

    return launch()


if __name__ == "__main__":
    sys.exit(main())
