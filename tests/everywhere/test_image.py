"""The image, built for real, and the lessons in it: one core, 2 GB, any user, nothing but /tmp that can be written."""

import json
import re
import shlex
import time
import urllib.error
import urllib.request

import container
import pytest

from repository import ROOT

pytestmark = pytest.mark.everywhere

LESSONS = ("00", "04", "12")
LIMIT_MB = 2048
AIM_MB = 1800
USER = "12345:54321"


@pytest.fixture(scope="module")
def builder(tmp_path_factory):
    container.needed()
    built = container.Builder(tmp_path_factory.mktemp("image"))
    name, suite = re.search(r"^FROM (debian:(\d+)-slim)", (ROOT / "Dockerfile").read_text(), re.MULTILINE).groups()
    built.base(f"docker.io/library/{name}", {"13": "trixie", "12": "bookworm"}[suite])
    built.build("convolution-lab")
    return built


def test_its_size(builder, record_property):
    megabytes = builder.size("convolution-lab") / 1e6
    record_property("megabytes", round(megabytes))
    print(f"the image has {megabytes:.0f} MB")
    assert megabytes < AIM_MB


def test_it_keeps_no_token_and_no_certificate_of_the_builder(builder):
    settings = json.loads(builder("inspect", "--type", "image", "convolution-lab"))["Docker"]["config"]
    assert settings["User"] == "lab" and "8888/tcp" in settings["ExposedPorts"] and settings["Healthcheck"]
    assert not [line for line in settings["Env"] if re.search("token|secret|password", line, re.IGNORECASE)]


def health_check():
    """The Dockerfile's own, as a shell takes it."""
    command = re.search(r"HEALTHCHECK .*?CMD (\[.*?\])$", (ROOT / "Dockerfile").read_text(), re.DOTALL | re.MULTILINE)
    return shlex.join(json.loads(command.group(1)))


SCRIPT = """
python3 -m launcher.entry course.py lab --no-browser --host 0.0.0.0 --port {port} &
lab=$!
sleep 15
{health} && echo healthy
python3 -m launcher.entry course.py run {lessons}
status=$?
kill $lab
wait $lab
exit $status
"""


def test_lessons_run_beside_the_lab_on_one_core_in_2_gb_as_anyone(builder, tmp_path, record_property):
    group = container.Group("convlab-image-test", LIMIT_MB, 1)
    empty = tmp_path / "empty"
    empty.mkdir()
    running = builder("from", "--pull-never", "convolution-lab")
    try:
        script = SCRIPT.format(port=9873, lessons=" ".join(LESSONS), health=health_check().replace("8888", "9873"))
        process = builder.start(running, group, USER, script, empty)
        said, _ = process.communicate(timeout=420)
        print(said, f"peak of all processes: {group.peak / 2**20:.0f} MB")
        record_property("peak_mb", round(group.peak / 2**20))
        assert process.returncode == 0, said
        assert "healthy\n" in said, said
        assert "The lab is open" in said and "goes with this container" in said
        assert said.count("... ok") == len(LESSONS), said
        assert group.peak < LIMIT_MB << 20
    finally:
        group.close()
        builder("rm", running)


def test_binder_may_start_its_own_server_in_it(builder, tmp_path):
    """As Binder does: jupyter-lab of the path, a base address and a token of its own."""
    group = container.Group("convlab-binder-test", LIMIT_MB, 1)
    empty = tmp_path / "empty"
    empty.mkdir()
    running = builder("from", "--pull-never", "convolution-lab")
    command = (
        "python3 -m launcher.entry jupyter-lab --ip=127.0.0.1 --port=9874 --no-browser "
        "--ServerApp.base_url=/user/ann/ --ServerApp.token=abc"
    )
    try:
        process = builder.start(running, group, "1000:100", "exec timeout 60 " + command, empty)
        base = "http://127.0.0.1:9874/user/ann"
        page = answer(f"{base}/api/contents?token=abc", process)
        assert "00-start-here.ipynb" in page
        specs = json.loads(answer(f"{base}/api/kernelspecs?token=abc", process))
        assert specs["default"] == "java" and list(specs["kernelspecs"]) == ["java"]
        assert "00-start-here" in opened(f"{base}/?token=abc")
    finally:
        group.close()
        builder("rm", running)


def answer(url, process):
    for _ in range(120):
        try:
            with urllib.request.urlopen(url, timeout=5) as page:
                return page.read().decode()
        except (urllib.error.URLError, OSError):
            assert process.poll() is None, process.stdout.read()
            time.sleep(0.5)
    raise AssertionError(f"{url} did not answer")


def opened(url):
    """Where the browser lands."""
    with urllib.request.urlopen(url, timeout=10) as page:
        return page.geturl()
