"""Counts of tests, and where they are read from."""

import xml.etree.ElementTree
from dataclasses import dataclass


@dataclass(frozen=True)
class Tally:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other):
        return Tally(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self):
        text = f"{self.passed} passed, {self.failed} failed"
        return f"{text}, {self.skipped} skipped" if self.skipped else text


def of_reports(paths):
    """Sums JUnit's XML reports, which Maven and pytest both write."""
    total = Tally()
    for path in paths:
        root = xml.etree.ElementTree.parse(path).getroot()
        for suite in [root] if root.tag == "testsuite" else root.iter("testsuite"):
            total += _of_suite(suite)
    return total


def _of_suite(suite):
    tests, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
    failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
    return Tally(tests - skipped - failed, failed, skipped)
