"""The lab's server: ports, and what it says when JupyterLab does not start."""

import json
import socket
import stat

import pytest

from launcher import cli, files, lessons, server
from launcher.problem import Problem


@pytest.fixture
def taken():
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def test_an_asked_port_that_is_taken_is_one_sentence(taken):
    with pytest.raises(Problem, match=f"Port {taken} is taken by another program; leave --port out"):
        server.free_port(taken)


def test_without_asking_the_next_free_port_is_used(taken, monkeypatch):
    monkeypatch.setattr(server, "FIRST_PORT", taken)
    assert taken < server.free_port() < taken + server.PORTS


def test_all_ports_taken_is_one_sentence(taken, monkeypatch):
    monkeypatch.setattr(server, "FIRST_PORT", taken)
    monkeypatch.setattr(server, "PORTS", 1)
    with pytest.raises(Problem, match="are all taken"):
        server.free_port()


@pytest.mark.parametrize("port", [-1, 70_000])
def test_a_port_that_cannot_be_is_one_sentence(port):
    with pytest.raises(Problem, match=f"Port {port} "):
        server.free_port(port)


def test_a_server_that_ends_at_once_shows_its_last_lines(small, monkeypatch):
    program = small.root / "python"
    program.write_text("#!/bin/sh\necho 'no module named jupyterlab' >&2\nexit 1\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    small.work.mkdir()
    monkeypatch.setattr(type(small), "python", program)
    with pytest.raises(Problem, match="ended while starting") as problem:
        server.Server(small, 8888, False, "00.ipynb").wait()
    assert problem.value.lines == ["no module named jupyterlab"]


def test_a_server_that_does_not_answer_is_stopped(small, monkeypatch):
    program = small.root / "python"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    small.work.mkdir()
    monkeypatch.setattr(type(small), "python", program)
    monkeypatch.setattr(server, "PATIENCE", 0.3)
    running = server.Server(small, server.free_port(), False, "00.ipynb")
    with pytest.raises(Problem, match="did not answer"):
        running.wait()
    assert running.process.poll() is not None


def test_the_news_question_is_switched_off(small):
    server.write_settings(small)
    path = small.venv / "share" / "jupyter" / "lab" / "settings" / "overrides.json"
    assert '"fetchNews": "false"' in path.read_text()


def test_nothing_listens_beyond_this_machine(small):
    small.work.mkdir()
    command = server.Server.command(type("S", (), {"course": small, "port": 8888, "host": server.HOST, "first": "00.ipynb"})(), True)
    assert "--ServerApp.ip=127.0.0.1" in command
    assert not any("token" in part or "password" in part for part in command)


def test_what_the_machine_keeps_for_every_jupyter_does_not_reach_the_lab(course, tmp_path, monkeypatch):
    """Its folder is /etc/jupyter; here Jupyter is told, in the one way it knows, that it is another."""
    settings = {"base_url": "/elsewhere/", "certfile": "/nowhere.pem", "password": "argon2:x", "ip": "0.0.0.0", "port": 1}
    files.write(tmp_path / "jupyter" / "jupyter_server_config.json", json.dumps({"ServerApp": settings}))
    ours = lessons.jupyter_environment

    def environment(course, **more):
        return ours(course, **more) | {"JUPYTER_PLATFORM_DIRS": "1", "XDG_CONFIG_DIRS": str(tmp_path)}

    monkeypatch.setattr(lessons, "jupyter_environment", environment)
    lab = server.Server(course, server.free_port(), False, "00-start-here.ipynb")
    try:
        lab.wait()
    finally:
        lab.stop()
    assert "elsewhere" not in lab.log.read_text()


def test_another_address_is_listened_on_only_when_asked():
    """A container's ports are opened by whoever starts it."""
    assert cli.parser().parse_args(["lab"]).host == server.HOST == "127.0.0.1"
    assert cli.parser().parse_args(["lab", "--host", "0.0.0.0"]).host == "0.0.0.0"


def test_a_server_started_by_others_has_the_course_s_settings(small):
    """Binder, a hub, an editor: they read the environment's own settings."""
    (small.notebooks).mkdir()
    (small.notebooks / "00-start.ipynb").write_text("{}")
    server.write_settings(small)
    settings = files.read_json(small.venv / "etc" / "jupyter" / "jupyter_server_config.json")
    assert settings["LabApp"]["default_url"] == "/lab/tree/00-start.ipynb"
    assert settings["KernelSpecManager"]["allowed_kernelspecs"] == ["java"]
