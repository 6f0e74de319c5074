"""Which steps make the course ready, and the tools they share."""
from functools import cached_property

from launcher import jdk, kernelspec, lessons, maven, mnist, pythonparts
from launcher.lock import one_at_a_time
from launcher.steps import bring_up_to_date


class Tools:
    """The JDK and Maven, each looked for when first asked for."""

    def __init__(self, course):
        self.course = course

    @cached_property
    def _jdk(self):
        return jdk.find(self.course.machine)

    @cached_property
    def _maven(self):
        return maven.find(self.course.machine)

    def jdk(self):
        return self._jdk

    def maven(self):
        return self._maven


def set_up(course, console, learner=False, tests=False):
    """Everything a kernel needs; for a learner also the copies of the lessons, for tests their Python parts.

    Returns the tools that were found.
    """
    tools = Tools(course)
    with one_at_a_time(course.cache / "course.lock", console) as handle:
        lock = (handle,)
        steps = [pythonparts.step(course, lock)]
        if tests:
            steps.append(pythonparts.step(course, lock, "tests/requirements.txt", "Python parts for tests"))
        steps += [
            maven.step(course, tools, lock),
            mnist.step(course, lock),
            kernelspec.step(course, tools),
        ]
        if learner:
            steps.append(lessons.step(course))
        bring_up_to_date(steps, console)
    return tools
