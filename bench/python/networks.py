"""The four networks of lessons 11 and 12 in PyTorch, with weights by formula."""
import math
from dataclasses import dataclass
from typing import Callable

import formula
import torch
from torch import nn


@dataclass(frozen=True)
class Network:
    """How one network is built and trained in the race."""

    build: Callable[[], nn.Sequential]
    optimiser: Callable
    batch: int
    low: float  # pixel 0 becomes `low`, pixel 255 becomes 1
    parameters: int


def lenet():
    return nn.Sequential(
        nn.Conv2d(1, 6, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(6, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(784, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10),
    )  # fmt: skip


def cnn3():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(576, 128), nn.ReLU(), nn.Linear(128, 10),
    )  # fmt: skip


def bncnn(dropout=0.2):
    return nn.Sequential(
        nn.Conv2d(1, 32, 3), nn.BatchNorm2d(32), nn.ReLU(),
        nn.Conv2d(32, 32, 3), nn.BatchNorm2d(32), nn.ReLU(), nn.MaxPool2d(2), nn.BatchNorm2d(32),
        nn.Flatten(), nn.Linear(4608, 128), nn.ReLU(), nn.Dropout(dropout), nn.Linear(128, 10),
    )  # fmt: skip


def mlp():
    return nn.Sequential(
        nn.Flatten(), nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(),
        nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10),
    )  # fmt: skip


def sgd(rate, momentum):
    # fused: one pass over each parameter, the fastest form PyTorch has on a CPU
    return lambda parameters: torch.optim.SGD(parameters, lr=rate, momentum=momentum, fused=True)


def adadelta(parameters):
    # no fused form; foreach and the plain loop were timed: 25.0 and 25.3 s an epoch, no difference beyond noise
    return torch.optim.Adadelta(parameters, lr=1.0, rho=0.9, eps=1e-6)


NETWORKS = {
    "lenet": Network(lenet, sgd(0.02, 0.9), 128, 0.0, 106_154),
    "cnn3": Network(cnn3, sgd(0.02, 0.9), 128, 0.0, 98_442),
    "bncnn": Network(bncnn, adadelta, 64, -1.0, 601_002),
    "mlp": Network(mlp, sgd(0.1, 0.0), 128, 0.0, 567_434),
}


@torch.no_grad()
def fill(model, seed):
    """Weights by formula, uniform in +-1/sqrt(fan in) as PyTorch's own default.

    Weight and bias of the k-th layer that has them are tensors 2k and 2k + 1; tensor t takes the numbers of
    seed * 1000 + t. Batch norm counts as a layer and keeps its ones and zeros.
    """
    layers = [layer for layer in model if hasattr(layer, "weight")]
    for k, layer in enumerate(layers):
        if isinstance(layer, nn.BatchNorm2d):
            continue
        bound = 1.0 / math.sqrt(layer.weight[0].numel())
        for t, tensor in ((2 * k, layer.weight), (2 * k + 1, layer.bias)):
            tensor.copy_(torch.from_numpy(formula.signed(seed * 1000 + t, tuple(tensor.shape), bound)))
    return model
