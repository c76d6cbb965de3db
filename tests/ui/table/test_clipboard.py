"""What Excel and Word put on the clipboard. Mirrors kit/ui/table/clipboard.py."""

import pytest

from kit.errors import ReadError
from kit.ui.table.clipboard import clipboard_grid, html_grid, text_grid

EXCEL = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<style>td {mso-number-format:General;}</style></head><body>
<!--StartFragment--><table border=0><col width=64>
<tr height=20><td>STT</td><td class=xl65>Nhiệm vụ</td><td>Số
  lượng</td></tr>
<tr><td align=right>1</td><td>Phát tin<br>hằng tuần</td><td align=right>2.000</td></tr>
</table><!--EndFragment--></body></html>"""

WORD = """<html><body><p class=MsoNormal>Phụ lục</p>
<table class=MsoTableGrid><tr><td colspan=2><p class=MsoNormal><b>Đơn vị</b></p></td>
<td rowspan=2><p>Thời gian</p></td></tr>
<tr><td><p>Chủ trì<o:p></o:p></p></td><td><p>Phối hợp</p></td></tr>
<tr><td><p>A</p><p>B</p></td><td><p>&nbsp;</p></td><td><p>Qu\u0079\u0301 I</p></td></tr></table>
</body></html>"""


def test_an_excel_table_keeps_lines_in_a_cell_and_loses_those_of_the_source():
    """The encoding that the office program names in the page is not that of the clipboard."""
    grid = html_grid(EXCEL)
    assert grid.rows == (
        ("STT", "Nhiệm vụ", "Số lượng"), ("1", "Phát tin\nhằng tuần", "2.000")
    )  # fmt: skip


def test_a_word_table_keeps_its_merged_cells_and_comes_composed():
    """Paragraphs around the table are no rows; an empty cell is empty; letters are NFC."""
    grid = html_grid(WORD)
    assert grid.rows[0] == ("Đơn vị", None, "Thời gian")
    assert grid.rows[1] == ("Chủ trì", "Phối hợp", None)
    assert grid.rows[2] == ("A\nB", None, "Quý I")
    assert set(grid.merged) == {(0, 0, 0, 1), (0, 2, 1, 2)}


def test_tab_separated_text_with_quotes_of_both_kinds():
    """Excel quotes a cell with line ends; the quotes around a slogan are the planner's."""
    text = 'A\t"dòng 1\ndòng ""2"""\t3\r\n"Tuần lễ số"\t\tB\r\n'
    assert text_grid(text).rows == (
        ("A", 'dòng 1\ndòng "2"', "3"), ('"Tuần lễ số"', None, "B")
    )  # fmt: skip


def test_rows_of_text_are_equally_long():
    """A cell that ends the row empty is a cell."""
    assert text_grid("A\t\nB").rows == (("A", None), ("B", None))


def test_a_quote_that_never_closes_swallows_nothing():
    """The next rows stay rows."""
    assert text_grid('"A\tB\nC\tD').rows == (('"A', "B"), ("C", "D"))


def test_text_serves_where_the_page_holds_no_table():
    """One column of cells is no table to the reader of pages."""
    assert clipboard_grid("<p>x</p>", "A\tB").rows == (("A", "B"),)


@pytest.mark.parametrize(
    ("text", "code"), [("", "nothing-pasted"), ("a\t" * 1_500_000, "too-large"),
                       ("a\t" * 301, "too-large")]
)  # fmt: skip
def test_what_is_no_table_is_refused(text, code):
    """Nothing, and more than the kit takes."""
    with pytest.raises(ReadError) as caught:
        clipboard_grid("", text)
    assert caught.value.code == code
