"""Makes a deck of one notebook: slides.py PARTS NOTEBOOK TARGET.

PARTS holds reveal.js and MathJax; they, the pictures and the styles all go into TARGET, one HTML file.
Prints one JSON object: {"kb"} or {"reason"}.
"""

import json
import os
import re
import sys
from pathlib import Path

import nbformat
from nbconvert.exporters import SlidesExporter
from pygments.formatters import HtmlFormatter
from traitlets.config import Config

TEMPLATES = Path(__file__).parent
PICTURE_ALONE = "no-code-on-slide"  # a tag: only what the cell shows is on the slide
SHOWN = ("slide", "subslide", "fragment")
FORMULA = re.compile(r"\$(?!\s)[^$]+(?<!\s)\$|\\\(|\\\[", re.DOTALL)


def kinds(notebook):
    return [cell.metadata.get("slideshow", {}).get("slide_type", "-") for cell in notebook.cells]


def why_not(notebook):
    """Why there can be no deck; None when there can."""
    if not any(kind in SHOWN for kind in kinds(notebook)):
        return "none of its cells is marked as a slide (in the lab: gear at the top right, Slide Type)"
    return None


def has_formulas(notebook):
    return any(cell.cell_type == "markdown" and FORMULA.search(cell.source) for cell in notebook.cells)


def read(parts, name):
    return (parts / name).read_text(encoding="utf-8").replace("</script", "<\\/script")


def title_of(notebook, path):
    found = re.search(r"^# (.+)$", notebook.cells[0].source, re.MULTILINE)
    return found.group(1) if found else path.stem


def html_of(notebook, path, parts):
    exporter = SlidesExporter(
        config=Config({"TagRemovePreprocessor": {"enabled": True, "remove_input_tags": {PICTURE_ALONE}}}),
        extra_template_basedirs=[str(TEMPLATES)],
        template_name="deck",
        exclude_input_prompt=True,
        exclude_output_prompt=True,
        exclude_anchor_links=True,
    )
    carried = {name: read(parts, name) for name in ("reveal.js", "reveal.css", "notes.js")}
    carried["mathjax.js"] = read(parts, "mathjax.js") if has_formulas(notebook) else ""
    carried["pygments.css"] = HtmlFormatter(style="xcode").get_style_defs(".highlight")
    carried |= {name: read(TEMPLATES / "deck", name) for name in ("deck.css", "deck.js")}
    resources = {"carried": carried, "title": title_of(notebook, path), "metadata": {"path": str(path.parent)}}
    return exporter.from_notebook_node(notebook, resources)[0]


def main(parts, name, target):
    path, target = Path(name), Path(target)
    notebook = nbformat.read(path, as_version=4)
    reason = why_not(notebook)
    if reason:
        print(json.dumps({"reason": reason}))
        return
    html = html_of(notebook, path, Path(parts)).encode("utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.write_bytes(html)
    os.replace(part, target)
    print(json.dumps({"kb": round(len(html) / 1000)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
