"""Spelling, British, of what is read: an American word list, what differs in Britain, and the field's own words."""

import re
from functools import cache
from importlib.resources import files

from spylls.hunspell import Dictionary

from lesson import fenceless
from repository import ROOT

OWN = ROOT / "tests/allowed/words.txt"
WORD = re.compile(r"(?<!\w)[A-Za-zÀ-ÿ]+(?:['’][a-z]+)*(?!\w)")
NOT_PROSE = (
    re.compile(r"^    .*$", re.MULTILINE),  # code by indentation
    re.compile(r"`[^`\n]*`"),
    re.compile(r"\$\$.*?\$\$|\$[^$\n]+\$", re.DOTALL),
    re.compile(r"\]\([^)]*\)"),
    re.compile(r"<[^>]*>"),
    re.compile(r"\b[a-z]+://\S+|\b\S+\.(?:com|org|md|ipynb|py|json|txt)\b"),
    re.compile(r"^#+ Sources$.*?(?=^#|\Z)", re.MULTILINE | re.DOTALL),  # names and titles of others
)
# British spelling by its rules, for what the list of pairs lacks: (British ending, American ending).
BRITISH = (
    ("grey", "gray"),
    ("is", "iz"),
    ("ys", "yz"),
    ("our", "or"),
    ("re", "er"),
    ("ll", "l"),
    ("ogue", "og"),
    ("ence", "ense"),
)
# American in the list of pairs, and right in British, too, in another sense.
ALSO_BRITISH = set("check checked checking checks disk disks draft license meter practice program programs ton".split())


@cache
def american():
    return Dictionary.from_files(str(files("spylls").joinpath("hunspell/data/en/en_US")))


@cache
def pairs():
    """British word: American word."""
    source = files("codespell_lib").joinpath("data/dictionary_en-GB_to_en-US.txt").read_text(encoding="utf-8")
    return {row[0]: row[1].strip(", ") for row in (line.split("->") for line in source.splitlines()) if len(row) == 2}


@cache
def to_british():
    return {american: british for british, american in pairs().items()}


@cache
def own_words():
    return {line.strip().lower() for line in OWN.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"}


def prose(markdown):
    plain = fenceless(markdown)
    for pattern in NOT_PROSE:
        plain = pattern.sub(" ", plain)
    return plain


def complaints(markdown):
    """(word, what to do) for each word that is not right, once."""
    for word in dict.fromkeys(WORD.findall(prose(markdown))):
        if complaint := wrong(word):
            yield word, complaint


@cache
def wrong(word):
    plain = re.sub(r"['’](?:s|re|ll|ve|d|t|m)$", "", word) if not word.endswith("n't") else word
    low = plain.lower()
    if len(plain) < 2 or low in own_words():
        return None
    if re.search(r"[a-z][A-Z]", plain) or plain.isupper():
        return None  # a name of the code's or an abbreviation
    if low in to_british() and low not in ALSO_BRITISH:
        return f"is American; write {to_british()[low]}"
    if low in pairs() or american().lookup(plain) or american().lookup(word.replace("’", "'")) or _by_rule(low):
        return None
    return "is not in the word list; mend it, or add it to tests/allowed/words.txt if it is a word of the field"


def _by_rule(word):
    return any(
        american().lookup(word[: place.start()] + there + word[place.end() :])
        for here, there in BRITISH
        for place in re.finditer(here, word)
        if place.start() > 1
    )
