"""The course's own Python: `.venv` with the pinned parts of requirements.txt."""

import re
import shutil
import sys

from launcher import files, offline, pipsettings, proc
from launcher.problem import Problem
from launcher.steps import Step

COLLECTED = re.compile(r"^Collecting ([\w.\-\[\]]+)")
FETCHED = re.compile(r"^\s*Downloading \S+ \(([\d.]+) ([kMG]?)B\)")
SCALE = {"": 1, "k": 1e3, "M": 1e6, "G": 1e9}
NO_NETWORK = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "Temporary failure in name resolution",
    "ReadTimeoutError",
    "No matching distribution found",
    "ProxyError",
    "Connection refused",
    "ConnectionResetError",
)


def step(course, lock, requirements="requirements.txt", name="Python parts", after=""):
    """`requirements` is a file of the course; `after` names a fingerprint this step builds upon."""
    wanted = course.root / requirements
    slug = requirements.replace("/", "-")
    return Step(
        name=name,
        stamp=course.venv / f".stamp-{slug}",
        fingerprint=lambda: files.digest_of(wanted, course.root / "constraints.txt", str(course.root), str(course.venv), after),
        intact=lambda: works(course),
        make=lambda line: _make(course, wanted, slug, line, lock),
    )


def works(course):
    """Whether .venv starts and its folder of packages belongs to the Python that it starts."""
    said = proc.ask([course.python, "-I", "-c", "import sys, sysconfig; print(sysconfig.get_path('purelib'))"])
    return bool(said) and course.jjava.is_file() and not unfinished(course).exists()


def unfinished(course):
    """Stands while pip works. Found by a later run, it says that .venv may be half made."""
    return course.venv / ".unfinished"


def _make(course, wanted, slug, line, lock):
    if course.conda and wanted == course.root / "requirements.txt":
        return f"in conda's environment {course.venv}"
    if not course.conda and not _usable(course):
        _make_venv(course, line, lock)
    files.write(unfinished(course), "pip is at work\n")
    megabytes = _install(course, wanted, slug, line, lock)
    unfinished(course).unlink()
    return f"installed, {megabytes:.0f} MB fetched"


def _usable(course):
    """Whether pip can go on in the .venv that is there."""
    made_here = files.read(course.venv / ".root") == str(course.root)
    return made_here and course.python.exists() and not unfinished(course).exists()


def _make_venv(course, line, lock):
    line.update("making .venv")
    if course.venv.exists():
        shutil.rmtree(course.venv)
    course.venv.mkdir()
    files.write(unfinished(course), "venv is at work\n")
    log = course.logs / "venv.log"
    status, lines = proc.stream(
        [sys.executable, "-m", "venv", course.venv], log, env=proc.clean_environment(), keep=lock
    )
    if status:
        said = " ".join(lines)
        if "ensurepip" in said:
            number = f"{sys.version_info[0]}.{sys.version_info[1]}"
            raise Problem(
                f"This Python {number} comes without its venv part; install it "
                f"(Debian, Ubuntu: sudo apt install python{number}-venv) and start again."
            )
        raise Problem(f"Python's venv could not make {course.venv}; the end of {log} says why.", lines[-3:])
    files.write(course.venv / ".root", str(course.root))


def _install(course, wanted, slug, line, lock):
    seen, fetched = set(), [0.0]

    def listen(text):
        if found := COLLECTED.match(text):
            seen.add(found.group(1))
        if found := FETCHED.match(text):
            fetched[0] += float(found.group(1)) * SCALE[found.group(2)]
        state = "installing" if text.startswith("Installing collected") else "fetching"
        line.update(f"{state} {len(seen)} parts, {fetched[0] / 1e6:.0f} MB")

    command = [
        course.python,
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
        "--progress-bar",
        "off",
        "--retries",
        "2",
        "-r",
        wanted,
    ]
    if (course.root / "constraints.txt").exists():
        command += ["-c", course.root / "constraints.txt"]
    command += offline.pip_options(course)
    log = course.logs / f"pip-{slug}.log"
    status, lines = proc.stream(command, log, listen, env=pipsettings.environment(course.python), keep=lock)
    if status:
        raise _explained(lines, log)
    return fetched[0] / 1e6


def _explained(lines, log):
    errors = [text for text in lines if text.startswith("ERROR")]
    said = "\n".join(lines)
    if "No space left" in said:
        return Problem("The disk is full; the Python parts need about 500 MB: free some and start again.", errors[-2:])
    if "HASHES" in said or "Hash mismatch" in said:
        return Problem(
            "A Python part arrived damaged (its checksum is wrong); start again to fetch it anew.", errors[-2:]
        )
    if "SOCKS" in said:
        return Problem(
            "The proxy that is set (ALL_PROXY, HTTPS_PROXY or pip's configuration) speaks SOCKS, which pip does not; "
            "name one that speaks HTTP in HTTPS_PROXY, unset ALL_PROXY, and start again.",
            errors[-2:],
        )
    if any(sign in said for sign in NO_NETWORK):
        return Problem(
            "The Python package index could not be reached or lacks a part; check the network (a proxy goes into "
            "HTTPS_PROXY, an index of your own into PIP_INDEX_URL) and start again.",
            errors[-2:],
        )
    return Problem(f"pip could not install the Python parts; the end of {log} says why.", errors[-3:] or lines[-3:])
