"""The head of a document. Mirrors kit/importing/head.py."""

import datetime as dt

import pytest

from kit.importing.head import date_line, is_head_line, read_head
from kit.importing.ledger import Ledger
from tests.importing.pieces import paragraphs, table


def test_a_head_in_a_table():
    """Two columns of a table without borders: bodies and number left, motto and date right."""
    ledger = Ledger()
    head = read_head(
        [
            table(
                [
                    "ỦY BAN NHÂN DÂN TỈNH MẪU\nSỞ NỘI VỤ",
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
                ],
                ["Số: 05/KH-SNV", "Bình Mẫu, ngày 08 tháng 01 năm 2027"],
            )
        ],
        ledger,
    )  # fmt: skip

    assert head.issuer_lines == ["ỦY BAN NHÂN DÂN TỈNH MẪU", "SỞ NỘI VỤ"]
    assert (head.number.number, head.number.symbol) == ("05", "KH-SNV")
    assert (head.place, head.date) == ("Bình Mẫu", dt.date(2027, 1, 8))
    assert (head.is_state, head.is_party) == (True, False)
    assert [piece.role for piece in ledger.frame] == [
        "issuer", "issuer", "national_name", "motto", "number_line", "date_line",
    ]  # fmt: skip


def test_a_body_may_have_a_number_in_its_name():
    """“SỐ 2” at the end of a name is part of it; a line of digits is no name."""
    lines = ["UBND XÃ MẪU", "TRƯỜNG TIỂU HỌC SỐ 2", "BỆNH VIỆN 115", "MÃ 2027/12"]
    head = read_head(paragraphs(*lines), Ledger())

    assert head.issuer_lines == lines[:3]


def test_columns_flattened_to_one_line_are_cut():
    """ "A | B" without its bar: the second column begins at words that only it has."""
    ledger = Ledger()
    head = read_head(
        paragraphs(
            "UBND XÃ MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Số: 16/KH-UBND Bình Mẫu, ngày 21 tháng 01 năm 2027",
        ),
        ledger,
    )

    assert head.issuer_lines == ["UBND XÃ MẪU"]
    assert (head.number.number, head.place) == ("16", "Bình Mẫu")
    assert head.date == dt.date(2027, 1, 21)


def test_blank_number_and_day_are_no_facts():
    """What waits for the signing is kept as printed and read as unknown."""
    ledger = Ledger()
    head = read_head(paragraphs("Số:      /KH-UBND", "Mẫu, ngày     tháng     năm 2027"), ledger)

    assert head.date is None
    assert not (head.number and head.number.number)
    assert head.place == "Mẫu"
    assert head.year == 2027


def test_a_party_head():
    """The Party's name stands where the State's does."""
    head = read_head(paragraphs("ĐẢNG BỘ TỈNH MẪU", "ĐẢNG CỘNG SẢN VIỆT NAM"), Ledger())

    assert head.is_party
    assert head.issuer_lines == ["ĐẢNG BỘ TỈNH MẪU"]


def test_other_lines_are_left():
    """A line of a web page above the document fits nowhere and is not lost."""
    ledger = Ledger()
    read_head(paragraphs("Trang chủ - Văn bản mới, 1234 lượt xem."), ledger)

    assert [piece.text for piece in ledger.unplaced] == ["Trang chủ - Văn bản mới, 1234 lượt xem."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Độc lập - Tự do - Hạnh phúc", True),
        ("Số: 05/KH-UBND", True),
        ("Số 95-HD/BTGQU", True),
        ("SỞ CÔNG THƯƠNG", False),
        ("Số lượng tin, bài", False),
    ],
)
def test_lines_that_only_a_header_has(text, expected):
    """ "Số" begins other words too: a number or a colon tells."""
    assert is_head_line(text) is expected


def test_date_lines():
    """A date inside a long sentence is no date line; an impossible day has no date."""
    assert date_line("Mẫu, ngày 31 tháng 02 năm 2027") == ("Mẫu", None)
    assert date_line("ngày 05 tháng 01 năm 2027") == (None, dt.date(2027, 1, 5))
    assert date_line("Kế hoạch " * 12 + "ngày 05 tháng 01 năm 2027") is None
    assert date_line("Kế hoạch năm 2027") is None


def test_a_single_letter_is_no_name():
    """What is left of a torn table is neither an issuer nor a place, and is not lost."""
    ledger = Ledger()
    head = read_head(paragraphs("ỦY BAN NHÂN DÂN", "B", "A, ngày 08 tháng 01 năm 2027"), ledger)

    assert (head.issuer_lines, head.place) == (["ỦY BAN NHÂN DÂN"], None)
    assert head.date == dt.date(2027, 1, 8)
    assert [piece.text for piece in ledger.unplaced] == ["B"]


def test_what_a_page_prints_above_a_header_is_frame():
    """Lines above the first line of a header belong to the site that shows the document."""
    ledger = Ledger()
    read_head(paragraphs("Kho văn bản", "Còn hiệu lực", "ỦY BAN NHÂN DÂN", "x y z"), ledger)

    assert [(p.role, p.text) for p in ledger.frame][:2] == [
        ("web", "Kho văn bản"),
        ("web", "Còn hiệu lực"),
    ]
    assert [p.text for p in ledger.unplaced] == ["x y z"]


def test_a_letter_says_what_it_is_about():
    """“V/v …” under the number is the subject, where no title gives one."""
    ledger = Ledger()
    head = read_head(paragraphs("UBND XÃ SUỐI MÂY", "V/v báo cáo kết quả quý I"), ledger)

    assert head.subject == "báo cáo kết quả quý I"
    assert ("subject_line", "V/v báo cáo kết quả quý I") in [(p.role, p.text) for p in ledger.frame]
