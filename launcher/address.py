"""Where the course is published: one line in docs/address.txt, from which README's start and its badge are written.

Until there is an address README begins at a folder that the reader already has, and shows no badge.
"""

import re
import urllib.parse

from launcher import files
from launcher.problem import Problem

README = "README.md"
FIRST = "00-start-here.ipynb"
BINDER = {"github.com": "gh", "gitlab.com": "gl"}  # what mybinder.org calls the forges it reads
FOLDER = "convolution-lab"
PART = re.compile(r"(<!-- begin (\S+) -->\n).*?(<!-- end \2 -->)", re.DOTALL)


def setting(course):
    return course.docs / "address.txt"


def of(course):
    """The repository's address, https://host/owner/name; None where it is not set."""
    return (files.read(setting(course)) or "").strip() or None


def write(course, url):
    """Sets the address, or unsets it with None, and brings README up to it."""
    if url is None:
        setting(course).unlink(missing_ok=True)
    else:
        files.write(setting(course), checked(url) + "\n")
    readme = course.root / README
    files.write(readme, written(files.read(readme), of(course)))


def checked(url):
    parts = urllib.parse.urlsplit(url.strip())
    path = parts.path.rstrip("/").removesuffix(".git")
    named = re.fullmatch(r"(/[\w.~-]+){2,}", path)
    if parts.scheme != "https" or not parts.hostname or "@" in parts.netloc or not named or parts.query or parts.fragment:
        raise Problem(
            f"{url} is no address of a repository; give the one that a browser shows for it, "
            "for example https://github.com/OWNER/NAME."
        )
    return f"https://{parts.netloc}{path}"


def written(text, url):
    """The text with its marked parts as they are for this address."""
    makers = {"badge": badge, "start": start}
    return PART.sub(lambda part: part[1] + makers[part[2]](url) + part[3], text)


def binder(url):
    """The address that opens the course on Binder at its first lesson; None where Binder cannot read the forge."""
    parts = urllib.parse.urlsplit(url) if url else None
    forge = BINDER.get(parts.hostname) if parts else None
    if forge is None:
        return None
    name = parts.path.strip("/")
    name = urllib.parse.quote(name, safe="") if forge == "gl" else name
    return f"https://mybinder.org/v2/{forge}/{name}/HEAD?urlpath=lab/tree/{FIRST}"


def badge(url):
    link = binder(url)
    return f"[![Open the course on Binder](https://mybinder.org/badge_logo.svg)]({link})\n" if link else ""


def start(url):
    if url:
        return f"    git clone {url}.git {FOLDER}\n    cd {FOLDER}\n    python3 course.py lab\n"
    return "In the folder of the course, unpacked or cloned:\n\n    python3 course.py lab\n"
