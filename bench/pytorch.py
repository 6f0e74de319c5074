"""PyTorch in an environment of its own, made on request and thrown away by deleting one folder."""
import re
import shutil
import sys

from launcher import pipsettings, proc
from launcher.problem import Problem

# Measured with PyTorch 2.15: on Linux the package brings GPU libraries along, whether there is a GPU or not.
INSTALLED_GB = {"linux": 5.8, "macosx": 0.7, "windows": 0.9}
DOWNLOADED_GB = {"linux": 2.5, "macosx": 0.1, "windows": 0.3}
FETCHED = re.compile(r"^\s*Downloading \S+ \(([\d.]+) ([kMG]?)B\)")
SCALE = {"": 1e-9, "k": 1e-6, "M": 1e-3, "G": 1.0}


def folder(course):
    return course.cache / "pytorch"


def python(course):
    """The Python that has PyTorch, or None when it was not installed."""
    found = course.python_of(folder(course))
    return found if found.is_file() and not (folder(course) / ".unfinished").exists() else None


def install(course, console, free_gb=None):
    """Brings PyTorch's newest release; an environment that is there already is brought up to date."""
    place = folder(course)
    if python(course) is None:
        check_disk(course, console, free_gb)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        (place / ".unfinished").touch()
    line = console.line("PyTorch, newest release")
    _run([sys.executable, "-m", "venv", place], course, line)
    fetched = [0.0]

    def listen(text):
        if found := FETCHED.match(text):
            fetched[0] += float(found.group(1)) * SCALE[found.group(2)]
        line.update(f"{'installing' if text.startswith('Installing') else 'fetching'}, {fetched[0]:.1f} GB")

    part = place / "downloads"
    part.mkdir(exist_ok=True)
    _run(
        [course.python_of(place), "-m", "pip", "install", "--upgrade", "--no-cache-dir", "--no-input", "--progress-bar", "off",
         "--disable-pip-version-check", "torch", "numpy"],
        course, line, listen, TMPDIR=str(part), TEMP=str(part),
    )  # fmt: skip
    shutil.rmtree(part, ignore_errors=True)
    (place / ".unfinished").unlink(missing_ok=True)
    line.done(f"in {place}; delete that folder when you no longer want it")
    return python(course)


def check_disk(course, console, free_gb=None):
    """Says what it takes before anything is fetched."""
    system = course.machine.system
    stays, fetched = INSTALLED_GB.get(system, 5.8), DOWNLOADED_GB.get(system, 2.5)
    course.cache.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(course.cache).free / 1e9 if free_gb is None else free_gb
    console.say(f"PyTorch takes {stays:.1f} GB of disk, {stays + fetched:.1f} GB while it is installed; {free:.1f} GB are free.")
    if free < stays + fetched:
        raise Problem(
            f"PyTorch needs {stays + fetched:.1f} GB of disk while it is installed and {free:.1f} GB are free in {course.cache}; "
            "free some, or name a Python that has PyTorch with --pytorch-python."
        )


def _run(command, course, line, listen=None, **env):
    log = course.logs / "pip-pytorch.log"
    status, lines = proc.stream(command, log, listen, env=pipsettings.environment(sys.executable, **env))
    if status:
        line.done("failed")
        errors = [text for text in lines if text.startswith("ERROR")]
        raise Problem(f"PyTorch could not be installed; the end of {log} says why.", errors[-3:] or lines[-3:])
