"""What the tests of the lessons share: a notebook, read, and the questions one asks of it."""

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from launcher import lessons
from launcher.machine import Machine
from launcher.places import Course
from repository import ROOT

COURSE = Course(ROOT, Machine.here())
CHECK = re.compile(r"\bLesson(\d\d)\.(\w+)\(")  # a call that checks an exercise
MAGIC = re.compile(r"^%%?(\w+)", re.MULTILINE)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
STRING = re.compile(r'"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)
NAME = r"[A-Za-z_]\w*"
VARIABLE = re.compile(
    rf"^(?:final )?(?:{NAME}(?:\.{NAME})*(?:<[^=;()]*>)?(?:\[\])*) ({NAME})((?:\[\])* *(?:=|;|,).*)", re.DOTALL
)
METHOD = re.compile(
    rf"^(?:static |<[^()]*> )*{NAME}(?:<[^=;()]*>)?(?:\[\])* ({NAME})\s*\([^()]*\)\s*(?:throws [\w., ]+)?\{{"
)
TYPE = re.compile(rf"^(?:\w+ )*(?:class|record|interface|enum) ({NAME})")
NO_TYPE = ("return", "import", "package", "throw", "new", "else", "assert", "case", "yield", "static")


def text(source):
    return source if isinstance(source, str) else "".join(source)


def kebab(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


@dataclass(frozen=True)
class Cell:
    number: int  # from 1, as the lab counts them
    row: dict

    @property
    def id(self):
        return self.row.get("id", "")

    @property
    def is_code(self):
        return self.row["cell_type"] == "code"

    @property
    def source(self):
        return text(self.row["source"])

    @property
    def outputs(self):
        return self.row.get("outputs", [])

    @property
    def metadata(self):
        return self.row.get("metadata", {})

    @property
    def slide(self):
        return self.metadata.get("slideshow", {}).get("slide_type", "-")

    @property
    def lines(self):
        return [line for line in self.source.splitlines() if line.strip()]

    def __str__(self):
        return f"cell {self.number} ({self.id})"

    @property
    def checked(self):
        """The id of the exercise that this cell checks; None when it checks none."""
        found = CHECK.search(without_texts(self.source)) if self.is_code else None
        return f"{found.group(1)}-{kebab(found.group(2))}" if found else None

    @cached_property
    def names(self):
        """The variables, methods and types that the cell declares: (kind, name) in order."""
        return declared(self.source) if self.is_code else []


def without_texts(code):
    """Java without what is said in strings and comments; both keep their place."""
    kept = re.sub(
        f"{STRING.pattern}|{COMMENT.pattern}", lambda m: '""' if m[0][0] in "\"'" else " ", code, flags=re.DOTALL
    )
    return re.sub(r"^%.*$", "", kept, flags=re.MULTILINE)


def statements(code):
    """The statements and declarations of a cell that stand in no braces, each with its own braces' content."""
    depth, begin, kept = 0, 0, without_texts(code)
    for place, sign in enumerate(kept):
        depth += (sign in "{([") - (sign in "})]")
        if depth == 0 and (sign == ";" or sign == "}" and not re.match(r"\s*[;.,)=]", kept[place + 1 :])):
            yield kept[begin : place + 1].strip()
            begin = place + 1
    if kept[begin:].strip():
        yield kept[begin:].strip()


def declared(code):
    found = []
    for one in statements(code):
        if one.split(" ")[0] in NO_TYPE:
            continue
        if made := TYPE.match(one):
            found.append(("type", made[1]))
        elif made := METHOD.match(one):
            found.append(("method", made[1]))
        elif made := VARIABLE.match(one):
            found.append(("variable", made[1]))
            found += [("variable", more) for more in _further(made[2])]
    return found


def _further(rest):
    """The names after the first in int a = 1, b = 2; commas within brackets and braces divide nothing."""
    depth, flat = 0, ""
    for sign in rest:
        depth += (sign in "{([<") - (sign in "})]>")
        flat += sign if depth == 0 or sign in "([{" and depth == 1 else ""
    return [m[1] for m in re.finditer(rf",\s*({NAME})\s*(?=[=,;])", flat)]


@dataclass(frozen=True)
class Exercise:
    id: str
    stub: Cell
    check: Cell

    @property
    def is_hunt(self):
        """Whether the learner is given a wrong program to mend, not an empty one to fill."""
        return "notDone()" not in self.stub.source


class Lesson:
    def __init__(self, path):
        self.path = Path(path)
        self.notebook = json.loads(self.path.read_text(encoding="utf-8"))
        self.cells = [Cell(number, row) for number, row in enumerate(self.notebook["cells"], 1)]

    def __str__(self):
        return self.path.stem

    @property
    def number(self):
        return lessons.short(self.path)

    @property
    def code(self):
        return [cell for cell in self.cells if cell.is_code]

    @property
    def prose(self):
        return [cell for cell in self.cells if not cell.is_code]

    @cached_property
    def exercises(self):
        """Each check with the code cell before it, in the lesson's order."""
        pairs = zip(self.code, self.code[1:])
        return [Exercise(check.checked, stub, check) for stub, check in pairs if check.checked and stub.names]

    @cached_property
    def headings(self):
        """(cell, level, text) of each heading."""
        return [
            (cell, len(mark), title.strip())
            for cell in self.prose
            for mark, title in re.findall(r"^(#{1,6}) (.*)$", fenceless(cell.source), re.MULTILINE)
        ]

    @cached_property
    def solution(self):
        """The notebook of worked solutions; None when there is none."""
        path = self.path.parent / "solutions" / self.path.name
        return Lesson(path) if path.exists() else None


def fenceless(markdown):
    return re.sub(r"^```.*?^```", "", markdown, flags=re.MULTILINE | re.DOTALL)


def every(folder=COURSE.notebooks):
    """The lessons; the solutions, which lie in a folder of their own, are no lessons."""
    return [Lesson(path) for path in lessons.lessons(COURSE) if path.parent == folder]


LESSONS = every()
SOLUTIONS = every(COURSE.notebooks / "solutions")
