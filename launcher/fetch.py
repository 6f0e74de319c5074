"""Downloads that go on where they stopped and are moved into place only when right."""

import errno
import http.client
import ssl
import urllib.error
import urllib.request

from launcher import files

TIMEOUT = 6  # seconds to connect, and between two pieces of data
BLOCK = 1 << 16


class Unavailable(Exception):
    """The address cannot be reached, or does not have it."""


class Damaged(Exception):
    """What arrived is not what its checksum says."""


def download(url, target, sha256, line=None, opener=None):
    """Fetches `url` to `target`. A part that is already there is kept and only the rest asked for.

    Raises Unavailable or Damaged; a damaged part is removed, an unfinished one stays for the next time.
    """
    part = target.with_name(target.name + ".part")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        _continue(url, part, line, opener)
    except (urllib.error.URLError, http.client.HTTPException) as cause:
        raise Unavailable(f"{url}: {cause}") from cause
    except OSError as cause:
        if cause.filename or cause.errno == errno.ENOSPC:  # the disk, not the network
            raise
        raise Unavailable(f"{url}: {cause}") from cause
    if files.sha256(part) != sha256:
        part.unlink()
        raise Damaged(f"{url}: its checksum is not {sha256[:12]}...")
    files.move(part, target)


def _continue(url, part, line, opener):
    have = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(url, headers={"User-Agent": "convolution-lab"})
    if have:
        request.add_header("Range", f"bytes={have}-")
    fetch = opener.open if opener else urllib.request.urlopen
    try:
        answer = fetch(request, timeout=TIMEOUT)
    except urllib.error.HTTPError as refusal:
        if refusal.code == 416 and have:  # nothing is left to send: the part is whole, its checksum will tell
            return
        raise
    with answer:
        resumed = answer.status == 206
        done = have if resumed else 0
        total = done + int(answer.headers.get("Content-Length") or 0)
        with open(part, "ab" if resumed else "wb") as stream:
            while block := answer.read(BLOCK):
                stream.write(block)
                done += len(block)
                if line:
                    line.bar(done, total)
        if done < total:
            raise urllib.error.URLError(f"it stopped after {done:,} of {total:,} bytes")


def secure():
    """An opener that follows a redirection only to TLS, and checks certificates."""
    return urllib.request.build_opener(urllib.request.HTTPSHandler(context=ssl.create_default_context()), OnlySecure())


class OnlySecure(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req, fp, code, msg, headers, newurl):
        if not newurl.lower().startswith("https:"):
            raise urllib.error.URLError(f"it leads to {newurl}, which is not secure")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
