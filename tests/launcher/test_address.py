"""The repository's address: one setting, from which README's start and badge are written."""

import pytest

from launcher import address, files
from launcher.commands import address as command
from launcher.problem import Problem
from repository import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def run(course, console, url=None, none=False):
    return command.run(course, console, type("Arguments", (), {"url": url, "none": none})())


@pytest.fixture
def published(small):
    files.write(small.root / "README.md", README)
    return small


def readme(course):
    return (course.root / "README.md").read_text(encoding="utf-8")


def test_readme_says_what_the_setting_says(course):
    assert README == address.written(README, address.of(course)), "run: python3 course.py address URL"
    assert {part[2] for part in address.PART.finditer(README)} == {"badge", "start"}


def test_until_it_is_set_readme_begins_at_a_folder_and_has_no_badge(published, console):
    run(published, console, none=True)
    assert "git clone" not in readme(published) and "mybinder.org/v2" not in readme(published)
    assert "In the folder of the course" in readme(published)


@pytest.mark.parametrize(
    "url, link",
    [
        ("https://github.com/ann/lab", "https://mybinder.org/v2/gh/ann/lab/HEAD?urlpath=lab/tree/00-start-here.ipynb"),
        ("https://gitlab.com/uni/math/lab", "https://mybinder.org/v2/gl/uni%2Fmath%2Flab/HEAD?urlpath=lab/tree/00-start-here.ipynb"),
        ("https://git.example.org/ann/lab", None),
    ],
)
def test_one_command_writes_it_everywhere_and_takes_it_back(published, console, url, link):
    for given in (url, url + ".git", url + "/"):
        assert run(published, console, given) == 0
        assert address.of(published) == url and console.said[-1] == url
    assert f"    git clone {url}.git convolution-lab\n    cd convolution-lab\n    python3 course.py lab\n" in readme(published)
    assert (f"({link})" in readme(published)) if link else ("mybinder.org/v2" not in readme(published))
    run(published, console, none=True)
    assert address.of(published) is None and "git clone" not in readme(published)


@pytest.mark.parametrize(
    "url", ["lab", "http://github.com/a/b", "https://github.com/a", "https://me:pw@github.com/a/b", "https://github.com/a/b?x=1"]
)
def test_what_is_no_address_is_one_sentence_and_changes_nothing(published, console, url):
    before = readme(published)
    with pytest.raises(Problem, match="is no address of a repository; give the one"):
        run(published, console, url)
    assert readme(published) == before and address.of(published) is None


def test_no_document_asks_the_reader_to_replace_a_word():
    for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        assert "clone REPOSITORY" not in path.read_text(encoding="utf-8"), path.name
