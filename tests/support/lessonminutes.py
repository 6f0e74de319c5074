"""How long a lesson takes, counted from its cells: text, cells, guesses, exercises, plays and recall questions."""

import re

WORDS_A_MINUTE = 150
CELL, GUESS, EXERCISE, PLAY, QUESTION = 1 / 3, 1 / 2, 7, 2, 1 / 2  # minutes each
PLAYS = re.compile(r"\b(StepThrough\.of|interact\(|\w+Explorer\.\w+|KernelEditor\.over|DrawingPad\.\w+)")


def minutes(lesson):
    """(core, further): the further part begins with the first heading that says so."""
    sums = {False: 0.0, True: 0.0}
    further = False
    checks = {exercise.check.id for exercise in lesson.exercises}
    for cell in lesson.cells:
        if re.search(r"^#+ Further", cell.source, re.MULTILINE) and not cell.is_code:
            further = True
        if re.search(r"^## Summary", cell.source, re.MULTILINE) and not cell.is_code:
            break
        sums[further] += _of_code(cell, checks) if cell.is_code else _of_prose(cell)
    return sums[False], sums[True]


def _of_prose(cell):
    read = re.sub(r"<details>.*?</details>", " ", cell.source, flags=re.DOTALL)
    return len(read.split()) / WORDS_A_MINUTE + GUESS * len(re.findall(r"\*\*Guess\b", cell.source))


def _of_code(cell, checks):
    if cell.id in checks:
        return EXERCISE
    return (
        CELL + PLAY * bool(PLAYS.search(cell.source)) + QUESTION * len(re.findall(r"\bQuiz\.ask\(", cell.source))
    )
