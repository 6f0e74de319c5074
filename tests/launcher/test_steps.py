"""Set-up steps: skipped when nothing changed, done again after an interruption, faults told in one sentence."""

import errno

import pytest

from launcher import files
from launcher.problem import Problem
from launcher.steps import Step, bring_up_to_date


class Bench:
    """One step on a file, with an input that can change and a count of how often it was made."""

    def __init__(self, folder):
        self.product, self.input, self.made, self.fault = folder / "product", "a", 0, None
        self.step = Step("Product", folder / ".stamp", lambda: self.input, self.product.exists, self.make)

    def make(self, line):
        if self.fault:
            raise self.fault
        self.made += 1
        self.product.write_text(self.input)
        return "made"


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def test_a_step_is_done_once_while_nothing_changes(bench, console):
    bring_up_to_date([bench.step], console)
    bring_up_to_date([bench.step], console)
    assert bench.made == 1
    assert console.said == ["[1/1] Product ... made", "[1/1] Product ... up to date"]


def test_a_changed_input_redoes_the_step(bench, console):
    bring_up_to_date([bench.step], console)
    bench.input = "b"
    bring_up_to_date([bench.step], console)
    assert bench.product.read_text() == "b"


def test_a_lost_product_redoes_the_step(bench, console):
    bring_up_to_date([bench.step], console)
    bench.product.unlink()
    bring_up_to_date([bench.step], console)
    assert bench.made == 2


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), Problem("no network"), OSError(errno.ENOSPC, "full", "/x")])
def test_a_step_that_did_not_end_is_done_again(bench, console, fault):
    bring_up_to_date([bench.step], console)
    bench.input, bench.fault = "b", fault
    with pytest.raises((KeyboardInterrupt, Problem)):
        bring_up_to_date([bench.step], console)
    bench.input, bench.fault = "a", None
    bring_up_to_date([bench.step], console)
    assert bench.made == 2


@pytest.mark.parametrize(
    "number, words",
    [
        (errno.ENOSPC, "The disk is full at /x (Product)"),
        (errno.EROFS, "/x cannot be written (Product"),
        (errno.EACCES, "/x cannot be written (Product"),
        (errno.EIO, "Product failed at /x"),
    ],
)
def test_faults_of_the_disk_are_one_sentence(bench, console, number, words):
    bench.fault = OSError(number, "reason", "/x")
    with pytest.raises(Problem) as problem:
        bring_up_to_date([bench.step], console)
    assert problem.value.sentence.startswith(words)
    assert console.said == ["[1/1] Product ... failed"]


def test_a_file_is_old_or_new_but_never_half(tmp_path, monkeypatch):
    files.write(tmp_path / "x", "old")
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        files.write(tmp_path / "x", "new")
    assert files.read(tmp_path / "x") == "old"


def test_a_digest_sees_contents_and_names(tmp_path):
    (tmp_path / "a").write_text("1")
    one = files.digest_of(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    two = files.digest_of(tmp_path)
    (tmp_path / "b").write_text("2")
    assert len({one, two, files.digest_of(tmp_path), files.digest_of(tmp_path / "absent")}) == 4
