"""Lines that change places. Mirrors kit/checking/fixing/order.py."""

import docx
import pytest

from kit.checking import fix_file
from kit.checking.fixing.order import reorder

LINES = "UBND tỉnh\nLưu: VT, VHXH\nCác phòng, đơn vị"
WANTED = "UBND tỉnh\nCác phòng, đơn vị\nLưu: VT, VHXH"


def filled(*texts):
    """Return a new Word file with the paragraphs, and their nodes."""
    document = docx.Document()
    return document, [document.add_paragraph(text)._p for text in texts]


def texts(document):
    """Return the paragraphs of an open file."""
    return [p.text for p in document.paragraphs]


def test_lines_move_and_signs_stay_at_their_places():
    """The file line goes to the end and gets the stop there."""
    document, nodes = filled("- UBND tỉnh;", "- Lưu: VT, VHXH;", "- Các phòng, đơn vị.", "Ký.")
    assert reorder(nodes[:3], LINES, WANTED)
    assert texts(document) == [
        "- UBND tỉnh;", "- Các phòng, đơn vị;", "- Lưu: VT, VHXH.", "Ký."
    ]  # fmt: skip


def test_line_twice_moves_once_for_each():
    """Two lines of the same words are two paragraphs."""
    document, nodes = filled("Lưu: VT", "Một", "Một")
    assert reorder(nodes, "Lưu: VT\nMột\nMột", "Một\nMột\nLưu: VT")
    assert texts(document) == ["Một", "Một", "Lưu: VT"]


@pytest.mark.parametrize(
    "printed",
    [
        ("- UBND tỉnh;", "- Lưu: VT, VHXH; - Các phòng, đơn vị."),
        ("- UBND tỉnh;\n- Lưu: VT, VHXH;\n- Các phòng, đơn vị.",),
        ("- UBND tỉnh;", "- Lưu: VT, VHXH;", "- Phòng khác."),
    ],
)
def test_lines_that_are_no_paragraphs_of_their_own_stay(printed):
    """Where two lines share a paragraph nothing is moved."""
    document, nodes = filled(*printed)
    assert not reorder(nodes, LINES, WANTED)
    assert texts(document) == list(printed)


def test_lines_with_something_between_them_stay():
    """Lines of two columns, or around a table, have no order that is surely meant."""
    document, nodes = filled("UBND tỉnh", "Lưu: VT, VHXH", "(khác)", "Các phòng, đơn vị")
    assert not reorder([nodes[0], nodes[1], nodes[3]], LINES, WANTED)
    assert texts(document)[2] == "(khác)"


def test_fix_moves_the_recipients_of_a_file(finding, once, made, tmp_path):
    """From the finding of the rule to the written file."""
    source = made(
        "KẾ HOẠCH", "Nội dung.", "Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT, VHXH;",
        "- Các phòng, đơn vị.",
    )  # fmt: skip
    fault = finding("recipients", found=LINES, replacement=WANTED)
    fixed = fix_file(source, tmp_path / "moi.docx", once(fault))
    assert len(fixed.changes) == 1
    assert texts(docx.Document(str(tmp_path / "moi.docx")))[3:] == [
        "- UBND tỉnh;", "- Các phòng, đơn vị;", "- Lưu: VT, VHXH.",
    ]  # fmt: skip
