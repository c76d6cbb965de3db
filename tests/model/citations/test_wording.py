"""Writing citations. Mirrors kit/model/citations/wording.py."""

import datetime as dt

from kit.model import Citation
from kit.model.citations import format_citation

RESOLUTION = Citation(
    type="Nghị quyết",
    number="76/NQ-CP",
    date=dt.date(2021, 7, 15),
    issuer="Chính phủ",
    subject="ban hành Chương trình tổng thể",
)
LAW = Citation(type="Luật", number="72/2025/QH15", date=dt.date(2025, 6, 16), subject="Luật Mẫu")


def test_first_mention_has_all_five_parts():
    """Type, number, date in words, issuer, subject."""
    assert format_citation(RESOLUTION) == (
        "Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ"
        " ban hành Chương trình tổng thể"
    )


def test_later_mention_is_type_and_number():
    """The decree asks for no more than that."""
    assert format_citation(RESOLUTION, full=False) == "Nghị quyết số 76/NQ-CP"


def test_law_has_date_but_neither_number_nor_issuer():
    """A law's name begins with its type, which is not printed twice."""
    assert format_citation(LAW) == "Luật Mẫu ngày 16 tháng 6 năm 2025"
    assert format_citation(LAW, full=False) == "Luật Mẫu"
    assert format_citation(LAW.with_(subject="Mẫu"), full=False) == "Luật Mẫu"


def test_law_without_a_name_falls_back_to_its_number():
    """Something must say which law it is."""
    assert format_citation(LAW.with_(subject=None), full=False) == "Luật số 72/2025/QH15"


def test_missing_parts_are_left_out():
    """Nothing is invented for a date or issuer that nobody knows."""
    bare = Citation(type="Quyết định", number="157/QĐ-TTg")
    assert format_citation(bare) == "Quyết định số 157/QĐ-TTg"


def test_subject_without_a_verb_gets_ve():
    """A noun needs "về" in front of it, a quoted title or a verb does not."""
    noun = RESOLUTION.with_(subject="kế hoạch năm 2027")
    assert format_citation(noun).endswith("của Chính phủ về kế hoạch năm 2027")


def test_unissued_document_keeps_blanks():
    """Number and day stay open; the year comes from the caller or from the subject."""
    plan = Citation(
        type="Kế hoạch",
        number="/KH-UBND",
        issuer="Ủy ban nhân dân tỉnh Lâm Đồng",
        subject="cải cách hành chính năm 2027",
        status="unissued",
    )
    written = (
        "Kế hoạch số …/KH-UBND ngày … tháng … năm 2027 của Ủy ban nhân dân tỉnh Lâm Đồng"
        " về cải cách hành chính năm 2027"
    )
    assert format_citation(plan) == written
    assert format_citation(plan.with_(subject="cải cách"), year=2028).startswith(
        "Kế hoạch số …/KH-UBND ngày … tháng … năm 2028"
    )
    assert format_citation(plan.with_(number=None, subject=None)) == (
        "Kế hoạch số … ngày … tháng … năm … của Ủy ban nhân dân tỉnh Lâm Đồng"
    )
