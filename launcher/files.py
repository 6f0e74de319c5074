"""Files that are either old or new, never half."""

import hashlib
import json
import os
import sys
import time
from pathlib import Path

# On Windows a virus scanner opens what was just written, and for a moment it can be neither moved nor removed.
SCANNED = sys.platform == "win32"
TRIES, PAUSE = 20, 0.1  # seconds between two tries


def write(path, content):
    """Puts text or bytes in place in one move, so that an interrupted run leaves the old file."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    move(part, path)


def move(part, path):
    """Puts a finished file or folder in its place, in one step."""
    for left in range(TRIES if SCANNED else 1, 0, -1):
        try:
            return os.replace(part, path)
        except PermissionError:
            if left == 1:
                raise
            time.sleep(PAUSE)


def read(path, default=None):
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return default


def read_json(path, default=None):
    try:
        return json.loads(read(path, ""))
    except ValueError:
        return default


def digest_of(*parts):
    """A fingerprint of texts, bytes, files and folders: paths count by their content, and by name in a folder."""
    total = hashlib.sha256()
    for part in parts:
        if isinstance(part, Path):
            total.update(_of_path(part))
        else:
            total.update(part if isinstance(part, bytes) else str(part).encode("utf-8"))
        total.update(b"\0")
    return total.hexdigest()


def _of_path(path):
    if path.is_dir():
        names = sorted(p for p in path.rglob("*") if p.is_file())
        return "".join(f"{p.relative_to(path).as_posix()}={sha256(p)}\n" for p in names).encode()
    return sha256(path).encode() if path.exists() else b"absent"


def sha256(path):
    total = hashlib.sha256()
    with open(path, "rb") as stream:
        while block := stream.read(1 << 20):
            total.update(block)
    return total.hexdigest()
