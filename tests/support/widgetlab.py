"""A notebook with widgets in a real JupyterLab: its cells are run in the page, its kernel is asked from outside."""
import json
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from jupyter_client import BlockingKernelClient
from browser import ARGUMENTS, LIMIT, chromium, kernel_ready

from launcher import lessons, server
from launcher.places import Course

SET_UP = """\
import convlab.conv.*; import convlab.data.*; import convlab.plot.*; import convlab.notebook.*; import convlab.widget.*;
import static convlab.notebook.Lab.*; import static convlab.widget.Widgets.*;"""
PATIENCE = 60  # seconds


@dataclass(frozen=True)
class Borrowed(Course):
    """The course's programs on notebooks, settings and trust of its own."""

    shelf: Path

    @property
    def work(self):
        return self.shelf

    @property
    def jupyter(self):
        return self.shelf / ".jupyter"

    @property
    def logs(self):
        return self.shelf / ".logs"


def write(path, sources):
    """A notebook of code cells, none of them run, in the course's kernel."""
    cells = [{"cell_type": "code", "id": f"cell-{i}", "source": source, "metadata": {}, "outputs": [], "execution_count": None}
             for i, source in enumerate(sources)]
    kernelspec = {"display_name": "Java (Convolution Lab)", "language": "java", "name": "java"}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernelspec}, "cells": cells}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


class Lab:
    """JupyterLab over a folder; use as a context."""

    def __init__(self, course, folder):
        self.course = Borrowed(course.root, course.machine, folder)
        self.course.logs.mkdir(exist_ok=True)

    def __enter__(self):
        write(self.course.work / "empty.ipynb", [""])
        server.write_settings(self.course)
        self.server = server.Server(self.course, server.free_port(), False, "empty.ipynb")
        self.server.wait()
        return self

    def __exit__(self, *_):
        self.server.stop()

    def url(self, name):
        return self.server.url.replace("empty.ipynb", name) + "&reset"

    def ask(self, path):
        """An answer of the server's own interface."""
        request = urllib.request.Request(
            f"http://{server.HOST}:{self.server.port}/api/{path}", headers={"Authorization": f"token {self.server.token}"})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def write(self, name, sources, trusted=True):
        path = write(self.course.work / name, sources)
        if trusted:
            lessons.trust(self.course, [path])
        return path


class Book:
    """One notebook, open in a page, and its kernel."""

    def __init__(self, lab, page, name):
        self.lab, self.page, self.name = lab, page, name
        page.set_default_timeout(LIMIT)
        page.goto(lab.url(name))
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        kernel_ready(page)
        self._client = None

    def cell(self, number):
        return self.page.locator(".jp-Notebook .jp-Cell").nth(number)

    def output(self, number):
        return self.cell(number).locator(".jp-OutputArea")

    def run(self, *numbers):
        """Runs cells in the page and waits until each has its number and the kernel is idle."""
        for number in numbers:
            prompt = self.cell(number).locator(".jp-InputPrompt")
            before = prompt.inner_text()
            self.cell(number).locator(".jp-InputArea-editor .cm-content").click()
            self.page.keyboard.press("Control+Enter")
            deadline = time.monotonic() + PATIENCE
            while prompt.inner_text() in (before, "[*]:"):
                assert time.monotonic() < deadline, f"cell {number} did not end"
                self.page.wait_for_timeout(20)

    @property
    def client(self):
        if self._client is None:
            (kernel,) = [s["kernel"]["id"] for s in self.lab.ask("sessions") if s["path"] == self.name]
            runtime = self.lab.course.jupyter / "runtime" / f"kernel-{kernel}.json"
            self._client = BlockingKernelClient(connection_file=str(runtime))
            self._client.load_connection_file()
            self._client.start_channels()
            self._client.wait_for_ready(timeout=PATIENCE)
        return self._client

    def java(self, code):
        """The text of an expression's value, or what the code printed."""
        shown, errors = [], []

        def hook(message):
            content = message["content"]
            if message["msg_type"] == "stream":
                shown.append(content["text"])
            elif message["msg_type"] in ("execute_result", "display_data"):
                shown.append(content["data"].get("text/plain", ""))
            elif message["msg_type"] == "error":
                errors.append("\n".join(content["traceback"]))

        self.client.execute_interactive(code, store_history=False, output_hook=hook, timeout=PATIENCE)
        assert not errors, errors
        return "".join(shown)

    def await_java(self, code, expected, seconds=20):
        """Waits until an expression has a value; returns it."""
        deadline = time.monotonic() + seconds
        while (value := self.java(code)) != expected:
            assert time.monotonic() < deadline, f"{code} is {value}, not {expected}"
            time.sleep(0.05)
        return value

    def close(self):
        """Lets go of the kernel from outside; the next question finds it anew."""
        if self._client is not None:
            self._client.stop_channels()
            self._client = None


def launch(play):
    return play.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
