"""Bases and opening. Mirrors kit/importing/preamble.py."""

import datetime as dt

import pytest

from kit.importing.ledger import Ledger
from kit.importing.preamble import opens_preamble, read_preamble
from tests.importing.pieces import paragraphs

RESOLUTION = "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ"
PARENT = "Thực hiện Kế hoạch số 31/KH-UBND ngày 12/01/2027 của Ủy ban nhân dân tỉnh Bình Mẫu"
OPENING = "Ủy ban nhân dân xã Suối Mây ban hành Kế hoạch tuyên truyền năm 2027 như sau:"


def read(*texts, titled=True):
    """Read the paragraphs of a preamble."""
    ledger = Ledger()
    return read_preamble(paragraphs(*texts), ledger, titled=titled), ledger


def test_lines_of_bases_and_the_opening():
    """Each căn cứ line is a basis without its closing mark; the opening names the issuer."""
    preamble, ledger = read(f"{RESOLUTION};", f"{PARENT}.", OPENING)

    assert [(basis.opening, basis.text) for basis in preamble.bases] == [
        ("Căn cứ", RESOLUTION),
        ("Thực hiện", PARENT),
    ]
    assert preamble.opening == OPENING
    assert preamble.issuer == "Ủy ban nhân dân xã Suối Mây"
    assert [piece.role for piece in ledger.frame] == ["basis", "basis"]


def test_several_bases_in_one_paragraph():
    """A semicolon followed by an opening parts two bases; one inside a title does not."""
    preamble, _ = read(f"{RESOLUTION}; {PARENT} về truyền thông; giáo dục.", OPENING)

    assert [basis.opening for basis in preamble.bases] == ["Căn cứ", "Thực hiện"]
    assert preamble.bases[1].text.endswith("về truyền thông; giáo dục")


@pytest.mark.parametrize("joint", [". ", ", "])
def test_basis_and_opening_in_one_paragraph(joint):
    """A paragraph that cites and issues is parted before the issuing body."""
    preamble, _ = read(f"{PARENT}{joint}{OPENING}")

    assert [basis.text for basis in preamble.bases] == [PARENT]
    assert preamble.opening == OPENING


def test_parents_are_what_is_carried_out():
    """“Thực hiện” carries out whatever it names; “Căn cứ” only a plan, not a law."""
    preamble, _ = read(
        f"{RESOLUTION};",
        "Căn cứ Kế hoạch số 14/KH-UBND ngày 09/01/2027 của Ủy ban nhân dân tỉnh;",
        "Căn cứ Quyết định số 9/QĐ-UBND ngày 05/01/2027 của UBND tỉnh ban hành Kế hoạch;",
        f"{PARENT};",
        OPENING,
    )

    assert [(p.number, p.date) for p in preamble.parents] == [
        ("14/KH-UBND", dt.date(2027, 1, 9)),
        ("9/QĐ-UBND", dt.date(2027, 1, 5)),
        ("31/KH-UBND", dt.date(2027, 1, 12)),
    ]


def test_an_opening_that_carries_out():
    """The parent may stand in the issuing sentence itself."""
    preamble, _ = read(
        "Thực hiện Kế hoạch số 31/KH-UBND ngày 12/01/2027 của tỉnh, nay xây dựng kế hoạch như sau:"
    )

    assert [p.number for p in preamble.parents] == ["31/KH-UBND"]


def test_the_authority_and_the_reference_are_frame():
    """A body in capitals issues; “(Kèm theo …)” is a line of its own."""
    preamble, ledger = read(
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "(Kèm theo Quyết định số 12/QĐ-UBND)", f"{RESOLUTION};"
    )

    assert preamble.issuer == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"
    assert [piece.role for piece in ledger.frame] == ["issuing_authority", "reference", "basis"]


def test_a_news_page_has_text_that_is_no_basis():
    """Without a title only what cites is a basis; the rest is what the page tells."""
    preamble, _ = read("Sáng nay trời đẹp.", f"{RESOLUTION};", OPENING, titled=False)

    assert len(preamble.bases) == 1
    assert [block.text for block in preamble.story] == ["Sáng nay trời đẹp."]


def test_the_mark_of_a_newspaper_is_no_part_of_a_basis():
    """“(TIN) Căn cứ …” cites; the mark is frame."""
    preamble, ledger = read(f"(TIN) {RESOLUTION};", OPENING, titled=False)

    assert len(preamble.bases) == 1
    assert ("web", "(TIN)") in [(piece.role, piece.text) for piece in ledger.frame]


def test_an_announced_number_outlives_the_issuing_sentence():
    """A page gives number and day first; the sentence that opens the plan may name neither."""
    preamble, _ = read(
        "Ngày 05/01/2027, Sở Nội vụ ban hành Kế hoạch số 3/KH-SNV về tuyên truyền.",
        "Sở Nội vụ ban hành Kế hoạch với các nội dung sau:",
        titled=False,
    )

    assert preamble.own.number == "3/KH-SNV"
    assert preamble.opening == "Sở Nội vụ ban hành Kế hoạch với các nội dung sau:"


def test_a_document_that_names_its_own_number():
    """News pages say which number the document bears and what it is called."""
    preamble, _ = read(
        "Ban Tuyên giáo Tỉnh ủy ban hành Hướng dẫn số 95-HD/BTGTU ngày 10/3/2027 “Tuyên truyền”,"
        " nội dung như sau:"
    )

    assert (preamble.own.number, preamble.own.subject) == ("95-HD/BTGTU", "Tuyên truyền")


@pytest.mark.parametrize(
    ("text", "number", "date", "issuer"),
    [
        ("Ngày 18/1/2027, UBND tỉnh vừa ban hành Kế hoạch số 292/KH-UBND về truyền thông.",
         "292/KH-UBND", dt.date(2027, 1, 18), "UBND tỉnh"),
        ("Ngày 19/02, UBND xã Suối Mây ban hành Kế hoạch số 11/KH-UBND.",
         "11/KH-UBND", None, "UBND xã Suối Mây"),
        ("UBND xã Suối Mây chính thức ban hành Kế hoạch số 12/KH-UBND.",
         "12/KH-UBND", None, "UBND xã Suối Mây"),
        ("Sở Nội vụ đã ban hành Kế hoạch số 3/KH-SNV ngày 05/01/2027.",
         "3/KH-SNV", dt.date(2027, 1, 5), "Sở Nội vụ"),
    ],
)  # fmt: skip
def test_a_news_page_announces_the_plan(text, number, date, issuer):
    """Number, day and issuer of a plan that a page only tells of; its words are the story."""
    preamble, _ = read(text, "Xem tệp kèm theo.", titled=False)

    assert (preamble.own.number, preamble.own.date, preamble.issuer) == (number, date, issuer)
    assert [block.text for block in preamble.story] == [text, "Xem tệp kèm theo."]


@pytest.mark.parametrize("text", ["UBND tỉnh ban hành Kế hoạch năm.", "Kế hoạch số 5/KH-UBND hay."])
def test_other_news_announce_nothing(text):
    """A plan without a number, or a number that nobody issues, is no fact of the document."""
    preamble, _ = read(text, "Xem tệp kèm theo.", titled=False)

    assert (preamble.own, preamble.issuer) == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RESOLUTION, True),
        (OPENING, True),
        ("(Kèm theo Quyết định số 12/QĐ-UBND)", True),
        ("Tuyên truyền cải cách hành chính năm 2027", False),
        ("THỰC HIỆN CẢI CÁCH HÀNH CHÍNH", False),
    ],
)
def test_lines_that_are_no_subject(text, expected):
    """Căn cứ, opening and reference lines end the title; capitals never do."""
    assert opens_preamble(text) is expected


def test_addressees_are_frame():
    """ "Kính gửi" and the list below it are no basis, under a title or without one."""
    for titled in (True, False):
        preamble, ledger = read(
            "Kính gửi:", "- Sở Nội vụ;", "- Sở Tư pháp.", f"{RESOLUTION};", titled=titled
        )

        assert [piece.role for piece in ledger.frame][:3] == ["addressee"] * 3
        assert len(preamble.bases) == 1


def test_a_page_may_announce_under_its_title():
    """The day written out, the number of the decision that carries the plan."""
    text = (
        "Ngày 18 tháng 7 năm 2027 UBND xã Suối Mây đã ban hành Quyết định số 9/QĐ-UBND về kế hoạch"
    )

    preamble, ledger = read(text, OPENING)

    assert (preamble.own.number, preamble.own.date) == ("9/QĐ-UBND", dt.date(2027, 7, 18))
    assert ledger.frame[0].role == "announcement"


def test_without_a_title_the_issuing_sentence_says_what_it_is():
    """Type and subject between the verb and "với những nội dung sau"."""
    preamble, _ = read(
        "Sở Nội vụ xây dựng Kế hoạch tuyên truyền năm 2027 với những nội dung sau", titled=False
    )

    assert (preamble.own.type, preamble.own.subject) == ("Kế hoạch", "Tuyên truyền năm 2027")


def test_an_announcement_gives_the_subject_without_its_joining_word():
    """ "về tuyên truyền …" behind the number is the subject without "về"."""
    preamble, _ = read(
        "Ngày 05/01/2027, UBND xã ban hành Kế hoạch số 3/KH-UBND về tuyên truyền cải cách."
        " Kế hoạch nêu rõ nội dung:",
        titled=False,
    )

    assert (preamble.own.date, preamble.own.subject) == (
        dt.date(2027, 1, 5), "Tuyên truyền cải cách",
    )  # fmt: skip


def test_a_chain_with_short_names_carries_out_each():
    """ "(Nghị quyết số 5)" ends one document; what follows is not a part of its subject."""
    preamble, _ = read(
        "Thực hiện Nghị quyết số 5/NQ-CP ngày 13/3/2026 của Chính phủ về kế hoạch"
        " (Nghị quyết số 5/NQ-CP) và Quyết định số 6/QĐ-BCA ngày 08/9/2026 của Bộ Công an;"
    )

    assert [p.number for p in preamble.parents] == ["5/NQ-CP", "6/QĐ-BCA"]
