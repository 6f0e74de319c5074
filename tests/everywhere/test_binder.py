"""What Binder and editors read: binder/ by repo2docker itself, .devcontainer by its fields and the kernel's place."""

import json
import os
import re
import subprocess
import sys

import pytest

from launcher import lessons, packing
from repository import ROOT

REPO2DOCKER = "jupyter-repo2docker==2026.4.0"


def test_binder_builds_the_one_dockerfile():
    link = ROOT / "binder" / "Dockerfile"
    # A Windows clone without links has the link's text in its place; Binder clones on Linux.
    assert link.read_text() in ((ROOT / "Dockerfile").read_text(), "../Dockerfile")
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-s", "binder/Dockerfile"], capture_output=True, text=True)
    assert listed.returncode or not listed.stdout or listed.stdout.startswith("120000"), "no longer a link"


@pytest.mark.everywhere
def test_repo2docker_passes_the_dockerfile_through(tmp_path, course):
    venv = tmp_path / "repo2docker"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    pip = [course.python_of(venv), "-m", "pip", "install", "-q", "--disable-pip-version-check", REPO2DOCKER]
    fetched = subprocess.run(pip, capture_output=True, text=True)
    if fetched.returncode:
        pytest.skip(f"{REPO2DOCKER} could not be fetched: {fetched.stderr[-200:]}")
    place = tmp_path / "course"
    for path in packing.own_files(course):
        copy = place / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    command = [course.python_of(venv), "-m", "repo2docker", "--no-build", "--debug", place]
    plan = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert plan.returncode == 0, plan.stderr
    assert (ROOT / "Dockerfile").read_text().strip() in plan.stdout + plan.stderr


def test_every_copied_file_is_in_the_context():
    """What .dockerignore leaves out, no COPY may ask for."""
    ignored = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and line[0] not in "#*"]
    for sources in re.findall(r"^COPY (?!--from)(.+) \S+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE):
        for source in sources.split():
            assert source == "." or list(ROOT.glob(source)), source
            assert not [name for name in ignored if source == name or source.startswith(name + "/")], source


def devcontainer():
    text = (ROOT / ".devcontainer" / "devcontainer.json").read_text()
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))


def test_the_dev_container_is_the_same_image():
    settings = devcontainer()
    build = settings["build"]
    assert os.path.samefile(ROOT / ".devcontainer" / build["dockerfile"], ROOT / "Dockerfile")
    assert os.path.samefile(ROOT / ".devcontainer" / build["context"], ROOT)
    image = (ROOT / "Dockerfile").read_text()
    assert f"useradd --create-home --uid 1000 {settings['remoteUser']}" in image
    assert f"CONVLAB_WORK={settings['workspaceFolder']}" in image


def test_an_editor_finds_the_kernel_by_jupyter_path(course):
    """VS Code looks for kernelspecs in JUPYTER_PATH; the dev container's names the image's environment."""
    named = devcontainer()["remoteEnv"]["JUPYTER_PATH"]
    assert named == "/opt/convolution-lab/.venv/share/jupyter"
    code = "from jupyter_client.kernelspec import KernelSpecManager as M; import json; print(json.dumps(M().get_all_specs()))"
    env = lessons.jupyter_environment(course, JUPYTER_PATH=str(course.venv / "share" / "jupyter"))
    done = subprocess.run([course.python, "-c", code], capture_output=True, text=True, env=env)
    spec = json.loads(done.stdout)["java"]["spec"]
    assert os.path.exists(spec["argv"][0]) and spec["language"] == "java"
