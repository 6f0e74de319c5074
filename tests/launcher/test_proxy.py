"""A proxy in the environment: every download goes through it, Maven's too, and its refusal is one sentence."""

import socket
import threading
import urllib.request

import pytest

from repository import ROOT
from launcher import fetch, maven
from launcher.jdk import find
from launcher.machine import Machine
from launcher.problem import Problem


@pytest.fixture
def proxy(monkeypatch):
    """Notes whom it is asked to reach and refuses."""
    listener = socket.create_server(("127.0.0.1", 0))
    asked = []

    def serve():
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            with client:
                asked.append(client.recv(4000).split(b"\r\n")[0].decode("latin1"))
                client.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    threading.Thread(target=serve, daemon=True).start()
    for name in ("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{listener.getsockname()[1]}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    yield asked
    listener.close()


def test_downloads_use_it(proxy, tmp_path):
    with pytest.raises(fetch.Unavailable, match="403"):
        fetch.download("https://example.org/file", tmp_path / "file", "0" * 64, opener=fetch.secure())
    assert proxy[0].startswith("CONNECT example.org:443 ")


@pytest.mark.slow
def test_maven_uses_it(proxy, small, tmp_path, monkeypatch, line):
    """The real Maven with an empty repository of its own."""
    monkeypatch.setenv("MAVEN_OPTS", f"-Dmaven.repo.local={tmp_path / 'repository'}")
    small.lib.mkdir()
    (small.lib / "pom.xml").write_bytes((ROOT / "lib" / "pom.xml").read_bytes())

    class Tools:
        def jdk(self):
            return find(Machine.here())

        def maven(self):
            return maven.find(Machine.here())

    with pytest.raises(Problem, match="Maven could not fetch a part"):
        maven._build(small, Tools(), line, ())
    assert any(text.startswith("CONNECT ") for text in proxy)


def test_the_lab_itself_is_never_asked_for_through_a_proxy(proxy):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with pytest.raises(OSError):
        opener.open("http://127.0.0.1:9/api", timeout=1)
    assert proxy == []


@pytest.mark.parametrize("name", ["ALL_PROXY", "https_proxy"])
def test_maven_is_handed_a_socks_proxy_as_one(name):
    found = maven.proxy_settings({name: "socks5://user@proxy.example.org:1081"})
    assert found[:2] == ["-DsocksProxyHost=proxy.example.org", "-DsocksProxyPort=1081"]
    assert not any("http" in text and "Host" in text for text in found)
