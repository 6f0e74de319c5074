"""Reference cases from PyTorch in float64: python3 torch_cases.py writes torch.txt.gz beside it."""

from itertools import product
from pathlib import Path

import torch
import torch.nn.functional as F

from cases import Cases, numbers

PAD = {"ZERO": "constant", "REPLICATE": "replicate", "REFLECT": "reflect", "CIRCULAR": "circular"}

cases = Cases()


def tensor(array):
    return torch.from_numpy(array)


def batch(array):
    return tensor(array)[None]


def one_dimension():
    """border by torch.nn.functional.pad, with another amount on each side"""
    for border, (before, after), s, d, n, k in product(
            PAD, ((0, 0), (1, 1), (3, 2), (0, 4)), (1, 2, 3), (1, 2, 3), (10, 11), (2, 3)):
        if border != "ZERO" and (before, after) == (0, 0):
            continue
        x, kernel = numbers(n), numbers(k)
        wide = F.pad(batch(x)[None], (before, after), PAD[border])
        out = F.conv1d(wide, batch(kernel)[None], stride=s, dilation=d)[0, 0]
        cases.add("correlate1d", {"x": x, "kernel": kernel, "out": out}, source="torch.conv1d",
                  mode="pad", before=before, after=after, border=border, constant=0, stride=s, dilation=d)
    for d, n, k in product((1, 2, 3), (10, 11), (1, 2, 3, 4, 5)):
        x, kernel = numbers(n), numbers(k)
        out = F.conv1d(batch(x)[None], batch(kernel)[None], padding="same", dilation=d)[0, 0]
        cases.add("correlate1d", {"x": x, "kernel": kernel, "out": out}, source="torch.conv1d",
                  mode="samePyTorch", border="ZERO", constant=0, stride=1, dilation=d)


def two_dimensions():
    for (sr, sc), (dr, dc), (h, w), (kh, kw) in product(
            ((1, 1), (2, 2), (3, 1)), ((1, 1), (2, 2), (1, 3)), product((8, 9), (8, 9)), product((2, 3), (2, 3))):
        image, kernel = numbers(h, w), numbers(kh, kw)
        out = F.conv2d(batch(image)[None], batch(kernel)[None], stride=(sr, sc), dilation=(dr, dc))
        cases.add("correlate2d", {"image": image, "kernel": kernel, "out": out[0, 0]},
                  source="torch.conv2d", mode="valid", border="ZERO", constant=0,
                  stride=f"{sr}x{sc}", dilation=f"{dr}x{dc}")


# channels, filters, groups
BANKS = ((1, 1, 1), (3, 1, 1), (3, 4, 1), (4, 4, 2), (4, 2, 2), (6, 3, 3), (3, 3, 3), (2, 4, 2))


def filter_banks():
    for (c, f, g), (sr, sc), (dr, dc), (pr, pc), (h, w), k in product(
            BANKS, ((1, 1), (2, 1)), ((1, 1), (1, 2)), ((0, 0), (1, 2)), ((6, 7), (7, 6)), (2, 3)):
        image, weight, bias = numbers(c, h, w), numbers(f, c // g, k, k), numbers(f)
        out = F.conv2d(batch(image), tensor(weight), tensor(bias), (sr, sc), (pr, pc), (dr, dc), g)[0]
        cases.add("filterBank", {"input": image, "filters": weight, "bias": bias, "out": out},
                  source="torch.conv2d", groups=g, border="ZERO", stride=f"{sr}x{sc}",
                  dilation=f"{dr}x{dc}", padding=f"{pr}x{pc}")


def depthwise_and_pointwise():
    for c, f, s, p, h, w, k in product((1, 3), (1, 4), (1, 2), (0, 1), (5, 6), (5, 6), (2, 3)):
        image, kernels = numbers(c, h, w), numbers(c, k, k)
        weights, bias = numbers(f, c), numbers(f)
        deep = F.conv2d(batch(image), tensor(kernels)[:, None], None, s, p, 1, c)
        out = F.conv2d(deep, tensor(weights)[:, :, None, None], tensor(bias))
        keys = dict(source="torch.conv2d", border="ZERO", stride=s, padding=p)
        cases.add("depthwise", {"input": image, "kernels": kernels, "out": deep[0]}, **keys, dilation=1)
        cases.add("separableBank", {"input": image, "kernels": kernels, "weights": weights, "bias": bias,
                                    "out": out[0]}, **keys, filters=f, dilation=1)
    for c, f, h, w in product((1, 2, 3), (1, 2, 5), (1, 4), (3, 4)):
        image, weights, bias = numbers(c, h, w), numbers(f, c), numbers(f)
        out = F.conv2d(batch(image), tensor(weights)[:, :, None, None], tensor(bias))[0]
        cases.add("pointwise", {"input": image, "weights": weights, "bias": bias, "out": out},
                  source="torch.conv2d", channels=c, filters=f)


def transposed():
    for s, d, p, extra, n, k in product((1, 2, 3), (1, 2, 3), (0, 1, 2), (0, 1, 2), (4, 5), (2, 3)):
        if extra >= s or (n - 1) * s - 2 * p + d * (k - 1) + 1 + extra < 1:
            continue
        x, kernel = numbers(n), numbers(k)
        out = F.conv_transpose1d(batch(x)[None], batch(kernel)[None], None, s, p, extra, 1, d)[0, 0]
        cases.add("transposed1d", {"x": x, "kernel": kernel, "out": out}, source="torch.conv_transpose1d",
                  stride=s, dilation=d, padding=p, outputPadding=extra)
    for (sr, sc), (dr, dc), (pr, pc), (h, w), (kh, kw) in product(
            ((1, 1), (2, 1), (2, 3)), ((1, 1), (2, 1)), ((0, 0), (1, 0), (1, 1)),
            product((3, 4), (3, 4)), product((2, 3), (2, 3))):
        image, kernel = numbers(h, w), numbers(kh, kw)
        er, ec = sr - 1, sc - 1
        out = F.conv_transpose2d(batch(image)[None], batch(kernel)[None], None, (sr, sc), (pr, pc),
                                 (er, ec), 1, (dr, dc))[0, 0]
        cases.add("transposed2d", {"image": image, "kernel": kernel, "out": out},
                  source="torch.conv_transpose2d", stride=f"{sr}x{sc}", dilation=f"{dr}x{dc}",
                  padding=f"{pr}x{pc}", outputPadding=f"{er}x{ec}")
    for c, f, s, d, p, k in product((1, 3), (1, 2), (1, 2), (1, 2), (0, 1), (2, 3)):
        image, weight, bias = numbers(c, 4, 5), numbers(c, f, k, k), numbers(f)
        out = F.conv_transpose2d(batch(image), tensor(weight), tensor(bias), s, p, s - 1, 1, d)[0]
        cases.add("transposedBank", {"input": image, "filters": weight, "bias": bias, "out": out},
                  source="torch.conv_transpose2d", stride=s, dilation=d, padding=p, outputPadding=s - 1)


def unfolded():
    for c, s, d, p, h, w, kh, kw in product((1, 2), (1, 2), (1, 2), (0, 1), (5, 6), (5, 6), (2, 3), (1, 2)):
        image = numbers(c, h, w)
        out = F.unfold(batch(image), (kh, kw), d, p, s)[0]
        cases.add("im2col", {"input": image, "out": out}, source="torch.unfold", kernel=f"{kh}x{kw}",
                  border="ZERO", stride=s, dilation=d, padding=p)


def pooling():
    for (k, l), (sr, sc), (pr, pc), ceil, h, w in product(
            ((2, 2), (3, 2), (4, 3)), ((1, 2), (2, 2), (3, 3)), ((0, 0), (1, 1), (1, 0)), (True, False),
            (6, 7), (8, 9)):
        image = numbers(h, w)
        x = batch(image)[None]
        window = ((k, l), (sr, sc), (pr, pc))
        keys = dict(size=f"{k}x{l}", stride=f"{sr}x{sc}", padding=f"{pr}x{pc}", ceil=ceil)
        high = F.max_pool2d(x, *window, ceil_mode=ceil)[0, 0]
        low = -F.max_pool2d(-x, *window, ceil_mode=ceil)[0, 0]
        cases.add("maxPool", {"image": image, "out": high}, source="torch.max_pool2d", **keys)
        cases.add("minPool", {"image": image, "out": low}, source="torch.max_pool2d", **keys)
        for count in (True, False):
            out = F.avg_pool2d(x, *window, ceil, count)[0, 0]
            cases.add("averagePool", {"image": image, "out": out}, source="torch.avg_pool2d", **keys,
                      countIncludePad=count)
    for c, h, w in product((1, 3), (1, 4, 5), (1, 6, 7)):
        image = numbers(c, h, w)
        cases.add("globalPool", {"input": image, "average": tensor(image).mean((1, 2)),
                                 "max": tensor(image).amax((1, 2)), "min": tensor(image).amin((1, 2))},
                  source="torch.mean")


ACTIVATIONS = {
    "relu": F.relu, "leakyRelu": F.leaky_relu, "sigmoid": torch.sigmoid, "tanh": torch.tanh, "gelu": F.gelu,
    "leakyRelu0.25": lambda x: F.leaky_relu(x, 0.25),
}


def activations():
    x = torch.cat([torch.linspace(-12, 12, 97), torch.tensor([-800., -40., -1e-9, 1e-9, 40., 800.])]).double()
    for name, function in ACTIVATIONS.items():
        at = x.clone().requires_grad_()
        y = function(at)
        y.sum().backward()
        cases.add("activation", {"x": x, "out": y.detach(), "slope": at.grad}, source="torch", function=name)
    for n, shift in product((1, 2, 5, 10), (0, 1000, -1000)):
        scores = tensor(numbers(n)) + shift
        for name, function in (("softmax", torch.softmax), ("logSoftmax", torch.log_softmax)):
            jacobian = torch.autograd.functional.jacobian(lambda v: function(v, 0), scores)
            cases.add(name, {"x": scores, "out": function(scores, 0), "slope": jacobian},
                      source="torch." + name, n=n, shift=shift)


def main():
    one_dimension()
    two_dimensions()
    filter_banks()
    depthwise_and_pointwise()
    transposed()
    unfolded()
    pooling()
    activations()
    cases.write(Path(__file__).with_name("torch.txt.gz"), f"PyTorch {torch.__version__}, by torch_cases.py")


main()
