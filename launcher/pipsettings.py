"""What pip is told of the user's own settings: where packages come from and how the network is reached, no more.

pip reads files of the machine, the user and the environment. A `target`, `user`, `prefix` or `root` in one of them would
put the course's parts elsewhere, so those files are read here and pip sees only what is kept.
"""

import ast
import os

from launcher import proc


def environment(python, command="install", **more):
    """The environment for `pip COMMAND`, run by `python`."""
    named = {name: value for name, value in os.environ.items() if name in proc.PIP_KEPT}
    return proc.clean_environment(**(of_files(python, command) | named | {"PIP_CONFIG_FILE": os.devnull} | more))


def of_files(python, command):
    """What pip's configuration files say, as the variables that mean the same."""
    return kept(_listed(python), command)


def ignored(python):
    """What those files say and pip is not told."""
    keys = [line.partition("=")[0] for line in _listed(python).splitlines()]
    return sorted(key for key in keys if not key.startswith(":env:") and _variable(key.partition(".")[2]) not in proc.PIP_KEPT)


def _listed(python):
    command = [python, "-m", "pip", "config", "list", "--disable-pip-version-check"]
    return proc.ask(command, env=proc.clean_environment())


def _variable(option):
    return "PIP_" + option.upper().replace("-", "_")


def kept(listed, command):
    """From the lines of `pip config list`; a section of the command goes before the global one."""
    found = {}
    for section in ("global", command):
        for line in listed.splitlines():
            key, _, value = line.partition("=")
            name = _variable(key.removeprefix(section + "."))
            if key.startswith(section + ".") and name in proc.PIP_KEPT:
                found[name] = " ".join(ast.literal_eval(value).split())
    return found
