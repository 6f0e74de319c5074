"""Gathers what set-up would fetch, for a machine without a network: the parts of `course.py pack`."""

import json
import shutil
import subprocess
import tarfile
from xml.sax.saxutils import escape

from launcher import files, maven, mnist, offline, pipsettings, proc, toolbox
from launcher.problem import Problem

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
OLDEST_PATCH = 2  # what long-lived Linux systems keep: Debian 12 has 3.11.2
LEFT_OUT = {".git", ".venv", "work", "target", "cache", "offline", "__pycache__", ".pytest_cache", ".idea", ".vscode"}
TAGS = "import json; from packaging.tags import platform_tags; print(json.dumps(list(platform_tags())))"


def wheels(course, folder, line):
    """Fetches the wheels of every supported Python; returns (["3.11", ...], {"3.14": why not})."""
    platforms = json.loads(proc.ask([course.python, "-I", "-c", TAGS]) or "[]")
    got, refused = [], {}
    for version in PYTHONS:
        line.update(f"Python {version}")
        status, lines = proc.stream(
            [
                *(course.python, "-m", "pip", "download", "--disable-pip-version-check", "--no-input"),
                *("--progress-bar", "off", "--only-binary=:all:", "--python-version", f"{version}.{OLDEST_PATCH}"),
                *(f"--platform={tag}" for tag in platforms),
                *("-r", course.root / "requirements.txt", "-c", course.root / "constraints.txt", "-d", folder),
            ],
            course.logs / f"pack-{version}.log",
            env=pipsettings.environment(course.python, "download"),
        )
        if status:
            errors = [text[7:] for text in lines if text.startswith("ERROR: ")]
            refused[version] = errors[-1] if errors else f"pip ended with {status}"
        else:
            got.append(version)
    if not got:
        raise Problem(
            "The Python parts could not be fetched for any Python; check the network and start again.",
            [f"{version}: {why}" for version, why in refused.items()],
        )
    return got, refused


def maven_parts(course, tools, folder, line):
    """Fills a repository with what the build takes and nothing else, first out of the one that this machine keeps."""
    settings = folder.with_name("settings.xml")
    kept = _kept(course, tools)
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(
        "<settings><mirrors><mirror><id>kept</id><mirrorOf>*</mirrorOf>"
        f"<url>{escape(kept.as_uri())}</url></mirror></mirrors></settings>",
        encoding="utf-8",
    )
    line.update("from this machine's repository")
    status = _fill(course, tools, folder, ["-gs", settings, "-s", settings])
    settings.unlink()
    if status:
        line.update("from the network, about 240 MB")
        status = _fill(course, tools, folder, [])
    if status:
        raise Problem(f"Maven could not gather the library's parts; the end of {_log(course)} says why.")
    for mark in (*folder.rglob("_remote.repositories"), *folder.rglob("*.lastUpdated")):
        mark.unlink()  # with them Maven asks for the server that a part came from, which is out of reach


def _log(course):
    return course.logs / "pack-maven.log"


def _kept(course, tools):
    """The repository that the library's class path points into."""
    jars = [path for path in maven.classpath(course) if path != course.jjava]
    jar = next(path for path in jars if path.name.startswith("nd4j-native-api"))
    return jar.parents[4]  # of org/nd4j/nd4j-native-api/VERSION/x.jar


def _fill(course, tools, folder, more):
    """A build in a copy of the library, so that the one in use stays as it is."""
    scratch = folder.with_name("build")
    shutil.rmtree(scratch, ignore_errors=True)
    try:
        shutil.copytree(course.lib, scratch / "lib", ignore=shutil.ignore_patterns("target", "test", "bench"))
        shutil.copytree(course.root / "data" / "pictures", scratch / "data" / "pictures")
        goals = [*maven.BUILD, f"-Dmdep.outputFile={scratch / 'classpath.txt'}", f"-Dmaven.repo.local={folder}", *more]
        status, _ = proc.stream(
            maven.command(course, tools, *goals), _log(course), env=maven.environment(tools), cwd=scratch / "lib"
        )
        return status
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def write(course, target, gathered, name):
    """The archive: the course's own files, what was gathered, and of the cache MNIST and what was fetched of tools."""
    part = target.with_name(target.name + ".part")
    try:
        with tarfile.open(part, "w:gz", compresslevel=1) as archive:  # jars and wheels are packed already
            for path in own_files(course):
                archive.add(path, f"{name}/{path.relative_to(course.root).as_posix()}", filter=_nobody)
            archive.add(gathered, f"{name}/offline", filter=_nobody)
            place = mnist.folder(course)
            for idx in mnist.FILES if mnist.complete(place) else ():
                for file in (place / idx.name, place / (idx.name + ".gz")):
                    if file.is_file():
                        archive.add(file, f"{name}/data/cache/mnist/{file.name}", filter=_nobody)
                        break
            if toolbox.folder(course).is_dir():
                archive.add(toolbox.folder(course), f"{name}/data/cache/tools", filter=_nobody)
        files.move(part, target)
    finally:
        part.unlink(missing_ok=True)


def _nobody(entry):
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def own_files(course):
    """What git keeps; in a folder without git all but what set-up and learners make."""
    try:
        listed = subprocess.run(
            ["git", "-C", str(course.root), "ls-files", "-z"], capture_output=True, text=True, encoding="utf-8", timeout=60
        )
        names = [name for name in listed.stdout.split("\0") if name] if listed.returncode == 0 else []
    except (OSError, subprocess.SubprocessError):
        names = []
    if names:
        return [path for name in names if (path := course.root / name).is_file()]
    return [
        path
        for path in sorted(course.root.rglob("*"))
        if path.is_file() and not LEFT_OUT & set(path.relative_to(course.root).parts)
    ]
