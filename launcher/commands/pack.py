"""course.py pack: one archive with all that set-up would fetch, for machines without a network."""

import json
import shutil
import tempfile
from pathlib import Path

from launcher import files, mnist, packing, toolbox
from launcher.problem import Problem
from launcher.setup import set_up

NAME = "pack"
HELP = "make one archive of the course and all it fetches, for machines of this kind without a network"

FOLDER = "convolution-lab"
NEEDED_MB = 1500  # while packing: what is gathered and the archive of it


def arguments(parser):
    parser.add_argument("--to", metavar="FILE", help="the archive; convolution-lab-SYSTEM.tar.gz here when left out")


def run(course, console, args):
    system = course.machine.javacpp
    target = Path(args.to or f"{FOLDER}-{system}.tar.gz").expanduser().resolve()
    if not target.parent.is_dir():
        raise Problem(f"{target.parent} is not a folder; give --to the archive's name in a folder that exists.")
    free = shutil.disk_usage(target.parent).free // 2**20
    if free < NEEDED_MB:
        raise Problem(f"{target.parent} has {free:,} MB free, and packing needs {NEEDED_MB:,} MB; free some, or name another place with --to.")
    tools = set_up(course, console)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".packing-") as scratch:
        gathered = Path(scratch) / "offline"
        line = console.line("Python parts")
        pythons, refused = packing.wheels(course, gathered / "wheels", line)
        line.done(f"for Python {', '.join(pythons)}")
        for version, why in refused.items():
            console.say(f"    not for Python {version}: {why}")
        line = console.line("Java parts")
        packing.maven_parts(course, tools, gathered / "maven", line)
        line.done("gathered")
        about = {"system": system, "pythons": pythons}
        files.write(gathered / "contents.json", json.dumps(about, indent=1) + "\n")
        line = console.line("Archive")
        packing.write(course, target, gathered, FOLDER)
        line.done(f"{target}, {target.stat().st_size / 1e6:.0f} MB")
    _tell(course, console, system)
    return 0


def _tell(course, console, system):
    if not mnist.complete(mnist.folder(course)):
        console.say("MNIST is not in it, since it is not here: lessons will use stand-in digits.")
    if not toolbox.folder(course).is_dir():
        console.say("A JDK and Maven are not in it, since this machine has its own: the other machine needs them installed.")
    console.say(f"On a {system} machine: unpack it, and in its folder {FOLDER} run python3 course.py lab.")
