"""The set-up as a list of steps, each done only when something it depends on has changed."""

import errno
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from launcher import files
from launcher.problem import Problem


@dataclass
class Step:
    """One step of the set-up.

    `fingerprint` names everything the step depends on; when the `stamp` holds the same text and `intact`
    agrees (a cheap look at what was made), the step is skipped. `make` does the work, may update its
    line, and returns a few words on what it did; the stamp is written after it, so a step that was
    interrupted is done again.
    """

    name: str
    stamp: Path
    fingerprint: Callable[[], str]
    intact: Callable[[], bool]
    make: Callable
    optional: bool = False  # not being intact after `make` is no failure: it is made again at the next start


def bring_up_to_date(steps, console):
    for number, step in enumerate(steps, 1):
        line = console.line(f"[{number}/{len(steps)}] {step.name}")
        begin = time.monotonic()
        try:
            remark = _do(step, line)
        except Problem:
            line.done("failed")
            raise
        except OSError as cause:
            line.done("failed")
            raise explained(cause, step.name) from cause
        seconds = time.monotonic() - begin
        line.done(remark if seconds < 1 else f"{remark} in {seconds:.0f} s")


def _do(step, line):
    wanted = step.fingerprint()
    if files.read(step.stamp) == wanted and step.intact():
        return "up to date"
    step.stamp.unlink(missing_ok=True)
    remark = step.make(line)
    if step.intact():
        files.write(step.stamp, wanted)
    elif not step.optional:
        raise Problem(
            f"{step.name}: what was made is not whole; start again, and if that does not help run: python3 course.py doctor"
        )
    return remark


def explained(cause, name):
    """The sentence for a disk that is full or may not be written."""
    where = cause.filename or "the course's folder"
    if cause.errno in (errno.ENOSPC, errno.EDQUOT):
        return Problem(f"The disk is full at {where} ({name}); the course needs about 2 GB: free some and start again.")
    if cause.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Problem(
            f"{where} cannot be written ({name}: {cause.strerror}); give yourself the right to write there, "
            "or clone the course into a folder of your own."
        )
    return Problem(f"{name} failed at {where}: {cause.strerror or cause}; see docs/troubleshooting.md.")
