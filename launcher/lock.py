"""One set-up at a time in one folder: a second one waits for the first."""

import contextlib
import os
import sys
import time

from launcher.problem import Problem

WAIT = 0.2  # seconds between two looks at a lock that someone else holds


@contextlib.contextmanager
def one_at_a_time(path, console):
    """Holds the lock at `path`. The system lets go of it when the holder ends, however it ends.

    Child processes inherit the lock on Linux and macOS: when course.py is killed while pip or Maven
    goes on, the next one waits for those too instead of writing into the same files.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as cause:
        raise Problem(
            f"The folder {path.parent} cannot be written ({cause.strerror}); give yourself the right to "
            "write there, or clone the course into a folder of your own."
        ) from cause
    try:
        _wait_for(handle, path, console)
        os.truncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0) if hasattr(os, "pwrite") else None
        if os.name != "nt":
            os.set_inheritable(handle, True)
        yield handle
    finally:
        _release(handle)
        os.close(handle)


def _wait_for(handle, path, console):
    told = False
    while not _try(handle):
        if not told:
            holder = os.pread(handle, 20, 0).decode() if hasattr(os, "pread") else "another"
            console.say(f"Another course.py is setting up this folder (process {holder or '?'}); waiting for it.")
            told = True
        time.sleep(WAIT)


if sys.platform == "win32":
    import msvcrt

    FAR = 1 << 20  # the locked byte lies beyond the process number, which others may read

    def _try(handle):
        try:
            os.lseek(handle, FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            return True
        except OSError:
            return False

    def _release(handle):
        with contextlib.suppress(OSError):
            os.lseek(handle, FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try(handle):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            return False

    def _release(handle):
        fcntl.flock(handle, fcntl.LOCK_UN)
