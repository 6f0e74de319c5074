"""What a machine must have, looked at one by one: `doctor` prints them all, `lab` only those that spoil lessons."""

import ctypes.util
import os
import shutil
import socket
import sys
import tempfile
import urllib.parse
import urllib.request
from dataclasses import dataclass

from launcher import fetch, foldername, jdk, machine, maven, mnist, pipsettings, proc, pythonparts, server, toolbox
from launcher.problem import Problem

NEEDED_MB = 2500  # environment, library, data and the parts Maven keeps
NEEDED_MEMORY_MB = 1900  # Binder's 2 GB, less what its system keeps
LONGEST_ON_WINDOWS = 260  # characters of a path
DEEPEST = 175  # of the longest path in .venv, which JupyterLab's own parts have
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


@dataclass(frozen=True)
class Finding:
    name: str
    good: bool
    found: str
    fix: str = ""
    optional: bool = False  # lessons work without it


def all_of(course):
    looks = (
        python,
        environment,
        folder,
        disk,
        memory,
        java,
        build,
        network,
        proxy,
        digits,
        ports,
        fonts,
        name,
        windows,
        user,
        foreign,
        browser,
    )
    return [finding for look in looks if (finding := _safely(look, course))]


def _safely(look, course):
    try:
        return look(course)
    except Exception as cause:  # a doctor that falls ill helps nobody
        return Finding(look.__name__, False, f"could not be looked at: {cause}", optional=True)


def python(course):
    found = f"{sys.version.split()[0]}, {sys.executable}"
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        number = f"{sys.version_info[0]}.{sys.version_info[1]}"
        return Finding(
            "Python", False, f"{found}, without venv", f"Debian, Ubuntu: sudo apt install python{number}-venv"
        )
    return Finding("Python", True, found)


def environment(course):
    if not course.venv.exists():
        return Finding("Python parts", True, "not installed yet; course.py lab does it")
    if pythonparts.works(course):
        return Finding("Python parts", True, f"in {course.venv}")
    return Finding(
        "Python parts", False, f"{course.venv} is not whole", "start course.py lab, which mends it", optional=True
    )


def folder(course):
    place = course.work if course.shared else course.root
    try:
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=place):
            return Finding("Folder", True, f"{place} can be written")
    except OSError as cause:
        if course.shared:
            return Finding("Folder", False, f"{place}: {cause.strerror}", "let CONVLAB_WORK name a folder of your own")
        return Finding(
            "Folder", False, f"{course.root}: {cause.strerror}", "clone the course into a folder of your own"
        )


def disk(course):
    free = shutil.disk_usage(course.root).free // 2**20
    needed = 300 if course.jar.exists() and pythonparts.works(course) else NEEDED_MB
    return Finding("Disk", free >= needed, f"{free:,} MB free", f"free some: the course needs {needed:,} MB")


def memory(course):
    total = machine.memory_mb()
    if total is None:
        return None
    return Finding(
        "Memory",
        total >= NEEDED_MEMORY_MB,
        f"{total:,} MB",
        "the kernel and the lab need 2,000 MB; close other programs",
    )


def java(course):
    try:
        found = jdk.find(course.machine, toolbox.own_jdks(course))
        return Finding("JDK", True, f"{found.version}, {found.home}")
    except Problem as problem:
        return Finding("JDK", False, "; ".join(problem.lines) or "none", problem.sentence)


def build(course):
    try:
        home = jdk.find(course.machine, toolbox.own_jdks(course)).home
    except Problem:
        return Finding("Maven", False, "not looked for without a JDK", "mend the JDK first")
    try:
        mvn = maven.find(course.machine, toolbox.own_mavens(course), java_home=home)
    except Problem as problem:
        return Finding("Maven", False, "none", problem.sentence)
    return Finding("Maven", True, f"{'.'.join(map(str, maven.version(mvn, home)))}, {mvn}")


def network(course):
    """One connection to each mirror's host, by the proxy where there is one."""
    reached = [name for name in (urllib.parse.urlsplit(m).hostname for m in mnist.MIRRORS) if _connects(name)]
    if reached:
        return Finding("Network", True, f"reaches {', '.join(reached)}")
    fix = "set-up needs a Python and a Java package index once; behind a proxy set HTTPS_PROXY"
    return Finding("Network", False, "no MNIST mirror answers", fix, optional=True)


def _connects(host):
    proxies = urllib.request.getproxies()
    port = 443
    if "https" in proxies and not urllib.request.proxy_bypass(host):
        parsed = urllib.parse.urlsplit(proxies["https"])
        host, port = parsed.hostname, parsed.port or 80
    try:
        with socket.create_connection((host, port), fetch.TIMEOUT / 2):
            return True
    except OSError:
        return False


def proxy(course):
    found = urllib.request.getproxies().get("https")
    if not found:
        return None
    shown = urllib.parse.urlsplit(found)
    return Finding("Proxy", True, f"{shown.hostname}:{shown.port or 80}, used for every download")


def digits(course):
    place = mnist.folder(course)
    if os.environ.get(mnist.VARIABLE) == mnist.STAND_IN:
        return Finding("MNIST", True, "stand-in digits, as asked for")
    wrong = mnist.wrong(place)
    if not wrong:
        return Finding("MNIST", True, f"4 files, checked, in {place}")
    fix = "python3 course.py data fetches it; until then lessons use stand-in digits"
    return Finding("MNIST", False, f"{place} lacks {', '.join(wrong)}", fix, optional=True)


def ports(course):
    try:
        return Finding("Port", True, f"{server.free_port()} is free")
    except Problem as problem:
        return Finding("Port", False, "none free", problem.sentence)


def fonts(course):
    """Java's drawing needs fontconfig and one font on Linux, and fails obscurely without."""
    if course.machine.system != "linux":
        return None
    fix = "Debian, Ubuntu: sudo apt install fontconfig fonts-dejavu-core; Fedora: sudo dnf install fontconfig dejavu-sans-fonts"
    if shutil.which("fc-list"):
        count = len(proc.ask(["fc-list"]).splitlines())
        return Finding("Fonts", count > 0, f"{count} fonts", fix)
    return Finding("Fonts", bool(ctypes.util.find_library("fontconfig")), "no fc-list to count them", fix)


def name(course):
    if fault := foldername.fault(course.root):
        return Finding("Folder name", False, f"{course.root} {fault}", "rename the folder")
    return None


def windows(course):
    """Paths of 260 characters, unless the system is told otherwise, and a folder that is copied while it is written."""
    if course.machine.system != "windows":
        return None
    length = len(str(course.root))
    if length > LONGEST_ON_WINDOWS - DEEPEST and not _long_paths():
        return Finding(
            "Folder name",
            False,
            f"{length} characters, and Windows has room for {LONGEST_ON_WINDOWS - DEEPEST} above what the course makes",
            "move the folder to a shorter path, C:\\course for example, or switch long paths on in Windows",
        )
    if "onedrive" in str(course.root).lower():
        fix = "move the folder out of OneDrive, which would copy 0.6 GB and holds files while it does"
        return Finding("Folder name", False, "lies in OneDrive", fix, optional=True)
    return None


def _long_paths():
    try:
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\CurrentControlSet\Control\FileSystem") as key:
            return winreg.QueryValueEx(key, "LongPathsEnabled")[0] == 1
    except (ImportError, OSError):
        return False


def user(course):
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    return Finding("User", True, "root; the lab works, but a user of your own is safer")


def foreign(course):
    """Settings of other projects that the course keeps out; said because they explain surprises elsewhere."""
    names = proc.foreign(os.environ)
    if course.python.exists():
        names += [f"pip's {key}" for key in pipsettings.ignored(course.python)]
    return Finding("Settings", True, f"{', '.join(names)} set, and kept out of the course") if names else None


def browser(course):
    found = [path for path in map(shutil.which, BROWSERS) if path]
    fix = "only course.py test needs it; Debian, Ubuntu: sudo apt install chromium"
    return Finding("Chromium", bool(found), found[0] if found else "none", fix, optional=True)
