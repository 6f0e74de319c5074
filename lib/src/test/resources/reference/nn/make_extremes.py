"""Where single precision is short of digits. Run with PyTorch: python make_extremes.py

Batch norm of numbers far from mean 0: x as floats, in float64 the output and the gradients that `yGradient` gives,
and as `float32/...` the largest error of PyTorch's own float32, the yardstick of the tests.
GELU's tail: x, and in float64 x times the chance below x by `erfc`, which keeps its digits, with its slope.
"""
import math

import numpy as np
import torch
from common import save, signed
from torch import nn

SHAPE = (4, 2, 5, 6)
# name: mean and width of the numbers
FAR = {"255": (255.0, 6.0), "1000": (1000.0, 1.0), "minus-100000": (-100000.0, 1.0), "0": (0.0, 1.0)}
GRADIENTS = ("weight", "bias")

tensors = {}


def batch_norm(x, gradient, precision):
    layer = nn.BatchNorm2d(SHAPE[1]).to(precision).train()
    with torch.no_grad():
        layer.weight.copy_((1.0 + 0.5 * signed(1, SHAPE[1])).float())
        layer.bias.copy_(0.5 * signed(2, SHAPE[1]))
    x = x.detach().clone().to(precision).requires_grad_()
    y = layer(x)
    y.backward(gradient.to(precision))
    found = {"y": y, "xGradient": x.grad, "weightGradient": layer.weight.grad, "biasGradient": layer.bias.grad}
    return layer, {name: value.detach().double().numpy() for name, value in found.items()}


for index, (name, (mean, width)) in enumerate(FAR.items()):
    x = (mean + width * signed(10 + index, *SHAPE)).float()
    gradient = signed(20 + index, *SHAPE)
    layer, exact = batch_norm(x, gradient, torch.float64)
    _, single = batch_norm(x, gradient, torch.float32)
    put = {"x": x.numpy(), "yGradient": gradient.float().numpy()}
    put |= {key: getattr(layer, key).detach().float().numpy() for key in GRADIENTS}
    put |= exact | {f"float32/{key}": np.array([abs(single[key] - exact[key]).max()]) for key in exact}
    tensors.update({f"batch-norm-{name}/{key}": value for key, value in put.items()})
    print(name, {key: f"{put[f'float32/{key}'][0]:.1e}" for key in exact})

x = torch.linspace(-13.0, 6.0, 77, dtype=torch.float32).double()
chance = 0.5 * torch.special.erfc(-x / math.sqrt(2.0))
density = torch.exp(-x * x / 2.0) / math.sqrt(2.0 * math.pi)
tensors |= {"gelu-tail/x": x.float().numpy(), "gelu-tail/y": (x * chance).numpy(), "gelu-tail/slope": (chance + x * density).numpy()}
save("extremes", tensors)
