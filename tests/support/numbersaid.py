"""Numbers in prose, and where a reader finds each: in the code, in an output, or in the list of those allowed."""

import re
from decimal import Decimal, ROUND_HALF_UP

from lesson import fenceless, text
from repository import ROOT

ALLOWED = ROOT / "tests" / "allowed"
LINK = re.compile(r"\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
NAME = re.compile(r"\b[A-Za-z][\w.]*(?:-\d+)*")  # DL4J, M2.1, UTF-8, x86-64: their digits are no numbers
NUMBER = re.compile(r"(?P<number>\d{1,3}(?:[,_]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<percent>\s*%)?")
BESIDE_X = re.compile(r"(?<=\d)\s*[x×]\s*(?=\d)")
ANYWHERE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d[\d_]*)(?:\.\d+)?")
# Said of the course or by others, not computed: lessons' numbers, the opening's time, the list of sources.
ELSEWHERE = (
    re.compile(r"\blessons? \d\d(?:(?:, | and | to |-)\d\d)*", re.IGNORECASE),
    re.compile(r"^# \d\d ", re.MULTILINE),
    re.compile(r"^\*\*Time\*\*.*$", re.MULTILINE),
    re.compile(r"^## Sources$.*?(?=^#|\Z)", re.MULTILINE | re.DOTALL),
    re.compile(r"\barXiv:[\d.]+"),
    re.compile(r"\b[a-z]+://\S+"),
    re.compile(r"<[^>]*>"),
)


def complaints(lesson):
    shown = evidence(lesson)
    allowed = read_allowed(lesson.number)
    used = set()
    for cell in lesson.prose:
        for said, percent in numbers_in(cell.source):
            if said in allowed:
                used.add(said)
            elif not found(said, percent, shown):
                yield (
                    f"{cell} says {said}, which no code and no output of this lesson shows: let a cell compute it, or "
                    f'write "{said}: why" into tests/allowed/{lesson.number}.txt'
                )
    for number in sorted(set(allowed) - used):
        yield f"tests/allowed/{lesson.number}.txt allows {number}, which no prose says; take the line out"


def read_allowed(number):
    """The lines "number: reason" of a lesson's file."""
    path = ALLOWED / f"{number}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = [line.partition(": ") for line in lines if line.strip() and not line.startswith("#")]
    for said, _, reason in rows:
        assert reason.strip(), f"{path}: {said!r} has no reason"
    return {said: reason for said, _, reason in rows}


def numbers_in(markdown):
    """(as written, whether a percent sign follows) for each number of two digits or more."""
    plain = LINK.sub("]", fenceless(markdown))
    for pattern in ELSEWHERE:
        plain = pattern.sub(" ", plain)
    for match in NUMBER.finditer(NAME.sub(" ", BESIDE_X.sub(" ", plain))):
        if sum(sign.isdigit() for sign in match["number"]) > 1:
            yield match["number"], bool(match["percent"])


def evidence(lesson):
    """Every number in code and outputs, as decimals."""
    said = [cell.source for cell in lesson.code]
    for cell in lesson.code:
        for output in cell.outputs:
            data = output.get("data", {})
            said.append(text(output.get("text", "")))
            said.append(text(data.get("text/plain", "")))
            said.append(plain_html(text(data.get("text/html", ""))))
            said.append(output.get("metadata", {}).get("image/png", {}).get("alt", ""))
    return {value(number) for one in said for number in ANYWHERE.findall(one)}


def plain_html(html):
    html = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.DOTALL)
    alts = " ".join(re.findall(r"\balt=[\"']([^\"']*)", html))
    return re.sub(r"<[^>]*>", " ", html) + " " + alts


def value(number):
    return Decimal(re.sub(r"[,_]", "", number))


def found(said, percent, shown):
    """Whether a number shown is the one said, or rounds to it; a percentage may be shown as a share of 1."""
    wanted = value(said)
    if wanted in shown:
        return True
    unit = Decimal(1).scaleb(wanted.as_tuple().exponent)
    candidates = [number for number in shown if -number.as_tuple().exponent > -wanted.as_tuple().exponent]
    if percent:
        candidates += [100 * number for number in shown if number <= 1]
    return any(number.quantize(unit, ROUND_HALF_UP) == wanted for number in candidates)
