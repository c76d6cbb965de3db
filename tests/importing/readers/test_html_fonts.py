"""Old fonts in web pages. Mirrors kit/importing/readers/html_fonts.py."""

import pytest

from kit.importing.readers.html_blocks import read_html_blocks

STYLE = (
    "<style>/* x */ p.Old, li.Old {margin:0; font-family:'.VnTime', serif} td {color:red}</style>"
)


def words(path, page, encoding="utf-8"):
    """Return the texts of a page."""
    path.write_bytes(f"<html><head>{STYLE}</head><body>{page}</body></html>".encode(encoding))
    return [block.text for block in read_html_blocks(path)]


@pytest.mark.parametrize(
    "page",
    [
        '<p class="Old">KÕ ho¹ch</p>',
        '<p class="other Old">KÕ ho¹ch</p>',
        "<p style='font-family:\".VnTime\"'>KÕ <b>ho¹ch</b></p>",
        '<font face=".VnTime"><p>KÕ ho¹ch</p></font>',
        '<div style="font-family: VNI-Times"><p>Keá hoaïch</p></div>',
    ],
)
def test_each_way_to_name_a_font(tmp_path, page):
    """By class, by style, by the old font element, by an element around."""
    assert words(tmp_path / "a.html", page) == ["Kế hoạch"]


def test_the_nearest_font_counts(tmp_path):
    """A span of another font stays, what follows it is old again."""
    page = '<p class=Old>KÕ <span style="font-family:Arial">các</span> ho¹ch</p><p>các</p>'

    assert words(tmp_path / "a.html", page) == ["Kế các hoạch", "các"]


def test_bytes_of_a_page_that_states_nothing(tmp_path):
    """An old page states no encoding; browsers take it for Windows-1252."""
    page = "<p class=Old>KÕ ho¹ch t\u00ad</p>"

    assert words(tmp_path / "a.html", page, "cp1252") == ["Kế hoạch tư"]
