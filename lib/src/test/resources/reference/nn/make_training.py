"""Losses, optimisers and schedules. Run with PyTorch: python make_training.py

Losses: value and gradient by the predictions, then ten losses of a dense layer trained with SGD 0.05.
Optimisers and schedules: a dense layer 5 to 4 on eight rows, mean squared error; ten losses and the weights after.
"""
import numpy as np
import torch
from common import RATE, STEPS, losses, save, signed, single, unit
from torch import nn, optim
from torch.nn import functional as F
from torch.optim import lr_scheduler

import formula

tensors = {}


def dense(inputs, outputs, seed):
    layer = nn.Linear(inputs, outputs).double()
    with torch.no_grad():
        layer.weight.copy_(0.5 * signed(seed, outputs, inputs))
        layer.bias.copy_(0.5 * signed(seed + 1, outputs))
    return layer


def loss(name, function, predictions, target, seed, last=lambda y: y):
    """`last` is applied to the dense layer's output in training: sigmoid where probabilities are wanted."""
    predictions = predictions.requires_grad_()
    value = function(predictions, target)
    value.backward()
    layer = dense(6, predictions.shape[1], seed)
    x = signed(seed + 2, predictions.shape[0], 6)
    tensors[f"{name}/predictions"] = single(predictions)
    tensors[f"{name}/target"] = target.numpy() if target.dtype == torch.int64 else single(target)
    tensors[f"{name}/value"] = np.array([value.item()])
    tensors[f"{name}/gradient"] = single(predictions.grad)
    tensors[f"{name}/x"] = single(x)
    tensors[f"{name}/weight"], tensors[f"{name}/bias"] = single(layer.weight), single(layer.bias)
    tensors[f"{name}/losses"] = losses(layer, lambda step: function(last(layer(x)), target))


classes = torch.from_numpy(formula.labels(1, 9))
loss("softmax-cross-entropy", F.cross_entropy, 3.0 * signed(2, 9, 10), classes, 10)
loss("softmax-cross-entropy-large", F.cross_entropy, 300.0 * signed(3, 9, 10), classes, 20)
loss("softmax-cross-entropy-batch-1", F.cross_entropy, 3.0 * signed(4, 1, 10), classes[:1], 30)
mask = (unit(5, 7, 12) > 0.5).double()
loss("binary-cross-entropy", F.binary_cross_entropy, 0.01 + 0.98 * unit(6, 7, 12), mask, 40, torch.sigmoid)
loss("binary-cross-entropy-logits", F.binary_cross_entropy_with_logits, 20.0 * signed(7, 7, 12), mask, 50)
loss("mean-squared-error", F.mse_loss, 3.0 * signed(8, 7, 12), signed(9, 7, 12), 60)

OPTIMISERS = {
    "sgd": lambda p: optim.SGD(p, lr=0.1),
    "sgd-momentum": lambda p: optim.SGD(p, lr=0.1, momentum=0.9),
    "sgd-nesterov": lambda p: optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    "sgd-weight-decay": lambda p: optim.SGD(p, lr=0.1, weight_decay=0.01),
    "sgd-momentum-weight-decay": lambda p: optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01),
    "sgd-nesterov-weight-decay": lambda p: optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01, nesterov=True),
    "adam": lambda p: optim.Adam(p, lr=0.01),
    "adam-weight-decay": lambda p: optim.Adam(p, lr=0.01, weight_decay=0.01),
    "adamw": lambda p: optim.AdamW(p, lr=0.01, weight_decay=0.01),
    "adadelta": lambda p: optim.Adadelta(p, lr=1.0, rho=0.9, eps=1e-6),
    "adadelta-rate-0.5-rho-0.95": lambda p: optim.Adadelta(p, lr=0.5, rho=0.95, eps=1e-6),
    "rmsprop": lambda p: optim.RMSprop(p, lr=0.01),
    "rmsprop-momentum": lambda p: optim.RMSprop(p, lr=0.01, alpha=0.9, momentum=0.9),
}
SCHEDULES = {
    "step": lambda o: lr_scheduler.StepLR(o, step_size=3, gamma=0.5),
    "exponential": lambda o: lr_scheduler.ExponentialLR(o, gamma=0.8),
    "cosine": lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=STEPS),
    "linear-to-zero": lambda o: lr_scheduler.LinearLR(o, start_factor=1.0, end_factor=0.0, total_iters=STEPS),
}
x, target = signed(100, 8, 5), signed(101, 8, 4)


def train(name, optimiser_of, schedule_of=None):
    layer = dense(5, 4, 102)
    optimiser = optimiser_of(layer.parameters())
    rates = [optimiser.param_groups[0]["lr"]]
    schedule = schedule_of(optimiser) if schedule_of else None

    def after():
        if schedule:
            schedule.step()
            rates.append(optimiser.param_groups[0]["lr"])

    tensors[f"{name}/losses"] = losses(layer, lambda step: F.mse_loss(layer(x), target), STEPS, optimiser, after)
    tensors[f"{name}/weightAfter"], tensors[f"{name}/biasAfter"] = single(layer.weight), single(layer.bias)
    if schedule:
        tensors[f"{name}/rates"] = np.array(rates)


start = dense(5, 4, 102)
tensors["optimisers/x"], tensors["optimisers/target"] = single(x), single(target)
tensors["optimisers/weight"], tensors["optimisers/bias"] = single(start.weight), single(start.bias)
for name, optimiser_of in OPTIMISERS.items():
    train(name, optimiser_of)
for name, schedule_of in SCHEDULES.items():
    train(f"schedule-{name}", OPTIMISERS["sgd"], schedule_of)
assert RATE == 0.05
save("training", tensors)
