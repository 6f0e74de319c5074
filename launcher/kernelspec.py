"""The `java` kernel of the course: one JVM with the library, the Vector API and DL4J's speed settings."""

import json
import os
import shutil
import sys
from pathlib import Path

from launcher import archive, files, maven, mnist, proc
from launcher.steps import Step

HEAP_MB = 640  # Java objects: MNIST once as bytes and a network's arrays fit with room to spare
NATIVE_MB = 512  # ND4J's own memory, outside the heap
PHYSICAL_MB = 1400  # all the kernel may hold before JavaCPP refuses more; Binder gives 2,000 to lab and kernel
DISPLAY_NAME = "Java (Convolution Lab)"


def step(course, tools):
    own = Path(__file__)
    return Step(
        name="Java kernel",
        stamp=course.kernel / ".stamp",
        fingerprint=lambda: files.digest_of(
            own,
            own.with_name("archive.py"),
            course.jar,
            files.read(course.classpath, ""),
            str(course.root),
            tools.jdk(),
            course.machine.javacpp,
            course.machine.extension,
            mnist.for_kernel(course),
            proc.one_locale(),
        ),
        intact=lambda: spec_of(course) == files.read_json(course.kernel / "kernel.json") and archive.intact(course),
        make=lambda line: _make(course, tools, line),
    )


def spec_of(course):
    """The kernel.json that `_make` wrote, as it remembers it: pip puts its own in the same place."""
    return files.read_json(course.kernel / ".kernel.json", {})


def _make(course, tools, line):
    line.update("writing the kernelspec")
    jar = _install_jar(course)
    options = java_options(course, tools.jdk(), jar)
    _write_argfile(course.kernel / "java.options", options)
    line.update("starting the kernel once for its class-data archive")
    shared = archive.make(course, tools.jdk(), options, environment(course, tools.jdk()))
    spec = kernel_json(course, tools.jdk(), shared)
    text = json.dumps(spec, indent=2, ensure_ascii=False) + "\n"
    files.write(course.kernel / ".kernel.json", text)
    files.write(course.kernel / "kernel.json", text)
    return "written"


def _install_jar(course):
    """Copies the library beside the kernelspec under a name of its content: a new build leaves the jar
    that a running kernel has open as it is."""
    name = f"convlab-{files.sha256(course.jar)[:12]}.jar"
    for old in course.kernel.glob("convlab-*.jar"):
        if old.name != name:
            try:
                old.unlink()
            except OSError:
                pass  # Windows keeps a file that a kernel has open; the next run removes it
    if not (course.kernel / name).exists():
        part = course.kernel / (name + ".part")
        shutil.copyfile(course.jar, part)
        files.move(part, course.kernel / name)
    return course.kernel / name


def java_options(course, jdk, jar):
    """The JVM's options up to and with the class path."""
    machine = course.machine.with_arch(jdk.arch)
    options = [
        "--add-modules=jdk.incubator.vector",
        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
        f"-Xmx{HEAP_MB}m",
        "-XX:+UseSerialGC",  # the least memory beside the heap
        "-XX:+UseCountedLoopSafepoints",  # with this collector a tight loop would hold up the whole JVM
        "-XX:LoopStripMiningIter=1000",
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-Djava.net.useSystemProxies=true",
        f"-Dconvlab.home={course.root}",
        f"-Dorg.bytedeco.javacpp.maxbytes={NATIVE_MB}m",
        f"-Dorg.bytedeco.javacpp.maxphysicalbytes={PHYSICAL_MB}m",
        f"-Dorg.bytedeco.javacpp.cachedir={course.cache / 'javacpp'}",
        "-Dorg.eclipse.deeplearning4j.helpers.disable=false",  # the last release switches its fast layers off
    ]
    if machine.extension:
        options.append(f"-Dorg.bytedeco.javacpp.platform.extension={machine.extension}")
    if jdk.major >= 24:  # what ND4J does with native memory and Unsafe would be warned about on standard error
        options += ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]
    jars = [jar, *(p for p in maven.classpath(course) if p != course.jjava), course.jjava]
    return [*options, "-cp", os.pathsep.join(map(str, jars))]


def environment(course, jdk):
    """The kernel's environment: speed settings and the digits."""
    machine = course.machine.with_arch(jdk.arch)
    env = {
        "JAVA_HOME": str(jdk.home),
        "JJAVA_COMPILER_OPTS": "--add-modules jdk.incubator.vector",  # a cell itself may use the Vector API
        "CONVLAB_MNIST": mnist.for_kernel(course),
        "OMP_NUM_THREADS": "1",  # ND4J's small operations lose more to waiting for threads than they win
    }
    if machine.openblas_core:
        env["OPENBLAS_CORETYPE"] = machine.openblas_core
    return env | proc.one_locale()


def kernel_json(course, jdk, shared):
    return {
        "argv": [str(jdk.java), *shared, "@" + str(course.kernel / "java.options"), archive.MAIN, "{connection_file}"],
        "display_name": DISPLAY_NAME,
        "language": "java",
        "interrupt_mode": "message",
        "env": environment(course, jdk),
        "metadata": {"debugger": False},
    }


def quoted(option):
    """An option as a line of Java's argument file, where a backslash and a quote are written with a backslash."""
    return '"' + option.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _write_argfile(path, options):
    text = "".join(quoted(option) + "\n" for option in options)
    # Java reads this file in the system's encoding, the one that file names are in.
    encoded = text.encode("mbcs") if sys.platform == "win32" else os.fsencode(text)
    files.write(path, encoded)
