"""The title. Mirrors kit/importing/title.py."""

import pytest

from kit.importing.ledger import Ledger
from kit.importing.title import plan_year, read_title
from tests.importing.pieces import paragraphs

BASIS = "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;"


def title(word, *following):
    """Return code, subject and the number of lines it took."""
    return read_title(paragraphs(word), paragraphs(*following), Ledger())


def test_subject_runs_over_lines_until_the_bases():
    """Centred lines make one subject; the căn cứ line is none of them."""
    assert title("KẾ HOẠCH", "Tuyên truyền cải cách hành chính", "năm 2027", BASIS) == (
        "KH", "Tuyên truyền cải cách hành chính năm 2027", 2,
    )  # fmt: skip


def test_type_word_and_subject_on_one_line():
    """A title all in capitals on one line is parted behind its type word."""
    assert title("KẾ HOẠCH TUYÊN TRUYỀN NĂM 2027", BASIS) == ("KH", "TUYÊN TRUYỀN NĂM 2027", 0)


def test_a_subject_may_begin_like_a_basis():
    """“Thực hiện Chỉ thị …” under the type word names the plan where a basis still follows."""
    subject = "Thực hiện Chỉ thị số 07/CT-TTg ngày 21/3/2023 của Thủ tướng Chính phủ"

    assert title("KẾ HOẠCH", subject, "trên địa bàn tỉnh", BASIS) == (
        "KH", f"{subject} trên địa bàn tỉnh", 2,
    )  # fmt: skip


def test_such_a_subject_may_break_at_a_comma():
    """The line goes on if what follows is no basis yet."""
    lines = ["Thực hiện Chương trình phòng,", "chống ma túy năm 2027"]

    assert title("KẾ HOẠCH", *lines, BASIS)[1:] == (" ".join(lines), 2)
    assert title("KẾ HOẠCH", "Thực hiện Chương trình số 3,", BASIS)[1:] == (None, 0)


@pytest.mark.parametrize(
    "following",
    [
        [BASIS],
        ["Thực hiện Kế hoạch số 31/KH-UBND của tỉnh;", BASIS],
        ["Thực hiện Kế hoạch của tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"],
        ["(Kèm theo Quyết định số 12/QĐ-UBND)", BASIS],
        ["Phần lời đã bắt đầu và có dấu chấm."],
    ],
    ids=["basis", "basis-with-semicolon", "opening", "reference", "sentence"],
)
def test_no_subject(following):
    """Bases, the opening, a reference line and a sentence are no subject."""
    assert title("KẾ HOẠCH", *following) == ("KH", None, 0)


def test_the_issuing_authority_ends_a_subject():
    """A post in capitals below a finished subject is who issues; after "của" it goes on."""
    assert title("QUYẾT ĐỊNH", "Ban hành Kế hoạch", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", BASIS)[1:] == (
        "Ban hành Kế hoạch", 1,
    )  # fmt: skip
    assert title("QUYẾT ĐỊNH", "BAN HÀNH KẾ HOẠCH CỦA", "BỘ NỘI VỤ", BASIS)[1:] == (
        "BAN HÀNH KẾ HOẠCH CỦA BỘ NỘI VỤ", 2,
    )  # fmt: skip


def test_no_title():
    """A document without a type word has no kind and takes nothing."""
    assert read_title([], paragraphs(BASIS), Ledger()) == (None, None, 0)


@pytest.mark.parametrize(
    ("subject", "year"),
    [
        ("Tuyên truyền năm 2027", 2027),
        ("Tuyên truyền giai đoạn 2026 - 2030", None),
        (None, None),
        ("Phòng, chống ma túy đến năm 2030", None),
        ("Năm học 2026 - 2027", 2026),
        ("Thực hiện Chỉ thị ngày 15 tháng 8 năm 2026 về dân số", None),
    ],
)
def test_year_of_a_subject(subject, year):
    """Only "năm" names the plan year; a period, a far aim and a date do not."""
    assert plan_year(subject) == year


def test_addressees_rules_and_announcements_are_no_subject():
    """A line below the centred title ends it; a drawn line in letters is skipped."""
    subject = "Về việc tuyên truyền cải cách hành chính."

    assert title("TỜ TRÌNH", subject, "_____", "Kính gửi: Ủy ban nhân dân tỉnh", BASIS) == (
        "TTr", subject, 2,
    )  # fmt: skip
    announcement = (
        "Ngày 18 tháng 7 năm 2027 UBND xã Mây đã ban hành Quyết định số 9/QĐ-UBND về kế hoạch"
    )
    assert title("KẾ HOẠCH", "Tuyên truyền năm 2027", announcement)[1:] == (
        "Tuyên truyền năm 2027", 1,
    )  # fmt: skip
    assert title("GIẤY MỜI HỌP", "Về tình hình cải cách.")[:2] == ("GM", "Về tình hình cải cách.")
