"""One line for each step of the set-up: live on a terminal, plain in a log."""

import shutil
import sys
import time


class Line:
    """A line that may change until `done` is called. Without a terminal only its last state is printed."""

    PAUSE = 0.1  # seconds between two redraws; faster than that only costs time

    def __init__(self, label, stream):
        self.label, self.stream = label, stream
        self.live = stream.isatty()
        self.drawn = 0.0
        self.update("")

    def update(self, text):
        now = time.monotonic()
        if self.live and now - self.drawn >= self.PAUSE:
            self.drawn = now
            self._write(text)

    def done(self, text):
        if self.live:
            self._write(text)
            self.stream.write("\n")
        else:
            self.stream.write(self._joined(text) + "\n")
        self.stream.flush()

    def bar(self, done, total, unit="MB"):
        """Shows how far a download is, in millions of bytes."""
        share = min(1.0, done / total) if total else 0.0
        filled = round(20 * share)
        self.update(f"[{'#' * filled}{'.' * (20 - filled)}] {done / 1e6:.1f} of {total / 1e6:.1f} {unit}")

    def _joined(self, text):
        return f"{self.label} ... {text}" if text else f"{self.label} ..."

    def _write(self, text):
        width = shutil.get_terminal_size().columns - 1
        self.stream.write("\r\033[K" + self._joined(text)[:width])
        self.stream.flush()


class Console:
    """Where the launcher speaks; a character the terminal cannot show becomes a question mark."""

    def __init__(self, stream=None):
        self.stream = stream or sys.stdout
        if hasattr(self.stream, "reconfigure"):
            self.stream.reconfigure(errors="replace")

    def line(self, label):
        return Line(label, self.stream)

    def say(self, text=""):
        print(text, file=self.stream, flush=True)
