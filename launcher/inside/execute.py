"""Runs notebooks in the course's kernel: execute.py KERNELS [--write] NOTEBOOK...

KERNELS is the only folder in which a kernelspec is looked for. Each line printed is one JSON object:
progress {"lesson", "cell", "of"}, and at the end of a notebook {"lesson", "seconds", "peak_mb", "ok", "reason"}.
"""

import asyncio
import json
import os
import re
import sys
import time
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

CELL_LIMIT = 1800  # seconds after which a cell counts as hanging
WIDGET = "application/vnd.jupyter.widget-view+json"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
LANGUAGE = {  # without the JDK's version, which would change with every machine that saves
    "name": "java",
    "file_extension": ".jshell",
    "mimetype": "text/x-java-source",
    "codemirror_mode": "java",
    "pygments_lexer": "java",
}


def say(**row):
    print(json.dumps(row), flush=True)


def peak_mb(pid):
    """The most memory the process has held so far."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024
    except (OSError, IndexError):
        pass
    import psutil

    try:
        memory = psutil.Process(pid).memory_info()
    except psutil.Error:
        return 0.0
    return getattr(memory, "peak_wset", memory.rss) / 2**20


class Run:
    def __init__(self, path, kernels):
        self.path = path
        self.notebook = nbformat.read(path, as_version=4)
        specs = KernelSpecManager(kernel_dirs=[str(kernels)], ensure_native_kernel=False)
        self.kernel = AsyncKernelManager(kernel_name="java", kernel_spec_manager=specs)
        self.peak = 0.0
        self.seconds = 0.0
        self.client = NotebookClient(
            self.notebook,
            km=self.kernel,
            timeout=CELL_LIMIT,
            record_timing=False,
            store_widget_state=False,
            coalesce_streams=True,  # a text that came in two parts is saved as one
            resources={"metadata": {"path": str(path.parent)}},
            on_cell_start=self.started,
            on_cell_executed=self.executed,
            on_cell_error=self.executed,
        )

    def started(self, cell, cell_index):
        say(lesson=self.path.stem, cell=cell_index + 1, of=len(self.notebook.cells))

    def executed(self, **_):
        self.peak = max(self.peak, peak_mb(self.kernel.provisioner.pid))
        self.seconds = time.monotonic() - self.begin

    async def all_cells(self):
        try:
            await self.client.async_execute()
        finally:
            if self.kernel.has_kernel:  # a manager of our own is ours to end; "now", for the work is done
                await self.kernel.shutdown_kernel(now=True)

    def reason(self):
        """Why the notebook failed; None when it ran clean."""
        self.begin = time.monotonic()
        try:
            asyncio.run(self.all_cells())
        except CellExecutionError as error:
            return self.told() or str(error)
        except DeadKernelError:
            return "the kernel died"
        except Exception as error:  # a kernel that does not start, a cell that hangs
            return f"{type(error).__name__}: {error}"
        for number, cell in enumerate(self.notebook.cells, 1):
            for output in cell.get("outputs", []):
                if output.output_type == "stream" and output.name == "stderr":
                    return f"cell {number} wrote to standard error: {output.text.strip()[:500]}"
        return None

    def told(self):
        """The failed cell and what it shows in the lab, without the colours."""
        for number, cell in enumerate(self.notebook.cells, 1):
            for output in cell.get("outputs", []):
                if output.output_type == "error":
                    lines = [COLOUR.sub("", line) for line in output.traceback] or [output.evalue]
                    return "\n".join([f"cell {number}:", cell.source, "-" * 20, *lines[:15]])
        return None

    def write(self):
        clean(self.notebook)
        part = self.path.with_name(self.path.name + ".part")
        nbformat.write(self.notebook, part)
        os.replace(part, self.path)


def clean(notebook):
    """Leaves what a reader wants: no times, no versions of this machine, a picture in place of a widget."""
    kernelspec = notebook.metadata.get("kernelspec", {})
    notebook.metadata["kernelspec"] = {
        "display_name": kernelspec.get("display_name", "Java"),
        "language": "java",
        "name": "java",
    }
    notebook.metadata["language_info"] = dict(LANGUAGE)
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = [output for output in map(still, cell.outputs) if output]


def still(output):
    """The output without its live widget; None when a text beside the widget would be all that is left."""
    data = output.get("data", {})
    if WIDGET in data:
        del data[WIDGET]
        output.get("metadata", {}).pop(WIDGET, None)
        if not any(kind.startswith("image/") or kind == "text/html" for kind in data):
            return None
    return output


def main(arguments):
    kernels, *rest = arguments
    write = "--write" in rest
    for name in rest:
        if name == "--write":
            continue
        run = Run(Path(name), Path(kernels))
        reason = run.reason()
        if write and reason is None:
            run.write()
        say(
            lesson=run.path.stem,
            seconds=round(run.seconds, 1),
            peak_mb=round(run.peak),
            ok=reason is None,
            reason=reason,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
