"""A course unpacked from an archive of `course.py pack`: the folder offline/ has what set-up would fetch."""

import sys

from launcher import files
from launcher.problem import Problem


def folder(course):
    return course.root / "offline"


def wheels(course):
    return folder(course) / "wheels"


def repository(course):
    return folder(course) / "maven"


def contents(course):
    """What the archive says of itself: {"system": ..., "pythons": [...]}; empty where the course was cloned."""
    return files.read_json(folder(course) / "contents.json", {})


def check(course):
    """Refuses a machine or a Python that the archive was not packed for."""
    packed = contents(course)
    if not packed:
        return
    if packed["system"] != course.machine.javacpp:
        raise Problem(
            f"This archive was packed for {packed['system']}, and this machine is {course.machine.javacpp}; "
            "pack one on a machine of its kind: python3 course.py pack"
        )
    here = "%d.%d" % sys.version_info[:2]
    if here not in packed["pythons"]:
        known = ", ".join(packed["pythons"])
        raise Problem(
            f"This archive has Python parts for Python {known}, and this is {here}; "
            f"start course.py with one of them, for example python{packed['pythons'][-1]} course.py lab."
        )


def pip_options(course):
    return ["--no-index", "--find-links", wheels(course)] if wheels(course).is_dir() else []


def maven_options(course):
    return ["-o", f"-Dmaven.repo.local={repository(course)}"] if repository(course).is_dir() else []
