"""Starts other programs and listens to what they say."""

import os
import subprocess
import sys

from launcher.problem import Problem

# What every child program is spared: settings made for other Pythons, JVMs and Jupyters. Each is a beginning of names.
FOREIGN = (
    "PYTHON",
    "__PYVENV",
    "VIRTUAL_ENV",
    "PIP_",
    "PYTEST_ADDOPTS",
    "PYTEST_PLUGINS",
    "PYTEST_DISABLE",
    "JUPYTER",
    "IPYTHON",
    "JJAVA_",
    "IJAVA_",
    "FORCE_COLOR",
    "CLICOLOR_FORCE",
)
# They change every JVM and every build, and the mere presence of the first three makes a JVM print a line.
FOREIGN_JAVA = (
    "_JAVA_OPTIONS",
    "JDK_JAVA_OPTIONS",
    "JAVA_TOOL_OPTIONS",
    "JDK_JAVAC_OPTIONS",
    "CLASSPATH",
    "MAVEN_ARGS",
    "MAVEN_DEBUG_OPTS",
)
# Of pip's: where packages come from and how the network is reached.
PIP_KEPT = (
    "PIP_INDEX_URL",
    "PIP_EXTRA_INDEX_URL",
    "PIP_NO_INDEX",
    "PIP_FIND_LINKS",
    "PIP_TRUSTED_HOST",
    "PIP_PROXY",
    "PIP_CERT",
    "PIP_CLIENT_CERT",
    "PIP_KEYRING_PROVIDER",
    "PIP_TIMEOUT",
    "PIP_DEFAULT_TIMEOUT",
    "PIP_CACHE_DIR",
    "PIP_NO_CACHE_DIR",
)
# Of Python's: where compiled files go, and UTF-8 as the encoding.
KEPT = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "PYTHONUTF8", "PIP_CONFIG_FILE", *PIP_KEPT)


def foreign(env):
    """The names of the variables that the course keeps out."""
    return sorted(name for name in env if name in FOREIGN_JAVA or name.startswith(FOREIGN) and name not in KEPT)


def clean_environment(**more):
    """The environment without what other projects left in it, in the one locale that programs read."""
    kept_out = set(foreign(os.environ))
    env = {name: value for name, value in os.environ.items() if name not in kept_out}
    env["PYTHONNOUSERSITE"] = "1"
    return env | one_locale() | more


def one_locale():
    """Digits, points and messages as programs expect them, and file names of every letter, whatever the user's locale.
    Elsewhere than on Linux file names do not depend on it, and Java is told by options."""
    return {"LC_ALL": "C.UTF-8"} if sys.platform == "linux" else {}


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


def ask(command, timeout=20, env=None, cwd=None):
    """What a short program says on both of its outputs; the empty string when it fails. `env` is the clean one unless given."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=timeout,
            env=clean_environment() if env is None else env,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout + done.stderr if done.returncode == 0 else ""
