"""Set-up killed in the middle of each step: the next one mends what was half done, also when children live on."""

import contextlib
import gzip
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile

import pytest

from repository import ROOT
from launcher import mnist, pythonparts
from launcher.places import Course
from launcher.machine import Machine
from fakes import executable, jdk_home
from notebooks import write as write_notebook

pytestmark = pytest.mark.slow
CONTENT = {idx.name: idx.name.encode() * 2000 for idx in mnist.FILES}
PATIENCE = 60  # seconds

# A set-up whose downloads are small and local; everything else is the real launcher.
DRIVER = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from launcher import lessons, mnist, setup
from launcher.console import Console
from launcher.places import Course
from launcher.machine import Machine
from launcher.problem import Problem
lessons.trust = lambda *_: True  # what trusts notebooks is not among the parts of this site
mnist.FILES = tuple(mnist.Idx(*row) for row in {rows!r})
mnist.MIRRORS = ({mirror!r},)
try:
    setup.set_up(Course(Path({course!r}), Machine("linux", "x86_64")), Console(), learner=True)
except Problem as problem:
    sys.exit(problem.sentence)
"""
MVN = """#!/bin/sh
[ "$1" = -v ] && echo Apache Maven 3.8.7 && exit
touch "$MARKS/maven"
for word; do case "$word" in -Dmdep.outputFile=*) out="${word#-Dmdep.outputFile=}";; esac; done
mkdir -p target
printf half > target/convlab.jar
sleep 1
printf whole > target/convlab.jar
printf '%s' "$MARKS/dependency.jar" > "$out"
"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A course in a folder, and a run of its set-up as a program."""
    return Site(tmp_path, monkeypatch)


class Site:
    def __init__(self, folder, monkeypatch):
        self.marks = folder / "marks"
        self.marks.mkdir()
        self.course = Course(folder / 'my "course" é', Machine("linux", "x86_64"))
        (self.course.lib / "src" / "main").mkdir(parents=True)
        (self.course.lib / "pom.xml").write_text("<project/>")
        (self.marks / "dependency.jar").write_text("")
        write_notebook(self.course.notebooks / "00-start.ipynb", *("line " * 9 for _ in range(200)))
        self._python_part(folder / "wheels")
        home = jdk_home(folder / "jdk")
        self.packed = {name: gzip.compress(data, mtime=0) for name, data in CONTENT.items()}
        self.mirror = self._slow_mirror()
        sums = [hashlib.sha256(data).hexdigest() for data in CONTENT.values()]
        rows = [
            (name, len(CONTENT[name]), total, hashlib.sha256(self.packed[name]).hexdigest())
            for name, total in zip(CONTENT, sums)
        ]
        address = f"http://127.0.0.1:{self.mirror.server_address[1]}/"
        self.code = DRIVER.format(root=str(ROOT), rows=rows, mirror=address, course=str(self.course.root))
        self.env = {
            **os.environ,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(folder / "wheels"),
            "JAVA_HOME": str(home),
            "MAVEN_HOME": str(executable(folder / "maven" / "bin" / "mvn", MVN).parent.parent),
            "MARKS": str(self.marks),
        }
        self.env.pop(mnist.VARIABLE, None)

    def _python_part(self, wheels):
        """What stands for all Python parts: a wheel that brings jjava.jar, and many small files to be killed among."""
        wheels.mkdir()
        with zipfile.ZipFile(wheels / "jjava-1.0-py3-none-any.whl", "w") as archive:
            for number in range(2000):
                archive.writestr(f"jjava_files/part{number}.py", "x = 1\n")
            archive.writestr("jjava-1.0.data/data/share/jupyter/kernels/java/jjava.jar", "kernel")
            archive.writestr("jjava-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: jjava\nVersion: 1.0\n")
            archive.writestr(
                "jjava-1.0.dist-info/WHEEL",
                "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            )
            archive.writestr("jjava-1.0.dist-info/RECORD", "")
        (self.course.root / "requirements.txt").write_text("jjava==1.0\n")

    def _slow_mirror(self):
        import http.server

        packed = self.packed

        class Slow(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                data = packed[self.path.strip("/").removesuffix(".gz")]
                start = int((self.headers.get("Range") or "bytes=0-").split("=")[1].rstrip("-"))
                self.send_response(206 if start else 200)
                self.send_header("Content-Length", str(len(data) - start))
                self.end_headers()
                try:
                    for position in range(start, len(data), 100):
                        self.wfile.write(data[position : position + 100])
                        self.wfile.flush()
                        time.sleep(0.1)
                except OSError:
                    pass  # the other side was killed

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return server

    def start(self):
        return subprocess.Popen(
            [sys.executable, "-c", self.code],
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def finish(self):
        process = self.start()
        said, _ = process.communicate(timeout=PATIENCE * 3)
        assert process.returncode == 0, said
        return said

    def assert_whole(self):
        course = self.course
        assert pythonparts.works(course)
        assert len(list(course.venv.glob("lib/python*/site-packages/jjava_files/*.py"))) == 2000
        assert course.jar.read_text() == "whole"
        assert {name: (mnist.own_folder(course) / name).read_bytes() for name in CONTENT} == CONTENT
        assert json.loads((course.kernel / "kernel.json").read_text())["display_name"].startswith("Java")
        (jar,) = course.kernel.glob("convlab-*.jar")
        assert jar.read_text() == "whole"
        copy, original = (json.loads((folder / "00-start.ipynb").read_text()) for folder in (course.work, course.notebooks))
        same = [cell["source"] for cell in copy["cells"]] == [cell["source"] for cell in original["cells"]]
        assert same, "the copy is not the lesson"
        assert not [path for path in course.root.rglob("*.part")]


MOMENTS = {
    "venv": lambda site: site.course.python.exists(),
    "pip": lambda site: any(site.course.venv.glob("lib/python*/site-packages/jjava_files")),
    "Maven": lambda site: (site.marks / "maven").exists() and site.course.jar.exists(),
    "download": lambda site: any(mnist.own_folder(site.course).glob("*.part")),
    "kernel": lambda site: (site.course.kernel / "java.options").exists(),
    "lessons": lambda site: site.course.work.exists(),
}


def kill_at(site, moment, how):
    process = site.start()
    end = time.monotonic() + PATIENCE
    while not MOMENTS[moment](site) and process.poll() is None and time.monotonic() < end:
        time.sleep(0.005)
    with contextlib.suppress(ProcessLookupError):  # the last step may end before the signal comes
        how(process)
    process.wait()
    assert MOMENTS[moment](site), process.stdout.read()


def launcher_only(process):
    process.kill()


def terminal(process):
    """What Ctrl-C does: every program of the terminal hears it."""
    os.killpg(process.pid, signal.SIGINT)


def power(process):
    os.killpg(process.pid, signal.SIGKILL)


# Python itself loses a Ctrl-C now and then: one that falls into a callback, for example of an import, is ignored.
@pytest.mark.flaky(reruns=1)
@pytest.mark.parametrize("how", [launcher_only, terminal, power], ids=lambda how: how.__name__)
def test_a_set_up_killed_at_every_step_is_mended_by_the_next(site, how):
    for moment in MOMENTS:
        kill_at(site, moment, how)
    site.finish()
    site.assert_whole()
    said = site.finish()
    assert said.count("up to date") == 6, said


def test_two_set_ups_at_once_do_not_spoil_each_other(site):
    both = [site.start(), site.start()]
    outputs = [process.communicate(timeout=PATIENCE * 3)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], outputs
    assert any("waiting for it" in text for text in outputs)
    assert any(text.count("up to date") == 6 for text in outputs), "\n===\n".join(outputs)
    site.assert_whole()


def test_a_course_that_was_moved_is_made_ready_again(site):
    site.finish()
    moved = site.course.root.with_name("moved")
    shutil.move(site.course.root, moved)
    site.code = site.code.replace(repr(str(site.course.root)), repr(str(moved)))
    site.course = Course(moved, site.course.machine)
    site.finish()
    site.assert_whole()
    assert str(moved) in (site.course.kernel / "java.options").read_text()


def test_a_changed_requirement_or_source_redoes_only_what_depends_on_it(site):
    site.finish()
    (site.course.lib / "src" / "main" / "X.java").write_text("class X {}")
    said = site.finish()
    assert "Java library ... built" in said and "Java kernel ... " in said
    assert "Python parts ... up to date" in said and "MNIST digits ... up to date" in said
    (site.course.root / "requirements.txt").write_text("# another reason\njjava==1.0\n")
    said = site.finish()
    assert "Python parts ... installed" in said and "Java library ... up to date" in said
