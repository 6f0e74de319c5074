"""The four networks of lessons 11 and 12: logits, every gradient, ten training losses. python make_networks.py

Nothing that can be computed is stored. Weights: `networks.fill` with seed 1. Batch b has 8 images with pixels
unit(100 + b), mapped to [low, 1), and labels labels(200 + b). Logits and gradients are of batch 0 with the
first weights; the ten training steps use batches 0, 1, 0, 1, ... so that the loss falls by what was learned. Of a gradient with more than 2,048 numbers every s-th is stored (s odd), and
all of them take part in its norm and in its product with signed(300 + t), t the tensor's number.
Dropout is 0 in bncnn: two engines cannot draw the same mask, and dropout's law has its own test.
`formula/...` are the first numbers of the formula, so that a reader of it knows it reads right.
Computed in float64; `float32/...` is how far PyTorch's own float32 is from that, the yardstick for tolerances.
"""
import numpy as np
import torch
from common import losses, save, single
from torch.nn import functional as F

import formula
import networks

BATCH, KEPT, SEED = 8, 2048, 1
tensors = {}


def batch(b, low, precision):
    pixels = torch.from_numpy(formula.unit(100 + b, (BATCH, 1, 28, 28))).to(precision)
    return pixels * (1.0 - low) + low, torch.from_numpy(formula.labels(200 + b, BATCH))


def model_of(name, precision):
    recipe = networks.NETWORKS[name]
    built = recipe.build(dropout=0.0) if name == "bncnn" else recipe.build()
    return recipe, networks.fill(built, SEED).to(precision).train()


def study(name, precision):
    """(logits, loss, gradients) of batch 0 and the losses of ten steps."""
    recipe, model = model_of(name, precision)
    images, labels = batch(0, recipe.low, precision)
    logits = model(images)
    F.cross_entropy(logits, labels).backward()
    gradients = [p.grad.detach().double().numpy() for p in model.parameters()]
    recipe, model = model_of(name, precision)

    def loss_of(step):
        images, labels = batch(step % 2, recipe.low, precision)
        return F.cross_entropy(model(images), labels)

    return logits.detach().double().numpy(), gradients, losses(model, loss_of, optimiser=recipe.optimiser(model.parameters()))


for name in networks.NETWORKS:
    logits, gradients, seen = study(name, torch.float64)
    logits32, gradients32, seen32 = study(name, torch.float32)
    tensors[f"{name}/logits"] = logits
    tensors[f"{name}/losses"] = seen
    for t, gradient in enumerate(gradients):
        flat = gradient.ravel()
        step = (flat.size // KEPT) | 1 if flat.size > KEPT else 1
        tensors[f"{name}/gradient{t}"] = flat[::step].astype(np.float32)
        tensors[f"{name}/gradient{t}/norm"] = np.array([np.linalg.norm(flat)])
        tensors[f"{name}/gradient{t}/product"] = np.array([flat @ formula.signed(300 + t, flat.shape).astype(np.float64)])
    # Before batch norm a bias, and the scale of a batch norm that only ReLU and pooling part from another, cannot
    # change the loss: gradients that are 0 or nearly. They are measured by the network's largest gradient.
    floor = 0.01 * max(np.abs(a).max() for a in gradients)
    worst = max(np.abs(a - b).max() / max(np.abs(a).max(), floor) for a, b in zip(gradients, gradients32))
    apart = np.abs(seen32 / seen - 1.0).max()
    tensors[f"{name}/float32/losses"], tensors[f"{name}/float32/gradients"] = np.array([apart]), np.array([worst])
    print(f"{name}: loss {seen[0]:.6f} to {seen[-1]:.6f}; float32 is {apart:.1e} off on losses, {worst:.1e} on gradients")
tensors["formula/unit"] = formula.unit(3, (8,))
tensors["formula/signed"] = formula.signed(1002, (8,), 0.25)
tensors["formula/labels"] = formula.labels(4, 8)
save("networks", tensors)
