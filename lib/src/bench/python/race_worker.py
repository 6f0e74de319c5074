"""PyTorch's side of the race: a process that reads one JSON request a line and answers with one JSON line.

    {"do": "start", "threads": 1, "mnist": FOLDER or null, "layout": "plain"}   {"ready": true, ...}
    {"do": "network", "name": "lenet", "seed": 1}                  {"parameters": 106154}
    {"do": "train", "batches": 200}                                {"seconds": 3.1, "loss": 0.29}
    {"do": "operation", "name": "product", "sizes": [512, 512, 512], "seconds": 1.0}   {"calls_per_second": 320.5}
    {"do": "memory"}                                               {"peak_mb": 512.0}
    {"do": "quit"}

What is timed is what a user who cares would write: images in one tensor in memory and shuffled beforehand,
batches as views of it, no loader, gradients set to None, a fused optimiser where there is one, denormals left
as they are. Answers name failures as {"error": "..."}.
"""
import gzip
import json
import platform
import sys
import time
from pathlib import Path

import formula
import numpy as np
import torch
import torch.nn.functional as F
from networks import NETWORKS, fill

IMAGES = 60_000  # of an epoch, and how many are made up when MNIST is absent


class Worker:
    def __init__(self):
        self.layout = torch.contiguous_format
        self.folder = None

    def start(self, threads, mnist=None, layout="plain"):
        torch.set_num_threads(threads)
        torch.set_num_interop_threads(1)
        self.layout = torch.channels_last if layout == "channels_last" else torch.contiguous_format
        self.folder = mnist
        return {
            "ready": True,
            "engine": f"PyTorch {torch.__version__}",
            "language": f"Python {platform.python_version()}",
            "vectors": torch.backends.cpu.get_cpu_capability(),
            "threads": torch.get_num_threads(),
        }

    def network(self, name, seed=1):
        recipe = NETWORKS[name]
        self.recipe = recipe
        self.model = fill(recipe.build(), seed).to(memory_format=self.layout).train()
        self.optimiser = recipe.optimiser(self.model.parameters())
        pixels, labels = load(self.folder)
        order = formula.order(seed, len(labels))
        scaled = pixels[order].astype(np.float32) * np.float32((1.0 - recipe.low) / 255.0) + np.float32(recipe.low)
        self.images = torch.from_numpy(scaled.reshape(-1, 1, 28, 28)).contiguous(memory_format=self.layout)
        self.labels = torch.from_numpy(labels[order])
        self.next = 0
        torch.manual_seed(seed)
        return {"parameters": sum(p.numel() for p in self.model.parameters()), "batches": self.batches()}

    def batches(self):
        return -(-len(self.labels) // self.recipe.batch)

    def train(self, batches):
        """Trains on the next `batches` batches, starting over at the end of the data."""
        model, optimiser, batch = self.model, self.optimiser, self.recipe.batch
        images = self.images.split(batch)
        labels = self.labels.split(batch)
        begin = time.perf_counter()
        for _ in range(batches):
            optimiser.zero_grad(set_to_none=True)
            loss = F.cross_entropy(model(images[self.next]), labels[self.next])
            loss.backward()
            optimiser.step()
            self.next = (self.next + 1) % len(images)
        seconds = time.perf_counter() - begin
        return {"seconds": seconds, "loss": loss.item()}

    def operation(self, name, sizes, seconds):
        call = OPERATIONS[name](sizes, self.layout)
        until = time.perf_counter() + 0.5 * seconds  # warm-up
        while time.perf_counter() < until:
            call()
        calls, begin = 0, time.perf_counter()
        while time.perf_counter() - begin < seconds:
            call()
            calls += 1
        return {"calls_per_second": calls / (time.perf_counter() - begin)}

    def memory(self):
        return {"peak_mb": peak_memory()}


def product(sizes, layout):
    m, n, k = sizes
    a = torch.from_numpy(formula.signed(1, (m, k)))
    b = torch.from_numpy(formula.signed(2, (k, n)))
    out = torch.empty(m, n)
    return lambda: torch.mm(a, b, out=out)


def convolution(sizes, layout):
    n, c, size, f, k, padding = sizes
    x = torch.from_numpy(formula.unit(1, (n, c, size, size))).contiguous(memory_format=layout)
    weight = torch.from_numpy(formula.signed(2, (f, c, k, k))).contiguous(memory_format=layout)
    bias = torch.from_numpy(formula.signed(3, (f,)))
    return x, weight, bias, padding


def convolution_forward(sizes, layout):
    x, weight, bias, padding = convolution(sizes, layout)

    def call():
        with torch.inference_mode():
            F.conv2d(x, weight, bias, padding=padding)

    return call


def convolution_backward(sizes, layout):
    """Gradients by weight, bias and, but for a first layer (one channel), by input."""
    x, weight, bias, padding = convolution(sizes, layout)
    gradient = torch.ones_like(F.conv2d(x, weight, bias, padding=padding))
    wanted = [sizes[1] > 1, True, True]
    step, pad = [1, 1], [padding, padding]

    def call():
        torch.ops.aten.convolution_backward(
            gradient, x, weight, [len(bias)], step, pad, step, False, [0, 0], 1, wanted
        )

    return call


OPERATIONS = {
    "product": product,
    "convolution forward": convolution_forward,
    "convolution backward": convolution_backward,
}


def load(folder):
    """Training images (60000, 784) and labels; made up when there is no folder, for the speed is the same."""
    if folder is None:
        pixels = (formula.keys(7, IMAGES * 784) % np.uint64(256)).astype(np.uint8).reshape(IMAGES, 784)
        return pixels, formula.labels(8, IMAGES)
    return idx(folder, "train-images-idx3-ubyte", 16).reshape(-1, 784), idx(folder, "train-labels-idx1-ubyte", 8).astype(np.int64)


def idx(folder, name, header):
    plain = Path(folder) / name
    content = plain.read_bytes() if plain.exists() else gzip.decompress((Path(folder) / (name + ".gz")).read_bytes())
    return np.frombuffer(content, dtype=np.uint8, offset=header)


def peak_memory():
    """Peak resident memory in MB, where the system tells (Linux); else 0."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def serve(requests, answers):
    worker = Worker()
    for line in requests:
        request = json.loads(line)
        todo = request.pop("do")
        if todo == "quit":
            return
        try:
            answer = getattr(worker, todo)(**request)
        except Exception as cause:  # the other side prints it and stops the race
            answer = {"error": f"{type(cause).__name__}: {cause}"}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    serve(sys.stdin, sys.stdout)
