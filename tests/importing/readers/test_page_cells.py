"""The text of a cell. Mirrors kit/importing/readers/page_cells.py."""

from dataclasses import replace

from kit.importing.readers.page_cells import cell_text, look_of, whole_lines
from kit.importing.readers.page_lines import Line
from tests.importing.readers.page_pieces import centred, line


def test_wrapped_words_of_a_narrow_cell():
    """The margin of the cell parts "Trước ngày / 31/3/2027"; a free line does not."""
    lines = [line("Trước ngày", 205), line("31/3/2027", 205, 118)]

    assert cell_text(lines, 90) == "Trước ngày 31/3/2027"
    assert cell_text(lines, 300) == "Trước ngày\n31/3/2027"


def test_centred_cell():
    """In a centred cell the width of a line counts, not where it begins."""
    lines = [Line(tuple(centred("Hằng tháng", 300, 100)), 1),
             Line(tuple(centred("và quý", 300, 118)), 1)]  # fmt: skip

    assert cell_text(lines, 85) == "Hằng tháng và quý"


def test_persons_have_lines_of_their_own():
    """Three names that fill their lines are three; an office in capitals is one."""
    names = [line("Họ Đệm Một", 205), line("Họ Đệm Hai", 205, 118)]
    office = [line("NHÓM TỔ CHỨC", 205), line("CUNG CẤP", 205, 118)]

    assert cell_text(names, 85) == "Họ Đệm Một\nHọ Đệm Hai"
    assert cell_text(office, 96) == "NHÓM TỔ CHỨC CUNG CẤP"


def test_empty_cell():
    """A cell without lines has no text and no place."""
    assert cell_text([], 90) == ""
    assert look_of([]) == ("normal", None, None)


def test_lines_of_two_pages_do_not_mix():
    """A row that goes on over the page keeps the order of its lines."""
    lines = [line("dưới", top=60, page=2), line("trên", top=780), line("phải", 200, 62, page=2)]

    assert [one.text for one in whole_lines(lines)] == ["trên", "dưới phải"]


def test_look_of_a_cell():
    """Bold if all is bold; the box is that of its first page; the least sure word counts."""
    sure = line("chắc", bold=True, confidence=96.0)
    unsure = replace(line("ngờ", 150, 118), words=line("ngờ", 150, 118, confidence=41.0).words)

    style, box, confidence = look_of([sure, unsure, line("sau", top=60, page=2)])

    assert (style, confidence) == ("normal", 41.0)
    assert box == (85, 100, unsure.x1, 132)
    assert look_of([sure])[0] == "bold"
