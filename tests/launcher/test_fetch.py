"""Downloads from a real local server: resumed, cut short, damaged, refused."""

import errno
import hashlib
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from mirror import CONTENT

from launcher import fetch

SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def get(mirror, tmp_path, line):
    return lambda: fetch.download(mirror.url + "file", tmp_path / "file", SHA256, line)


def test_a_whole_file_arrives(get, tmp_path):
    get()
    assert (tmp_path / "file").read_bytes() == CONTENT
    assert not (tmp_path / "file.part").exists()


def test_a_download_cut_short_goes_on_where_it_stopped(get, mirror, tmp_path):
    mirror.breaks_after = 300_000
    with pytest.raises(fetch.Unavailable, match="300,000 of 512,000 bytes"):
        get()
    assert not (tmp_path / "file").exists()
    mirror.breaks_after = None
    get()
    assert (tmp_path / "file").read_bytes() == CONTENT
    assert mirror.asked == [("/file", None), ("/file", "bytes=300000-")]


def test_a_server_that_cannot_resume_sends_all_again(get, mirror, tmp_path):
    (tmp_path / "file.part").write_bytes(CONTENT[:1000])
    mirror.resumes = False
    get()
    assert (tmp_path / "file").read_bytes() == CONTENT


def test_a_whole_part_needs_nothing_more(get, tmp_path):
    (tmp_path / "file.part").write_bytes(CONTENT)
    get()
    assert (tmp_path / "file").read_bytes() == CONTENT


@pytest.mark.parametrize("content", [CONTENT[:-1] + b"x", b"<html>please log in</html>", CONTENT + b"x"])
def test_damaged_or_swapped_content_is_thrown_away(get, mirror, tmp_path, content):
    mirror.contents["/file"] = content
    with pytest.raises(fetch.Damaged, match="its checksum is not"):
        get()
    assert list(tmp_path.iterdir()) == []


def test_a_part_of_another_file_does_not_stay_in_the_way(get, tmp_path):
    (tmp_path / "file.part").write_bytes(b"y" * 1000)
    with pytest.raises(fetch.Damaged):
        get()
    get()
    assert (tmp_path / "file").read_bytes() == CONTENT


def test_what_is_not_there_is_unavailable(mirror, tmp_path):
    with pytest.raises(fetch.Unavailable, match="404"):
        fetch.download(mirror.url + "other", tmp_path / "other", SHA256)


def test_a_dead_server_is_unavailable(mirror, tmp_path):
    mirror.shutdown()
    mirror.server_close()
    with pytest.raises(fetch.Unavailable, match="refused"):
        fetch.download(mirror.url + "file", tmp_path / "file", SHA256)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux that is always full")
def test_a_full_disk_is_not_mistaken_for_a_bad_network(get, tmp_path):
    (tmp_path / "file.part").symlink_to("/dev/full")
    with pytest.raises(OSError) as fault:
        get()
    assert fault.value.errno == errno.ENOSPC


def test_a_redirection_away_from_tls_is_refused():
    request = urllib.request.Request("https://example.org/file")
    with pytest.raises(urllib.error.URLError, match="not secure"):
        fetch.OnlySecure().redirect_request(request, None, 302, "Found", {}, "http://example.org/file")
    assert (
        fetch.OnlySecure()
        .redirect_request(request, None, 302, "Found", {}, "https://example.org/x")
        .full_url.endswith("/x")
    )
