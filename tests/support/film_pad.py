"""Makes docs/pad.gif: the drawing pad in a real JupyterLab, read by a LeNet trained on MNIST. Needs Pillow beside the tests' parts.

    .venv/bin/pip install pillow
    .venv/bin/python tests/support/film_pad.py
"""
import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent / "pages")]

import widgetlab  # noqa: E402
from test_pad import LENET, SET_UP, Pad, strokes  # noqa: E402
from widgetlab import Book, Lab, launch  # noqa: E402

from launcher.machine import Machine  # noqa: E402
from launcher.places import Course  # noqa: E402
from repository import ROOT  # noqa: E402

TRAIN = LENET + "\nvar lenet = trained(Networks.lenet(Initialiser.he(), 1), 60000, 2);"
SHOW = 'var pad = new DrawingPad().predict("LeNet", digit -> probabilities(lenet, digit));\npad'
DIGITS = (5, 2, 8)
DENSITY = 1.5
POINTS_A_FRAME = 4
FRAME, REST = 110, 1400  # milliseconds


def film(pad):
    """Pictures of the pad while digits are drawn, and how long each is seen."""
    card, frames = pad.root.locator(".convlab-card"), []
    size = card.bounding_box()
    clip = {"x": size["x"], "y": size["y"], "width": 700, "height": size["height"]}

    def shoot(milliseconds):
        pad.page.wait_for_timeout(250)  # the bars have come to rest
        shot = pad.page.screenshot(clip=clip)
        frames.append((Image.open(io.BytesIO(shot)).convert("RGB"), milliseconds))

    for digit in DIGITS:
        pad.press("Reset")
        shoot(3 * FRAME)
        box = pad.canvas.bounding_box()
        for stroke in strokes(pad.book.java(f"Sketch.sample({digit}).text()")):
            points = [(box["x"] + x, box["y"] + y) for x, y in stroke]
            pad.page.mouse.move(*points[0])
            pad.page.mouse.down()
            for i, point in enumerate(points):
                pad.page.mouse.move(*point)
                if i % POINTS_A_FRAME == 0:
                    shoot(FRAME)
            pad.page.mouse.up()
        shoot(REST)
    return frames[-1:] + frames[:-1]  # a digit that has been read comes first: it is what a page shows before it plays


def sheet(pictures):
    """Pictures below one another, for the colours of all."""
    width, height = pictures[0].size
    paper = Image.new("RGB", (width, height * len(pictures)))
    for i, picture in enumerate(pictures):
        paper.paste(picture, (0, i * height))
    return paper


def main():
    widgetlab.PATIENCE = 300  # the training
    with Lab(Course(ROOT, Machine.here()), Path(tempfile.mkdtemp())) as lab, sync_playwright() as play:
        lab.write("film.ipynb", [SET_UP, TRAIN, SHOW])
        browser = launch(play)
        book = Book(lab, browser.new_page(viewport={"width": 1200, "height": 800}, device_scale_factor=DENSITY), "film.ipynb")
        book.run(0, 1, 2)
        frames = film(Pad(book, book.output(2)))
        book.close()
        browser.close()
    # One palette for all, so that a frame holds only what has changed; paper is white, which Pillow rounds to 252.
    palette = sheet([picture for picture, _ in frames[:: len(DIGITS) * 3]]).quantize(128)
    palette.putpalette([255 if value >= 250 else value for value in palette.getpalette()])
    first, *others = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture, _ in frames]
    target = ROOT / "docs" / "pad.gif"
    first.save(target, save_all=True, append_images=others, duration=[t for _, t in frames], loop=0, optimize=True)
    print(f"{target}: {len(frames)} frames, {target.stat().st_size / 1000:.0f} KB")


if __name__ == "__main__":
    main()
