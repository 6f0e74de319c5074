"""Every lesson in the real kernel: from its first cell to its last, and each exercise with every answer we know.

One kernel runs the lesson and then puts the untouched stub, the worked solution and each wrong program of the catalogue
into the exercise cells; a second one, which grades, does the same with the solutions. Each is started once a lesson.
"""

import pytest

import catalogue
from lesson import LESSONS
from lessonrun import alone, graded, solution_of

FAST = {"00"}  # the rest is left out by --fast


def case(lesson, *more, id):
    return pytest.param(lesson, *more, id=id, marks=[] if lesson.number in FAST else pytest.mark.slow)


BY_LESSON = [case(one, id=str(one)) for one in LESSONS]
BY_EXERCISE = [case(one, exercise, id=exercise.id) for one in LESSONS for exercise in one.exercises]
BY_MISTAKE = [
    case(one, exercise, wrong, id=str(wrong))
    for one in LESSONS
    for exercise in one.exercises
    for wrong in catalogue.of(exercise.id)
]


@pytest.mark.parametrize("lesson", BY_LESSON)
def test_lesson_runs_clean(lesson):
    ran = alone(lesson).cells
    complaints = [f"{cell} {ran[cell.id].complaint}" for cell in lesson.code if ran[cell.id].complaint]
    assert not complaints, "\n\n".join(complaints)


@pytest.mark.parametrize("lesson", [case(one, id=str(one)) for one in LESSONS if one.number < "08"])
def test_the_first_half_keeps_nobody_waiting(lesson):
    """Run All within 30 seconds, no cell beyond 2, on two cores: told by CPU time, which a loaded machine changes less."""
    spent = {str(cell): alone(lesson).cells[cell.id].cpu for cell in lesson.code}
    if None in spent.values():
        pytest.skip("the CPU time of a process cannot be read here")
    slow = [f"{cell} takes {seconds:.1f} s of CPU time" for cell, seconds in spent.items() if seconds > 2 * 2]
    assert not slow, "\n".join([*slow, "compute less, or warm up what is loaded in a cell before"])
    assert sum(spent.values()) < 2 * 30, f"the whole lesson takes {sum(spent.values()):.0f} s of CPU time"


@pytest.mark.parametrize("lesson, exercise", BY_EXERCISE)
def test_an_exercise_can_be_run_twice(lesson, exercise):
    again, lost = alone(lesson).answers[exercise.id].again, alone(lesson).lost.get(exercise.id)
    assert not again.complaint, f"{exercise.stub}, run a second time, {again.complaint}"
    assert not lost, (
        f"{exercise.stub}, run a second time, resets {', '.join(lost)}: no variable may be computed from the learner's "
        f"method; compute it from the library's own"
    )


@pytest.mark.parametrize("lesson, exercise", BY_EXERCISE)
def test_untouched_says_not_done_yet(lesson, exercise):
    stub = alone(lesson).answers[exercise.id].stub
    assert not stub.complaint, f"{exercise.stub} or its check {stub.complaint}"
    if exercise.is_hunt:
        assert "Right." not in stub.text, f"{exercise.stub} holds no mistake to find: its check says {stub.text!r}"
    else:
        assert "not done yet" in stub.text.lower(), f"the check of {exercise.stub} says {stub.text!r}"


@pytest.mark.parametrize("lesson, exercise", BY_EXERCISE)
def test_solution_is_right(lesson, exercise):
    assert solution_of(lesson, exercise), (
        f"no solution: a code cell of notebooks/solutions/{lesson.path.name} must have the id {exercise.id}"
    )
    said = alone(lesson).answers[exercise.id].solution
    assert not said.complaint, f"the solution {said.complaint}"
    assert "Right." in said.text, f"the check says {said.text!r} of the solution"


@pytest.mark.parametrize("lesson, exercise, wrong", BY_MISTAKE)
def test_wrong_program_is_named(lesson, exercise, wrong):
    said = alone(lesson).answers[exercise.id].wrong[wrong.name]
    assert not said.complaint, f"the wrong program {wrong.name} {said.complaint}"
    assert wrong.says in said.text, f"the check should say {wrong.says!r} and says {said.text!r}"
    assert "Right." not in said.text


@pytest.mark.parametrize("lesson", [case(one, id=str(one)) for one in LESSONS if one.solution])
def test_solutions_run_clean_where_a_class_is_graded(lesson):
    ran = graded(lesson).cells
    complaints = [f"{cell} {ran[cell.id].complaint}" for cell in lesson.solution.code if ran[cell.id].complaint]
    assert not complaints, "\n\n".join(complaints)


@pytest.mark.parametrize("lesson, exercise", BY_EXERCISE)
def test_grading_throws_for_the_untouched_stub_and_not_for_the_solution(lesson, exercise):
    answers = graded(lesson).answers[exercise.id]
    if not exercise.is_hunt:
        assert answers.stub.failed and "not done yet" in answers.stub.text.lower(), answers.stub.text
    assert not any(kind == "stderr" for kind, _ in answers.stub.shown), "a grader counts any text there as a failure"
    assert answers.solution is None or not answers.solution.complaint, answers.solution.complaint


@pytest.mark.parametrize("lesson, exercise, wrong", BY_MISTAKE)
def test_grading_throws_for_a_wrong_program_without_credit(lesson, exercise, wrong):
    said = graded(lesson).answers[exercise.id].wrong[wrong.name]
    assert said.failed == (wrong.credit == 0), f"credit {wrong.credit}, and the check says {said.text!r}"
    assert wrong.says in said.text and not any(kind == "stderr" for kind, _ in said.shown), said.text


def test_every_exercise_of_the_catalogue_is_in_its_lesson():
    known = {exercise.id for lesson in LESSONS for exercise in lesson.exercises}
    there = {lesson.number for lesson in LESSONS}
    missing = {wrong.exercise for wrong in catalogue.WRONG if wrong.exercise[:2] in there} - known
    assert not missing, f"no lesson checks {', '.join(sorted(missing))}: after its exercise cell, LessonNN.name(...)"


def test_the_catalogue_is_read_whole():
    for path in sorted(catalogue.FOLDER.glob("*Mistakes.java")):
        source = path.read_text(encoding="utf-8")
        assert len(catalogue.read(source)) == source.count("@Mistake("), (
            f'{path.name}: the tests cannot read each program; the class\'s text says "Wrong programs for 01-name.", '
            "and mvn fmt:format writes the rest as they expect it"
        )
        assert len(catalogue.read(source)) > 0, path.name
