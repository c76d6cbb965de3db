"""Every word from a file or a field is escaped; changed words are marked."""

import base64
import re

import pytest

from kit.model import Span
from kit.ui.markup import bullets, download_link, lines, marked, table

EVIL = '<script>"&'


@pytest.mark.parametrize(
    "html",
    [lines(EVIL), marked(EVIL, (), "after"), bullets([EVIL]), table([EVIL], [], caption=EVIL),
     download_link(b"x", EVIL, EVIL, "text/plain")],
)  # fmt: skip
def test_words_from_outside_are_never_markup(html):
    """Nor do they end an attribute."""
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_changed_words_are_marked_on_their_side():
    """Words that went are struck out on the left, new ones marked on the right."""
    spans = (Span(side="before", start=0, end=3), Span(side="after", start=4, end=6))
    assert marked("một hai", spans, "before") == "<del>một</del> hai"
    assert marked("một & hai", spans, "after") == "một <mark>&amp; </mark>hai"


def test_spans_that_do_not_fit_are_left_out():
    """A span of another text marks nothing and loses nothing."""
    spans = (Span(side="after", start=1, end=99), Span(side="after", start=0, end=2),
             Span(side="after", start=1, end=3))  # fmt: skip
    assert marked("abcd", spans, "after") == "<mark>ab</mark>cd"


def test_a_download_carries_the_very_bytes():
    """No server is asked for the file."""
    link = download_link(b"\x00\xff" * 9, "a.docx", "Tải", "application/x")
    data = re.search(r"base64,([^\"]+)", link)[1]
    assert base64.b64decode(data) == b"\x00\xff" * 9
    assert 'download="a.docx"' in link
