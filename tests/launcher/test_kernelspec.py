"""Our kernelspec: one JVM, exact paths, and never a `java` kernel of someone else."""

import json
import os
import shutil
import stat
import subprocess
import time
import urllib.error
import urllib.request

import pytest

from launcher import archive, files, jdk, kernelspec, lessons, runner, server
from launcher.jdk import Jdk
from launcher.machine import Machine


@pytest.fixture
def built(small, tmp_path):
    """A small course whose library is built: one jar of ours, two of others, JJava's own among them."""
    for path in (small.jar, small.jjava, tmp_path / "dep one.jar"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"jar")
    small.classpath.write_text(os.pathsep.join(map(str, (small.jjava, tmp_path / "dep one.jar"))))
    return small


def options(course, arch="amd64", version="17.0.9"):
    return kernelspec.java_options(course, Jdk(course.root / "jdk", version, arch), course.kernel / "convlab-1.jar")


def test_the_class_path_begins_with_ours_and_ends_with_the_kernel(built, tmp_path):
    jars = options(built)[-1].split(os.pathsep)
    assert jars == [str(built.kernel / "convlab-1.jar"), str(tmp_path / "dep one.jar"), str(built.jjava)]


def test_speed_settings_follow_the_cpu_of_the_jvm(built):
    assert "-Dorg.bytedeco.javacpp.platform.extension=-onednn-avx2" in options(built)
    assert not any("platform.extension" in option for option in options(built, arch="aarch64"))
    env = kernelspec.environment(built, Jdk(built.root, "17", "amd64"))
    assert (env["OPENBLAS_CORETYPE"], env["OMP_NUM_THREADS"]) == ("HASWELL", "1")
    assert "OPENBLAS_CORETYPE" not in kernelspec.environment(built, Jdk(built.root, "17", "aarch64"))


def test_memory_is_bounded(built):
    found = " ".join(options(built))
    assert "-Xmx" in found and "javacpp.maxbytes=" in found and "javacpp.maxphysicalbytes=" in found


@pytest.mark.parametrize(
    "text", ["plain", "a b", 'say "hi"', "it's", "C:\\Users\\Ann Lee\\x", "Ünïcødé", "tail\\", "#no comment", "$HOME"]
)
def test_java_reads_an_option_as_it_was_meant(tmp_path, text):
    file = tmp_path / "options"
    kernelspec._write_argfile(file, [f"-Dconvlab.home={text}"])
    java = jdk.find(Machine.here()).java
    env = {**os.environ, "LC_ALL": "C.UTF-8"}
    said = subprocess.run(
        [java, f"@{file}", "-XshowSettings:properties", "-version"], capture_output=True, text=True, env=env
    ).stderr
    assert f"convlab.home = {text}\n" in said


def test_a_new_library_leaves_the_jar_of_a_running_kernel_alone(built, monkeypatch):
    first = kernelspec._install_jar(built)
    built.jar.write_bytes(b"newer")
    monkeypatch.setattr("pathlib.Path.unlink", lambda *_, **__: (_ for _ in ()).throw(PermissionError("in use")))
    second = kernelspec._install_jar(built)
    assert first.read_bytes() == b"jar" and second.read_bytes() == b"newer" and first != second


def test_pip_putting_its_own_spec_in_our_place_is_noticed(built):
    files.write(built.kernel / "kernel.json", '{"argv": ["a"]}')
    files.write(built.kernel / ".kernel.json", '{"argv": ["b"]}')
    step = kernelspec.step(built, None)
    assert not step.intact()
    files.write(built.kernel / "kernel.json", '{"argv": ["b"]}')
    assert step.intact()


def test_a_lost_class_data_archive_is_noticed(built, tmp_path):
    spec = {"argv": ["java", f"-XX:SharedArchiveFile={tmp_path / 'gone.jsa'}"]}
    files.write(built.kernel / "kernel.json", json.dumps(spec))
    assert not archive.intact(built)


def test_without_an_archive_the_kernel_is_written_all_the_same(built, line, monkeypatch):
    monkeypatch.setattr(archive, "_first_start", lambda *_: None)
    tools = type("Tools", (), {"jdk": lambda self: Jdk(built.root / "jdk", "17.0.9", "amd64")})()
    kernelspec.step(built, tools).make(line)
    spec = files.read_json(built.kernel / "kernel.json")
    assert spec["argv"][1:] == [f"@{built.kernel / 'java.options'}", archive.MAIN, "{connection_file}"]
    assert (spec["display_name"], spec["interrupt_mode"]) == ("Java (Convolution Lab)", "message")


@pytest.fixture
def impostor(tmp_path, monkeypatch):
    """A user's own `java` kernel in every place where Jupyter might prefer it; it leaves a mark when started."""
    mark = tmp_path / "impostor was here"
    program = tmp_path / "impostor"
    program.write_text(f"#!/bin/sh\ntouch '{mark}'\nexit 1\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    spec = json.dumps({"argv": [str(program), "{connection_file}"], "display_name": "Impostor", "language": "java"})
    for place in ("path", "data", "home/.local/share/jupyter", "config"):
        files.write(tmp_path / place / "kernels" / "java" / "kernel.json", spec)
    files.write(
        tmp_path / "config" / "jupyter_server_config.json",
        '{"ServerApp": {"ip": "0.0.0.0", "token": "", "password": ""}}',
    )
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "path"))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("JUPYTER_PREFER_ENV_PATH", "0")
    return mark


def notebook(path, *cells):
    rows = [
        {"cell_type": "code", "id": f"c{i}", "metadata": {}, "execution_count": None, "outputs": [], "source": text}
        for i, text in enumerate(cells)
    ]
    metadata = {"kernelspec": {"display_name": "Java", "language": "java", "name": "java"}}
    files.write(path, json.dumps({"cells": rows, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}))
    return path


def test_run_starts_our_kernel_and_not_the_users(course, console, impostor, tmp_path):
    path = notebook(tmp_path / "probe.ipynb", 'System.getProperty("convlab.home")')
    (row,) = runner.execute(course, console, [path], write=True)
    assert row["ok"], console.said
    assert not impostor.exists()
    (output,) = files.read_json(path)["cells"][0]["outputs"]
    assert str(course.root) in "".join(output["data"]["text/plain"])


def test_lab_offers_our_kernel_only_on_the_loopback_with_a_token(course, impostor):
    lessons.refresh(course)
    lab = server.Server(course, server.free_port(), False, "00-start-here.ipynb")
    try:
        lab.wait()
        address = f"http://127.0.0.1:{lab.port}/api/kernelspecs"
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(address)
        request = urllib.request.Request(address, headers={"Authorization": f"token {lab.token}"})
        specs = json.load(urllib.request.urlopen(request))
        assert list(specs["kernelspecs"]) == ["java"]
        assert specs["kernelspecs"]["java"]["spec"]["display_name"] == "Java (Convolution Lab)"
        assert (
            lab.token
            not in subprocess.run(
                ["ps", "-ww", "-o", "args=", str(lab.process.pid)], capture_output=True, text=True
            ).stdout
        )
        listens = subprocess.run(["ss", "-Hltnp"], capture_output=True, text=True).stdout if shutil.which("ss") else ""
        own = [text.split()[3] for text in listens.splitlines() if f"pid={lab.process.pid}," in text]
        assert all(address.startswith("127.0.0.1:") for address in own)
    finally:
        lab.stop()
    assert not impostor.exists()


def test_closing_the_lab_leaves_no_process(course):
    lab = server.Server(course, server.free_port(), False, "00-start-here.ipynb")
    try:
        lab.wait()
        headers = {"Authorization": f"token {lab.token}", "Content-Type": "application/json"}
        request = urllib.request.Request(f"http://127.0.0.1:{lab.port}/api/kernels", b'{"name": "java"}', headers)
        urllib.request.urlopen(request).close()
        children = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(lab.process.pid)], capture_output=True, text=True
        ).stdout.split()
        assert children
    finally:
        lab.stop()
    end = time.monotonic() + 10
    while (alive := [pid for pid in children if os.path.exists(f"/proc/{pid}")]) and time.monotonic() < end:
        time.sleep(0.1)
    assert alive == []


@pytest.mark.parametrize(
    "cell, words",
    [
        ("int x = 1 / 0;", "ArithmeticException"),
        ('System.err.println("careful")', "wrote to standard error: careful"),
        ("int y = ;", "illegal start of expression"),
        ("System.exit(3)", "kernel died"),
    ],
)
def test_run_tells_what_went_wrong_and_saves_nothing(course, console, tmp_path, cell, words):
    path = notebook(tmp_path / "wrong.ipynb", "1 + 1", cell)
    before = path.read_bytes()
    (row,) = runner.execute(course, console, [path], write=True)
    assert not row["ok"] and words in row["reason"]
    assert path.read_bytes() == before
    assert "FAILED" in console.said[0]


def test_a_saved_run_is_clean_and_repeats_itself(course, console, tmp_path):
    path = notebook(tmp_path / "clean.ipynb", "6 * 7", 'System.out.println("hello")')
    runner.execute(course, console, [path], write=True)
    first = path.read_bytes()
    saved = json.loads(first)
    assert saved["metadata"]["kernelspec"]["name"] == "java" and "version" not in saved["metadata"]["language_info"]
    assert [cell["id"] for cell in saved["cells"]] == ["c0", "c1"] and all(
        cell["metadata"] == {} for cell in saved["cells"]
    )
    assert [cell["execution_count"] for cell in saved["cells"]] == [1, 2]
    runner.execute(course, console, [path], write=True)
    assert path.read_bytes() == first


def test_run_measures_time_and_memory(course, console, tmp_path):
    (row,) = runner.execute(
        course, console, [notebook(tmp_path / "m.ipynb", "byte[] some = new byte[100_000_000];", "Thread.sleep(500)")]
    )
    assert row["ok"], console.said
    assert 0.5 < row["seconds"] < 60 and 150 < row["peak_mb"] < 1200
