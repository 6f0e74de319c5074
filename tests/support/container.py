"""An image built and run without an engine's daemon: debootstrap makes the base, buildah builds on it."""

import os
import shutil
import subprocess
import threading
import time
from pathlib import Path

import pytest

from repository import ROOT

MIRROR = "http://deb.debian.org/debian"
CERTIFICATES = Path("/usr/local/share/ca-certificates")  # of a proxy that this machine trusts; mounted, never in the image


def needed():
    """Skips where an image cannot be built, and says what is missing."""
    missing = [tool for tool in ("buildah", "debootstrap") if not shutil.which(tool)]
    if missing:
        pytest.skip(f"no {' and '.join(missing)}, which build the image here")
    if os.geteuid() != 0:
        pytest.skip("not root, which building the image here needs")


class Builder:
    """buildah with its layers in a folder of the test."""

    def __init__(self, folder):
        self.folder = folder
        self.before = ["buildah", "--root", folder / "store", "--runroot", folder / "run", "--storage-driver", "vfs"]

    def __call__(self, *arguments, timeout=600):
        command = [str(part) for part in (*self.before, *arguments)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout)
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
        return done.stdout.strip()

    def base(self, name, suite):
        """The image that FROM names, made by debootstrap."""
        root = self.folder / suite
        done = subprocess.run(
            ["debootstrap", "--variant=minbase", suite, str(root), MIRROR], capture_output=True, text=True, timeout=600
        )
        if done.returncode:
            pytest.skip(f"no Debian mirror to make {name} from: {done.stdout[-300:]}")
        container = self("from", "scratch")
        self("add", "-q", container, root, "/")
        self("config", "--env", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", container)
        self("commit", "-q", container, name)
        self("rm", container)
        shutil.rmtree(root)

    def build(self, name, file=ROOT / "Dockerfile"):
        mounts = ["-v", f"{CERTIFICATES}:{CERTIFICATES}:ro"] if CERTIFICATES.is_dir() else []
        common = ("--isolation", "chroot", "--network", "host", "--format", "docker", "--pull-never")
        return self("bud", *common, *mounts, "-t", name, "-f", file, ROOT, timeout=900)

    def size(self, name):
        """Bytes of the files in the image, as it is unpacked."""
        container = self("from", "--pull-never", name)
        try:
            root = self("mount", container)
            return int(subprocess.run(["du", "-sb", root], capture_output=True, text=True).stdout.split()[0])
        finally:
            self("rm", container)

    def start(self, container, group, user, script, empty):
        """A shell in the container as `user`, in the control group; nothing but /tmp can be written, as with --read-only.

        The course belongs to root; what anyone may write in the image is covered by an `empty` folder that none may.
        """
        options = ["--isolation", "chroot", "--network", "host", "--workingdir", "/opt/convolution-lab", "--user", user]
        for place in ("/home/lab", "/opt/convolution-lab/data/cache/javacpp"):
            options += ["-v", f"{empty}:{place}:ro"]
        return subprocess.Popen(
            [*map(str, self.before), "run", *options, container, "--", "/bin/sh", "-c", script],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=group.enter,
        )


class Group:
    """A control group with a limit of memory and of cores, of the first or the second kind."""

    def __init__(self, name, megabytes, cores):
        self.name = name
        top = Path("/sys/fs/cgroup")
        if (top / "cgroup.controllers").exists():
            self.folders = [top / name]
            settings = {"memory.max": megabytes << 20, "cpu.max": f"{round(cores * 100_000)} 100000"}
        else:
            self.folders = [top / "memory" / name, top / "cpu" / name]
            settings = {"memory.limit_in_bytes": megabytes << 20, "cpu.cfs_quota_us": round(cores * 100_000)}
        self.peak = 0
        try:
            for folder in self.folders:
                folder.mkdir(exist_ok=True)
            for key, value in settings.items():
                next(f / key for f in self.folders if (f / key).exists()).write_text(str(value))
        except (OSError, StopIteration) as cause:
            pytest.skip(f"no control group can be made here: {cause}")
        self.ended = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def enter(self):
        for folder in self.folders:
            (folder / "cgroup.procs").write_text(str(os.getpid()))

    def _watch(self):
        """The most that all processes held at once, without the files that the system keeps for speed."""
        while not self.ended.wait(0.2):
            lines = (self.folders[0] / "memory.stat").read_text().split("\n")
            held = dict(line.split() for line in lines if line)
            names = ("total_rss", "total_mapped_file") if "total_rss" in held else ("anon", "file_mapped", "shmem")
            self.peak = max(self.peak, sum(int(held[name]) for name in names))

    def close(self):
        self.ended.set()
        for folder in self.folders:
            for process in (folder / "cgroup.procs").read_text().split():
                os.kill(int(process), 9)
        time.sleep(0.5)
        for folder in self.folders:
            folder.rmdir()
