"""Chromium for tests: where it is, how it is started, and how long a page is waited for."""

import os
import shutil

import pytest

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
MISSING = (
    "no Chromium, so the browser tests did not run; install it (Debian, Ubuntu: sudo apt install chromium; "
    "macOS: brew install --cask chromium) or point CONVLAB_CHROMIUM to one"
)
LIMIT = 120_000  # milliseconds: a loaded machine is no failure


def chromium():
    named = os.environ.get("CONVLAB_CHROMIUM")
    found = [named] if named else [path for path in map(shutil.which, NAMES) if path]
    return found[0] if found else pytest.skip(MISSING)


def kernel_ready(page):
    """Before the kernel has its name the page says idle, too, and its menu asks which kernel to start."""
    page.wait_for_selector(".jp-KernelName:has-text('Java (Convolution Lab)')")
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]")
