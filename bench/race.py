"""Who runs when: engines take turns in processes that stay alive, and each figure is of a warm engine but the first."""
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import median

NETWORKS = ("lenet", "cnn3", "bncnn", "mlp")
WARM_UP, ROUND = 100, 200  # batches
SLOW_WARM_UP, SLOW_ROUND = 10, 50  # DL4J: one round, for an epoch takes minutes
SCALING = 0.05  # a round scaled to an epoch may differ this much from a full epoch
LAYOUTS = ("plain", "channels_last")
SLOW = ("dl4j", "dl4j-shipped")

# m n k: weights by inputs of the dense layers, kernels by patches of the convolutions
PRODUCTS = (
    ("square", "512 512 512"),
    ("MLP 784 to 512, forward", "128 512 784"),
    ("MLP 784 to 512, by weight", "512 784 128"),
    ("LeNet 784 to 120, forward", "128 120 784"),
    ("LeNet 2nd convolution as product", "16 25088 54"),
    ("3-layer CNN 3rd convolution as product", "64 6272 288"),
    ("BN CNN 2nd convolution as product", "32 36864 288"),
    ("BN CNN 4608 to 128, forward", "64 128 4608"),
)
# n c size f k padding
CONVOLUTIONS = (
    ("LeNet 1st", "128 1 28 6 3 1"),
    ("LeNet 2nd", "128 6 14 16 3 1"),
    ("3-layer CNN 2nd", "128 16 14 32 3 1"),
    ("3-layer CNN 3rd", "128 32 7 64 3 1"),
    ("BN CNN 2nd", "64 32 26 32 3 0"),
)
OPERATION_ROUNDS, OPERATION_SECONDS = 3, 0.4


@dataclass
class Result:
    """What one engine did with one network on so many threads."""

    network: str
    threads: int
    engine: str
    rounds: list = field(default_factory=list)  # seconds per epoch
    cpu_rounds: list = field(default_factory=list)  # seconds of processors per epoch; empty where a worker does not say
    first_epoch: float = None
    full_epoch: float = None
    start: float = None
    peak_mb: float = None
    loss: float = None  # of the last batch of the first epoch
    remark: str = ""

    @property
    def seconds(self):
        return median(self.rounds)

    @property
    def cpu_seconds(self):
        return median(self.cpu_rounds) if self.cpu_rounds else None

    @property
    def scaling(self):
        """A round scaled to an epoch, divided by a full epoch."""
        return self.seconds / self.full_epoch if self.full_epoch else None


def race(engines, network, threads, rounds, log, note):
    """Results of all `engines` (name to Engine) for one network."""
    with ExitStack() as stack:
        lanes = []
        for name, engine in engines.items():
            note(f"{name}: first epoch")
            worker = stack.enter_context(engine.start(threads, log))
            result = Result(network, threads, name, start=worker.start_seconds)
            batches = int(worker.ask("network", network, 1)["batches"])
            lanes.append((worker, result, batches))
            if name not in SLOW:
                answer = worker.ask("train", batches)
                result.first_epoch, result.loss = float(answer["seconds"]), float(answer["loss"])
        for number in range(rounds):
            # who begins changes from round to round
            for worker, result, batches in lanes if number % 2 == 0 else reversed(lanes):
                note(f"round {number + 1} of {rounds}: {result.engine}")
                _round(worker, result, batches)
        for worker, result, batches in lanes:
            if result.engine not in SLOW:
                note(f"{result.engine}: a full epoch")
                _check(worker, result, batches)
            result.peak_mb = float(worker.ask("memory")["peak_mb"])
        return [result for _, result, _ in lanes]


def _round(worker, result, batches):
    if result.engine in SLOW:
        if not result.rounds:
            worker.train(SLOW_WARM_UP)
            _add(worker.ask("train", SLOW_ROUND), result, batches / SLOW_ROUND)
        return
    worker.train(WARM_UP)
    _add(worker.ask("train", ROUND), result, batches / ROUND)


def _add(answer, result, scale):
    result.rounds.append(float(answer["seconds"]) * scale)
    if "cpu" in answer:
        result.cpu_rounds.append(float(answer["cpu"]) * scale)


def _check(worker, result, batches):
    """A full epoch; a second one when other work on the machine may have disturbed the first."""
    result.full_epoch = worker.train(batches)
    if abs(result.scaling - 1) > SCALING:
        result.full_epoch = min(result.full_epoch, worker.train(batches), key=lambda s: abs(result.seconds / s - 1))


def choose_layout(engine_of, networks, threads, log, note):
    """PyTorch's faster memory layout for each network: {network: layout}, by three short turns each."""
    with ExitStack() as stack:
        workers = {layout: stack.enter_context(engine_of(layout).start(threads, log)) for layout in LAYOUTS}
        chosen = {}
        for network in networks:
            note(f"PyTorch's faster layout for {network}")
            for worker in workers.values():
                worker.ask("network", network, 1)
                worker.train(20)
            times = {layout: [] for layout in LAYOUTS}
            for _ in range(3):
                for layout, worker in workers.items():
                    times[layout].append(worker.train(30))
            chosen[network] = min(LAYOUTS, key=lambda layout: median(times[layout]))
        return chosen


def operations(engines, threads, log, note):
    """Rows (kind, label, {engine: calls per second}, multiplications); `engines` may hold several of PyTorch."""
    with ExitStack() as stack:
        workers = {name: stack.enter_context(engine.start(threads, log)) for name, engine in engines.items()}
        rows = []
        for kind, label, sizes in _all_operations():
            note(f"{kind} {label}")
            speeds = {name: [] for name in workers}
            for _ in range(OPERATION_ROUNDS):
                for name, worker in workers.items():
                    answer = worker.ask("operation", OPERATION_SECONDS, kind, sizes)
                    speeds[name].append(float(answer["calls_per_second"]))
            rows.append((kind, label, {name: median(seen) for name, seen in speeds.items()}, multiplications(kind, sizes)))
        return rows


def _all_operations():
    for label, sizes in PRODUCTS:
        yield "product", label, sizes
    for kind in ("forward", "backward"):
        for label, sizes in CONVOLUTIONS:
            yield kind, label, sizes


def multiplications(kind, sizes):
    sizes = [int(size) for size in sizes.split()]
    if kind == "product":
        m, n, k = sizes
        return m * n * k
    n, c, size, f, k, padding = sizes
    out = size + 2 * padding - k + 1
    one = n * f * c * k * k * out * out
    return one if kind == "forward" else one * (2 if c > 1 else 1)  # a first layer needs no gradient by input
