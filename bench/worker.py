"""A process of the race: told on its standard input what to do, it answers with one line."""
import os
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from launcher import files, proc
from launcher.problem import Problem


@dataclass(frozen=True)
class Engine:
    """How an engine's worker is started; `threads` is the argument that follows `command`."""

    name: str
    command: tuple
    folder: str  # where MNIST lies, or nothing: then images are made up
    after: tuple = ()
    env: dict = field(default_factory=dict)
    openmp: bool = False  # told its threads by OMP_NUM_THREADS, having no other ear for it

    def start(self, threads, log):
        return Worker(self, threads, log)


class Worker:
    def __init__(self, engine, threads, log):
        self.name, self.threads, self.log = engine.name, threads, Path(log)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        env = engine.env | ({"OMP_NUM_THREADS": str(threads)} if engine.openmp else {})
        words = [*engine.command, threads, engine.folder, *engine.after]
        begin = time.monotonic()
        with open(self.log, "a", encoding="utf-8") as errors:
            self.process = subprocess.Popen(
                [str(word) for word in words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
                text=True, encoding="utf-8", env=proc.clean_environment(**env),
            )  # fmt: skip
        self.about = self._answer("start")
        self.start_seconds = time.monotonic() - begin

    def ask(self, *words):
        """The answer to one request, as a dictionary."""
        request = " ".join(str(word) for word in words)
        try:
            self.process.stdin.write(request + "\n")
            self.process.stdin.flush()
        except OSError:
            pass  # it has ended; reading its answer says so
        return self._answer(request)

    def _answer(self, request):
        line = self.process.stdout.readline()
        answer = dict(part.split("=", 1) for part in line.rstrip("\n").split("\t") if "=" in part)
        if not answer:
            status = self.process.wait()
            tail = (files.read(self.log) or "").splitlines()[-5:]
            raise Problem(f"{self.name} ended at '{request}' with status {status}; {self.log} has what it said.", tail)
        if "error" in answer:
            self.quit()
            raise Problem(f"{self.name} failed at '{request}': {answer['error']}")
        return answer

    def train(self, batches):
        """Seconds for that many batches."""
        return float(self.ask("train", batches)["seconds"])

    def quit(self):
        if self.process.poll() is None:
            try:
                self.process.stdin.write("quit\n")
                self.process.stdin.close()
                self.process.wait(10)
            except (OSError, subprocess.TimeoutExpired):
                self.process.kill()
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *cause):
        self.quit()


def pytorch(course, python, folder, layout):
    script = course.bench / "python" / "race_worker.py"
    return Engine("pytorch", (python, "-B", script), folder, (layout,))


def java(jdk, name, folder, classpath, options, env):
    path = os.pathsep.join(str(part) for part in classpath)
    command = (jdk.java, *options, "-cp", path, "convlab.bench.RaceWorker", name)
    return Engine(name, command, folder, (), env, openmp=name == "dl4j-shipped")
