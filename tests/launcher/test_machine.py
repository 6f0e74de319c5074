"""The native libraries chosen for each operating system and CPU."""

import pytest

from launcher import machine
from launcher.machine import AVX512, Machine

INTEL = frozenset({"avx2", *AVX512})


@pytest.mark.parametrize(
    "system, arch, features, javacpp, extension, core",
    [
        ("linux", "x86_64", INTEL, "linux-x86_64", "-onednn-avx512", "SKYLAKEX"),
        ("linux", "x86_64", {"avx2"}, "linux-x86_64", "-onednn-avx2", "HASWELL"),
        ("linux", "x86_64", {"avx2", "avx512f"}, "linux-x86_64", "-onednn-avx2", "HASWELL"),
        ("linux", "x86_64", {"sse4_2"}, "linux-x86_64", "", None),
        ("linux", "arm64", set(), "linux-arm64", "", None),
        ("macosx", "arm64", set(), "macosx-arm64", "", None),
        ("macosx", "x86_64", {"avx2"}, "macosx-x86_64", "-onednn-avx2", "HASWELL"),
        ("windows", "x86_64", {"avx2"}, "windows-x86_64", "-onednn-avx2", "HASWELL"),
    ],
)
def test_libraries_of(system, arch, features, javacpp, extension, core):
    found = Machine(system, arch, frozenset(features))
    assert (found.javacpp, found.extension, found.openblas_core) == (javacpp, extension, core)


@pytest.mark.parametrize(
    "platform, cpu, system, arch",
    [
        ("linux", "x86_64", "linux", "x86_64"),
        ("linux", "aarch64", "linux", "arm64"),
        ("darwin", "arm64", "macosx", "arm64"),
        ("darwin", "x86_64", "macosx", "x86_64"),
        ("win32", "AMD64", "windows", "x86_64"),
    ],
)
def test_names_of_systems(monkeypatch, platform, cpu, system, arch):
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("platform.machine", lambda: cpu)
    monkeypatch.setattr(machine, "_features", lambda _: {"avx2"})
    found = Machine.here()
    assert (found.system, found.arch) == (system, arch)


def test_features_of_linux():
    assert machine._linux("processor : 0\nflags\t\t: fpu avx2 avx512f\n\nprocessor : 1\nflags : fpu\n") == {
        "fpu",
        "avx2",
        "avx512f",
    }
    assert machine._linux("Features : asimd\n") == set()


def test_features_of_macos_leave_avx512_out():
    assert (
        machine._macos("FPU AVX1.0\nAVX2 AVX512F AVX512BW\n")
        == {"fpu", "avx1.0", "avx2"} | {"avx512f", "avx512bw"} - AVX512
    )


def test_windows_asks_the_system_and_takes_no_more_than_avx2(monkeypatch):
    class Kernel:
        answer = 1

        def IsProcessorFeaturePresent(self, number):
            assert number == 40
            return self.answer

    monkeypatch.setattr(machine.ctypes, "windll", type("Windll", (), {"kernel32": Kernel()}), raising=False)
    assert machine._features("windows") == {"avx2"}
    Kernel.answer = 0
    assert machine._features("windows") == set()


def test_a_cpu_that_cannot_be_asked_is_a_plain_one(monkeypatch):
    monkeypatch.setattr(machine.ctypes, "windll", None, raising=False)
    assert machine._features("windows") == set()
    monkeypatch.setattr(machine, "_sysctl", lambda: (_ for _ in ()).throw(FileNotFoundError()))
    assert machine._features("macosx") == set()


def test_an_intel_jdk_on_an_arm_mac_runs_without_avx():
    mac = Machine("macosx", "arm64", frozenset())
    assert mac.with_arch("x86_64").javacpp == "macosx-x86_64"
    assert mac.with_arch("x86_64").extension == ""
    assert Machine("linux", "x86_64", INTEL).with_arch("amd64").extension == "-onednn-avx512"
