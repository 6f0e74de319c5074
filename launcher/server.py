"""JupyterLab on the loopback address, with a token, in the course's own settings."""

import json
import os
import secrets
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

from launcher import files, lessons
from launcher.problem import Problem

SCRIPT = Path(__file__).parent / "inside" / "lab.py"
HOST = "127.0.0.1"
PATIENCE = 60  # seconds for the server to answer
FIRST_PORT, PORTS = 8888, 50
# No question about news on the first start, no look for updates: a lesson opens and nothing else.
# A document that a lesson links to opens as a page, not as its source.
OVERRIDES = {
    "@jupyterlab/apputils-extension:notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": False,
    },
    "@jupyterlab/docmanager-extension:plugin": {"defaultViewers": {"markdown": "Markdown Preview"}},
}


# In a file of .venv, since elsewhere (Binder, a hub, an editor) the server is started by others.
SETTINGS = {
    "ServerApp": {"quit_button": False},
    "LabApp": {
        "news_url": None,
        "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "extension_manager": "readonly",
    },
    "KernelSpecManager": {"ensure_native_kernel": False, "allowed_kernelspecs": ["java"]},
    "MultiKernelManager": {"default_kernel_name": "java"},
    "KernelManager": {"shutdown_wait_time": 2.0},
    "LanguageServerManager": {"autodetect": False},  # it would look for twenty programs that lessons do not use
}


def write_settings(course):
    """Puts the course's settings where every Jupyter of its environment reads them."""
    first = lessons.lessons(course)[:1]
    opened = {"default_url": f"/lab/tree/{first[0].relative_to(course.notebooks).as_posix()}"} if first else {}
    for place, settings in (
        (course.venv / "share" / "jupyter" / "lab" / "settings" / "overrides.json", OVERRIDES),
        (course.venv / "etc" / "jupyter" / "jupyter_server_config.json", SETTINGS | {"LabApp": SETTINGS["LabApp"] | opened}),
    ):
        if files.read_json(place) != settings:
            files.write(place, json.dumps(settings, indent=2) + "\n")


def free_port(asked=None, host=HOST):
    """The asked port, which must be free, or the first free one from 8888 on."""
    if asked is not None and not 0 < asked < 65_536:
        raise Problem(f"Port {asked} does not exist; choose one from 1024 to 65535, or leave --port out.")
    for port in [asked] if asked else range(FIRST_PORT, FIRST_PORT + PORTS):
        with socket.socket() as probe:
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
                return port
            except PermissionError as cause:
                raise Problem(f"Port {port} may not be used by you; choose one above 1023 with --port.") from cause
            except OSError:
                continue
    if asked:
        raise Problem(f"Port {asked} is taken by another program; leave --port out or choose another.")
    raise Problem(f"Ports {FIRST_PORT} to {FIRST_PORT + PORTS - 1} are all taken; choose another with --port.")


class Server:
    """A running JupyterLab. `url` is set once it answers."""

    def __init__(self, course, port, browser, first, host=HOST):
        self.course, self.port, self.host = course, port, host
        self.token = secrets.token_hex(24)
        self.first = first
        self.log = course.logs / "lab.log"
        self.log.parent.mkdir(parents=True, exist_ok=True)
        # The token goes by the environment: a command line can be read by everyone on the machine.
        env = lessons.jupyter_environment(course, JUPYTER_TOKEN=self.token)
        with open(self.log, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                self.command(browser),
                env=env,
                cwd=course.work,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **({"start_new_session": True} if os.name != "nt" else {}),
            )

    def command(self, browser):
        return [
            str(self.course.python),
            str(SCRIPT),
            f"--ServerApp.ip={self.host}",
            f"--ServerApp.port={self.port}",
            "--ServerApp.port_retries=0",
            f"--ServerApp.root_dir={self.course.work}",
            f"--LabApp.default_url=/lab/tree/{self.first}",
            f"--ServerApp.open_browser={browser}",
            "--ServerApp.allow_root=True",
        ]

    @property
    def url(self):
        return f"http://{HOST}:{self.port}/lab/tree/{self.first}?token={self.token}"

    def wait(self):
        """Returns when the page can be opened."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                tail = (files.read(self.log, "") or "").strip().splitlines()[-5:]
                raise Problem(f"JupyterLab ended while starting; {self.log} says why.", tail)
            if self._answers():
                return
            time.sleep(0.05)
        self.stop()
        raise Problem(f"JupyterLab did not answer on port {self.port} within {PATIENCE} s; {self.log} says more.")

    def _answers(self):
        request = urllib.request.Request(
            f"http://{HOST}:{self.port}/api", headers={"Authorization": f"token {self.token}"}
        )
        try:
            # Never through a proxy of the environment: this is the machine itself.
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            with opener.open(request, timeout=2) as answer:
                return answer.status == 200
        except OSError:
            return False

    def stop(self):
        """Asks the server to end, which ends its kernels, and insists after ten seconds."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
