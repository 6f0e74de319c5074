"""Which steps make the course ready, and in which order."""

from launcher import foldername, kernelspec, lessons, maven, mnist, pythonparts
from launcher.lock import one_at_a_time
from launcher.problem import Problem
from launcher.steps import bring_up_to_date
from launcher.tools import Tools


def set_up(course, console, learner=False, tests=False):
    """Everything a kernel needs; for a learner also the copies of the lessons, for tests their Python parts.

    Returns the tools that were found.
    """
    if fault := foldername.fault(course.root):
        raise Problem(f"The path {course.root} {fault}; rename the folder and start again.")
    tools = Tools(course)
    with one_at_a_time(course.cache / "course.lock", console) as handle:
        lock = (handle,)
        steps = [pythonparts.step(course, lock)]
        if tests:
            steps.append(pythonparts.step(course, lock, "tests/requirements.txt", "Python parts for tests"))
        steps += [
            tools.step(lock),
            maven.step(course, tools, lock),
            mnist.step(course, lock),
            kernelspec.step(course, tools),
        ]
        if learner:
            steps.append(lessons.step(course))
        bring_up_to_date(steps, console)
    return tools
