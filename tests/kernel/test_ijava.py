"""The lessons on IJava: a kernel of a few lines on IJava's base, jupyter-jvm-basekernel 2.3.0, runs every cell."""

import os
import re
import subprocess

import pytest

from launcher import maven, proc
from launcher.tools import Tools
from lesson import LESSONS
from livekernel import LiveKernel
from repository import ROOT

MAIN = "io.github.spencerpark.ijava.IJava"
SOURCE = ROOT / "tests/support/java/IJava.java"
MAGIC = re.compile(r"^%%?\w+ ", re.MULTILINE)
NO_TEXT = re.compile(r"[\w$\]]@[0-9a-f]{5,}")


@pytest.fixture(scope="module")
def start(course, tmp_path_factory):
    """Starts the kernel: no class of JJava is on its class path."""
    tools = Tools(course)
    folder = tmp_path_factory.mktemp("ijava")
    listed = folder / "classpath.txt"
    goals = ["-q", "dependency:build-classpath", "-Dmdep.includeScope=compile", f"-Dmdep.outputFile={listed}"]
    command = maven.command(course, tools, *goals)
    subprocess.run(list(map(str, command)), check=True, env=maven.environment(tools), cwd=course.lib)
    jars = [name for name in listed.read_text().strip().split(os.pathsep) if "jjava" not in os.path.basename(name)]
    classpath = os.pathsep.join([str(folder), str(course.jar), *jars])
    javac = tools.jdk().home / "bin" / "javac"
    subprocess.run([javac, "-d", folder, "-cp", classpath, SOURCE], check=True, env=proc.clean_environment())
    options = ["--add-modules=jdk.incubator.vector", "-Xmx640m", "-XX:+UseSerialGC", f"-Dconvlab.home={ROOT}"]
    argv = [str(tools.jdk().java), *options, "-cp", classpath, MAIN, "{connection_file}"]
    return lambda: LiveKernel(argv=argv, CONVLAB_QUICK="1")


def cells(kernel, lesson):
    """(cell, status, forms shown) of each cell of code."""
    for cell in lesson.code:
        request = kernel.send(MAGIC.sub("", cell.source))
        status = kernel.reply(request, timeout=300)["status"]
        yield cell, status, kernel.shown(request)


@pytest.mark.slow
@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_every_cell_runs_and_shows(start, lesson):
    faults = []
    with start() as kernel:
        for cell, status, shown in cells(kernel, lesson):
            saved = {kind for output in cell.outputs for kind in output.get("data", {})}
            kinds = {kind for forms in shown for kind in forms}
            if status != "ok":
                faults.append(f"{cell} failed")
            elif missing := saved & {"image/png", "text/html"} - kinds:
                faults.append(f"{cell} shows no {', '.join(missing)}")
            elif any(NO_TEXT.search(forms.get("text/plain", "")) for forms in shown):
                faults.append(f"{cell} shows a bare object")
    assert not faults, "\n".join(faults)


def test_check_names_the_kernel_and_what_it_lacks(start):
    with start() as kernel:
        kernel.run(LESSONS[0].code[0].source.replace("check();", ""))
        request = kernel.send("check();")
        kernel.reply(request)
        (card,) = kernel.shown(request)
    assert "IJava" in card["text/plain"] and "Stop cannot end a loop" in card["text/plain"]
    assert "python3 course.py lab" in card["text/html"] and card["text/html"].startswith("<")


def test_a_slider_opens_a_comm_and_hears_the_page(start):
    with start() as kernel:
        kernel.run(LESSONS[0].code[0].source)
        kernel.run('var k = slider("k", 1, 9);')
        request = kernel.send("k")
        kernel.reply(request)
        (view,) = kernel.shown(request)
        model = view["application/vnd.jupyter.widget-view+json"]["model_id"]
        content = {"comm_id": model, "data": {"method": "update", "state": {"value": 7}, "buffer_paths": []}}
        kernel.client.shell_channel.send(kernel.client.session.msg("comm_msg", content))
        assert kernel.value("k.value()") == "7"
