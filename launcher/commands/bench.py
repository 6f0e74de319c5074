"""course.py bench: the engine against PyTorch and DL4J on this machine."""
import os
import platform
import time
from pathlib import Path

from launcher import kernelspec, maven, mnist, proc
from bench import pytorch, race, report, worker
from launcher.problem import Problem
from launcher.setup import set_up

NAME = "bench"
HELP = "race the course's engine against PyTorch and DL4J on this machine"
ENGINES = ("convlab", "pytorch", "dl4j", "dl4j-shipped")
ROUNDS = 5
# As the kernel's: the least memory beside the heap. The heap holds an epoch of MNIST as floats, 188 MB.
JVM = ("--add-modules=jdk.incubator.vector", "-XX:+UseSerialGC", "-Xmx420m", "-Djava.awt.headless=true")


def arguments(parser):
    parser.add_argument("--against-pytorch", action="store_true", help="install PyTorch's newest release for the race (asks the disk first)")
    parser.add_argument("--pytorch-python", metavar="FILE", help="a Python that has PyTorch and NumPy, instead of installing them")
    parser.add_argument("--engines", metavar="LIST", help=f"comma-separated, of {', '.join(ENGINES)}; convlab,pytorch unless told")
    parser.add_argument("--networks", metavar="LIST", help=f"comma-separated, of {', '.join(race.NETWORKS)}; all unless told")
    parser.add_argument("--threads", metavar="LIST", default="1,2", help="comma-separated; 1,2 unless told")
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help=f"{ROUNDS} unless told")
    parser.add_argument("--no-operations", action="store_true", help="networks only, no single operations")
    parser.add_argument("--json", metavar="FILE", help="also write the networks' rows as JSON")


def run(course, console, args):
    networks = chosen(args.networks, race.NETWORKS, "networks")
    engines = chosen(args.engines, ENGINES, "engines", ENGINES[:2])
    threads = [number(text) for text in args.threads.split(",")]
    if args.rounds < 1:
        raise Problem(f"--rounds {args.rounds} is less than 1; 5 or more give a median worth the name.")
    begin = time.monotonic()
    tools = set_up(course, console)
    python = find_pytorch(course, console, args, engines)
    build(course, console, tools, engines)
    field = Field(course, tools, python, [name for name in engines if name != "pytorch" or python])
    heading(console, field)
    results = []
    for count in threads:
        for network, layout in layouts(field, networks, count, console).items():
            results += one_race(field, console, network, count, args.rounds, layout)
            if args.json:
                report.write_json(Path(args.json), results)
    console.say()
    console.say(report.table(results))
    console.say(report.EXPLAINED)
    if not args.no_operations and "convlab" in engines:
        for count in threads:
            operations(field, console, count)
    console.say(f"\nThe race took {(time.monotonic() - begin) / 60:.0f} minutes.")
    return 0


def chosen(text, known, what, default=None):
    names = text.split(",") if text else list(default or known)
    for name in names:
        if name not in known:
            raise Problem(f"'{name}' is none of the {what}; choose from {', '.join(known)}, parted by commas.")
    return names


def number(text):
    if not text.strip().isdigit() or int(text) < 1:
        raise Problem(f"--threads {text} is no number of threads; give for example --threads 1,2.")
    return int(text)


def find_pytorch(course, console, args, engines):
    """The Python of PyTorch's worker; None when PyTorch is not wanted, or not there and not asked for."""
    if "pytorch" not in engines:
        return None
    if args.pytorch_python:
        if not proc.ask([args.pytorch_python, "-c", "import numpy, torch; print(torch.__version__)"], timeout=120):
            raise Problem(f"{args.pytorch_python} cannot import torch and numpy; name a Python that can, or use --against-pytorch.")
        return Path(args.pytorch_python)
    if args.against_pytorch:
        return pytorch.install(course, console)
    if found := pytorch.python(course):
        return found
    if args.engines:
        raise Problem("PyTorch is not installed for the race; add --against-pytorch, or --pytorch-python with a Python that has it.")
    console.say("PyTorch is not installed for the race, so convlab runs alone; --against-pytorch installs it (it says first how much disk that takes).")
    return None


def build(course, console, tools, engines):
    """Compiles bench/java; Maven itself skips what is up to date."""
    line = console.line("Race and JMH classes")
    _maven(course, tools, line, "test-compile", *_list_classpath(course, "convlab"))
    if "dl4j-shipped" in engines:  # its plain native library comes in place of the one for this CPU
        _maven(course, tools, line, "-Dnd4j.extension=", *_list_classpath(course, "dl4j-shipped"))
    line.done("built")


def _list_classpath(course, engine):
    return "dependency:build-classpath", "-Dmdep.includeScope=test", f"-Dmdep.outputFile={bench_classpath(course, engine)}"


def _maven(course, tools, line, *goals):
    log = course.logs / "maven-bench.log"
    command = [*maven.command(course, tools), "-Pbench", *goals]
    status, lines = proc.stream(
        command, log, lambda text: line.update("building"), env=maven.environment(tools), cwd=course.lib
    )
    if status:
        line.done("failed")
        raise maven.explained(lines, log)


def bench_classpath(course, engine):
    name = "shipped-classpath.txt" if engine == "dl4j-shipped" else "bench-classpath.txt"
    return course.lib / "target" / name


def java_settings(course, jdk, engine):
    """(options, environment): DL4J tuned gets the kernel's, DL4J as shipped none beyond a heap."""
    if engine == "dl4j":
        options = kernelspec.java_options(course, jdk, course.jar)
        return options[: options.index("-cp")], kernelspec.environment(course, jdk)
    if engine == "dl4j-shipped":
        return (f"-Xmx{kernelspec.HEAP_MB}m",), {}
    return JVM, {}


class Field:
    """The engines of this race."""

    def __init__(self, course, tools, python, names):
        self.course, self.tools, self.python, self.names = course, tools, python, names
        place = mnist.folder(course)
        self.folder = str(place) if mnist.complete(place) else ""
        self.log = course.logs / "bench.log"

    def engines(self, layout):
        return {name: self.engine(name, layout) for name in self.names}

    def engine(self, name, layout="plain"):
        if name == "pytorch":
            return worker.pytorch(self.course, self.python, self.folder, layout)
        target = self.course.lib / "target"
        jars = bench_classpath(self.course, name).read_text(encoding="utf-8").strip()
        path = [target / "bench-classes", target / "classes", jars]
        options, env = java_settings(self.course, self.tools.jdk(), name)
        return worker.java(self.tools.jdk(), name, self.folder, path, options, env)


def heading(console, field):
    console.say(f"\n{cpu()}, {os.cpu_count()} processors, {platform.system()}; images: {field.folder or 'made up, no MNIST here'}")
    for name, engine in field.engines("plain").items():
        with engine.start(1, field.log) as first:
            console.say(f"{name}: {first.about['engine']} on {first.about['language']}, vectors: {first.about['vectors']}")


def cpu():
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def layouts(field, networks, threads, console):
    """{network: PyTorch's faster layout}; plain where PyTorch does not run."""
    if "pytorch" not in field.names:
        return {network: "plain" for network in networks}
    line = console.line(f"{threads} thread{'s' if threads > 1 else ''}: PyTorch's faster layout")
    found = race.choose_layout(lambda layout: field.engine("pytorch", layout), networks, threads, field.log, line.update)
    line.done(", ".join(f"{network} {layout}" for network, layout in found.items()))
    return found


def one_race(field, console, network, threads, rounds, layout):
    line = console.line(f"{network}, {threads} thread{'s' if threads > 1 else ''}")
    results = race.race(field.engines(layout), network, threads, rounds, field.log, line.update)
    for one in results:
        if one.engine == "pytorch" and layout != "plain":
            one.remark = f" ({layout})"
    line.done(", ".join(f"{one.engine} {one.seconds:.2f} s" for one in results))
    for one in results:
        if one.scaling and abs(one.scaling - 1) > race.SCALING:
            console.say(
                f"    {one.engine}: a scaled round is {one.scaling:.2f} of a full epoch, more than 5 % apart: "
                "something else used the processor; run this network again on a quiet machine."
            )
    return results


def operations(field, console, threads):
    engines = {"convlab": field.engine("convlab")}
    if field.python:
        engines |= {layout: field.engine("pytorch", layout) for layout in race.LAYOUTS}
    line = console.line(f"single operations, {threads} thread{'s' if threads > 1 else ''}")
    rows = race.operations(engines, threads, field.log, line.update)
    line.done("GFLOP/s, a multiplication and an addition are two")
    console.say(report.operation_table(rows, threads))
