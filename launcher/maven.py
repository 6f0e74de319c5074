"""Builds the Java library with Maven, and says what a failed build is about."""

import os
import re
import shutil
import urllib.parse
from pathlib import Path

from launcher import files, offline, proc
from launcher.problem import Problem
from launcher.steps import Step

OLDEST = (3, 8)
BUILD = ("-Dmaven.test.skip=true", "package", "dependency:build-classpath", "-Dmdep.includeScope=runtime")
USUAL = (
    "/usr/share/maven",
    "/opt/maven*",
    "/opt/apache-maven*",
    "/usr/local/opt/maven/libexec",
    "/opt/homebrew/opt/maven/libexec",
    "~/.sdkman/candidates/maven/current",
    "C:/Program Files/Apache/maven*",
    "C:/Program Files/apache-maven*",
    "~/scoop/apps/maven/current",
    "C:/ProgramData/chocolatey/lib/maven/apache-maven*",
)
INSTALL = {
    "linux": "install it (Debian, Ubuntu: sudo apt install maven; Fedora: sudo dnf install maven)",
    "macosx": "install it (brew install maven)",
    "windows": "install it (winget, scoop or choco install maven)",
}
DOWNLOADED = re.compile(r"^\[INFO\] Downloaded from \S+ \S+ \(([\d.]+) ([kMG]?)B at")
SCALE = {"": 1, "k": 1e3, "M": 1e6, "G": 1e9}
NO_NETWORK = (
    "Could not transfer",
    "Unknown host",
    "Connection refused",
    "Connect timed out",
    "connect timed out",
    "Network is unreachable",
    "Connection reset",
    "was not found in",
    "Temporary failure",
    "No plugin found for prefix",
    "could not be resolved",
)


def find(machine, extra=(), env=None, usual=None, java_home=None):
    """The `mvn` to start, or a Problem with what to install. Maven itself needs the Java in `java_home`."""
    env = os.environ if env is None else env
    passed_over = []
    for mvn in _candidates("mvn.cmd" if machine.system == "windows" else "mvn", extra, env, usual):
        found = version(mvn, java_home)
        if found and found >= OLDEST:
            return mvn
        passed_over.append(
            f"{mvn}: " + (f"version {'.'.join(map(str, found))}, older than 3.8" if found else "does not start")
        )
    seen = f"found {len(passed_over)}, none of them enough" if passed_over else "found none"
    fix = INSTALL.get(machine.system, "install it")
    raise Problem(f"The course needs Maven 3.8 or newer and {seen}; {fix}, or point MAVEN_HOME to one.", passed_over)


def _candidates(name, extra, env, usual):
    homes = [Path(env[key]) for key in ("MAVEN_HOME", "M2_HOME") if env.get(key)]
    on_path = shutil.which(name, path=env.get("PATH", ""))
    places = [home / "bin" / name for home in homes] + ([Path(on_path)] if on_path else [])
    places += [home / "bin" / name for pattern in (USUAL if usual is None else usual) for home in _existing(pattern)]
    places += [Path(home) / "bin" / name for home in extra]
    return [place for place in dict.fromkeys(places) if place.exists()]


def version(mvn, java_home=None):
    """The numbers of its version, (3, 8, 7); None when it does not start."""
    env = proc.clean_environment(**({"JAVA_HOME": str(java_home)} if java_home else {}))
    said = proc.ask([mvn, "-v"], env=env, cwd=Path(mvn).parent)  # above the reader's folder may be another project's .mvn
    found = re.search(r"Apache Maven (\d+)\.(\d+)(?:\.(\d+))?", said)
    return tuple(int(number or 0) for number in found.groups()) if found else None


def _existing(pattern):
    pattern = Path(os.path.expanduser(pattern))
    if not pattern.is_absolute():
        return []
    return sorted(Path(pattern.anchor).glob(str(pattern.relative_to(pattern.anchor))), reverse=True)


def step(course, tools, lock):
    """`tools.jdk()` and `tools.maven()` find, when called, what the build is made with."""
    return Step(
        name="Java library",
        stamp=course.lib / "target" / ".stamp-library",
        fingerprint=lambda: files.digest_of(
            course.lib / "pom.xml",
            course.lib / "src" / "main",
            course.root / "data" / "pictures",
            str(course.root),
            *_platform(course, tools.jdk()),
        ),
        intact=lambda: course.jar.is_file() and all(p.is_file() for p in classpath(course)),
        make=lambda line: _build(course, tools, line, lock),
    )


def classpath(course):
    """The jars of the libraries, in Maven's order; a path that cannot exist when there is no list."""
    text = files.read(course.classpath)
    return [Path(name) for name in text.strip().split(os.pathsep)] if text else [course.classpath]


def _platform(course, jdk):
    machine = course.machine.with_arch(jdk.arch)
    return (
        f"-Djjava.jar={course.jjava}",
        f"-Djavacpp.platform={machine.javacpp}",
        f"-Dnd4j.extension={machine.extension}",
    )


def command(course, tools, *goals):
    return [tools.maven(), "-B", *offline.maven_options(course), *_platform(course, tools.jdk()), *goals]


def environment(tools, env=None):
    """Maven reads no HTTPS_PROXY; this hands it on as Java's own settings."""
    env = proc.clean_environment() if env is None else dict(env)
    env["JAVA_HOME"] = str(tools.jdk().home)
    settings = [env["MAVEN_OPTS"]] if env.get("MAVEN_OPTS") else []
    settings += proxy_settings(env)
    if settings:
        env["MAVEN_OPTS"] = " ".join(settings)
    return env


def proxy_settings(env):
    found = _socks_settings(env)
    for scheme in ("http", "https"):
        address = env.get(f"{scheme}_proxy") or env.get(f"{scheme.upper()}_PROXY")
        parsed = _split(address)
        if parsed and parsed.hostname and not parsed.scheme.startswith("socks"):
            found += [f"-D{scheme}.proxyHost={parsed.hostname}", f"-D{scheme}.proxyPort={parsed.port or 80}"]
            if parsed.username:
                found.append(f"-D{scheme}.proxyUser={urllib.parse.unquote(parsed.username)}")
                found.append(f"-D{scheme}.proxyPassword={urllib.parse.unquote(parsed.password or '')}")
    if found:
        found.append("-Daether.connector.http.useSystemProperties=true")
        direct = env.get("no_proxy") or env.get("NO_PROXY")
        if direct:
            hosts = [f"*{h}" if h.startswith(".") else h for h in re.split(r"[,\s]+", direct) if h]
            found.append("-Dhttp.nonProxyHosts=" + "|".join(hosts))
    return found


def _split(address):
    return urllib.parse.urlsplit(address if "//" in address else f"http://{address}") if address else None


def _socks_settings(env):
    """Java speaks SOCKS by itself; one such proxy serves every scheme."""
    for name in ("https_proxy", "http_proxy", "all_proxy"):
        parsed = _split(env.get(name) or env.get(name.upper()))
        if parsed and parsed.hostname and parsed.scheme.startswith("socks"):
            return [f"-DsocksProxyHost={parsed.hostname}", f"-DsocksProxyPort={parsed.port or 1080}"]
    return []


def _build(course, tools, line, lock):
    fetched = [0.0]

    def listen(text):
        if found := DOWNLOADED.match(text):
            fetched[0] += float(found.group(1)) * SCALE[found.group(2)]
        state = "fetching" if text.startswith("[INFO] Download") else "building"
        line.update(f"{state}, {fetched[0] / 1e6:.0f} MB fetched")

    line.update("starting Maven")
    goals = [*BUILD, f"-Dmdep.outputFile={course.classpath}"]
    log = course.logs / "maven.log"
    status, lines = proc.stream(
        command(course, tools, *goals), log, listen, env=environment(tools), cwd=course.lib, keep=lock
    )
    if status:
        raise explained(lines, log)
    return f"built, {fetched[0] / 1e6:.0f} MB fetched" if fetched[0] > 5e5 else "built"


def explained(lines, log):
    """The sentence for a failed build, with the lines that matter."""
    errors = [text for text in lines if text.startswith("[ERROR]") and text.strip() != "[ERROR]"]
    said = "\n".join(errors)
    compiler = [text for text in errors if re.search(r"\.java:\[?\d+", text)]
    if compiler:
        return Problem("The Java library does not compile; mend these lines and start again.", compiler[:8])
    if "No space left" in said:
        return Problem("The disk is full; the Java library and its parts need about 700 MB: free some and start again.")
    if any(sign in said for sign in NO_NETWORK):
        return Problem(
            "Maven could not fetch a part of the Java library; check the network (a proxy goes into HTTPS_PROXY, "
            "a mirror into Maven's settings.xml) and start again: what has arrived is kept.",
            errors[:2],
        )
    return Problem(f"Maven could not build the Java library; the end of {log} says why.", (errors or lines[-5:])[:8])
