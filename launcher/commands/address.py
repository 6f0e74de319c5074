"""course.py address: where the course is published, written into README's start and badge."""

from launcher import address

NAME = "address"
HELP = "say where the course is published, or set it: README's start and badge follow"


def arguments(parser):
    parser.add_argument("url", nargs="?", metavar="URL", help="the repository's address, for example https://github.com/OWNER/NAME")
    parser.add_argument("--none", action="store_true", help="the course is published nowhere (any more)")


def run(course, console, args):
    if args.url or args.none:
        address.write(course, None if args.none else args.url)
    console.say(address.of(course) or "No address is set; README begins at the folder of the course.")
    return 0
