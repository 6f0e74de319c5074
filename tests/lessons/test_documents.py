"""The documents: what a link inside the repository points to is there."""

import re

import pytest

from lesson import fenceless
from numbersaid import LINK
from repository import ROOT

DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").glob("*.md")]


def anchors(path):
    """What a repository's page makes of the headings."""
    titles = re.findall(r"^#+ (.+)$", fenceless(path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path):
    dead = []
    for target in LINK.findall(fenceless(path.read_text(encoding="utf-8"))):
        file, _, anchor = target.partition("#")
        there = path.parent / file if file else path
        if re.match(r"[a-z]+:", target):
            continue
        if not there.exists() or anchor and there.suffix == ".md" and anchor not in anchors(there):
            dead.append(target)
    assert not dead, f"{path.name} links to what is not there: {', '.join(dead)}"
