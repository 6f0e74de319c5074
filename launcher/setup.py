"""Which steps make the course ready, and in which order."""

from launcher import foldername, kernelspec, lessons, maven, mnist, offline, pythonparts, server
from launcher.lock import one_at_a_time
from launcher.problem import Problem
from launcher.steps import bring_up_to_date
from launcher.tools import Tools


def set_up(course, console, learner=False, tests=False, only=()):
    """Everything a kernel needs; for a learner also the copies of the lessons, for tests their Python parts.

    `only` names the steps to do, for an image whose layers are made one by one. Returns the tools that were found.
    """
    if fault := foldername.fault(course.root):
        raise Problem(f"The path {course.root} {fault}; rename the folder and start again.")
    tools = Tools(course)
    offline.check(course)
    with one_at_a_time(course.lock, console) as handle:
        lock = (handle,)
        if course.shared:
            _look_at_shared(course, tools, lock)
            bring_up_to_date([lessons.step(course)] if learner else [], console)
            return tools
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
        bring_up_to_date([step for step in steps if not only or step.name in only], console)
        server.write_settings(course)
    return tools


def _look_at_shared(course, tools, lock):
    """Nothing is made in a course that someone else keeps, so what it lacks is said and left to them."""
    steps = (pythonparts.step(course, lock), maven.step(course, tools, lock), kernelspec.step(course, tools))
    if lacking := [step.name for step in steps if not step.intact()]:
        raise Problem(
            f"The course in {course.root} is not set up ({', '.join(lacking)}), and CONVLAB_WORK asks to leave it as it is; "
            "whoever keeps it runs there, without CONVLAB_WORK: python3 course.py setup"
        )
