"""Decks to project: a lesson's slides as one HTML file that needs no network, made by a script inside .venv.

What a page must carry with it comes out of two pip packages, which are fetched once, when the first deck is made, and
never installed: one would bring Sphinx along, the other Django's ways.
"""

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

from launcher import files, lessons, proc, pythonparts, wheel
from launcher.problem import Problem
from launcher.steps import Step, bring_up_to_date

SCRIPT = Path(__file__).parent / "inside" / "slides.py"


@dataclass(frozen=True)
class Source:
    package: str
    sha256: str
    members: dict  # the name here: the name in the package


SOURCES = (
    Source(
        "sphinx-revealjs==3.2.1",  # the smallest package with all of reveal.js 5, its speaker's view included
        "805bed3ca459346e0f01967d5ed1c40d6b7b917de1541e1e4566c8341fe7017b",
        {
            "reveal.js": "sphinx_revealjs/_static/revealjs/dist/reveal.js",
            "reveal.css": "sphinx_revealjs/_static/revealjs/dist/reveal.css",
            "notes.js": "sphinx_revealjs/_static/revealjs/plugin/notes/notes.js",
        },
    ),
    Source(
        "django-static-mathjax==3.2.2.1",  # MathJax 3.2.2 whole: one file of it draws every formula, with no font files
        "05ad109fd9e5d9d380c76389689b7f523e9ccb7f7a85c1eb962c7564eac7601d",
        {"mathjax.js": "mathjax/static/mathjax/es5/tex-svg-full.js"},
    ),
)


def parts(course):
    """The folder of what the decks carry with them."""
    return course.cache / "slides"


def step(course, lock):
    place = parts(course)
    names = [name for source in SOURCES for name in source.members]
    return Step(
        name="Parts of the slides",
        stamp=place / ".stamp",
        fingerprint=lambda: files.digest_of(*(source.package + source.sha256 for source in SOURCES)),
        intact=lambda: all((place / name).is_file() for name in names),
        make=lambda line: _make(course, place, line, lock),
    )


def _make(course, place, line, lock):
    fetched = 0
    for source in SOURCES:
        found, reason = wheel.get(course, source.package, source.sha256, line, lock)
        if reason:
            raise Problem(
                f"{source.package} could not be fetched, and slides need it once; check the network (a proxy goes into "
                "HTTPS_PROXY, an index of your own into PIP_INDEX_URL) and start again.",
                [reason],
            )
        fetched += found.stat().st_size
        with zipfile.ZipFile(found) as archive:
            for name, member in source.members.items():
                files.write(place / name, archive.read(member))
        found.unlink()
    return f"{fetched / 1e6:.0f} MB fetched"


def bring_parts(course, console, lock=()):
    bring_up_to_date([pythonparts.step(course, lock), step(course, lock)], console)


def make(course, notebook, target):
    """Writes the deck; returns {"kb"}."""
    command = [course.python, SCRIPT, parts(course), notebook, target]
    log = course.logs / f"slides-{notebook.stem}.log"
    status, lines = proc.stream(command, log, env=lessons.jupyter_environment(course))
    row = json.loads(lines[-1]) if status == 0 and lines else {"reason": f"it could not be made; {log} says why"}
    if "reason" in row:
        raise Problem(f"No slides of {notebook.name}: {row['reason']}.")
    return row
