"""course.py doctor: what was found on this machine, and what to do about what was not."""

import platform

from launcher import checks

NAME = "doctor"
HELP = "say what was found on this machine and what to do about what was not"


def arguments(parser):
    pass


def run(course, console, args):
    console.say(f"{platform.platform()}, {course.machine.javacpp}{course.machine.extension}")
    findings = checks.all_of(course)
    for finding in findings:
        mark = "ok  " if finding.good else "note" if finding.optional else "FIX "
        console.say(f"{mark} {finding.name:13}{finding.found}")
        if not finding.good and finding.fix:
            console.say(f"{'':18}{finding.fix}")
    wrong = [finding.name for finding in findings if not finding.good and not finding.optional]
    console.say()
    console.say(f"To mend: {', '.join(wrong)}." if wrong else "Nothing stands in the way: python3 course.py lab")
    return 1 if wrong else 0
