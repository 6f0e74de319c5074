"""course.py slides: a lesson as a deck to project, one HTML file that needs no network."""

import webbrowser
from pathlib import Path

from launcher import deck, lessons
from launcher.lock import one_at_a_time

NAME = "slides"
HELP = "make a lesson's slides: one file to project, without a network"


def arguments(parser):
    parser.add_argument("lesson", metavar="LESSON", help="a number or name, or the path of a notebook of your own")
    parser.add_argument("--to", metavar="FILE", help="where to write the deck; else work/slides/LESSON.html")
    parser.add_argument("--no-browser", action="store_true", help="only print where it is")


def run(course, console, args):
    notebook = lessons.path_of(course, args.lesson)
    target = Path(args.to).resolve() if args.to else course.work / "slides" / f"{notebook.stem}.html"
    with one_at_a_time(course.lock, console) as handle:
        deck.bring_parts(course, console, (handle,))
    made = deck.make(course, notebook, target)
    console.say(f"The slides of {notebook.stem} are one file of {made['kb'] / 1000:.1f} MB: {target}")
    console.say("F fills the screen, S opens the speaker's view with notes, Esc shows all slides, ? every key.")
    if not args.no_browser and not webbrowser.open(target.as_uri()):
        console.say("Open it in any browser.")
    return 0
