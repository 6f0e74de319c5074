"""A running kernel for tests: starts it as Jupyter does, runs cells, presses Stop, watches its process."""
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec
from repository import ROOT

MAIN = "convlab.notebook.interrupt.KernelMain"
PATIENCE = 60  # seconds for anything that has no limit of its own: a loaded machine is no failure


def course_argv():
    """The command and the environment of the course's kernelspec, or those of the built jar when there is none."""
    spec = ROOT / ".venv/share/jupyter/kernels/java/kernel.json"
    if spec.exists() and MAIN in spec.read_text(encoding="utf-8"):
        found = json.loads(spec.read_text(encoding="utf-8"))
        return found["argv"], found.get("env", {})
    classpath = os.environ.get("CONVLAB_TEST_CLASSPATH")
    if not classpath:
        raise FileNotFoundError(f"{spec} does not start {MAIN}; run: python3 course.py lab")
    options = ["--add-modules=jdk.incubator.vector", "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED", "-Xmx640m", "-XX:+UseSerialGC",
               "-XX:+UseCountedLoopSafepoints", "-XX:LoopStripMiningIter=1000", "-Xlog:cds=off", "-Xlog:cds+dynamic=off",
               "-Djava.awt.headless=true", "-cp", classpath]
    return ["java", *options, MAIN, "{connection_file}"], {"JJAVA_COMPILER_OPTS": "--add-modules jdk.incubator.vector"}


def with_java(argv, java):
    """The same command, on another JDK if it is one, which cannot read this one's class-data archive."""
    if java == argv[0]:
        return argv
    return [java, *(a for a in argv[1:] if not a.startswith(("-XX:SharedArchiveFile=", "-Xshare:")))]


class LiveKernel:
    """One kernel process. Use as a context; it is shut down at the end."""

    def __init__(self, java=None, main=MAIN, folder=None, **environment):
        argv, env = course_argv()
        env = env | environment
        self.own, self.folder = folder is None, folder
        argv = [main if a == MAIN else a for a in argv]
        if java:
            argv = with_java(argv, java)
        self.manager = KernelManager()
        self.manager._kernel_spec = KernelSpec(argv=argv, display_name="test", language="java", interrupt_mode="message", env=env)
        self.client = None

    def __enter__(self):
        self.folder = self.folder or tempfile.mkdtemp(prefix="kernel")
        self.started = time.monotonic()
        self.manager.start_kernel(cwd=self.folder)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel()
        if self.own:
            shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def send(self, code):
        return self.client.execute(code, store_history=False)

    def stop(self):
        self.manager.interrupt_kernel()

    def reply(self, request, timeout=PATIENCE):
        """The reply of one request; older replies are dropped."""
        deadline = time.monotonic() + timeout
        while True:
            message = self.client.get_shell_msg(timeout=max(0.001, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def wait_for_text(self, request, text, timeout=PATIENCE):
        """Waits until a cell has printed `text`."""
        said, deadline = "", time.monotonic() + timeout
        while text not in said:
            message = self.client.get_iopub_msg(timeout=max(0.001, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") == request and message["msg_type"] == "stream":
                said += message["content"]["text"]

    def outputs(self, request, timeout=PATIENCE):
        """What a cell showed, up to its idle message: a list of (kind, text)."""
        shown, deadline = [], time.monotonic() + timeout
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.001, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") != request:
                continue
            kind, content = message["msg_type"], message["content"]
            if kind == "stream":
                shown.append((content["name"], content["text"]))
            elif kind in ("execute_result", "display_data"):
                shown.append(("result", content["data"].get("text/plain", "")))
            elif kind == "error":
                shown.append(("error", "\n".join(content["traceback"])))
            elif kind == "status" and content["execution_state"] == "idle":
                return shown

    def run(self, code, timeout=PATIENCE):
        """Runs a cell to its end: (status, outputs)."""
        request = self.send(code)
        status = self.reply(request, timeout)["status"]
        return status, self.outputs(request, timeout)

    def value(self, code):
        """The text of a cell's value; fails when the cell fails."""
        status, shown = self.run(code)
        assert status == "ok", f"{code!r} gave {shown}"
        return "".join(text for kind, text in shown if kind == "result")

    def printed(self, code):
        status, shown = self.run(code)
        assert status == "ok", f"{code!r} gave {shown}"
        return "".join(text for kind, text in shown if kind == "stdout")

    def run_and_stop(self, code, delay):
        """Runs a cell, presses Stop after `delay` seconds: (seconds from Stop to reply, status, request)."""
        request = self.send(code)
        time.sleep(delay)
        self.stop()
        pressed = time.monotonic()
        status = self.reply(request)["status"]
        return time.monotonic() - pressed, status, request

    def cpu_share(self, seconds):
        """The share of one core that the process used over the next `seconds`; None where that cannot be read."""
        before = cpu_seconds(self.pid)
        if before is None:
            return None
        start = time.monotonic()
        time.sleep(seconds)
        return (cpu_seconds(self.pid) - before) / (time.monotonic() - start)


def cpu_seconds(pid):
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def javas():
    """The JDKs to test with: the course's own and the newest other one on this machine."""
    argv, _ = course_argv()
    found = {"course": argv[0]}
    for home in sorted(Path("/usr/lib/jvm").glob("*25*")) if Path("/usr/lib/jvm").is_dir() else []:
        java = home / "bin/java"
        if java.exists():
            found["jdk25"] = str(java)
    return found


def compile_classes(sources, folder, java="java"):
    """Compiles Java sources {name: text} into `folder`, with the compiler beside `java`."""
    javac = shutil.which(str(Path(java).with_name("javac"))) or shutil.which("javac")
    paths = []
    for name, text in sources.items():
        path = Path(folder) / f"{name}.java"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    subprocess.run([javac, "--release", "17", "-d", str(folder), *paths], check=True)
