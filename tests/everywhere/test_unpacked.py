"""An archive of course.py pack says for which machines and Pythons it is."""

import json

import pytest

from launcher import offline
from launcher.problem import Problem


def test_another_machine_or_python_is_refused_by_name(small):
    offline.folder(small).mkdir()
    contents = offline.folder(small) / "contents.json"
    contents.write_text(json.dumps({"system": "windows-x86_64", "pythons": ["3.12"]}))
    with pytest.raises(Problem, match="packed for windows-x86_64, and this machine is linux-x86_64"):
        offline.check(small)
    contents.write_text(json.dumps({"system": "linux-x86_64", "pythons": ["3.1", "3.2"]}))
    with pytest.raises(Problem, match="parts for Python 3.1, 3.2, and this is 3"):
        offline.check(small)


def test_a_clone_fetches_and_an_archive_does_not(small):
    assert offline.contents(small) == {} and offline.pip_options(small) == [] and offline.maven_options(small) == []
    offline.check(small)
    offline.wheels(small).mkdir(parents=True)
    offline.repository(small).mkdir()
    assert offline.pip_options(small)[0] == "--no-index"
    assert offline.maven_options(small) == ["-o", f"-Dmaven.repo.local={offline.repository(small)}"]
