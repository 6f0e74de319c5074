"""A JDK and Maven for the course alone, fetched into its cache where the machine has none.

What is fetched is pinned by its SHA-256, so it does not matter which server it comes from. A school may name
an index of its own in CJDK_INDEX_URL, which is then asked first for the address of the JDK's archive.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from launcher import fetch, files, proc, unpack

SCRIPT = Path(__file__).parent / "inside" / "fetch_archive.py"


@dataclass(frozen=True)
class Archive:
    name: str
    url: str
    sha256: str
    home: str  # the folder in it that has bin/

    @property
    def file(self):
        return self.url.rsplit("/", 1)[-1]


def _temurin(name, sha256, home="jdk-21.0.10+7"):
    base = "https://github.com/adoptium/temurin21-binaries/releases/download/jdk-21.0.10%2B7/"
    return Archive("JDK 21.0.10", f"{base}OpenJDK21U-jdk_{name}", sha256, home)


JDKS = {
    "linux-x86_64": _temurin(
        "x64_linux_hotspot_21.0.10_7.tar.gz", "ea3b9bd464d6dd253e9a7accf59f7ccd2a36e4aa69640b7251e3370caef896a4"
    ),
    "linux-arm64": _temurin(
        "aarch64_linux_hotspot_21.0.10_7.tar.gz", "357fee29fb0d5c079f6730db98b28942df13a6eed426f6c61cd4ad703ab27b9a"
    ),
    "macosx-x86_64": _temurin(
        "x64_mac_hotspot_21.0.10_7.tar.gz",
        "7484d5d4cdb02fc17a842ab86ddac2524a0365066659c46b2e258c64152379cd",
        "jdk-21.0.10+7/Contents/Home",
    ),
    "macosx-arm64": _temurin(
        "aarch64_mac_hotspot_21.0.10_7.tar.gz",
        "01ca390455216ca27bdddf8cfad51aaedb4f90e1e23aad9bfd9e90caaa2c5f1b",
        "jdk-21.0.10+7/Contents/Home",
    ),
    "windows-x86_64": _temurin(
        "x64_windows_hotspot_21.0.10_7.zip", "08cae782814f027f8b159d6b68823f0f87422eb475c1a0ea1abc7a4357aaf11f"
    ),
}
MAVEN = Archive(
    "Maven 3.9.11",
    "https://archive.apache.org/dist/maven/maven-3/3.9.11/binaries/apache-maven-3.9.11-bin.tar.gz",
    "4b7195b6a4f5c81af4c0212677a32ee8143643401bc6e1e8412e6b06ea82beac",
    "apache-maven-3.9.11",
)


def folder(course):
    return course.cache / "tools"


def own_jdks(course):
    archive = JDKS.get(course.machine.javacpp)
    return [home_of(course, archive)] if archive else []


def own_mavens(course):
    return [home_of(course, MAVEN)]


def home_of(course, archive):
    return folder(course) / archive.sha256[:12] / archive.home


def fetch_jdk(course, line, lock):
    archive = JDKS.get(course.machine.javacpp)
    if archive is None:
        raise fetch.Unavailable(f"there is no JDK to fetch for {course.machine.javacpp}")
    return fetch_archive(course, archive, line, lock)


def fetch_maven(course, line, lock):
    return fetch_archive(course, MAVEN, line, lock)


def fetch_archive(course, archive, line, lock):
    """The home of the unpacked archive. Raises Unavailable or Damaged, and leaves nothing half done."""
    home = home_of(course, archive)
    target = folder(course) / archive.sha256[:12]
    part = target.with_name(target.name + ".part")
    packed = _packed(course, archive, line, lock)
    line.update(f"unpacking {archive.name}")
    shutil.rmtree(part, ignore_errors=True)
    shutil.rmtree(target, ignore_errors=True)
    try:
        unpack.unpack(packed, part)
        files.move(part, target)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    shutil.rmtree(folder(course) / "packed", ignore_errors=True)  # 200 MB that are not needed twice
    if not (home / "bin").is_dir():
        raise fetch.Damaged(f"{archive.file} has no {archive.home}/bin")
    return home


def _packed(course, archive, line, lock):
    """The archive as it came, its checksum compared by cjdk before it is put in place."""
    command = [
        course.python,
        SCRIPT,
        archive.url,
        archive.file,
        archive.sha256,
        folder(course) / "packed",
        *_place(course),
    ]

    def listen(text):
        if text.isdigit():
            line.update(f"fetching {archive.name}, {int(text) / 1e6:.0f} MB")

    status, lines = proc.stream(command, course.logs / "tools.log", listen, env=proc.clean_environment(), keep=lock)
    said = [text for text in lines if text.strip() and not text.isdigit()]
    if status == 0 and said and Path(said[-1]).is_file():
        return Path(said[-1])
    reason = said[-1] if said else "cjdk said nothing"
    if "hash" in reason.lower() or "sha" in reason.lower():
        raise fetch.Damaged(f"{archive.file} is not what its checksum says")
    raise fetch.Unavailable(f"{archive.file}: {reason}")


def _place(course):
    """How cjdk's index names this machine."""
    system = {"macosx": "darwin"}.get(course.machine.system, course.machine.system)
    return system, {"x86_64": "amd64"}.get(course.machine.arch, course.machine.arch)
