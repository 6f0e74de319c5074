"""MNIST's way into the cache, tried with four small files in place of the real ones."""

import gzip
import hashlib

import pytest

from launcher import fetch, mnist
from launcher.problem import Problem
from launcher.steps import bring_up_to_date

SMALL = {idx.name: f"content of {idx.name}".encode() * 100 for idx in mnist.FILES}


def sha(data):
    return hashlib.sha256(data).hexdigest()


@pytest.fixture(autouse=True)
def small_files(monkeypatch):
    monkeypatch.delenv(mnist.VARIABLE, raising=False)
    packed = {name: gzip.compress(data, mtime=0) for name, data in SMALL.items()}
    rows = tuple(mnist.Idx(name, len(data), sha(data), sha(packed[name])) for name, data in SMALL.items())
    monkeypatch.setattr(mnist, "FILES", rows)
    return packed


@pytest.fixture
def serves(mirror, small_files):  # noqa: F811
    mirror.contents = {f"/{name}.gz": data for name, data in small_files.items()}
    return mirror


def no_index(*_):
    return ["package index: not tried"]


def cached(course):
    place = mnist.own_folder(course)
    return {path.name: path.read_bytes() for path in place.iterdir() if not path.name.startswith(".")}


def test_a_mirror_fills_the_cache(small, line, serves):
    assert mnist.bring(small, line, (), mirrors=[serves.url], index=no_index) == []
    assert cached(small) == SMALL


def test_a_bad_mirror_is_left_at_its_first_failure_and_the_next_one_asked(small, line, serves):
    bad = serves.url + "absent/"
    assert mnist.bring(small, line, (), mirrors=[bad, serves.url], index=no_index) == []
    assert len([path for path, _ in serves.asked if path.startswith("/absent/")]) == 1
    assert cached(small) == SMALL


def test_files_that_are_right_are_not_fetched_again(small, line, serves):
    first, *rest = mnist.FILES
    place = mnist.own_folder(small)
    place.mkdir(parents=True)
    (place / first.name).write_bytes(SMALL[first.name])
    (place / rest[0].name).write_bytes(b"x" * rest[0].size)
    mnist.bring(small, line, (), mirrors=[serves.url], index=no_index)
    assert [path for path, _ in serves.asked] == [f"/{idx.name}.gz" for idx in rest]
    assert cached(small) == SMALL


def test_when_no_mirror_helps_the_index_is_asked_and_reasons_are_kept(small, line, serves):
    serves.contents.clear()
    reasons = mnist.bring(small, line, (), mirrors=[serves.url], index=no_index)
    assert len(reasons) == 2 and "404" in reasons[0] and reasons[1] == no_index()[0]


def test_a_damaged_archive_leaves_nothing(small, line, serves):
    name = mnist.FILES[0].name
    serves.contents[f"/{name}.gz"] = b"\x1f\x8bnothing"
    assert "checksum" in mnist.bring(small, line, (), mirrors=[serves.url], index=no_index)[0]
    assert cached(small) == {}


@pytest.mark.parametrize("packed", [True, False])
def test_from_a_folder_plain_or_packed(small, line, tmp_path, packed):
    source = tmp_path / "my copies"
    source.mkdir()
    for name, data in SMALL.items():  # compressed by someone else: another file, the same content
        path = source / (name + ".gz" if packed else name)
        path.write_bytes(gzip.compress(data, 1) if packed else data)
    assert mnist.bring(small, line, (), source) == []
    assert cached(small) == SMALL


@pytest.mark.parametrize(
    "spoil, words",
    [
        (lambda folder: folder.rmdir(), "is not a folder"),
        (lambda folder: None, "has neither"),
        (lambda folder: (folder / mnist.FILES[0].name).write_bytes(b"x"), "its checksum is wrong"),
        (lambda folder: (folder / (mnist.FILES[0].name + ".gz")).write_bytes(b"x"), "Not a gzipped file"),
        (
            lambda folder: (folder / (mnist.FILES[0].name + ".gz")).write_bytes(gzip.compress(b"x" * 999_999)),
            "checksum is wrong",
        ),
        (
            lambda folder: (folder / (mnist.FILES[0].name + ".gz")).write_bytes(
                gzip.compress(SMALL[mnist.FILES[0].name])[:-9]
            ),
            "ended before",
        ),
    ],
)
def test_a_folder_that_is_not_mnist_is_one_sentence(small, line, tmp_path, spoil, words):
    source = tmp_path / "copies"
    source.mkdir()
    spoil(source)
    with pytest.raises(Problem, match=words):
        mnist.bring(small, line, (), source)
    assert cached(small) == {}


def test_without_a_network_the_set_up_goes_on_and_does_not_ask_at_every_start(small, console, monkeypatch):
    tries = []
    monkeypatch.setattr(mnist, "bring", lambda *_: tries.append(1) or ["no"])
    step = mnist.step(small, ())
    bring_up_to_date([step], console)
    bring_up_to_date([step], console)
    assert len(tries) == 1
    assert all("stand-in digits" in text and "course.py data" in text for text in console.said)


def test_the_variable_names_a_folder_or_the_stand_in(small, console, tmp_path, monkeypatch):
    monkeypatch.setenv(mnist.VARIABLE, mnist.STAND_IN)
    bring_up_to_date([mnist.step(small, ())], console)
    assert mnist.for_kernel(small) == mnist.STAND_IN and "as asked for" in console.said[0]
    monkeypatch.setenv(mnist.VARIABLE, str(tmp_path))
    assert mnist.for_kernel(small) == str(tmp_path)
    with pytest.raises(Problem, match="t10k-labels-idx1-ubyte is missing or not MNIST's"):
        bring_up_to_date([mnist.step(small, ())], console)
    for name, data in SMALL.items():
        (tmp_path / name).write_bytes(data)
    bring_up_to_date([mnist.step(small, ())], console)


def test_a_damaged_file_in_the_named_folder_is_told_even_when_all_was_well_before(small, console, tmp_path, monkeypatch):
    monkeypatch.setenv(mnist.VARIABLE, str(tmp_path))
    for name, data in SMALL.items():
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(data))
    bring_up_to_date([mnist.step(small, ())], console)
    first = tmp_path / f"{next(iter(SMALL))}.gz"
    first.write_bytes(first.read_bytes()[:-9])
    with pytest.raises(Problem, match=f"{first.stem} is missing or not MNIST's"):
        bring_up_to_date([mnist.step(small, ())], console)


def test_the_kernel_looks_for_itself_while_the_cache_is_empty(small):
    assert mnist.for_kernel(small) == ""


def test_mirrors_are_asked_over_tls_only():
    assert mnist.MIRRORS and all(address.startswith("https://") for address in mnist.MIRRORS)
    assert fetch.secure()
