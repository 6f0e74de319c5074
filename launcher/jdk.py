"""Finds a Java development kit that can run the kernel: `JAVA_HOME`, the path, the usual folders."""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from launcher import proc
from launcher.problem import Problem

OLDEST = 17
# jshell runs the cells, the compiler serves jshell and Maven, the vector module the fast engine, desktop the pictures.
NEEDED = ("jdk.jshell", "jdk.compiler", "jdk.incubator.vector", "java.desktop")

USUAL = {
    "linux": (
        "/usr/lib/jvm/*",
        "/usr/lib64/jvm/*",
        "/usr/java/*",
        "/opt/java/*",
        "/opt/jdk*",
        "/snap/openjdk/current/jdk",
        "~/.sdkman/candidates/java/*",
        "~/.jdks/*",
        "~/.asdf/installs/java/*",
        "~/.local/share/mise/installs/java/*",
    ),
    "macosx": (
        "/Library/Java/JavaVirtualMachines/*/Contents/Home",
        "~/Library/Java/JavaVirtualMachines/*/Contents/Home",
        "/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
        "/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
        "~/.sdkman/candidates/java/*",
        "~/.jdks/*",
    ),
    "windows": (
        "C:/Program Files/Java/*",
        "C:/Program Files/Eclipse Adoptium/*",
        "C:/Program Files/Microsoft/jdk*",
        "C:/Program Files/Amazon Corretto/*",
        "C:/Program Files/Zulu/*",
        "C:/Program Files/BellSoft/*",
        "C:/Program Files/OpenJDK/*",
        "~/.jdks/*",
        "~/scoop/apps/openjdk*/current",
    ),
}
INSTALL = {
    "linux": "install one (Debian, Ubuntu: sudo apt install openjdk-17-jdk; Fedora: sudo dnf install java-21-openjdk-devel)",
    "macosx": "install one (brew install openjdk@21, or the installer of any vendor)",
    "windows": "install one (winget install EclipseAdoptium.Temurin.21.JDK)",
}


@dataclass(frozen=True)
class Jdk:
    home: Path
    version: str
    arch: str  # as the JVM names it: amd64, x86_64, aarch64

    @property
    def major(self):
        return major(self.version)

    @property
    def java(self):
        return java_of(self.home)


def major(version):
    found = re.match(r"(?:1\.)?(\d+)", version)
    return int(found.group(1)) if found else 0


def java_of(home):
    name = "java.exe" if (Path(home) / "bin" / "java.exe").exists() else "java"
    return Path(home) / "bin" / name


def find(machine, extra=(), env=None, usual=None):
    """The first JDK that will do, or a Problem that says what was seen and what to install.

    `extra` are homes to look at last, such as one that the course fetched for itself.
    """
    passed_over = []
    for home in candidates(machine, extra, env, usual):
        jdk, reason = examine(home)
        if jdk:
            return jdk
        passed_over.append(f"{home}: {reason}")
    seen = f"found {len(passed_over)} Java, none of them enough" if passed_over else "found none"
    fix = INSTALL.get(machine.system, "install one from any vendor")
    raise Problem(
        f"The course needs a JDK {OLDEST} or newer with jshell and {seen}; {fix}, or point JAVA_HOME to one.",
        passed_over,
    )


def candidates(machine, extra=(), env=None, usual=None):
    """Homes to look at, best first, each once."""
    env = os.environ if env is None else env
    named = [env[name] for name in ("JAVA_HOME", "JDK_HOME") if env.get(name)]
    on_path = [shutil.which(name, path=env.get("PATH", "")) for name in ("java", "javac")]
    homes = [Path(name) for name in named] + [Path(os.path.realpath(name)).parent.parent for name in on_path if name]
    if env.get("CONDA_PREFIX"):
        homes += [Path(env["CONDA_PREFIX"], "lib", "jvm"), Path(env["CONDA_PREFIX"], "Library", "lib", "jvm")]
    for pattern in USUAL.get(machine.system, ()) if usual is None else usual:
        homes += newest_first(pattern)
    seen = set()
    for home in [*homes, *map(Path, extra)]:
        real = os.path.realpath(home)
        if real not in seen and java_of(home).exists():
            seen.add(real)
            yield home


def newest_first(pattern):
    pattern = Path(os.path.expanduser(pattern))
    if not pattern.is_absolute():
        return []
    found = Path(pattern.anchor).glob(str(pattern.relative_to(pattern.anchor)))
    return sorted(found, key=lambda home: (major(release_of(home).get("JAVA_VERSION", "0")), str(home)), reverse=True)


def release_of(home):
    """The lines of a JDK's `release` file; empty when it has none."""
    try:
        text = (Path(home) / "release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    return dict(re.findall(r'^(\w+)="?([^"\n]*)"?$', text, re.MULTILINE))


def examine(home):
    """(Jdk, None) when the Java in `home` will do, else (None, the reason).

    The release file only saves starting a Java that is too old; the truth is what `java` itself says.
    """
    written = release_of(home).get("JAVA_VERSION")
    if written and major(written) < OLDEST:
        return None, f"version {written}, older than {OLDEST}"
    said = proc.ask([java_of(home), "-XshowSettings:properties", "--list-modules"])
    version = re.search(r"^\s*java\.version = (\S+)", said, re.MULTILINE)
    if not version:
        return None, "does not start, or is older than 9"
    if major(version.group(1)) < OLDEST:
        return None, f"version {version.group(1)}, older than {OLDEST}"
    modules = set(re.findall(r"^([\w.]+)(?:@\S+)?$", said, re.MULTILINE))
    missing = [name for name in NEEDED if name not in modules]
    if missing:
        return None, f"version {version.group(1)} without {', '.join(missing)}: a runtime, not a full JDK"
    arch = re.search(r"^\s*os\.arch = (\S+)", said, re.MULTILINE)
    return Jdk(Path(home), version.group(1), arch.group(1) if arch else "amd64"), None
