"""The parts of `course.py test`: each runs one kind of test and returns a Tally."""

import io
import os
import re
import shutil
import time
from concurrent.futures import ThreadPoolExecutor

from launcher import lessons, machine, maven, proc, tally
from launcher.console import Console
from launcher.tally import Tally

OUR_WARNING = re.compile(r"^\[WARNING\] .*/src/(main|test)/java/.+\.java")
SLOW_JAVA = "slow"  # the JUnit tag of tests that --fast leaves out
NOT_SLOW = " and not slow"
ROOM_MB = 6000  # Maven's JVM, and on two processors as many kernels, labs and browsers
WORKERS = 2  # that many files of tests side by side: each has a kernel, a lab or a browser of its own, up to 2 GB


def everything(course, tools, console, fast):
    """Java's tests beside pytest's where the machine has room for both; what Java says is shown after it has ended.
    Those of pytest's that want the machine for themselves come last, and never with `fast`."""
    beside = (os.cpu_count() or 1) > 1 and (machine.memory_mb() or 0) >= ROOM_MB
    said = io.StringIO()
    with ThreadPoolExecutor(1) as second:
        java_total = second.submit(_all_java, course, tools, Console(said) if beside else console, fast)
        if not beside:
            java_total.result()
        total = python_together(course, console, fast)
        total += java_total.result()
    console.say(said.getvalue().rstrip() if beside else "")
    return total if fast else total + python_alone(course, console)


def _all_java(course, tools, console, fast):
    return java(course, tools, console, fast) + java_format(course, tools, console)


def java(course, tools, console, fast):
    """JUnit by Maven, everything compiled anew so that every compiler warning is seen."""
    for name in ("classes", "test-classes", "maven-status", "surefire-reports"):
        shutil.rmtree(course.lib / "target" / name, ignore_errors=True)
    goals = ["test", *([f"-DexcludedGroups={SLOW_JAVA}"] if fast else [])]
    line = console.line("Java tests")
    begin = time.monotonic()
    status, lines = _maven(course, tools, goals, "maven-test.log", lambda text: _follow(line, text))
    reports = sorted((course.lib / "target" / "surefire-reports").glob("TEST-*.xml"))
    counted = tally.of_reports(reports)
    if status and not counted.failed:
        counted += Tally(failed=1)
    line.done(f"{counted} in {time.monotonic() - begin:.0f} s")
    if counted.failed:
        _show(console, _useful(lines), course.logs / "maven-test.log")
    return counted + _warnings(console, lines)


def _follow(line, text):
    if text.startswith(("[INFO] Running", "[INFO] Tests run")):
        line.update(text[7:])


def _useful(lines):
    return [text for text in lines if text.startswith("[ERROR]") and text.strip() != "[ERROR]"][:30]


def _warnings(console, lines):
    found = [text for text in lines if OUR_WARNING.match(text)]
    console.line("Compiler warnings").done(f"{len(found)} in our files" if found else "none in our files")
    for text in found[:20]:
        console.say(f"    {text}")
    return Tally(failed=1) if found else Tally(passed=1)


def java_format(course, tools, console):
    line = console.line("Java format")
    status, lines = _maven(course, tools, ["fmt:check"], "maven-format.log")
    line.done("not as google-java-format writes it; cd lib && mvn fmt:format mends it" if status else "as it should be")
    if status:
        _show(console, _useful(lines), course.logs / "maven-format.log")
    return Tally(failed=1) if status else Tally(passed=1)


def _maven(course, tools, goals, log, listen=None):
    return proc.stream(
        maven.command(course, tools, *goals), course.logs / log, listen, env=maven.environment(tools), cwd=course.lib
    )


def python_together(course, console, fast):
    """pytest: the launcher, every notebook in the real kernel, the browser; a file of tests at a time on each processor."""
    workers = min(WORKERS, os.cpu_count() or 1)
    beside = ["-n", str(workers), "--dist", "loadfile"] if workers > 1 else []
    return _pytest(course, console, "Python tests", "pytest", [*beside, "-m", "not alone and not everywhere" + NOT_SLOW * fast])


def python_alone(course, console):
    """pytest: what measures seconds or rebuilds the library, on a machine that does nothing else for the course."""
    return _pytest(course, console, "Python tests, one by one", "pytest-alone", ["-m", "alone and not everywhere"])


def images_and_archives(course, console):
    """pytest: what needs root or long builds."""
    return _pytest(course, console, "Tests of images and archives", "pytest-everywhere", ["-m", "everywhere"])


def _pytest(course, console, label, name, options):
    line = console.line(label)
    report, log = course.cache / f"{name}.xml", course.logs / f"{name}.log"
    report.unlink(missing_ok=True)
    env = lessons.jupyter_environment(course, CONVLAB_QUICK="1", PYTHONDONTWRITEBYTECODE="1")
    command = [
        course.python,
        "-m",
        "pytest",
        "tests",
        f"--rootdir={course.root}",
        "-v",
        "--color=no",
        "-p",
        "no:cacheprovider",
        f"--junitxml={report}",
        "-o",
        "junit_family=xunit1",  # keeps the seconds that tests record
        "-rs",
        *options,
    ]
    begin = time.monotonic()
    status, lines = proc.stream(command, log, lambda text: line.update(text.split(" ")[0]), env=env, cwd=course.root)
    counted = tally.of_reports([report]) if report.exists() else Tally()
    if status not in (0, 5) and not counted.failed:
        counted += Tally(failed=1)
    line.done(f"{counted} in {time.monotonic() - begin:.0f} s")
    for reason in skipped(lines):
        console.say(f"    skipped: {reason}")
    if counted.failed:
        start = next((i for i, text in enumerate(lines) if re.match(r"=+ (FAILURES|ERRORS)", text)), -30)
        _show(console, lines[start:], log)
    return counted


def skipped(lines):
    """The reasons that pytest gives at its end, each once."""
    reasons = (re.match(r"SKIPPED \[\d+\] \S+ (.*)", text) for text in lines)
    return sorted({found.group(1) for found in reasons if found})


def _show(console, lines, log):
    for text in lines[:120]:
        console.say(f"    {text}")
    console.say(f"    All of it is in {os.path.relpath(log)}.")
