"""One module a command: NAME, HELP, arguments(parser), run(course, console, args) -> exit status."""
