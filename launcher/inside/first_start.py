"""Starts a kernel, runs a few cells as a lesson does, and ends the JVM properly: first_start.py CELLS COMMAND...

Only a JVM that ends by itself writes its class-data archive. CELLS is a file of cells, divided by lines of dashes.
"""

import os
import sys
import time
from pathlib import Path

from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager

LIMIT = 120  # seconds


class Only(KernelSpecManager):
    """Knows one kernel: the command that was given."""

    command = ()

    def get_kernel_spec(self, kernel_name):
        return KernelSpec(argv=list(self.command), display_name="Java", language="java", interrupt_mode="message")


def main(cells, command):
    specs = Only()
    specs.command = command
    manager = KernelManager(kernel_name="java", kernel_spec_manager=specs)
    begin = time.monotonic()
    manager.start_kernel(env=os.environ.copy())
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=LIMIT)
        for number, cell in enumerate(Path(cells).read_text(encoding="utf-8").split("\n---\n")):
            reply = client.execute_interactive(cell, timeout=LIMIT, output_hook=lambda message: None)
            if number == 0:
                print(f"first result after {time.monotonic() - begin:.2f} s")
            if reply["content"]["status"] != "ok":
                print(cell, reply["content"].get("evalue", ""))
        client.execute("System.exit(0)")
        manager.provisioner.process.wait(LIMIT)
        return manager.provisioner.process.returncode
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
