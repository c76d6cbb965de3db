"""What follows the signature. Mirrors kit/importing/appendices.py."""

import datetime as dt

from kit.importing.appendices import read_appendices
from kit.importing.blocks import Block
from kit.importing.ledger import Ledger
from tests.importing.pieces import paragraphs, table


def read(*pieces):
    """Read the pieces after the signature."""
    ledger = Ledger()
    return read_appendices(pieces, ledger), ledger


def test_title_reference_and_table():
    """Word, title over two lines, reference line, table."""
    result, ledger = read(
        *paragraphs("PHỤ LỤC", "NHIỆM VỤ TUYÊN TRUYỀN", "NĂM 2027",
                    "(Kèm theo Kế hoạch số 05/KH-UBND ngày 08/01/2027 của Ủy ban nhân dân xã)"),
        table(["TT"]),
        *paragraphs("./."),
    )  # fmt: skip

    assert result.lines == [
        "PHỤ LỤC",
        "NHIỆM VỤ TUYÊN TRUYỀN NĂM 2027",
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 08/01/2027 của Ủy ban nhân dân xã)",
    ]
    assert (result.number.number, result.date) == ("05", dt.date(2027, 1, 8))
    assert len(result.tables) == 1
    assert [p.role for p in ledger.frame] == ["end_mark"]


def test_two_appendices_stay_two():
    """Each appendix word begins a title of its own."""
    result, _ = read(*paragraphs("PHỤ LỤC I", "A"), table(["TT"]), *paragraphs("PHỤ LỤC II", "B"))

    assert result.lines == ["PHỤ LỤC I", "A", "PHỤ LỤC II", "B"]


def test_a_reference_to_a_quyet_dinh_is_not_the_plan():
    """The number of the Quyết định that brings the plan is not the plan's own."""
    result, _ = read(*paragraphs("(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2027)"))

    assert (result.number, result.date) == (None, None)


def test_an_appendix_with_a_head_of_its_own():
    """Issuer, national name, number: facts of the plan that its own head may lack."""
    result, ledger = read(
        table(["UBND XÃ MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        *paragraphs("DANH MỤC NHIỆM VỤ"),
    )
    single, _ = read(*paragraphs("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))

    assert result.head.issuer_lines == ["UBND XÃ MẪU"]
    assert result.head.is_state
    assert result.lines == ["DANH MỤC NHIỆM VỤ"]
    assert {p.role for p in ledger.frame} == {"issuer", "national_name"}
    assert single.head.issuer_lines == ["ỦY BAN NHÂN DÂN"]


def test_running_text_and_footnotes():
    """Text of a form is kept whole, with a note; a footnote of the web copy is frame."""
    result, ledger = read(
        *paragraphs("Mẫu số 01", "Kính gửi: Ủy ban nhân dân xã. Tôi là người dân trong xã.",
                    "[1] Theo Luật."),
    )  # fmt: skip

    assert result.lines == ["Mẫu số 01"]
    assert [(p.role, p.text) for p in ledger.frame] == [
        ("footnote", "[1] Theo Luật."),
        ("attachment", "Kính gửi: Ủy ban nhân dân xã. Tôi là người dân trong xã."),
    ]
    assert [note.code for note in ledger.notes] == ["kept-attachment"]


def test_text_behind_nothing_read_is_not_called_an_attachment():
    """Where no section was met above the signature, what follows may be the plan itself."""
    ledger = Ledger()
    read_appendices(paragraphs("Lời của văn bản."), ledger, is_read=False)

    assert [p.text for p in ledger.unplaced] == ["Lời của văn bản."]
    assert ledger.notes == []


def test_a_bold_line_right_behind_the_signature_is_a_title():
    """An appendix without the word has a bold title; later bold lines are text."""
    bold = Block("Danh sách đầu mối", "đoạn 1", "bold")
    result, ledger = read(bold, *paragraphs("Lời dẫn của danh sách."), bold)

    assert result.lines == ["Danh sách đầu mối"]
    assert [p.role for p in ledger.frame] == ["attachment", "attachment"]
