"""Unpacks archives without letting one write outside its folder."""

import os
import tarfile
import zipfile
from pathlib import Path

from launcher.fetch import Damaged


def unpack(archive, folder):
    """Unpacks a .tar.gz or .zip into a new folder. Raises Damaged for a broken archive, or one with a path,
    a link or a device that does not belong in it; `folder` is then half filled and the caller's to remove."""
    folder.mkdir(parents=True)
    try:
        if zipfile.is_zipfile(archive):
            _zip(archive, folder)
        else:
            _tar(archive, folder)
    except (tarfile.TarError, zipfile.BadZipFile, EOFError, UnicodeError) as cause:
        raise Damaged(f"{archive.name} cannot be unpacked: {cause}") from cause


def _inside(folder, name):
    """Where an entry goes; Damaged when that is elsewhere."""
    parts = Path(name.replace("\\", "/")).parts
    if name.startswith(("/", "\\")) or ".." in parts or any(":" in part for part in parts):
        raise Damaged(f"the archive has an entry {name!r} that leads out of its folder")
    return folder.joinpath(*parts)


def _tar(archive, folder):
    links = []
    with tarfile.open(archive, "r:gz") as entries:
        for entry in entries:
            target = _inside(folder, entry.name)
            if entry.isdir():
                target.mkdir(parents=True, exist_ok=True)
            elif entry.isfile():
                _write(entries.extractfile(entry), target, entry.mode)
            elif entry.issym():
                links.append((target, entry.linkname))
            else:
                raise Damaged(f"the archive has an entry {entry.name!r} that is neither file, folder nor link")
    for target, name in links:  # last, so that nothing is written through a link
        _link(folder, target, name)


def _link(folder, target, name):
    end = os.path.normpath(target.parent / name)
    if os.path.isabs(name) or not Path(end).is_relative_to(folder):
        raise Damaged(f"the archive has a link {target.name!r} that leads out of its folder")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.symlink_to(name)


def _zip(archive, folder):
    with zipfile.ZipFile(archive) as entries:
        for entry in entries.infolist():
            target = _inside(folder, entry.filename)
            if entry.is_dir():
                target.mkdir(parents=True, exist_ok=True)
            else:
                _write(entries.open(entry), target, entry.external_attr >> 16)


def _write(stream, target, mode):
    target.parent.mkdir(parents=True, exist_ok=True)
    with stream, open(target, "wb") as copy:
        while block := stream.read(1 << 20):
            copy.write(block)
    target.chmod(0o755 if mode & 0o111 else 0o644)
