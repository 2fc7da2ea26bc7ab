"""The raw cache: a pair of files, whole or not at all."""

import os

import pytest

from etl.sources.cache import RawCache, Sidecar, sha256, write_atomically
from etl.sources.errors import SourceError

BODY = b'{"value": [42]}'


def sidecar(content: bytes = BODY) -> Sidecar:
    return Sidecar({"url": "http://bank/data"}, "2025-03-01", "2025-02-26", sha256(content))


@pytest.fixture
def cache(tmp_path) -> RawCache:
    return RawCache(tmp_path / "raw")


def test_what_is_written_is_read(cache):
    cache.write("ssb/07459.1", BODY, sidecar())
    assert cache.read("ssb/07459.1") == (BODY, sidecar())


def test_the_body_is_kept_as_published(cache):
    cache.write("ssb/07459.1", BODY, sidecar())
    assert (cache.folder / "ssb" / "07459.1.json").read_bytes() == BODY


def test_an_empty_cache_has_nothing(cache):
    assert cache.read("ssb/07459.1") is None


@pytest.mark.parametrize("ending", ["json", "source.json"])
def test_half_a_pair_is_nothing(cache, ending):
    cache.write("a", BODY, sidecar())
    (cache.folder / f"a.{ending}").unlink()
    assert cache.read("a") is None


def test_a_body_that_was_changed_is_nothing(cache):
    cache.write("a", BODY, sidecar())
    (cache.folder / "a.json").write_bytes(BODY.replace(b"42", b"43"))
    assert cache.read("a") is None


@pytest.mark.parametrize("text", [b"", b'{"request": {', b"[1]", b'{"request": {}}', b"\xff"])
def test_a_sidecar_that_can_not_be_read_is_nothing(cache, text):
    cache.write("a", BODY, sidecar())
    (cache.folder / "a.source.json").write_bytes(text)
    assert cache.read("a") is None


def test_a_write_that_breaks_off_leaves_the_old_pair(cache, monkeypatch):
    cache.write("a", BODY, sidecar())

    def disk_is_full(_):
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", disk_is_full)
    with pytest.raises(SourceError, match="make room"):
        cache.write("a", b"new", sidecar(b"new"))
    assert cache.read("a") == (BODY, sidecar())
    assert [path.name for path in cache.folder.iterdir() if "partial" in path.name] == []


def test_a_new_body_with_the_old_sidecar_is_nothing(cache):
    cache.write("a", BODY, sidecar())
    write_atomically(cache.folder / "a.json", b"new")
    assert cache.read("a") is None


def test_a_half_written_file_is_never_read(cache):
    cache.write("a", BODY, sidecar())
    (cache.folder / "a.json.partial").write_bytes(b'{"val')
    assert cache.read("a") == (BODY, sidecar())
