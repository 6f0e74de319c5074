"""The rules that every lesson keeps, one function each: given a lesson, it returns complaints that tell what to do.

Nothing in here starts a kernel. tests/lessons/test_lessonrules.py breaks each rule once.
"""

import base64
import re
import statistics
from collections import Counter

import numbersaid
from lesson import MAGIC, fenceless, text, without_texts

PICTURE_KB, PAGE_KB, NOTEBOOK_KB = 100, 200, 1000
LINE = 110  # characters: what fits beside the lab's file browser
COMMON = ("conv", "data", "plot", "notebook", "widget", "exercise")
FURTHER = ("nn", "dl4j", "onnx")
SETUP = (
    " ".join(f"import convlab.{room}.*;" for room in COMMON),
    "import static convlab.notebook.Lab.*; import static convlab.widget.Widgets.*; check();",
)
KEPT_METADATA = {"slideshow", "tags", "exercise"}
SLIDES = ("slide", "subslide", "fragment", "skip", "notes", "-")
# %time is the course's only magic that IJava's base kernel 2.3.0 does not bring; lesson 00 shows it and says so.
MAGICS = {"time": "00-start-here"}


def saved_clean(lesson):
    """Saved from a clean run by course.py run --write, without what differs from machine to machine."""
    about = lesson.notebook["metadata"]
    if about.get("kernelspec", {}).get("name") != "java":
        yield f"the kernelspec is {about.get('kernelspec', {}).get('name')!r}, not 'java'; run: course.py run --write"
    if "version" in about.get("language_info", {}) or "widgets" in about:
        yield "it keeps the JDK's version or the state of widgets; run: course.py run --write"
    counts = [cell.row.get("execution_count") for cell in lesson.code]
    if counts != list(range(1, len(counts) + 1)):
        yield "its cells were not run from top to bottom in one go; run: course.py run --write"
    seen = Counter(cell.id for cell in lesson.cells)
    for cell in lesson.cells:
        if not cell.id or seen[cell.id] > 1:
            yield f"{cell} has no id of its own"
        if extra := set(cell.metadata) - KEPT_METADATA:
            yield f"{cell} keeps {', '.join(sorted(extra))} in its metadata; take it out"
        if not cell.source.strip():
            yield f"{cell} is empty"
        yield from _outputs_clean(cell)


def _outputs_clean(cell):
    for output in cell.outputs:
        data = output.get("data", {})
        plain = text(data.get("text/plain", "")).strip()
        if output["output_type"] == "error":
            yield f"{cell} was saved with an error"
        if output.get("name") == "stderr":
            yield f"{cell} was saved with text on standard error"
        if "application/vnd.jupyter.widget-view+json" in data:
            yield f"{cell} keeps a live widget; run: course.py run --write"
        if re.search(r"[\w$\]]@[0-9a-f]{5,}", plain) and "image/png" not in data:
            yield f"{cell} shows {plain[:40]!r}, which tells a reader nothing; show a value, a shape or a picture"
        if re.fullmatch(r"'?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'?", plain):
            yield f"{cell} shows a bare id; end the cell with show(...)"
        if len(text(output.get("text", "")).splitlines()) > 40:
            yield f"{cell} prints more than 40 lines; a table or a chart reads better"


def light(lesson):
    """Pictures, pages within a cell, and the notebook stay small enough to read on a slow line."""
    size = lesson.path.stat().st_size / 1000
    if size > NOTEBOOK_KB:
        yield f"the notebook has {size:.0f} KB; keep it below {NOTEBOOK_KB}: smaller or fewer pictures"
    for cell in lesson.code:
        for output in cell.outputs:
            data = output.get("data", {})
            picture = len(base64.b64decode(text(data.get("image/png", "")))) / 1000
            page = len(text(data.get("text/html", ""))) / 1000
            if picture > PICTURE_KB:
                yield f"{cell} shows a picture of {picture:.0f} KB; keep it below {PICTURE_KB}"
            if page > PAGE_KB:
                yield f"{cell} shows HTML of {page:.0f} KB; keep it below {PAGE_KB}"


def set_up(lesson):
    """The one set-up cell: the same in all lessons, but for rooms that only some need."""
    first = lesson.code[0] if lesson.code else None
    lines = first.source.splitlines() if first else []
    more = lines[0].removeprefix(SETUP[0]) if lines else ""
    allowed = {"".join(f" import convlab.{room}.*;" for room in FURTHER if f"convlab.{room}." in more)}
    if len(lines) != 2 or not lines[0].startswith(SETUP[0]) or lines[1] != SETUP[1] or more not in allowed:
        yield (
            f"its first code cell, {first}, must be these two lines, and on the first also import convlab.nn.*; "
            f"import convlab.dl4j.*; where the lesson needs them, in this order:\n{SETUP[0]}\n{SETUP[1]}"
        )
    for cell in lesson.code[1:]:
        if re.search(r"^import ", cell.source, re.MULTILINE):
            yield f"{cell} imports; what a lesson needs is imported by its first cell, or belongs into the library"


def headings(lesson):
    """One title, and sections in order."""
    levels = [level for _, level, _ in lesson.headings]
    if levels.count(1) != 1 or levels[:1] != [1] or lesson.headings[0][0].number != 1:
        yield "it needs one # title, in its first cell"
    for (_, before, _), (cell, level, title) in zip(lesson.headings, lesson.headings[1:]):
        if level > before + 1:
            yield f"{cell}: {title!r} is a heading of level {level} below one of level {before}; leave none out"
    for cell, _, title in lesson.headings:
        if title.rstrip()[-1:] in ".:;":
            yield f"{cell}: the heading {title!r} ends with {title.rstrip()[-1]!r}"


def opening(lesson):
    """The first cell tells what will be built, what is needed, and how long it takes."""
    first = lesson.cells[0].source
    for word in ("**You will build**", "**You need**", "**Time**"):
        if word not in first:
            yield f"{lesson.cells[0]} must say {word}"
    if not re.search(r"\*\*Time\*\*.*\d minutes.*(\d|few) (seconds|minutes)\b", first):
        yield f"{lesson.cells[0]} must say **Time**: N minutes to read, N seconds to run"


def sections(lesson):
    """Recall questions, summary and sources, in this order at the end."""
    titles = [title for _, level, title in lesson.headings if level == 2]
    wanted = [title for title in titles if title in ("Recall", "Summary", "Sources")]
    if wanted != ["Recall", "Summary", "Sources"]:
        yield f"it needs the sections ## Recall, ## Summary and ## Sources, in this order; it has {wanted}"


def shape(lesson):
    """20 to 50 code cells, 3 to 5 exercises, 8 to 10 recall questions."""
    if lesson.number == "00":
        return  # an introduction: one exercise, and the tools
    questions = sum(len(re.findall(r"\bQuiz\.ask\(", cell.source)) for cell in lesson.code)
    questions += sum(cell.source.count("<summary>") for cell in lesson.prose)
    for count, low, high, what in (
        (len(lesson.code), 20, 50, "code cells"),
        (len(lesson.exercises), 3, 5, "exercises"),
        (questions, 8, 10, "recall questions"),
    ):
        if not low <= count <= high:
            yield f"it has {count} {what}; {low} to {high} make a lesson"


def cells(lesson):
    """Cells a learner takes in at a glance."""
    counts = sorted(len(cell.lines) for cell in lesson.code)
    if statistics.median(counts) > 4:
        yield f"half of its code cells have more than {statistics.median(counts):.0f} lines; 2 to 4 are the aim"
    if counts[min(len(counts) - 1, int(0.9 * len(counts)))] > 10:
        yield "more than a tenth of its code cells have more than 10 lines; move what is long into the library"
    yield from long_cells(lesson)


def long_cells(lesson):
    for cell in lesson.code[1:]:
        if len(cell.lines) > 20:
            yield f"{cell} has {len(cell.lines)} lines; more than 20 belong into the library"
        for number, line in enumerate(cell.source.splitlines(), 1):
            if len(line) > LINE:
                yield f"{cell}, line {number} has {len(line)} characters; break it at {LINE}"


def names(lesson):
    """Nothing is declared twice: a reader who runs cells out of order must not meet another thing by the same name."""
    where = {}
    for cell in lesson.code:
        for kind, name in cell.names:
            if name in where:
                yield f"{cell} declares {name}, as {where[name]} does; give it a name of its own"
            where.setdefault(name, cell)


def links(lesson):
    """What a link inside the repository points to is there."""
    for cell in lesson.prose:
        for target in numbersaid.LINK.findall(fenceless(cell.source)):
            yield from dead(target, lesson.path, anchors(lesson), cell)


def anchors(lesson):
    return {re.sub(r"\s", "-", title) for _, _, title in lesson.headings}


def dead(target, path, own, where):
    if re.match(r"[a-z]+:", target):
        return
    file, _, anchor = target.partition("#")
    if file and not (path.parent / file).exists():
        yield f"{where}: {target} leads nowhere"
    elif not file and anchor not in own:
        yield f"{where}: #{anchor} is no heading of this lesson; they are {', '.join(sorted(own))}"


def alternatives(lesson):
    """Every picture has a sentence for those who do not see it."""
    for cell in lesson.prose:
        for _ in re.findall(r"!\[\s*\]\(", cell.source):
            yield f"{cell} shows a picture without a sentence in ![...]"
    for cell in lesson.code:
        for output in cell.outputs:
            data = output.get("data", {})
            about = output.get("metadata", {}).get("image/png", {})
            plain = text(data.get("text/plain", "")).strip()
            if "image/png" in data:
                if len(about.get("alt", "")) < 20 or not plain or re.search(r"@[0-9a-f]{5,}", plain):
                    yield f"{cell} shows a picture without a sentence as its alternative; draw it by convlab.plot"
                if not about.get("width"):
                    yield f"{cell} shows a picture without a width; draw it by convlab.plot"
            for image in re.findall(r"<img\b[^>]*>", text(data.get("text/html", ""))):
                if not re.search(r"\balt=(\"[^\"]{10,}\"|'[^']{10,}')", image):
                    yield f"{cell} shows HTML with an image without alt: {image[:60]}"


def numbers(lesson):
    """A number of two digits or more in prose is found in code or in outputs, or is allowed with a reason."""
    return numbersaid.complaints(lesson)


def magics(lesson):
    """Only magics that IJava's base kernel has, too."""
    for cell in lesson.code:
        for name in MAGIC.findall(cell.source):
            if MAGICS.get(name) != str(lesson):
                yield f"{cell} uses %{name}, which IJava's base kernel does not have; write it in Java"


def exercises(lesson):
    """Each check stands right after its exercise, and nothing else depends on the learner's method."""
    found = {exercise.id for exercise in lesson.exercises}
    for cell in lesson.code:
        if cell.checked and cell.checked not in found:
            yield f"{cell} checks {cell.checked} but the cell of code before it holds no exercise"
        if cell.checked and not cell.checked.startswith(lesson.number):
            yield f"{cell} checks {cell.checked}, an exercise of another lesson"
        if "notDone()" in cell.source and cell not in [exercise.stub for exercise in lesson.exercises]:
            yield f"{cell} is an exercise without a check in the next code cell: LessonNN.name(...)"
    for exercise in lesson.exercises:
        for name in [name for kind, name in exercise.stub.names if kind == "method"]:
            for cell in lesson.code:
                called = re.search(rf"(?<![.\w]){name}\(", without_texts(cell.source))
                if called and cell not in (exercise.stub, exercise.check):
                    yield f"{cell} uses {name}, the learner's answer; without one it breaks: use the library's own"


def questions(lesson):
    """Recall questions belong to their lesson."""
    for cell in lesson.code:
        for identity in re.findall(r"Quiz\.ask\(\"([^\"]*)\"\)", cell.source):
            if not identity.startswith(f"{lesson.number}-"):
                yield f"{cell} asks {identity}, a question of another lesson"


def slides(lesson):
    """A deck can be made of it: the title first, nothing misspelt."""
    if not any(cell.slide in ("slide", "subslide", "fragment") for cell in lesson.cells):
        yield "it has no slides: mark cells in the lab, gear at the top right, Slide Type (see CONTRIBUTING.md)"
        return
    if lesson.cells[0].slide != "slide":
        yield f"{lesson.cells[0]}, the title, must be a slide"
    for cell in lesson.cells:
        if cell.slide not in SLIDES:
            yield f"{cell}: {cell.slide!r} is no type of slide; they are {', '.join(SLIDES)}"


ALL = (
    saved_clean, light, set_up, headings, opening, sections, shape, cells, names, links, alternatives, numbers, magics,
    exercises, questions, slides,
)  # fmt: skip
OF_SOLUTIONS = (saved_clean, light, long_cells, names, links, alternatives, magics)
