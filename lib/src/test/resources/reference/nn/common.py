"""What the four scripts share: numbers by formula, notes on versions, training in double precision."""
import platform
import sys
from pathlib import Path

import numpy as np
import torch

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[5] / "bench" / "python"))

import formula  # noqa: E402
import safetensors  # noqa: E402

RATE, STEPS = 0.05, 10


def signed(seed, *shape):
    """A double tensor whose values are floats in [-1, 1)."""
    return torch.from_numpy(formula.signed(seed, shape)).double()


def unit(seed, *shape):
    return torch.from_numpy(formula.unit(seed, shape)).double()


def single(tensor):
    return tensor.detach().numpy().astype(np.float32)


def losses(model, loss_of, steps=STEPS, optimiser=None, after=None):
    """Losses before each of `steps` updates."""
    optimiser = optimiser or torch.optim.SGD(model.parameters(), lr=RATE)
    seen = []
    for step in range(steps):
        optimiser.zero_grad()
        loss = loss_of(step)
        seen.append(loss.item())
        loss.backward()
        optimiser.step()
        if after:
            after()
    return np.array(seen)


def save(name, tensors):
    notes = {"torch": torch.__version__, "numpy": np.__version__, "python": platform.python_version(), "precision": "computed in float64"}
    path = HERE / f"{name}.safetensors"
    safetensors.write(path, tensors, notes)
    print(f"{path.name}: {len(tensors)} tensors, {path.stat().st_size / 1e3:.0f} kB")
