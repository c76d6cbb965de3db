"""Paragraphs, lists and tables of a page. Mirrors kit/importing/readers/html_blocks.py."""

import pytest

from kit.importing.readers.html_blocks import blocks_of_body, read_html_blocks
from kit.importing.readers.html_page import parse_html


def blocks_of(markup):
    return blocks_of_body(parse_html(markup.encode(), "a.html"))


def texts(markup):
    return [block.text for block in blocks_of(markup)]


def test_paragraphs_are_what_a_browser_shows_as_lines():
    """Spaces and line ends of the file mean nothing; block elements and br end a line."""
    assert texts("<p>Kế\n  hoạch <i>năm</i>&nbsp;2027</p>Chữ rời<div>Khối<br>dưới</div>cuối") == [
        "Kế hoạch năm 2027", "Chữ rời", "Khối\ndưới", "cuối",
    ]  # fmt: skip


def test_what_never_shows_is_not_read():
    """Programs, styles, comments and data of Word are no words of the document."""
    assert texts(
        "<script>var a</script><style>p{}</style><!-- lời ghi --><xml>Word</xml><p>Thấy được</p>"
    ) == ["Thấy được"]


def test_lists_are_numbered_as_printed():
    """Start, type and value count; a typed marker is not doubled."""
    assert texts(
        "<ol start=3><li>ba<li>bốn</ol><ol type=a><li>chữ a<li value=4>chữ d</ol>"
        "<ol style='list-style-type:upper-roman'><li>một</ol><ul><li>gạch<li>- gõ sẵn</ul>"
    ) == ["3. ba", "4. bốn", "a. chữ a", "d. chữ d", "I. một", "- gạch", "- gõ sẵn"]


def test_a_list_inside_a_point_keeps_both():
    """The marker of the outer point stands once, before its own words."""
    assert texts("<ol><li>Ngoài<ul><li>Trong</ul></ol>") == ["1. Ngoài", "- Trong"]


@pytest.mark.parametrize(
    ("markup", "style"),
    [
        ("<p><b>đậm</b></p>", "bold"),
        ("<p><b>đậm</b> và thường</p>", "normal"),
        ("<p style='font-weight:700'>đậm</p>", "bold"),
        ("<p><b><span style='font-weight:normal'>thường</span></b></p>", "normal"),
        ("<h2>Đề mục</h2>", "heading"),
    ],
)
def test_the_look_of_a_paragraph(markup, style):
    """Bold only where every letter is."""
    assert [block.style for block in blocks_of(markup)] == [style]


def test_cells_keep_their_place_and_their_spans():
    """A cell that reaches down stands in every row that it covers, as a merged one."""
    blocks = blocks_of(
        "<table><tr><th colspan=2>Đầu<th rowspan=2>Bên</tr><tr><td>a<p>b</p><td>c</tr></table>"
    )
    assert [(b.cell.row, b.cell.column, b.cell.span, b.cell.merged, b.text) for b in blocks] == [
        (1, 1, 2, False, "Đầu"), (1, 3, 1, False, "Bên"),
        (2, 1, 1, False, "a\nb"), (2, 2, 1, False, "c"), (2, 3, 1, True, "Bên"),
    ]  # fmt: skip
    assert blocks[0].place == "bảng 1, dòng 1"


@pytest.mark.parametrize("span", ["0", "-3", "x", "99999999999", ""])
def test_absurd_spans_do_no_harm(span):
    """A cell covers at least one column and never more than a page has."""
    blocks = blocks_of(f"<table><tr><td colspan='{span}' rowspan='{span}'>a<td>b</table>")
    assert [block.text for block in blocks] == ["a", "b"]
    assert 1 <= blocks[0].cell.span <= 60


def test_a_table_that_lays_out_the_page_is_no_table():
    """What has one column, holds a table or a whole page in a cell is read as text."""
    inner = "<table><tr><td>TT<td>Việc</tr><tr><td>1<td>Phát tờ rơi</tr></table>"
    blocks = blocks_of(f"<table><tr><td>Cột trái<td><p>Kế hoạch</p>{inner}</td></tr></table>")
    assert [(b.text, b.cell is not None) for b in blocks] == [
        ("Cột trái", False), ("Kế hoạch", False),
        ("TT", True), ("Việc", True), ("1", True), ("Phát tờ rơi", True),
    ]  # fmt: skip


def test_empty_tables_are_nothing():
    """Word draws the rule under the motto with one."""
    assert texts("<table><tr><td></tr><tr><td><td><img src=a></tr></table><p>Chữ</p>") == ["Chữ"]


def test_legacy_spaces_and_letters_are_cleaned():
    """Decomposed letters are put together, bullets of Word's fonts are bullets."""
    assert texts("<p>Kế hoạch</p><p>\uf0b7 điểm</p>") == ["Kế hoạch", "• điểm"]


def test_a_page_is_read_from_its_file(tmp_path):
    """The progress says that a page is read."""
    said = []
    (tmp_path / "a.html").write_text("<p>Kế hoạch</p>", "utf-8")
    assert [b.text for b in read_html_blocks(tmp_path / "a.html", said.append)] == ["Kế hoạch"]
    assert len(said) == 1
