"""JupyterLab without the settings, kernels and extensions that the machine keeps for everyone (/etc/jupyter and its kin).

A base_url, a certificate or a password in there would make the lab unreachable for course.py, which started it.
"""

import sys

from jupyter_core import paths


def main():
    for system in (paths.SYSTEM_CONFIG_PATH, paths.SYSTEM_JUPYTER_PATH):
        system.clear()
    from jupyterlab.labapp import main as launch

    return launch()


if __name__ == "__main__":
    sys.exit(main())
