"""course.py pack, and a start from its archive with the network cut: a namespace that has the loopback alone."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from launcher import packing
from repository import ROOT

pytestmark = pytest.mark.everywhere

CUT = """import fcntl, os, socket, struct, sys
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
    fcntl.ioctl(asked, 0x8914, struct.pack("16sh14x", b"lo", 1 | 64))  # SIOCSIFFLAGS: up, running
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    target = tmp_path_factory.mktemp("pack") / "course.tar.gz"
    command = [sys.executable, ROOT / "course.py", "pack", "--to", target]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    print(done.stdout)
    if "could not be reached" in done.stdout or "could not be fetched" in done.stdout:
        pytest.skip("no network to pack from")
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="module")
def unpacked(archive, tmp_path_factory):
    place = tmp_path_factory.mktemp("school")
    subprocess.run(["tar", "-xzf", archive, "-C", place], check=True)
    return place / "convolution-lab"


def test_it_serves_every_supported_python(unpacked):
    packed = json.loads((unpacked / "offline" / "contents.json").read_text())
    assert packed["pythons"] == list(packing.PYTHONS)


def test_it_holds_what_git_keeps_and_nothing_of_the_machine(unpacked, course):
    names = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    own = {name for name in names if not name.startswith(("offline/", "data/cache/"))}
    assert own == {path.relative_to(ROOT).as_posix() for path in packing.own_files(course)}
    assert not [name for name in names if name.endswith(("_remote.repositories", ".log")) or "/.stamp" in name]


def cut_off(unpacked, tmp_path, *arguments):
    """course.py of the unpacked archive where there is no network, no cache of pip's and no repository of Maven's."""
    if not shutil.which("unshare") or os.geteuid() != 0:
        pytest.skip("no right to cut the network off")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "MAVEN", "CONVLAB", "JUPYTER"))}
    env |= {"HOME": str(tmp_path), "MAVEN_OPTS": f"-Duser.home={tmp_path}"}
    return subprocess.Popen(
        ["unshare", "--net", sys.executable, "-c", CUT, str(unpacked / "course.py"), *arguments],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def test_the_lab_opens_and_a_lesson_runs_without_a_network(unpacked, tmp_path):
    lab = cut_off(unpacked, tmp_path, "lab", "--no-browser")
    said = []
    try:
        for line in lab.stdout:
            said.append(line)
            if "The lab is open" in line:
                break
    finally:
        lab.terminate()
        rest, _ = lab.communicate(timeout=60)
    assert "The lab is open" in "".join(said), "".join(said) + rest
    run = cut_off(unpacked, tmp_path, "run", "00")
    told, _ = run.communicate(timeout=300)
    assert run.returncode == 0 and "00-start-here ... ok" in told, told
