"""The table a reader sees and the rows a program reads."""
import json

from launcher import files

HEADINGS = ("network", "threads", "engine", "s/epoch", "ratio", "cpu ratio", "rounds", "first epoch", "scaling", "start", "peak MB", "loss")


def rows(results):
    """JSON rows; the ratio is None where PyTorch did not run."""
    return [
        {
            "network": one.network,
            "threads": one.threads,
            "engine": one.engine,
            "seconds_per_epoch": round(one.seconds, 4),
            "ratio_to_pytorch": _rounded(ratio(one, results)),
        }
        for one in results
    ]


def ratio(one, results):
    beside = [r for r in results if (r.network, r.threads, r.engine) == (one.network, one.threads, "pytorch")]
    return one.seconds / beside[0].seconds if beside else None


def cpu_ratio(one, results):
    """As `ratio`, of processor time, which other work on the machine disturbs less; None where unknown."""
    beside = [r for r in results if (r.network, r.threads, r.engine) == (one.network, one.threads, "pytorch")]
    return one.cpu_seconds / beside[0].cpu_seconds if beside and one.cpu_seconds and beside[0].cpu_seconds else None


def _rounded(value):
    return None if value is None else round(value, 4)


def write_json(path, results):
    """One row a line, so that a reader and a diff see rows."""
    lines = ",\n".join(json.dumps(row) for row in rows(results))
    files.write(path, f"[\n{lines}\n]\n")


def table(results):
    lines = [_cells(one, ratio(one, results), cpu_ratio(one, results)) for one in results]
    return _aligned([HEADINGS, *lines])


def _cells(one, to_pytorch, cpu):
    return (
        one.network,
        str(one.threads),
        one.engine + one.remark,
        f"{one.seconds:.2f}",
        _or_dash(to_pytorch, ".2f"),
        _or_dash(cpu, ".2f"),
        f"{min(one.rounds):.2f}..{max(one.rounds):.2f}" if len(one.rounds) > 1 else "one",
        _or_dash(one.first_epoch, ".2f"),
        _or_dash(one.scaling, ".2f"),
        f"{one.start:.1f}",
        f"{one.peak_mb:.0f}",
        _or_dash(one.loss, ".3f"),
    )


def _or_dash(value, form):
    return "-" if value is None else format(value, form)


def operation_table(rows, threads):
    """GFLOP/s (a multiplication and an addition are two); PyTorch's better layout; share = convlab / PyTorch."""
    lines = [(f"operation, {threads} thread{'s' if threads > 1 else ''}", "convlab", "pytorch", "share")]
    for kind, label, speeds, multiplications in rows:
        rate = {name: 2e-9 * multiplications * calls for name, calls in speeds.items()}
        others = [value for name, value in rate.items() if name != "convlab"]
        ours, theirs = rate.get("convlab"), max(others, default=None)
        share = ours / theirs if ours and theirs else None
        name = label if kind == "product" else f"{label}, {kind}"
        lines.append((name, _or_dash(ours, ".1f"), _or_dash(theirs, ".1f"), _or_dash(share, ".2f")))
    return _aligned(lines)


def _aligned(lines):
    widths = [max(len(cell) for cell in column) for column in zip(*lines)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines)


EXPLAINED = """\
s/epoch: median of the rounds, 200 batches after 100 of warm-up, scaled to an epoch; rounds: fastest..slowest.
ratio: engine's time divided by PyTorch's. cpu ratio: the same of processor time, which other work on the machine
disturbs less (at two threads it counts waiting for each other too). first epoch: of a fresh process, JIT warm-up
included. scaling: a scaled round divided by a full epoch (1 is exact). start: seconds until the process is ready,
data loaded or libraries imported. peak MB: resident memory; the engine's stays below 600. loss: last batch of the
first epoch, a sign that all do the same work."""
