"""One kernel a lesson: runs it from top to bottom, then puts other answers into its exercise cells."""

import queue
import re
import time
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread

import catalogue
from livekernel import LiveKernel, cpu_seconds

PATIENCE = 900  # seconds for one cell: a loaded machine is no failure
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
MARK = """
String markOf(Object o) {
  boolean plain = o instanceof Number || o instanceof Boolean || o instanceof Character || o instanceof String;
  return o == null || plain ? String.valueOf(o) : Integer.toHexString(System.identityHashCode(o));
}"""


@dataclass(frozen=True)
class Ran:
    """What became of one cell."""

    source: str
    shown: list  # (kind, text): stdout, stderr, result, error
    cpu: float  # seconds; None where that cannot be read

    @property
    def failed(self):
        return any(kind == "error" for kind, _ in self.shown)

    @property
    def text(self):
        return COLOUR.sub("", "\n".join(text for _, text in self.shown))

    @property
    def complaint(self):
        """What a learner would see go wrong; None when nothing does."""
        for kind, text in self.shown:
            if kind in ("error", "stderr"):
                what = "throws" if kind == "error" else "writes to standard error"
                lines = COLOUR.sub("", text).strip().splitlines()[:15]
                return "\n".join([f"{what}:", self.source, "-" * 20, *lines])
        return None


class Kernel(LiveKernel):
    def cell(self, source):
        begin, before = time.monotonic(), cpu_seconds(self.pid)
        request = self.send(source)
        while True:
            try:
                self.reply(request, timeout=5)
                break
            except queue.Empty:
                if not self.manager.is_alive():
                    raise RuntimeError(f"the kernel died in this cell:\n{source}") from None
                if time.monotonic() - begin > PATIENCE:
                    raise RuntimeError(f"this cell does not end:\n{source}") from None
        shown = self.outputs(request)
        return Ran(source, shown, None if before is None else cpu_seconds(self.pid) - before)


@dataclass(frozen=True)
class Answers:
    """What the checks say of one exercise, by what stands in its cell."""

    stub: Ran
    again: Ran  # the cell that holds the exercise, run once more
    solution: Ran
    wrong: dict  # name of the wrong program: Ran


class Alone:
    """The lesson as a learner runs it, and then each exercise with each answer."""

    def __init__(self, lesson):
        with Kernel(folder=str(lesson.path.parent)) as kernel:
            self.cells = {cell.id: kernel.cell(cell.source) for cell in lesson.code}
            self.lost = _lost(kernel, lesson)
            self.answers = {one.id: _answers(kernel, lesson, one) for one in lesson.exercises}


class Graded:
    """The solutions and the wrong programs in a kernel that grades."""

    def __init__(self, lesson):
        with Kernel(folder=str(lesson.path.parent), CONVLAB_GRADING="1") as kernel:
            solution = lesson.solution
            self.cells = {
                cell.id: kernel.cell(cell.source) for cell in (solution.code if solution else lesson.code[:1])
            }
            self.answers = {one.id: _answers(kernel, lesson, one) for one in lesson.exercises}


def _answers(kernel, lesson, exercise):
    def checked(source):
        placed = kernel.cell(source)
        return placed if placed.complaint else kernel.cell(exercise.check.source)

    stub = checked(exercise.stub.source)
    again = kernel.cell(exercise.stub.source)
    solved = solution_of(lesson, exercise)
    name, check = learners_name(exercise), exercise.check.source
    # In one cell, for there are many: compiled and judged as the two are.
    wrong = {one.name: kernel.cell(f"{one.source(name)}\n{check}") for one in catalogue.of(exercise.id)}
    solution = checked(solved.source) if solved else None
    kernel.cell(exercise.stub.source)
    return Answers(stub, again, solution, wrong)


def solution_of(lesson, exercise):
    """The cell of the solutions that has the exercise's id as its own, or in its metadata."""
    cells = lesson.solution.code if lesson.solution else []
    return next((cell for cell in cells if exercise.id in (cell.id, cell.metadata.get("exercise"))), None)


def learners_name(exercise):
    """What the lesson calls the method: the last that the cell declares and the check calls."""
    names = [name for kind, name in exercise.stub.names if kind == "method"]
    called = [name for name in names if re.search(rf"\b{name}\b", exercise.check.source)]
    return (called or names or ["answer"])[-1]


def _lost(kernel, lesson):
    """For each exercise the variables that running its cell once more resets."""
    names = sorted({name for cell in lesson.code for kind, name in cell.names if kind == "variable"})
    if not names or not lesson.exercises:
        return {}
    kernel.cell(MARK)
    look = ' + "\\n" + '.join(f'"{name}=" + markOf({name})' for name in names)
    found = {}
    before = kernel.value(look).splitlines()
    for exercise in lesson.exercises:
        kernel.cell(exercise.stub.source)
        after = kernel.value(look).splitlines()
        found[exercise.id] = [old.split("=")[0] for old, new in zip(before, after) if old != new]
        before = after
    return found


KEPT = {}  # (kind of run, lesson): the run that is made, or is being made


def _begun(kind, lesson):
    """A run on a thread of its own; once a lesson, also when it fails."""
    key = kind, str(lesson)
    if key not in KEPT:
        KEPT[key] = Future()
        Thread(target=_make, args=(KEPT[key], kind, lesson), daemon=True).start()
    return KEPT[key]


def _make(run, kind, lesson):
    try:
        run.set_result(kind(lesson))
    except BaseException as cause:  # told by each test that asks for it
        run.set_exception(cause)


def alone(lesson):
    if lesson.exercises:
        _begun(Graded, lesson)  # the second core has nothing else to do meanwhile
    return _begun(Alone, lesson).result()


def graded(lesson):
    return _begun(Graded, lesson).result()
