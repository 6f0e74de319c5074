"""The machine: operating system, architecture, what the CPU can do, memory."""

import ctypes
import os
import platform
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SYSTEMS = {"linux": "linux", "darwin": "macosx", "win32": "windows", "cygwin": "windows"}
ARCHES = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}
AVX512 = {"avx512f", "avx512bw", "avx512dq", "avx512vl"}  # what the native library was built for
MOST = "CONVLAB_CPU"  # avx2 or plain: use no more of the CPU than that, where the set-up will run on others too
AVX2_ON_WINDOWS = 40  # PF_AVX2_INSTRUCTIONS_AVAILABLE


@dataclass(frozen=True)
class Machine:
    system: str  # linux, macosx, windows: the names of the native libraries
    arch: str  # x86_64, arm64, or what the system calls it
    features: frozenset = frozenset()  # of avx2, avx512f, ...

    @staticmethod
    def here():
        system = SYSTEMS.get(sys.platform, sys.platform)
        name = platform.machine().lower()
        return Machine(system, ARCHES.get(name, name), frozenset(_at_most(_features(system), os.environ.get(MOST))))

    def with_arch(self, os_arch):
        """The machine as a JVM sees it: an x86-64 JDK on an ARM Mac runs x86-64 code, without AVX."""
        arch = ARCHES.get(os_arch.lower(), os_arch.lower())
        return self if arch == self.arch else Machine(self.system, arch)

    @property
    def javacpp(self):
        """The platform as JavaCPP and ND4J name it in their artefacts."""
        return f"{self.system}-{self.arch}"

    @property
    def extension(self):
        """The faster build of ND4J for this CPU; empty where only the plain one exists."""
        if self.arch != "x86_64":
            return ""
        if self.features >= AVX512:
            return "-onednn-avx512"
        return "-onednn-avx2" if "avx2" in self.features else ""

    @property
    def openblas_core(self):
        """The kernel of OpenBLAS 0.3.19 for this CPU: it is older than many CPUs and would guess too low."""
        if self.arch != "x86_64":
            return None
        if self.features >= AVX512:
            return "SKYLAKEX"
        return "HASWELL" if "avx2" in self.features else None


def _features(system):
    try:
        if system == "linux":
            return _linux(Path("/proc/cpuinfo").read_text())
        if system == "macosx":
            return _macos(_sysctl())
        if system == "windows":
            return _windows()
    except (OSError, subprocess.SubprocessError, AttributeError):
        pass
    return set()


def _at_most(features, most):
    return features - AVX512 - ({"avx2"} if most == "plain" else set()) if most else features


def _linux(cpuinfo):
    found = re.search(r"^flags\s*:(.*)$", cpuinfo, re.MULTILINE)
    return set(found.group(1).split()) if found else set()


def _sysctl():
    command = ["sysctl", "-n", "machdep.cpu.features", "machdep.cpu.leaf7_features"]
    return subprocess.run(command, capture_output=True, text=True, timeout=5).stdout


def _macos(text):
    # macOS turns AVX-512 on for a thread only when first used, which has surprised libraries: AVX2 is the safe choice.
    return {name.lower() for name in text.split()} - AVX512


def _windows():
    # Windows tells of AVX2, and of AVX-512 only in part: the conservative choice is never more than AVX2.
    return {"avx2"} if ctypes.windll.kernel32.IsProcessorFeaturePresent(AVX2_ON_WINDOWS) else set()


def memory_mb():
    """The machine's memory in MB, or None where the system does not tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    except (AttributeError, ValueError, OSError):
        return None
