"""A JDK and Maven fetched for the course alone: from a local index over TLS, verified, unpacked with path checks."""

import functools
import hashlib
import http.server
import io
import json
import os
import shutil
import ssl
import subprocess
import tarfile
import threading
import zipfile

import pytest

from launcher import fetch, jdk, maven, toolbox, unpack
from launcher.machine import Machine
from launcher.problem import Problem
from launcher.steps import bring_up_to_date
from launcher.tools import Tools
from fakes import executable, jdk_home


def tar(path, entries):
    with tarfile.open(path, "w:gz") as archive:
        for entry, data in entries:
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return path


def entry(name, kind=tarfile.REGTYPE, link="", mode=0o644):
    made = tarfile.TarInfo(name)
    made.type, made.linkname, made.mode = kind, link, mode
    return made


def test_files_links_and_rights_come_out_as_they_were(tmp_path):
    path = tar(
        tmp_path / "a.tar.gz",
        [
            (entry("jdk/bin/java", mode=0o755), b"#!"),
            (entry("jdk/lib", tarfile.DIRTYPE), b""),
            (entry("jdk/legal/copy", tarfile.SYMTYPE, "../bin/java"), b""),
            (entry("jdk/text", mode=0o4664), b"t"),
        ],
    )
    unpack.unpack(path, tmp_path / "out")
    assert (tmp_path / "out/jdk/legal/copy").read_bytes() == b"#!"
    assert (tmp_path / "out/jdk/bin/java").stat().st_mode & 0o7777 == 0o755
    assert (tmp_path / "out/jdk/text").stat().st_mode & 0o7777 == 0o644


def test_a_zip_keeps_the_right_to_run(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        info = zipfile.ZipInfo("jdk/bin/java.exe")
        info.external_attr = 0o100755 << 16
        archive.writestr(info, "x")
        archive.writestr("jdk/release", "y")
    unpack.unpack(tmp_path / "a.zip", tmp_path / "out")
    assert (tmp_path / "out/jdk/bin/java.exe").stat().st_mode & 0o111
    assert not (tmp_path / "out/jdk/release").stat().st_mode & 0o111


@pytest.mark.parametrize(
    "bad",
    [
        entry("../evil"),
        entry("/tmp/evil"),
        entry("a/../../evil"),
        entry("a\\..\\..\\evil"),
        entry("C:/evil"),
        entry("jdk/link", tarfile.SYMTYPE, "/etc/passwd"),
        entry("jdk/link", tarfile.SYMTYPE, "../../evil"),
        entry("jdk/hard", tarfile.LNKTYPE, "jdk/java"),
        entry("jdk/pipe", tarfile.FIFOTYPE),
        entry("jdk/device", tarfile.CHRTYPE),
    ],
    ids=lambda bad: bad.name + bad.linkname,
)
def test_an_archive_cannot_reach_out_of_its_folder(tmp_path, bad):
    path = tar(tmp_path / "a.tar.gz", [(bad, b"")])
    with pytest.raises(fetch.Damaged):
        unpack.unpack(path, tmp_path / "out")
    assert not list(tmp_path.rglob("evil"))


def test_nothing_is_written_through_a_link_of_the_same_archive(tmp_path):
    path = tar(tmp_path / "a.tar.gz", [(entry("jdk/d", tarfile.SYMTYPE, "."), b""), (entry("jdk/d/x"), b"x")])
    with pytest.raises((fetch.Damaged, FileExistsError)):
        unpack.unpack(path, tmp_path / "out")


@pytest.mark.parametrize("name", ["../evil", "/evil", "a\\..\\..\\evil", "C:\\evil"])
def test_a_zip_cannot_either(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(name, "x")
    with pytest.raises(fetch.Damaged):
        unpack.unpack(tmp_path / "a.zip", tmp_path / "out")


@pytest.mark.parametrize("content", [b"", b"no archive", b"\x1f\x8b\x08broken"])
def test_a_broken_archive_is_damaged(tmp_path, content):
    (tmp_path / "a.tar.gz").write_bytes(content)
    with pytest.raises(fetch.Damaged, match="cannot be unpacked"):
        unpack.unpack(tmp_path / "a.tar.gz", tmp_path / "out")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for 127.0.0.1, made for this test."""
    if not shutil.which("openssl"):
        pytest.skip(
            "no openssl, which makes the local server's certificate; install it (Debian, Ubuntu: sudo apt install openssl)"
        )
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=127.0.0.1",
            "-addext",
            "subjectAltName=IP:127.0.0.1",
            "-keyout",
            key,
            "-out",
            cert,
        ],
        check=True,
        capture_output=True,
    )
    return key, cert


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def depot(tmp_path, certificate, monkeypatch, course, small):
    """A local server over TLS with a JDK and a Maven, packed, and an index that names the JDK; the small course
    has nothing else to find."""
    key, cert = certificate
    folder = tmp_path / "depot"
    folder.mkdir()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Silent, directory=folder))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    server.folder, server.url = folder, f"https://127.0.0.1:{server.server_address[1]}/"
    _stock(server, tmp_path, monkeypatch, small)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(cert))
    monkeypatch.setattr(type(small), "python", course.python)
    monkeypatch.setattr(jdk, "USUAL", {})
    monkeypatch.setattr(maven, "USUAL", ())
    for name in ("JAVA_HOME", "JDK_HOME", "MAVEN_HOME", "M2_HOME", "CONDA_PREFIX", "CJDK_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    _only_shell(tmp_path, monkeypatch)
    yield server
    server.shutdown()
    server.server_close()


def _only_shell(tmp_path, monkeypatch):
    """A PATH with a shell and cat, and without java and mvn."""
    (tmp_path / "path").mkdir()
    for name in ("sh", "cat", "env"):
        (tmp_path / "path" / name).symlink_to(shutil.which(name))
    monkeypatch.setenv("PATH", str(tmp_path / "path"))


def _stock(server, tmp_path, monkeypatch, small):
    jdk_home(tmp_path / "stock" / "jdk-x", "21.0.10")
    executable(
        tmp_path / "stock" / "maven-x" / "bin" / "mvn", '#!/bin/sh\n[ -n "$JAVA_HOME" ] && echo Apache Maven 3.9.11\n'
    )
    for name in ("jdk-x", "maven-x"):
        with tarfile.open(server.folder / f"{name}.tar.gz", "w:gz") as archive:
            archive.add(tmp_path / "stock" / name, name)
    index = {"linux": {"amd64": {"jdk@temurin": {"1.21.0.10": f"tgz+{server.url}jdk-x.tar.gz"}}}}
    (server.folder / "index.json").write_text(json.dumps(index))
    sums = {
        name: hashlib.sha256((server.folder / f"{name}.tar.gz").read_bytes()).hexdigest()
        for name in ("jdk-x", "maven-x")
    }
    gone = "https://127.0.0.1:9/"  # nothing listens there
    monkeypatch.setattr(
        toolbox,
        "JDKS",
        {small.machine.javacpp: toolbox.Archive("JDK x", f"{gone}jdk-x.tar.gz", sums["jdk-x"], "jdk-x")},
    )
    monkeypatch.setattr(
        toolbox, "MAVEN", toolbox.Archive("Maven x", f"{server.url}maven-x.tar.gz", sums["maven-x"], "maven-x")
    )


def test_both_are_fetched_from_a_local_index_once_and_then_found(depot, small, console, monkeypatch):
    monkeypatch.setenv("CJDK_INDEX_URL", depot.url + "index.json")
    tools = Tools(small)
    bring_up_to_date([tools.step(())], console)
    assert "fetched a JDK and Maven" in console.said[0]
    assert tools.jdk().home == toolbox.own_jdks(small)[0] and tools.jdk().version == "21.0.10"
    assert tools.maven() == toolbox.own_mavens(small)[0] / "bin" / "mvn"
    assert (
        small.cache in tools.maven().parents
        and not list(small.cache.rglob("*.part"))
        and not list(small.cache.rglob("*.gz"))
    )
    depot.shutdown()
    bring_up_to_date([tools.step(())], console)
    assert console.said[1].endswith("up to date")


def failing(small, console):
    with pytest.raises(Problem) as problem:
        bring_up_to_date([Tools(small).step(())], console)
    assert not list(small.cache.rglob("bin")) and not list(small.cache.rglob("*.part"))
    assert "apt install openjdk-17-jdk" in problem.value.sentence
    return problem.value.sentence


def test_without_a_network_the_sentence_names_the_package_to_install(depot, small, console):
    assert failing(small, console).endswith("It could not be fetched for you: jdk-x.tar.gz: 127.0.0.1 could not be reached.")


def test_a_swapped_archive_is_refused_by_its_checksum(depot, small, console, monkeypatch):
    monkeypatch.setenv("CJDK_INDEX_URL", depot.url + "index.json")
    shutil.copy(depot.folder / "maven-x.tar.gz", depot.folder / "jdk-x.tar.gz")
    jdks = toolbox.JDKS["linux-x86_64"]
    monkeypatch.setattr(
        toolbox,
        "JDKS",
        {"linux-x86_64": toolbox.Archive(jdks.name, depot.url + "jdk-x.tar.gz", jdks.sha256, jdks.home)},
    )
    assert "is not what its checksum says" in failing(small, console)


def test_a_truncated_archive_is_refused(depot, small, console, monkeypatch):
    monkeypatch.setenv("CJDK_INDEX_URL", depot.url + "index.json")
    whole = (depot.folder / "jdk-x.tar.gz").read_bytes()
    (depot.folder / "jdk-x.tar.gz").write_bytes(whole[: len(whole) // 2])
    failing(small, console)


def test_a_server_that_nobody_vouches_for_is_refused(depot, small, console, monkeypatch):
    monkeypatch.setenv("CJDK_INDEX_URL", depot.url + "index.json")
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    assert "certificate" in failing(small, console).lower()


def test_an_address_without_tls_is_refused(depot, small, console, monkeypatch):
    monkeypatch.setenv("CJDK_INDEX_URL", depot.url.replace("https", "http") + "index.json")
    assert "https" in failing(small, console)


def test_a_jdk_that_was_updated_in_place_is_asked_again(depot, small, console, monkeypatch, tmp_path):
    home = jdk_home(tmp_path / "system", "17.0.9")
    monkeypatch.setenv("JAVA_HOME", str(home))
    monkeypatch.setenv("MAVEN_HOME", str(executable(tmp_path / "m" / "bin" / "mvn").parent.parent))
    tools = Tools(small)
    bring_up_to_date([tools.step(())], console)
    shutil.rmtree(home)
    jdk_home(home, "17.0.10")
    os.utime(home / "bin" / "java", (1, 1))
    bring_up_to_date([tools.step(())], console)
    assert tools.jdk().version == "17.0.10"


def test_every_platform_has_a_pinned_archive():
    for name in ("linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64"):
        archive = toolbox.JDKS[name]
        assert archive.url.startswith("https://") and len(archive.sha256) == 64
        assert archive.file.endswith(".zip" if name.startswith("windows") else ".tar.gz")
        assert archive.home.endswith("Contents/Home") == name.startswith("macosx")
    assert len({archive.sha256 for archive in toolbox.JDKS.values()}) == 5


def test_a_machine_without_an_archive_says_so(small, line):
    other = type(small)(small.root, Machine("freebsd", "x86_64"))
    with pytest.raises(fetch.Unavailable, match="no JDK to fetch for freebsd-x86_64"):
        toolbox.fetch_jdk(other, line, ())
