"""The wrong programs of the exercises, read from the sources of the library's room exercise."""

import re
from dataclasses import dataclass

from repository import ROOT

FOLDER = ROOT / "lib/src/main/java/convlab/exercise/mistakes"
EXERCISE = re.compile(r"Wrong\s+(?:\*\s+)?programs\s+(?:\*\s+)?for\s+(?:\*\s+)?(\d\d-[a-z0-9-]+)")
# As the formatter writes them: an annotation, and a method that ends at its own brace.
PROGRAM = re.compile(r"\n  @Mistake\((?P<about>.*?)\)\n  static (?P<method>.*?\n  \}\n)", re.DOTALL)
TEXT = re.compile(r'"((?:\\.|[^"\\])*)"')


@dataclass(frozen=True)
class Wrong:
    exercise: str
    name: str
    says: str  # the sentence that names the mistake
    credit: float
    method: str

    def source(self, name):
        """The program as a learner would have written it, under the lesson's name for the method."""
        return re.sub(rf"\b{self.name}\(", f"{name}(", self.method)

    def __str__(self):
        return f"{self.exercise}-{self.name}"


def read(source):
    exercise = EXERCISE.search(source)
    if not exercise:
        return []
    found = []
    for program in PROGRAM.finditer(source):
        about, method = program["about"], program["method"].replace("\n  ", "\n").strip()
        value = re.sub(r"\b(look|credit)\s*=.*", "", about, flags=re.DOTALL)
        says = "".join(TEXT.findall(value)).replace('\\"', '"').replace("\\\\", "\\")
        credit = re.search(r"credit\s*=\s*([\d.]+)", about)
        name = re.search(r"(\w+)\(", method)[1]
        found.append(Wrong(exercise[1], name, says, float(credit[1]) if credit else 0.0, method))
    return found


def every():
    return [wrong for path in sorted(FOLDER.glob("*.java")) for wrong in read(path.read_text(encoding="utf-8"))]


WRONG = every()


def of(exercise):
    return [wrong for wrong in WRONG if wrong.exercise == exercise]
