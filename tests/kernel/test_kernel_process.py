"""The kernel as a process: how fast it starts and restarts, and that nothing of it stays behind."""
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from livekernel import LiveKernel, course_argv, cpu_seconds
from repository import ROOT

# As in test_interrupt: one miss may be the machine's, two are the kernel's.
pytestmark = [pytest.mark.slow, pytest.mark.alone, pytest.mark.flaky(reruns=1, reruns_delay=3)]

START_LIMIT = 2.0  # seconds from start to the first result
RESTART_LIMIT = 3.0
SHUTDOWN_LIMIT = 1.5
GONE_WITHIN = 8.0  # after Jupyter itself was killed
TRIES = 5  # on a loaded machine one start says little: the best counts

LEFT_BEHIND = """
Thread stubborn = new Thread(() -> { while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } } }); stubborn.start();
new Thread(() -> { long n = 0; while (true) n++; }).start();
var pool = Executors.newFixedThreadPool(2); pool.submit(() -> 1).get();
"""


def seconds_to_first_result():
    with LiveKernel() as kernel:
        assert kernel.value("1 + 1") == "2"
        return time.monotonic() - kernel.started


def best(measure, limit):
    times = []
    while len(times) < TRIES and (not times or min(times) > limit):
        times.append(measure())
    print("seconds:", ", ".join(f"{t:.2f}" for t in times))
    return min(times)


def test_first_result_comes_within_two_seconds_of_the_start():
    assert best(seconds_to_first_result, START_LIMIT) <= START_LIMIT


def test_a_restart_takes_at_most_three_seconds():
    with LiveKernel() as kernel:
        def restart():
            kernel.run("int before = 1; while (before > 0 && System.nanoTime() < 0) { }")
            old, start = kernel.pid, time.monotonic()
            kernel.manager.restart_kernel(now=False)
            kernel.client.wait_for_ready(timeout=60)
            assert kernel.value("2 + 2") == "4"
            seconds = time.monotonic() - start
            assert kernel.pid != old and not alive(old)
            assert kernel.run("before")[0] == "error", "a restart forgets variables"
            return seconds
        assert best(restart, RESTART_LIMIT) <= RESTART_LIMIT


@pytest.mark.parametrize("code", ["1", LEFT_BEHIND], ids=["idle", "threads left behind"])
def test_shutdown_leaves_no_process(code):
    def shut_down():
        with LiveKernel() as kernel:
            assert kernel.run(code)[0] == "ok"
            pid, start = kernel.pid, time.monotonic()
            kernel.manager.shutdown_kernel()
            assert not alive(pid)
            return time.monotonic() - start
    assert best(shut_down, SHUTDOWN_LIMIT) <= SHUTDOWN_LIMIT


def test_shutdown_during_an_endless_cell_leaves_no_process():
    with LiveKernel() as kernel:
        kernel.send("while (true) { }")
        time.sleep(1)
        pid, start = kernel.pid, time.monotonic()
        kernel.manager.shutdown_kernel()
        assert not alive(pid)
        assert time.monotonic() - start < 5, "Jupyter had to kill it"


@pytest.mark.skipif(os.name != "posix", reason="kills a process by signal")
def test_the_kernel_ends_when_jupyter_was_killed(tmp_path):
    script = tmp_path / "jupyter.py"
    script.write_text(JUPYTER.format(tests=str(ROOT / "tests" / "support")), encoding="utf-8")
    jupyter = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    pid = int(jupyter.stdout.readline())
    assert alive(pid)
    jupyter.send_signal(signal.SIGKILL)
    jupyter.wait()
    deadline = time.monotonic() + GONE_WITHIN
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not alive(pid)


JUPYTER = """
import sys, time
sys.path.insert(0, {tests!r})
from livekernel import LiveKernel
kernel = LiveKernel().__enter__()
kernel.send("while (true) {{ }}")
time.sleep(1)
print(kernel.pid, flush=True)
time.sleep(600)
"""


def alive(pid):
    """Whether that process runs; a dead one that nobody has waited for does not."""
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    try:
        return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_an_idle_kernel_costs_hardly_any_cpu():
    with LiveKernel() as kernel:
        kernel.value("1 + 1")
        time.sleep(2)
        if cpu_seconds(kernel.pid) is None:
            pytest.skip("no /proc on this system")
        assert min(kernel.cpu_share(2) for _ in range(3)) < 0.03


def test_the_kernelspec_uses_the_class_data_archive():
    argv, _ = course_argv()
    archives = [a.partition("=")[2] for a in argv if a.startswith("-XX:SharedArchiveFile=")]
    assert archives and Path(archives[0]).stat().st_size > 5_000_000
    strict = ["-Xshare:on" if a == "-Xshare:auto" else a for a in argv[:-2]]
    accepted = subprocess.run([*strict, "-version"], capture_output=True, text=True)
    assert accepted.returncode == 0, f"the JVM refuses the archive: {accepted.stdout}"
