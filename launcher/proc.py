"""Starts other programs and listens to what they say."""

import os
import subprocess
import sys

from launcher.problem import Problem

# Settings of other projects that would reach into the course's own Python.
FOREIGN_PYTHON = (
    "PYTHONPATH",
    "PYTHONHOME",
    "PYTHONSTARTUP",
    "VIRTUAL_ENV",
    "__PYVENV_LAUNCHER__",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_USER",
    "PIP_CONSTRAINT",
    "PIP_REQUIREMENT",
    "PIP_REQUIRE_HASHES",
)
# They change every JVM, and the mere presence of the first three makes it print a line.
FOREIGN_JAVA = ("_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "CLASSPATH")


def clean_environment(**more):
    """The environment without what other Python and Java projects left in it."""
    env = {k: v for k, v in os.environ.items() if k not in FOREIGN_PYTHON + FOREIGN_JAVA}
    env["PYTHONNOUSERSITE"] = "1"
    return env | utf8_locale(env) | more


def utf8_locale(env):
    """What makes Java on Linux open files whose names hold letters beyond ASCII, where the locale would not."""
    chosen = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or "C"
    return {"LC_ALL": "C.UTF-8"} if sys.platform == "linux" and "utf" not in chosen.lower() else {}


def stream(command, log, on_line=None, env=None, cwd=None, keep=()):
    """Runs a program to its end, writes all it says to `log` and hands each line on.

    Returns (exit status, lines). `keep` are open files that the child inherits: the lock.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    lines = []
    try:
        child = subprocess.Popen(
            [str(part) for part in command],
            env=env,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            **({"pass_fds": keep} if os.name != "nt" else {}),
        )
    except OSError as cause:
        raise Problem(f"{command[0]} cannot be started ({cause.strerror}); see docs/troubleshooting.md.") from cause
    with open(log, "w", encoding="utf-8") as copy, child:
        for line in child.stdout:
            copy.write(line)
            lines.append(line.rstrip("\n"))
            if on_line:
                on_line(lines[-1])
    return child.returncode, lines


def ask(command, timeout=20, env=None):
    """What a short program says on both of its outputs; the empty string when it fails."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=timeout,
            env=env,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout + done.stderr if done.returncode == 0 else ""
