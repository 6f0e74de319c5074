"""The rules for lessons, each broken once: what they see, and what they let pass."""

import base64
import copy
import json

import pytest

import catalogue
import lesson as reading
import lessonrules
import numbersaid
from lessonrun import learners_name, solution_of

TITLE = (
    "# 03 · Padding\n\n**You will build** x. **You need** y.\n\n**Time**: 10 minutes for the core path, "
    "0 more for the sections marked *Further*; all cells together run in less than 5 seconds."
)
SETUP = "\n".join(lessonrules.SETUP)


def md(source, **more):
    return {"cell_type": "markdown", "id": "", "metadata": {}, "source": source} | more


def code(source, *outputs, **more):
    row = {"cell_type": "code", "id": "", "metadata": {}, "source": source, "outputs": list(outputs)}
    return row | {"execution_count": None} | more


def shown(plain="", metadata=None, **data):
    bundle = {kind.replace("_", "/"): value for kind, value in data.items()} | {"text/plain": plain}
    return {"output_type": "display_data", "data": bundle, "metadata": metadata or {}}


def printed(text, name="stdout"):
    return {"output_type": "stream", "name": name, "text": text}


@pytest.fixture
def school(tmp_path):
    """Writes a lesson of a good title, a good set-up and the cells given."""

    def make(*cells, whole=None):
        rows = copy.deepcopy(whole) or [
            md(TITLE, metadata={"slideshow": {"slide_type": "slide"}}),
            code(SETUP),
            *copy.deepcopy(cells),
        ]
        count = 0
        for number, row in enumerate(rows):
            row["id"] = row["id"] or f"c{number}"
            if row["cell_type"] == "code":
                count += 1
                row["execution_count"] = row["execution_count"] or count
        about = {"kernelspec": {"name": "java"}, "language_info": {"name": "java"}}
        path = tmp_path / "03-padding.ipynb"
        path.write_text(json.dumps({"cells": rows, "metadata": about, "nbformat": 4, "nbformat_minor": 5}))
        return reading.Lesson(path)

    return make


def picture(kb=1, alt="A cat: a picture of 224 x 224 pixels.", width=350):
    data = base64.b64encode(bytes(1000 * kb)).decode()
    return shown("A cat", {"image/png": {"alt": alt, "width": width}}, image_png=data)


def choice(words, reason="Then the zeros count."):
    return f"\n\n<details><summary>{words}</summary>{reason}</details>"


GUESS = "**Guess before you run:** is the edge darker?" + choice("darker") + choice("brighter")
FRAGMENT = {"slideshow": {"slide_type": "fragment"}}
STUB, CHECK = (
    code("double[] myPad(double[] x, int p) {\n  return notDone();\n}"),
    code("Lesson03.pad((x, p) -> myPad(x, p))"),
)

BROKEN = [
    ("saved_clean", [code("1", execution_count=9)], "not run from top to bottom"),
    ("saved_clean", [code("1", metadata={"execution": {}})], "keeps execution in its metadata"),
    ("saved_clean", [code("1", metadata={"collapsed": True})], "keeps collapsed"),
    ("saved_clean", [code("1", id="a"), md("x", id="a")], "no id of its own"),
    ("saved_clean", [code("1", printed("warning", "stderr"))], "standard error"),
    ("saved_clean", [code("1", {"output_type": "error"})], "saved with an error"),
    ("saved_clean", [code("x", shown("[D@1b2c3d4"))], "tells a reader nothing"),
    ("saved_clean", [code("x", shown("9d5e7a3c-1111-2222-3333-444455556666"))], "bare id"),
    ("saved_clean", [code("x", printed("line\n" * 41))], "more than 40 lines"),
    ("light", [code("x", picture(kb=101))], "a picture of 101 KB"),
    ("light", [code("x", shown("x", text_html="y" * 201_000))], "HTML of 201 KB"),
    ("light", [md("y" * 1_000_000)], "keep it below 1000"),
    ("set_up", [code("import java.util.List;")], "belongs into the library"),
    ("headings", [md("# Another title")], "one # title"),
    ("headings", [md("## A\n\n#### B")], "heading of level 4 below one of level 2"),
    ("headings", [md("## A:")], "ends with ':'"),
    ("times", [md("word " * 3000)], "promises 10 minutes (core path); its cells take 2"),
    ("times", [md("## Further: more\n\n" + "word " * 1500)], "promises 0 minutes (further)"),
    ("sections", [md("## Summary\n\n## Recall")], "in this order"),
    ("shape", [], "it has 1 code cells; 20 to 50"),
    ("cells", [code("int a;\n" * 21)], "21 lines"),
    ("cells", [code("x" * 111)], "break it at 110"),
    ("names", [code("int a = 1;"), code("double b = 2, a = 3;")], "declares a, as cell 3 (c2) does"),
    ("names", [code("int f(int x) { return x; }"), code("int f(int y) {\n  int a = 1;\n  return y;\n}")], "declares f"),
    ("links", [md("[x](04-none.ipynb)")], "leads nowhere"),
    ("links", [md("[x](#Nothing)")], "no heading of this lesson"),
    ("alternatives", [md("![](03-padding.ipynb)")], "without a sentence"),
    ("alternatives", [code("x", picture(alt=""))], "without a sentence"),
    ("alternatives", [code("x", picture(width=None))], "without a width"),
    ("alternatives", [code("x", shown("x", text_html="<img src=a>"))], "an image without alt"),
    ("numbers", [md("It has 1,352 inputs."), code("13 * 13")], "says 1,352, which no code and no output"),
    ("magics", [code("%maven a:b:1")], "uses %maven"),
    ("exercises", [code("int a = notDone();")], "an exercise without a check"),
    ("exercises", [CHECK], "holds no exercise"),
    ("exercises", [STUB, code("Lesson04.pad((x, p) -> myPad(x, p))")], "an exercise of another lesson"),
    ("exercises", [STUB, CHECK, code("myPad(x, 2)")], "uses myPad, the learner's answer"),
    ("guesses", [md("**Guess:** how many?"), code("1", metadata=FRAGMENT)], "with 0 choices"),
    ("guesses", [md("**Guess:** how many?" + choice("1") + choice("2", " ")), code("1", metadata=FRAGMENT)], "not whether"),
    ("guesses", [md(GUESS)], "nothing answers"),
    ("guesses", [md(GUESS), code("x", picture())], "stands on the slide of the guess"),
    ("guesses", [md(GUESS), code('Plot.picture("Darker at the edge", x)', metadata=FRAGMENT)], "says 'darker'"),
    ("guesses", [md(GUESS), code("x  // brighter", metadata=FRAGMENT)], "says 'brighter'"),
    ("questions", [code('Quiz.ask("04-flip")')], "a question of another lesson"),
    ("words", [md("Inside, the answer is 0.")], "output or response"),
    ("words", [code('Plot.signed("An upright edge", x)')], "horizontal or vertical"),
    ("slides", [md("x", metadata={"slideshow": {"slide_type": "slde"}})], "'slde' is no type of slide"),
]


@pytest.mark.parametrize("rule, cells, words", BROKEN, ids=[f"{row[0]}: {row[2]}" for row in BROKEN])
def test_a_broken_rule_is_seen(school, rule, cells, words):
    complaints = list(getattr(lessonrules, rule)(school(*cells)))
    assert any(words in complaint for complaint in complaints), complaints


def test_every_rule_is_broken_above():
    assert {rule.__name__ for rule in lessonrules.ALL} == {row[0] for row in BROKEN} | {"opening"}


def test_a_title_without_its_times_is_seen(school):
    complaints = list(lessonrules.opening(school(whole=[md("# 03 · Padding"), code(SETUP)])))
    assert [words for words in ("You will build", "You need", "Time") if any(words in text for text in complaints)]
    assert len(complaints) == 4


@pytest.mark.parametrize(
    "first, fine",
    [
        (SETUP, True),
        (SETUP.replace("exercise.*;", "exercise.*;\nimport convlab.dl4j.*;"), True),
        (SETUP.replace("exercise.*;", "exercise.*;\nimport convlab.nn.*; import convlab.dl4j.*;"), True),
        (SETUP.replace("exercise.*;", "exercise.*;\nimport convlab.dl4j.*; import convlab.nn.*;"), False),
        (SETUP + "\nint a = 1;", False),
        ("import convlab.plot.*;\ncheck();", False),
        ("1 + 1", False),
    ],
)
def test_the_set_up_is_the_same_in_all_lessons(school, first, fine):
    assert (not list(lessonrules.set_up(school(whole=[md(TITLE), code(first)])))) == fine


def test_a_good_lesson_has_nothing_to_mend(school):
    lesson = school(
        md("## Blur\n\nA 3x3 kernel of 1/9 makes 222x222 values, [as before](#Blur)."),
        code("int n = 224, k = 3;\nn - k + 1", shown("222")),
        code('Plot.picture("A cat", cat)', picture()),
        md(GUESS),
        code('Plot.picture("The edge of a cat", cat)', picture(), metadata=FRAGMENT),
        STUB,
        CHECK,
        md("## Recall\n\n## Summary\n\n## Sources\n\n- A. Author, *A title*, 1998."),
    )
    complaints = [text for rule in lessonrules.ALL if rule is not lessonrules.shape for text in rule(lesson)]
    assert complaints == []


@pytest.mark.parametrize(
    "prose, evidence, missing",
    [
        ("28x28 and 1 x 12", "int a = 28, b = 12;", []),
        ("60,000 digits", "take(60_000)", []),
        ("0.287 is left", "0.28731", []),
        ("0.288 is left", "0.28731", ["0.288"]),
        ("98.3 % of them", "accuracy >= 0.983", []),
        ("about 97 %", "97.34", []),
        ("−42 there", "-42", []),
        ("DL4J, M2.1, UTF-8, x86-64, conv12 and v10 are names", "", []),
        ("lessons 02 and 03, lesson 12, arXiv:1502.01852, https://a.org/33", "", []),
        ("## Sources\n\n1998, page 2278", "", []),
        ("a year, 1998", "", ["1998"]),
        ("nine is 9, and two is 2", "", []),
    ],
)
def test_a_number_said_is_found_or_missed(school, prose, evidence, missing):
    lesson = school(md(prose), code(evidence or "x"))
    shown = numbersaid.evidence(lesson)
    said = numbersaid.numbers_in(lesson.cells[2].source)
    assert [number for number, percent in said if not numbersaid.found(number, percent, shown)] == missing


def test_a_number_may_be_allowed_with_a_reason_and_only_while_it_is_said(school, tmp_path, monkeypatch):
    monkeypatch.setattr(numbersaid, "ALLOWED", tmp_path)
    (tmp_path / "03.txt").write_text("1998: the year of the paper\n2012: the year of the other\n")
    complaints = list(lessonrules.numbers(school(md("In 1998 it began."))))
    assert len(complaints) == 1 and "allows 2012, which no prose says" in complaints[0]
    (tmp_path / "03.txt").write_text("1998:\n")
    with pytest.raises(AssertionError, match="has no reason"):
        list(lessonrules.numbers(school(md("In 1998 it began."))))


@pytest.mark.parametrize(
    "source, names",
    [
        ("double[] a = {1, 2}, b = f(1, 2);", ["a", "b"]),
        ("int a = 1, b, c = 3;", ["a", "b", "c"]),
        ("Map<String, List<Integer>> m = new HashMap<>();", ["m"]),
        ("for (int i = 0; i < 3; i++) { int q = 3; }", []),
        ('String s = "a; int y = 3"; // int z = 4;', ["s"]),
        ("var f = (Function<Integer, Integer>) z -> { int t = 1; return t; };", ["f"]),
        ("double[][] slide(double[][] a, int b) { int z = 3; return a; }\nslide(x, 1)", ["slide"]),
        ("record P(int a) {}\nclass Q { int m; }", ["P", "Q"]),
        ("x = 3;\nx", []),
        ("import java.util.*;", []),
    ],
)
def test_what_a_cell_declares(source, names):
    assert [name for _, name in reading.declared(source)] == names


CATALOGUE = '''
/** Wrong programs for 03-pad. */
public final class PadMistakes {
  @Mistake(
      value = "The padding is on one side only: \\\\"all\\\\" of it"
              + " before.",
      look = "Where is x[0]?",
      credit = 0.5)
  static double[] before(double[] x, int p) {
    return before(x, p);
  }

  @Mistake(value = "Nothing is padded.", look = "Count.")
  static double[] none(double[] x, int p) {
    return x;
  }
}
'''.replace('\\\\"', '\\"')  # fmt: skip


def test_wrong_programs_are_read_from_their_sources():
    first, second = catalogue.read(CATALOGUE)
    assert (first.exercise, first.name, first.credit) == ("03-pad", "before", 0.5)
    assert first.says == 'The padding is on one side only: "all" of it before.'
    assert first.source("myPad") == "double[] myPad(double[] x, int p) {\n  return myPad(x, p);\n}"
    assert (second.says, second.credit) == ("Nothing is padded.", 0.0)


def test_the_solution_is_found_by_the_exercises_id(school, tmp_path):
    lesson = school(STUB, CHECK)
    (tmp_path / "solutions").mkdir()
    (tmp_path / "solutions" / lesson.path.name).write_text(
        json.dumps({"cells": [code("double[] myPad() {}", id="03-pad")], "metadata": {}})
    )
    (exercise,) = reading.Lesson(lesson.path).exercises
    assert exercise.id == "03-pad" and not exercise.is_hunt and learners_name(exercise) == "myPad"
    assert solution_of(lesson, exercise).source == "double[] myPad() {}"
