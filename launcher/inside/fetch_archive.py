"""Fetches one archive with cjdk: fetch_archive.py URL FILE SHA256 CACHE SYSTEM ARCH.

Prints how many bytes there are, line by line, and at the end the path of the file, or the reason why not.
With CJDK_INDEX_URL set, an archive of the same name in that index is tried before URL.
"""

import json
import os
import sys
import threading
import urllib.parse
from pathlib import Path

import cjdk
import requests


def addresses(url, file, cache, system, arch):
    index = os.environ.get("CJDK_INDEX_URL")
    if index:
        path = cjdk.cache_file("index", index, "jdk-index.json", ttl=0, cache_dir=cache, progress=False)
        vendors = json.loads(Path(path).read_text(encoding="utf-8")).get(system, {}).get(arch, {})
        for versions in vendors.values():
            for address in versions.values():
                plain = address.partition("+")[2]  # tgz+https://...
                if urllib.parse.unquote(plain.rsplit("/", 1)[-1]) == file:
                    yield plain
    yield url


def tell_size(cache, done):
    while not done.wait(0.5):
        print(sum(path.stat().st_size for path in Path(cache).rglob("*") if path.is_file()), flush=True)


def in_short(cause, address):
    """A network's trouble in a few words, anything else as it was said."""
    host, root = urllib.parse.urlsplit(address).hostname, cause
    while root is not None and not isinstance(root, requests.ConnectionError):
        root = root.__cause__ or root.__context__
    if isinstance(root, requests.exceptions.SSLError):
        return f"the certificate of {host} is not one this machine trusts"
    return f"{host} could not be reached" if root else cause


def main(url, file, sha256, cache, system, arch):
    reason = "no address"
    done = threading.Event()
    threading.Thread(target=tell_size, args=(cache, done), daemon=True).start()
    try:
        for address in addresses(url, file, cache, system, arch):
            try:
                found = cjdk.cache_file(file, address, file, ttl=2**63, sha256=sha256, cache_dir=cache, progress=False)
                done.set()
                print(found, flush=True)
                return 0
            except Exception as cause:  # the next address may have it
                reason = in_short(cause, address)
    except Exception as cause:
        index = os.environ.get("CJDK_INDEX_URL")
        reason = f"the index {index}: {in_short(cause, index)}"
    done.set()
    print(" ".join(str(reason).split()), flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
