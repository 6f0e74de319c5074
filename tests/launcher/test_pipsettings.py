"""pip's configuration: where packages come from is kept, where they would go is not."""

import os

import pytest

from launcher import pipsettings, proc

LISTED = """\
:env:.cert='/c.pem'
global.index-url='https://index.example.org/simple'
global.find-links='\\nhttps://a.example.org\\nhttps://b.example.org'
global.target='/elsewhere'
install.user='true'
install.index-url='https://install.example.org/simple'
download.index-url='https://download.example.org/simple'
"""


def test_index_proxy_and_certificates_are_kept_and_the_commands_own_section_goes_first():
    assert pipsettings.kept(LISTED, "install") == {
        "PIP_INDEX_URL": "https://install.example.org/simple",
        "PIP_FIND_LINKS": "https://a.example.org https://b.example.org",
    }
    assert pipsettings.kept(LISTED, "download")["PIP_INDEX_URL"] == "https://download.example.org/simple"


@pytest.mark.parametrize("setting", ["user = true", "target = /nowhere/t", "prefix = /nowhere/p", "root = /nowhere/r"])
def test_a_file_that_would_put_the_parts_elsewhere_is_not_obeyed(course, tmp_path, monkeypatch, setting):
    config = tmp_path / "pip.conf"
    config.write_text(f"[global]\nindex-url = https://index.example.org/simple\n[install]\n{setting}\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    env = pipsettings.environment(course.python)
    assert (env["PIP_CONFIG_FILE"], env["PIP_INDEX_URL"]) == (os.devnull, "https://index.example.org/simple")
    listed = proc.ask([course.python, "-m", "pip", "config", "list"], env=env)
    assert "install." not in listed
    assert pipsettings.ignored(course.python) == [f"install.{setting.split(' ')[0]}"], "the doctor says it"


def test_the_users_own_file_is_read_too(course, tmp_path, monkeypatch):
    (tmp_path / "pip").mkdir()
    (tmp_path / "pip" / "pip.conf").write_text("[global]\nproxy = http://proxy.example.org:3128\nuser = true\n")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    for name in ("PIP_CONFIG_FILE", "PIP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    env = pipsettings.environment(course.python)
    assert env["PIP_PROXY"] == "http://proxy.example.org:3128" and "PIP_USER" not in env


def test_a_variable_goes_before_a_file(course, tmp_path, monkeypatch):
    (tmp_path / "pip.conf").write_text("[global]\nindex-url = https://file.example.org/simple\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))
    monkeypatch.setenv("PIP_INDEX_URL", "https://variable.example.org/simple")
    monkeypatch.setenv("PIP_REQUIRE_HASHES", "1")
    env = pipsettings.environment(course.python)
    assert env["PIP_INDEX_URL"] == "https://variable.example.org/simple" and "PIP_REQUIRE_HASHES" not in env
