"""Programs that only look and answer like real ones."""

import stat

from launcher import jdk

FULL = " ".join(jdk.NEEDED)


def jdk_home(home, version="17.0.9", modules=FULL, arch="amd64", release=True, broken=False):
    """A folder that looks and answers like a JDK."""
    (home / "bin").mkdir(parents=True)
    java = home / "bin" / "java"
    listing = "\n".join(f"{name}@{version}" for name in ["java.base", *modules.split()])
    java.write_text(
        "#!/bin/sh\nexit 1\n"
        if broken
        else f"#!/bin/sh\ncat <<'END'\nProperty settings:\n    java.version = {version}\n    os.arch = {arch}\n{listing}\nEND\n"
    )
    java.chmod(java.stat().st_mode | stat.S_IXUSR)
    if release:
        (home / "release").write_text(f'JAVA_VERSION="{version}"\nOS_ARCH="x86_64"\n')
    return home


def executable(path, text="#!/bin/sh\necho Apache Maven 3.8.7\n"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path
