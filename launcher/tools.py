"""The JDK and the Maven that the course uses: found on the machine, else fetched, and remembered."""

import json
import os
from pathlib import Path

from launcher import fetch, files, jdk, maven, toolbox
from launcher.problem import Problem
from launcher.steps import Step

ASKED = ("JAVA_HOME", "JDK_HOME", "MAVEN_HOME", "M2_HOME", "CONDA_PREFIX", "PATH", "CJDK_INDEX_URL")


class Tools:
    def __init__(self, course):
        self.course = course
        self.record = course.cache / "tools.json"

    def step(self, lock):
        return Step(
            name="JDK and Maven",
            stamp=self.course.cache / ".stamp-tools",
            fingerprint=lambda: files.digest_of(
                Path(jdk.__file__), Path(toolbox.__file__), *(os.environ.get(name, "") for name in ASKED)
            ),
            intact=self._intact,
            make=lambda line: self._find(line, lock),
        )

    def jdk(self):
        known = files.read_json(self.record, {})
        if "home" not in known:
            raise Problem("The course is not set up yet; run: python3 course.py lab")
        return jdk.Jdk(Path(known["home"]), known["version"], known["arch"])

    def maven(self):
        return Path(files.read_json(self.record, {})["maven"])

    def _intact(self):
        """The same files are still there: a JDK that was updated in place is asked again."""
        known = files.read_json(self.record, {})
        return bool(known) and known["times"] == _times(known["home"], known["maven"])

    def _find(self, line, lock):
        line.update("looking for a JDK")
        fetched = []
        java = self._or_fetch(self._jdk, lambda: toolbox.fetch_jdk(self.course, line, lock), "a JDK", fetched)
        line.update("looking for Maven")
        mvn = self._or_fetch(
            lambda: self._maven(java.home), lambda: toolbox.fetch_maven(self.course, line, lock), "Maven", fetched
        )
        known = {
            "home": str(java.home),
            "version": java.version,
            "arch": java.arch,
            "maven": str(mvn),
            "times": _times(java.home, mvn),
        }
        files.write(self.record, json.dumps(known, indent=1) + "\n")
        return f"JDK {java.version} in {java.home}" + (f", fetched {' and '.join(fetched)}" if fetched else "")

    def _jdk(self):
        return jdk.find(self.course.machine, toolbox.own_jdks(self.course))

    def _maven(self, java_home):
        return maven.find(self.course.machine, toolbox.own_mavens(self.course), java_home=java_home)

    def _or_fetch(self, find, bring, name, fetched):
        try:
            return find()
        except Problem as none:
            try:
                bring()
            except (fetch.Unavailable, fetch.Damaged) as cause:
                raise Problem(f"{none.sentence} It could not be fetched for you: {cause}.", none.lines) from cause
            fetched.append(name)
            return find()


def _times(home, mvn):
    """When the JDK's classes and Maven's script were last changed; None for what is gone."""
    paths = [Path(home) / "lib" / "modules", jdk.java_of(home), Path(mvn)]
    return [path.stat().st_mtime if path.exists() else None for path in paths]
