"""Writes reference cases as lines of text, gzipped, in the format that ReferenceCases.java reads.

A case is a header, `operation key=value ...`, followed by one line for each array,
`name 3x4 numbers ...`, and an empty line. Numbers are written so that they read back exactly.
"""

import gzip
import sys

import numpy as np

RNG = np.random.default_rng(20261121)


def numbers(*shape):
    """Eighths between -4 and 4: sums of products stay exact and short."""
    return RNG.integers(-32, 33, shape) / 8.0


def text(value):
    value = float(value)
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)


class Cases:
    def __init__(self):
        self.lines = []
        self.count = 0

    def add(self, operation, arrays, **keys):
        self.lines.append(" ".join([operation] + [f"{k}={v}" for k, v in keys.items()]))
        for name, array in arrays.items():
            array = np.asarray(array, dtype=np.float64)
            shape = "x".join(map(str, array.shape))
            self.lines.append(" ".join([name, shape] + [text(v) for v in array.ravel()]))
        self.lines.append("")
        self.count += 1

    def write(self, path, versions):
        content = "\n".join([f"# {versions}", ""] + self.lines)
        with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
            file.write(content.encode("ascii"))
        print(f"{self.count} cases, {len(content)} characters in {path}", file=sys.stderr)
