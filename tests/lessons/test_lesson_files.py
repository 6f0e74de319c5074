"""Every lesson as a file: what a reader without a kernel meets. The rules are in lessonrules.py."""

import pytest

import lessonrules
from lesson import LESSONS, SOLUTIONS

# What a lesson does not keep yet, and why; take a line out when it does.
PENDING = {
    ("12-cnn-with-dl4j", "shape"): "its LeNet part is written; the other networks, exercises and questions are to come",
}


def case(lesson, rule):
    why = PENDING.get((str(lesson), rule.__name__))
    marks = pytest.mark.xfail(reason=f"{lesson}: {why}") if why else ()
    return pytest.param(lesson, rule, id=f"{lesson}-{rule.__name__}", marks=marks)


RULES = [case(lesson, rule) for lesson in LESSONS for rule in lessonrules.ALL] + [
    pytest.param(lesson, rule, id=f"{lesson}-solutions-{rule.__name__}")
    for lesson in SOLUTIONS
    for rule in lessonrules.OF_SOLUTIONS
]


@pytest.mark.parametrize("lesson, rule", RULES)
def test_rule(lesson, rule):
    complaints = list(rule(lesson))
    assert not complaints, f"{lesson.path.name}: {rule.__doc__}\n- " + "\n- ".join(complaints)


def test_every_solution_belongs_to_a_lesson():
    for notebook in SOLUTIONS:
        assert any(lesson.path.name == notebook.path.name for lesson in LESSONS), (
            f"{notebook.path.name} solves no lesson"
        )


def test_lessons_with_exercises_have_their_solutions():
    for lesson in LESSONS:
        assert lesson.solution or not lesson.exercises, f"notebooks/solutions/{lesson.path.name} is missing"
