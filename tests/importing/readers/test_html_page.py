"""Encodings and limits of pages. Mirrors kit/importing/readers/html_page.py."""

import pytest

from kit.errors import ReadError
from kit.importing.readers import html_page
from kit.importing.readers.html_page import DEEPEST, html_body, parse_html

WORDS = "Kế hoạch tuyên truyền cải cách hành chính"


def words_of(data):
    return " ".join("".join(parse_html(data, "a.html").itertext()).split())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_needs_no_statement(encoding):
    """Whatever a page says of itself, sound Unicode is Unicode."""
    assert words_of(f"<meta charset=windows-1252><p>{WORDS}</p>".encode(encoding)) == WORDS


def test_a_stated_encoding_is_believed():
    """Word saves pages in Windows-1252, its Vietnamese letters as numbers."""
    data = (
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'><p>K\xea ".encode(
            "cp1252"
        )
    )
    assert words_of(data + b"&#7871;</p>") == "K\xea ế"


@pytest.mark.parametrize("data", [b"<p>\xff\xfe\x81</p>", b"<meta charset=khongco><p>a\xea</p>"])
def test_bytes_of_no_encoding_are_read_all_the_same(data):
    """A page is never refused over a letter."""
    assert words_of(data)


def test_entities_are_no_way_into_the_machine():
    """A page cannot fetch a file or blow itself up."""
    bomb = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;a</p>'
    assert "root:" not in words_of(bomb)


def test_depth_is_bounded(tmp_path):
    """What is deeper than any page is said to be damaged, not cut silently."""
    with pytest.raises(ReadError) as caught:
        parse_html(b"<div>" * (DEEPEST + 1) + WORDS.encode(), "a.html")
    assert caught.value.code == "damaged"
    with pytest.raises(ReadError):
        parse_html(b"<div>" * 100_000 + WORDS.encode(), "a.html")


def test_size_is_bounded(tmp_path, monkeypatch):
    """Bytes are counted before reading."""
    path = tmp_path / "a.html"
    path.write_bytes(b"<p>a</p>")
    assert html_body(path) is not None
    monkeypatch.setattr(html_page, "LARGEST_BYTES", 4)
    with pytest.raises(ReadError) as caught:
        html_body(path)
    assert caught.value.code == "too-large"


@pytest.mark.parametrize("data", [b"", b" \n", b"<!-- -->"])
def test_a_page_without_anything_is_empty_or_damaged(data):
    """Never an exception of the library."""
    with pytest.raises(ReadError) as caught:
        parse_html(data, "a.html")
    assert caught.value.code in ("empty-file", "damaged")
