"""Folder names in which Java or Maven lose their way."""

import os


def fault(root):
    """What is wrong with the path, as the end of a sentence; None when nothing is."""
    path = str(root)
    if os.pathsep in path:
        return f"contains {os.pathsep!r}, which class paths cannot hold"
    if os.name != "nt" and "\\" in path:
        return "contains a backslash, which Maven takes for a slash"
    if any(part.endswith("!") for part in root.parts):
        return "has a folder whose name ends in '!', behind which Java looks for the inside of a jar"
    return None
