"""Reference cases from NumPy and SciPy: python3 scipy_cases.py writes scipy.txt.gz beside it.

Stride and dilation, which these libraries lack, are made by taking every s-th output and by putting
zeros between the kernel's taps; borders by numpy.pad where a function has no border of its own.
"""

from itertools import product
from pathlib import Path

import numpy as np
import scipy
from scipy import linalg, ndimage, signal, special

from cases import Cases, numbers

PAD = {
    "ZERO": "constant", "CONSTANT": "constant", "REPLICATE": "edge",
    "SYMMETRIC": "symmetric", "REFLECT": "reflect", "CIRCULAR": "wrap",
}
NDIMAGE = {
    "ZERO": "constant", "CONSTANT": "constant", "REPLICATE": "nearest",
    "SYMMETRIC": "reflect", "REFLECT": "mirror", "CIRCULAR": "wrap",
}
SIGNAL = {"ZERO": "fill", "CONSTANT": "fill", "SYMMETRIC": "symm", "CIRCULAR": "wrap"}
CONSTANT = 1.5

cases = Cases()


def constant_of(border):
    return CONSTANT if border == "CONSTANT" else 0


def spread(kernel, *dilations):
    """Zeros between the taps."""
    shape = [(k - 1) * d + 1 for k, d in zip(kernel.shape, dilations)]
    wide = np.zeros(shape)
    wide[tuple(slice(None, None, d) for d in dilations)] = kernel
    return wide


def margins(mode, window):
    return {"valid": (0, 0), "same": (window // 2, (window - 1) // 2),
            "full": (window - 1, window - 1)}[mode]


def padded(x, border, widths):
    extra = {"constant_values": constant_of(border)} if PAD[border] == "constant" else {}
    return np.pad(x, widths, PAD[border], **extra)


def one_dimension():
    for flip, mode, border, s, d, n, k in product(
            (True, False), ("full", "same", "valid"), PAD, (1, 2, 3), (1, 2, 3), (14, 15), (2, 3, 4, 5)):
        if (mode == "valid" and border != "ZERO") or (k > 3 and d == 3):
            continue
        x, kernel = numbers(n), numbers(k)
        wide = spread(kernel, d)
        if border == "ZERO":
            source = "numpy.convolve" if flip else "numpy.correlate"
            out = (np.convolve if flip else np.correlate)(x, wide, mode)
        else:
            source = "numpy.pad"
            by_padding = padded(x, border, margins(mode, len(wide)))
            out = signal.correlate(by_padding, wide[::-1] if flip else wide, "valid", "direct")
        cases.add("convolve1d" if flip else "correlate1d", {"x": x, "kernel": kernel, "out": out[::s]},
                  source=source, mode=mode, border=border, constant=constant_of(border),
                  stride=s, dilation=d)


def one_dimension_ndimage():
    """ndimage turns the origin of an even kernel when it flips: correlate has mode same, convolve
    the extra pixel after, as PyTorch."""
    for flip, border, d, n, k in product((True, False), NDIMAGE, (1, 2), (4, 9), (1, 2, 3, 4, 7)):
        x, kernel = numbers(n), numbers(k)
        function = ndimage.convolve1d if flip else ndimage.correlate1d
        wide = spread(kernel, d)
        out = function(x, wide, mode=NDIMAGE[border], cval=constant_of(border))
        mode = "samePyTorch" if flip else "same"
        cases.add("convolve1d" if flip else "correlate1d", {"x": x, "kernel": kernel, "out": out},
                  source="scipy.ndimage", mode=mode, border=border, constant=constant_of(border),
                  stride=1, dilation=d)


STEPS = [(1, 1, 1, 1), (2, 1, 1, 1), (1, 2, 2, 1), (2, 3, 1, 2)]


def two_dimensions():
    for flip, mode, border, (sr, sc, dr, dc), h, w, kh, kw in product(
            (True, False), ("full", "same", "valid"), SIGNAL, STEPS, (7, 8), (6, 9), (2, 3), (2, 3)):
        if mode == "valid" and border != "ZERO":
            continue
        image, kernel = numbers(h, w), numbers(kh, kw)
        wide = spread(kernel, dr, dc)
        turned = wide if flip else wide[::-1, ::-1]
        out = signal.convolve2d(image, turned, mode, SIGNAL[border], constant_of(border))
        add_2d(flip, image, kernel, out[::sr, ::sc], "scipy.signal.convolve2d", mode, border,
               (sr, sc, dr, dc))


def correlate2d_itself():
    """signal.correlate2d puts the extra pixel of an even kernel after in mode same."""
    for border, h, w, kh, kw in product(SIGNAL, (7, 8), (6, 9), (2, 3, 4), (2, 3, 5)):
        image, kernel = numbers(h, w), numbers(kh, kw)
        out = signal.correlate2d(image, kernel, "same", SIGNAL[border], constant_of(border))
        add_2d(False, image, kernel, out, "scipy.signal.correlate2d", CORRELATE2D_SAME, border,
               (1, 1, 1, 1))


CORRELATE2D_SAME = "samePyTorch"


def two_dimensions_ndimage():
    for flip, border, h, w, kh, kw in product((True, False), NDIMAGE, (5, 6), (4, 7), (1, 2, 3), (3, 4)):
        image, kernel = numbers(h, w), numbers(kh, kw)
        function = ndimage.convolve if flip else ndimage.correlate
        out = function(image, kernel, mode=NDIMAGE[border], cval=constant_of(border))
        add_2d(flip, image, kernel, out, "scipy.ndimage", "samePyTorch" if flip else "same", border,
               (1, 1, 1, 1))


def add_2d(flip, image, kernel, out, source, mode, border, steps):
    sr, sc, dr, dc = steps
    cases.add("convolve2d" if flip else "correlate2d", {"image": image, "kernel": kernel, "out": out},
              source=source, mode=mode, border=border, constant=constant_of(border),
              stride=f"{sr}x{sc}", dilation=f"{dr}x{dc}")


def separable():
    for mode, border, s, h, w, k, l in product(("full", "same"), SIGNAL, (1, 2), (7, 8), (7, 8), (2, 3), (3, 4)):
        if border == "CONSTANT":
            continue
        image, column, row = numbers(h, w), numbers(k), numbers(l)
        out = signal.convolve2d(image, np.outer(column, row), mode, SIGNAL[border])[::s, ::s]
        cases.add("separable2d", {"image": image, "column": column, "row": row, "out": out},
                  source="scipy.signal.convolve2d", mode=mode, border=border, stride=s, dilation=1)


def borders():
    """Also far beyond one turn of a short input."""
    for border, h, w, before, after in product(PAD, (1, 2, 5), (1, 3, 4), (0, 2, 9), (1, 7)):
        image = numbers(h, w)
        out = padded(image, border, ((before, after), (after, before)))
        cases.add("pad", {"image": image, "out": out}, source="numpy.pad", border=border,
                  constant=constant_of(border), before=before, after=after)


def matrices():
    for mode, n, k in product(("full", "same", "valid"), (5, 6, 9), (1, 2, 3, 4)):
        kernel = numbers(k)
        cases.add("toeplitz", {"kernel": kernel, "out": linalg.convolution_matrix(kernel, n, mode)},
                  source="scipy.linalg.convolution_matrix", mode=mode, n=n)


def medians():
    for border, h, w, kh, kw in product(NDIMAGE, (5, 6), (4, 7), (1, 3), (3, 5)):
        image = numbers(h, w)
        out = ndimage.median_filter(image, (kh, kw), mode=NDIMAGE[border], cval=0)
        cases.add("median", {"image": image, "out": out}, source="scipy.ndimage.median_filter",
                  border=border, size=f"{kh}x{kw}")


def filters():
    for size, sigma in product((1, 2, 3, 5, 8, 13), (0.5, 1, 2.25)):
        bell = signal.windows.gaussian(size, sigma)
        bell /= bell.sum()
        cases.add("gaussian", {"out": np.outer(bell, bell)}, source="scipy.signal.windows.gaussian",
                  size=size, sigma=sigma)
    for size, sigma in product((2, 3, 8), (0.2, 0.5, 5)):
        x, y = np.meshgrid(*[np.linspace(-1, 1, size)] * 2)
        bell = np.exp(-(x ** 2 + y ** 2) / (2 * sigma ** 2))
        cases.add("gaussianOnGrid", {"out": bell / bell.sum()}, source="numpy", size=size, sigma=sigma)
    for size in range(1, 12):
        row = special.binom(size - 1, np.arange(size)) / 2 ** (size - 1)
        cases.add("binomial", {"out": np.outer(row, row)}, source="scipy.special.binom", size=size)
    for (name, function), axis, border in product(
            {"sobel": ndimage.sobel, "prewitt": ndimage.prewitt}.items(), (0, 1), NDIMAGE):
        if border == "CONSTANT":
            continue
        image = numbers(6, 7)
        cases.add(name, {"image": image, "out": function(image, axis, mode=NDIMAGE[border])},
                  source="scipy.ndimage." + name, border=border, axis=axis)
    for border in NDIMAGE:
        if border == "CONSTANT":
            continue
        image = numbers(6, 7)
        cases.add("laplacian", {"image": image, "out": ndimage.laplace(image, mode=NDIMAGE[border])},
                  source="scipy.ndimage.laplace", border=border)
    for h, w in product((1, 4, 5), (3, 6)):
        gx, gy = numbers(h, w), numbers(h, w)
        cases.add("magnitude", {"gx": gx, "gy": gy, "out": np.hypot(gx, gy)}, source="numpy.hypot")
        cases.add("direction", {"gx": gx, "gy": gy, "out": np.arctan2(gy, gx)}, source="numpy.arctan2")
        cases.add("statistics", {"image": gx, "out": [gx.mean(), gx.std()]}, source="numpy")


def main():
    one_dimension()
    one_dimension_ndimage()
    two_dimensions()
    correlate2d_itself()
    two_dimensions_ndimage()
    separable()
    borders()
    matrices()
    medians()
    filters()
    cases.write(Path(__file__).with_name("scipy.txt.gz"),
                f"NumPy {np.__version__}, SciPy {scipy.__version__}, by scipy_cases.py")


main()
