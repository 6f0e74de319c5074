"""The launcher on machines full of other people's settings: each that Python, pip, Jupyter, Java and Maven read and that
could break a start, in folders whose names hold every printable character, under five locales.

The course is copied, set up from nothing in each folder, and started under every pair of locale and folder, locale and
settings. The lists are from the documentation of each program (its environment variables, its configuration files).
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from launcher import files, mnist
from repository import ROOT

pytestmark = pytest.mark.slow
FOLDERS = (" !\"#$%&'()*+,-.", ";<=>?@[]^_`{|}~ äß漢")  # all but those that launcher/foldername.py refuses
LOCALES = ("ar_EG.UTF-8", "fa_IR.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "C")  # Arabic and Persian digits, comma, dotless i
PROBE = """\
String.format("%d %.1f %s %s", 1234567, 0.5, "TITLE".toLowerCase(), Pictures.cat().length) + new java.util.Scanner("0.5").nextDouble()"""
EXPECTED = "1234567 0.5 title"
LIMIT = 240  # seconds for all starts, told by processor time


def variables(folder):
    """Each by itself stops a program that obeys it, or sends it elsewhere."""
    nowhere = str(folder / "nowhere")
    return {
        # Python
        "PYTHONSAFEPATH": "1",
        "PYTHONPATH": nowhere,
        "PYTHONSTARTUP": nowhere,
        "PYTHONUSERBASE": nowhere,
        "PYTHONOPTIMIZE": "2",
        "PYTHONIOENCODING": "latin-1",
        "PYTHONINTMAXSTRDIGITS": "640",
        "VIRTUAL_ENV": nowhere,
        # pip
        "PIP_TARGET": nowhere,
        "PIP_PREFIX": nowhere,
        "PIP_ROOT": nowhere,
        "PIP_USER": "1",
        "PIP_REQUIRE_HASHES": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BINARY": ":all:",
        "PIP_DRY_RUN": "1",
        "PIP_QUIET": "3",
        "PIP_CONSTRAINT": nowhere,
        "PIP_PYTHON": nowhere,
        # Jupyter
        "JUPYTER_PATH": nowhere,
        "JUPYTER_CONFIG_DIR": nowhere,
        "JUPYTER_CONFIG_PATH": nowhere,
        "JUPYTER_DATA_DIR": nowhere,
        "JUPYTER_RUNTIME_DIR": nowhere,
        "JUPYTER_NO_CONFIG": "1",
        "JUPYTER_PLATFORM_DIRS": "1",
        "JUPYTER_PREFER_ENV_PATH": "0",
        "JUPYTER_GATEWAY_URL": "http://127.0.0.1:9",
        "JUPYTER_TOKEN": "taken",
        "JUPYTER_PORT": "1",
        "JUPYTERLAB_DIR": nowhere,
        "JUPYTERLAB_SETTINGS_DIR": nowhere,
        "JUPYTERLAB_WORKSPACES_DIR": nowhere,
        "JUPYTERHUB_SERVICE_PREFIX": "/hub/",
        "IPYTHONDIR": nowhere,
        # Java
        "_JAVA_OPTIONS": "-Xmx1m",
        "JAVA_TOOL_OPTIONS": "-Xmx1m",
        "JDK_JAVA_OPTIONS": "-Xmx1m",
        "JDK_JAVAC_OPTIONS": "--bogus",
        "CLASSPATH": nowhere,
        "JJAVA_STARTUP_SCRIPT": "throw new Error();",
        "JJAVA_CLASSPATH": nowhere,
        "JJAVA_JVM_OPTS": "--bogus",
        "IJAVA_CLASSPATH": nowhere,
        # Maven
        "MAVEN_ARGS": "--bogus",
        "MAVEN_DEBUG_OPTS": "--bogus",
        # all
        "FORCE_COLOR": "1",
        "TMPDIR": str(folder),
    }


def configuration(folder):
    """Files that say the same, and the variables by which programs find them."""
    machine = {"base_url": "/elsewhere/", "certfile": "/nowhere.pem", "password": "argon2:x", "port": 1}
    user, system = folder / "user", folder / "system"
    files.write(user / "pip" / "pip.conf", "[global]\nno-deps = true\n[install]\nuser = true\nprefix = /nowhere\n")
    files.write(system / "pip" / "pip.conf", "[global]\ntarget = /nowhere\nroot = /nowhere\nrequire-hashes = true\n")
    for place in (user / "jupyter", system / "jupyter"):
        files.write(place / "jupyter_server_config.json", json.dumps({"ServerApp": machine}))
        files.write(place / "jupyter_lab_config.py", "raise SystemExit('obeyed')\n")
    files.write(folder / ".mvn" / "maven.config", "--bogus\n")
    files.write(folder / "pytest.ini", "[pytest]\naddopts = --bogus\n")
    return {
        "XDG_CONFIG_HOME": str(user),
        "XDG_CONFIG_DIRS": str(system),
        "JUPYTER_CONFIG_DIR": str(user / "jupyter"),
        "JUPYTER_PLATFORM_DIRS": "1",
        "XDG_DATA_DIRS": str(system),
    }


@pytest.fixture(scope="module")
def locales(tmp_path_factory):
    """Where the locales are, made from the system's sources; without those the variables alone are set."""
    place = tmp_path_factory.mktemp("locales")
    if not shutil.which("localedef") or not Path("/usr/share/i18n/locales/ar_EG").exists():
        return {}
    for name in LOCALES[:-1]:
        subprocess.run(["localedef", "-i", name.split(".")[0], "-f", "UTF-8", place / name], capture_output=True)
    return {"LOCPATH": str(place)}


def copied(place):
    """The course as it is in the working tree, without what git ignores."""
    listed = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True)
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, place / name)
    cell = {"cell_type": "code", "id": "p", "metadata": {}, "execution_count": None, "outputs": []}
    sources = ["import convlab.data.*;", PROBE]
    cells = [cell | {"id": f"p{number}", "source": source} for number, source in enumerate(sources)]
    metadata = {"kernelspec": {"display_name": "Java", "language": "java", "name": "java"}}
    files.write(place / "probe.ipynb", json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}))
    return place


def start(place, env, *arguments):
    command = [sys.executable, place / "course.py", *arguments]
    return subprocess.run(command, cwd=place.parent, env=env, capture_output=True, text=True, encoding="latin-1")


def plain(course):
    """This machine's own environment, less what pytest was started with, and its digits."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "PYTEST", "LC_", "LANG"))}
    return kept | {mnist.VARIABLE: mnist.for_kernel(course) or mnist.STAND_IN, "PIP_CACHE_DIR": pip_cache()}


def pip_cache():
    """Where pip keeps what it fetched; it would look for that beside its configuration."""
    return os.environ.get("PIP_CACHE_DIR") or str(Path("~/.cache/pip").expanduser())


@pytest.mark.skipif(sys.platform == "win32", reason="folder names and locales of Linux and macOS")
@pytest.mark.parametrize("number, name", list(enumerate(FOLDERS)), ids=["first half of the signs", "second half"])
def test_it_starts_among_other_peoples_settings(course, tmp_path, locales, number, name):
    around = tmp_path / "around"
    place = copied(around / name)
    settings = [variables(around), configuration(around)]
    begin = os.times()
    for turn, locale in enumerate(LOCALES):
        env = plain(course) | locales | {"LC_ALL": locale, "LANGUAGE": locale} | settings[(turn + number) % 2]
        done = start(place, env, "run", str(place / "probe.ipynb"), "--write")
        assert done.returncode == 0, f"{locale}:\n{done.stdout}\n{done.stderr}"
        shown = files.read_json(place / "probe.ipynb")["cells"][-1]["outputs"][0]["data"]["text/plain"]
        assert "".join(shown).startswith(EXPECTED), f"{locale}: {shown}"
    assert not (around / "nowhere").exists() and not Path("/nowhere").exists(), "something was written outside the course"
    for turn in range(2):
        the_lab_opens(place, plain(course) | locales | {"LC_ALL": LOCALES[turn]} | settings[turn])
    ended = os.times()
    spent = ended.children_user + ended.children_system - begin.children_user - begin.children_system
    assert spent < LIMIT / 2, f"{spent:.0f} s of processor time: both folders together are to take {LIMIT} s at most"


def the_lab_opens(place, env):
    command = [sys.executable, place / "course.py", "lab", "--no-browser"]
    lab = subprocess.Popen(command, cwd=place.parent, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = []
    for line in lab.stdout:
        said.append(line)
        if "The lab is open" in line:
            break
    lab.terminate()
    lab.stdout.read()
    assert lab.wait() == 0 and "The lab is open" in said[-1], "".join(said)
