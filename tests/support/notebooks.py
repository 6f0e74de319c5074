"""Notebooks made for one test."""

import json

from launcher import files


def write(path, *cells, outputs=()):
    rows = [
        {
            "cell_type": "code",
            "id": str(i),
            "metadata": {},
            "execution_count": None,
            "outputs": list(outputs),
            "source": [text],
        }
        for i, text in enumerate(cells)
    ]
    files.write(path, json.dumps({"cells": rows, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))


def with_slides(*cells):
    """(slide type or None, kind, source) for each cell."""
    rows = []
    for number, (slide, kind, source) in enumerate(cells):
        row = {"cell_type": kind, "id": f"c{number}", "metadata": {}, "source": source}
        if slide:
            row["metadata"]["slideshow"] = {"slide_type": slide}
        if kind == "code":
            row |= {
                "execution_count": None,
                "outputs": [{"output_type": "stream", "name": "stdout", "text": "shown\n"}],
            }
        rows.append(row)
    return json.dumps({"cells": rows, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
