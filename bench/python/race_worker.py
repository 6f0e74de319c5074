"""PyTorch's side of the race: a process that reads one request a line and answers each with one line.

Arguments: threads, MNIST's folder (may be empty), layout (plain or channels_last). Requests and answers, the same
as those of the Java worker (`convlab.bench.RaceWorker`); an answer is key=value parted by tabs:

    network lenet 1                      parameters=106154  batches=469
    train 200                            seconds=1.234  cpu=1.230  loss=0.29
    operation 1.0 product 512 512 512    calls_per_second=320.5
    memory                               peak_mb=310.0
    quit

What is timed is what a user who cares would write: images in one tensor in memory and shuffled beforehand,
batches as views of it, no loader, gradients set to None, a fused optimiser where there is one. torch.compile is
left out: on the four networks it was slower (LeNet 6.3 s against 3.4) or equal.
A failure is answered with error=...
"""
import gzip
import platform
import sys
import time
from pathlib import Path

import formula
import numpy as np
import torch
import torch.nn.functional as F
from networks import NETWORKS, fill

LAYOUTS = {"plain": torch.contiguous_format, "channels_last": torch.channels_last}
IMAGES = 60_000  # of an epoch, and how many are made up when MNIST is absent


class Worker:
    def __init__(self, threads, folder, layout):
        torch.set_num_threads(threads)
        torch.set_num_interop_threads(1)
        self.layout = LAYOUTS[layout]
        self.folder = folder

    def hello(self):
        return {
            "engine": f"PyTorch {torch.__version__}",
            "language": f"Python {platform.python_version()}",
            "vectors": torch.backends.cpu.get_cpu_capability(),
        }

    def network(self, name, seed):
        recipe, seed = NETWORKS[name], int(seed)
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
        begin, cpu = time.perf_counter(), time.process_time()
        for _ in range(int(batches)):
            optimiser.zero_grad(set_to_none=True)
            loss = F.cross_entropy(model(images[self.next]), labels[self.next])
            loss.backward()
            optimiser.step()
            self.next = (self.next + 1) % len(images)
        seconds, cpu = time.perf_counter() - begin, time.process_time() - cpu
        return {"seconds": seconds, "cpu": cpu, "loss": loss.item()}

    def operation(self, seconds, name, *sizes):
        call = OPERATIONS[name](*(int(size) for size in sizes), self.layout)
        repeat(call, 0.5 * float(seconds))
        return {"calls_per_second": repeat(call, float(seconds))}

    def memory(self):
        return {"peak_mb": peak_memory()}


def repeat(call, seconds):
    calls, begin, passed = 0, time.perf_counter(), 0.0
    while passed < seconds:
        call()
        calls += 1
        passed = time.perf_counter() - begin
    return calls / passed


def product(m, n, k, layout):
    a = torch.from_numpy(formula.signed(1, (m, k)))
    b = torch.from_numpy(formula.signed(2, (k, n)))
    out = torch.empty(m, n)
    return lambda: torch.mm(a, b, out=out)


def convolution(n, c, size, f, k, padding, layout):
    x = torch.from_numpy(formula.unit(1, (n, c, size, size))).contiguous(memory_format=layout)
    weight = torch.from_numpy(formula.signed(2, (f, c, k, k))).contiguous(memory_format=layout)
    bias = torch.from_numpy(formula.signed(3, (f,)))
    return x, weight, bias, padding


def forward(*sizes_and_layout):
    x, weight, bias, padding = convolution(*sizes_and_layout)

    def call():
        with torch.inference_mode():
            F.conv2d(x, weight, bias, padding=padding)

    return call


def backward(*sizes_and_layout):
    """Gradients by weight, bias and, but for a first layer (one channel), by input."""
    x, weight, bias, padding = convolution(*sizes_and_layout)
    gradient = torch.ones_like(F.conv2d(x, weight, bias, padding=padding))
    wanted = [x.shape[1] > 1, True, True]
    step, pad = [1, 1], [padding, padding]

    def call():
        torch.ops.aten.convolution_backward(gradient, x, weight, [len(bias)], step, pad, step, False, [0, 0], 1, wanted)

    return call


OPERATIONS = {"product": product, "forward": forward, "backward": backward}


def load(folder):
    """Training images (60000, 784) and labels; made up when there is no folder, for the speed is the same."""
    if not folder:
        pixels = (formula.keys(7, IMAGES * 784) % np.uint64(256)).astype(np.uint8).reshape(IMAGES, 784)
        return pixels, formula.labels(8, IMAGES)
    images = idx(folder, "train-images-idx3-ubyte", 16).reshape(-1, 784)
    return images, idx(folder, "train-labels-idx1-ubyte", 8).astype(np.int64)


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


def serve(worker, requests, answers):
    say(worker.hello(), answers)
    for line in requests:
        todo, *words = line.split()
        if todo == "quit":
            return
        try:
            answer = getattr(worker, todo)(*words)
        except Exception as cause:  # the other side prints it and stops the race
            answer = {"error": f"{type(cause).__name__}: {cause}".replace("\n", " ")}
        say(answer, answers)


def say(answer, answers):
    print("\t".join(f"{key}={value}" for key, value in answer.items()), file=answers, flush=True)


if __name__ == "__main__":
    serve(Worker(int(sys.argv[1]), sys.argv[2], sys.argv[3]), sys.stdin, sys.stdout)
