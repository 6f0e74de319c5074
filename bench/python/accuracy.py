"""PyTorch's accuracy with the LeNet variant by recipe B of lesson 12, for `convlab.bench.Accuracy` to be compared with.

    python accuracy.py FOLDER_OF_MNIST [SEEDS]

Recipe B: He initialisation (uniform in +-sqrt(6 / fan in), biases 0), SGD 0.02 with momentum 0.9, rate falling
linearly to 0 over all steps, batch 128, 5 epochs, pixels 0..1. The same weights, by formula, and the same order of
images as the Java side: seed s initialises tensor t with s * 1000 + t and shuffles epoch e with s * 1000 + 500 + e.
"""
import math
import sys

import formula
import numpy as np
import torch
import torch.nn.functional as F
from networks import lenet
from race_worker import idx

RATE, MOMENTUM, BATCH, EPOCHS = 0.02, 0.9, 128, 5


@torch.no_grad()
def he(model, seed):
    layers = [layer for layer in model if hasattr(layer, "weight")]
    for k, layer in enumerate(layers):
        bound = math.sqrt(6.0 / layer.weight[0].numel())
        layer.weight.copy_(torch.from_numpy(formula.signed(seed * 1000 + 2 * k, tuple(layer.weight.shape), bound)))
        layer.bias.zero_()
    return model


def part(folder, name):
    images = idx(folder, f"{name}-images-idx3-ubyte", 16).reshape(-1, 1, 28, 28)
    labels = idx(folder, f"{name}-labels-idx1-ubyte", 8).astype(np.int64)
    return torch.from_numpy(images.astype(np.float32) / np.float32(255)), torch.from_numpy(labels)


def run(seed, train, test):
    images, labels = train
    model = he(lenet(), seed)
    optimiser = torch.optim.SGD(model.parameters(), lr=RATE, momentum=MOMENTUM)
    steps = EPOCHS * -(-len(labels) // BATCH)
    decay = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1.0 - step / steps)
    for epoch in range(EPOCHS):
        order = torch.from_numpy(formula.order(seed * 1000 + 500 + epoch, len(labels)))
        for picked in order.split(BATCH):
            optimiser.zero_grad()
            F.cross_entropy(model(images[picked]), labels[picked]).backward()
            optimiser.step()
            decay.step()
    with torch.inference_mode():
        return 100.0 * (model(test[0]).argmax(1) == test[1]).double().mean().item()


if __name__ == "__main__":
    folder = sys.argv[1]
    train, test = part(folder, "train"), part(folder, "t10k")
    found = []
    for seed in range(1, int(sys.argv[2]) + 1 if len(sys.argv) > 2 else 6):
        found.append(run(seed, train, test))
        print(f"seed {seed}: {found[-1]:.2f} %", flush=True)
    print(f"PyTorch {torch.__version__}: mean {np.mean(found):.3f} %, lowest {min(found):.2f} %")
