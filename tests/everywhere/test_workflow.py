"""The workflow file that a fork runs: read here, run nowhere yet."""

import re

import yaml

from repository import ROOT

OLDEST = re.search(r"OLDEST = \((\d+), (\d+)\)", (ROOT / "course.py").read_text()).groups()


def workflow():
    return yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text())


def test_it_runs_the_fast_tests_on_three_systems_and_the_oldest_python():
    job = workflow()["jobs"]["fast"]
    rows = job["strategy"]["matrix"]["include"]
    assert {row["system"].split("-")[0] for row in rows} == {"ubuntu", "windows", "macos"}
    assert ".".join(OLDEST) in [row["python"] for row in rows]
    assert "python course.py test --fast" in [step.get("run") for step in job["steps"]]


def test_it_may_read_and_nothing_else():
    assert workflow()["permissions"] == {"contents": "read"}
    assert "secrets." not in (ROOT / ".github" / "workflows" / "test.yml").read_text()
