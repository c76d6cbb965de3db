"""Documents that a plan cites. Mirrors kit/importing/citing.py."""

import datetime as dt

import pytest

from kit.importing.citing import cite
from kit.importing.ledger import Ledger
from tests.importing.pieces import paragraphs

FULL = "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách"


def test_each_document_once_where_it_is_first():
    """A second mention adds what the first lacks; a mention without a date is the same document."""
    citations = cite(
        paragraphs("Nghị quyết số 76/NQ-CP ngày 15/7/2021", FULL, "theo Nghị quyết số 76/NQ-CP"),
        Ledger(),
    )

    assert [(c.number, c.date, c.issuer, c.place) for c in citations] == [
        ("76/NQ-CP", dt.date(2021, 7, 15), "Chính phủ", "đoạn 1")
    ]


def test_numbers_collide_without_their_dates():
    """76/NQ-CP of 2013 and of 2021 are two documents."""
    citations = cite(
        paragraphs(FULL, "Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ"), Ledger()
    )

    assert [c.date.year for c in citations] == [2021, 2013]


def test_a_shortened_number_is_the_document_in_full():
    """A joint resolution is cited by its long symbol once and by its beginning later."""
    citations = cite(
        paragraphs(
            "Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP ngày 26/9/2025",
            "theo Nghị quyết liên tịch số 102/2025/NQLT và Nghị quyết số 103/2025/UBTVQH15",
        ),
        Ledger(),
    )

    assert [c.number for c in citations] == [
        "102/2025/NQLT-UBTVQH15-CP", "103/2025/UBTVQH15",
    ]  # fmt: skip


def test_a_number_left_blank_is_none():
    """The place of a number before signing says nothing; the document is still cited."""
    (citation,) = cite(
        paragraphs("Kế hoạch số      /KH-UBND của Ủy ban nhân dân tỉnh về tuyên truyền"), Ledger()
    )

    assert citation.number is None
    assert citation.type == "Kế hoạch"


def test_titles_in_capitals_cite_nothing():
    """A title repeats what the text cites, and capitals hide where names end."""
    assert cite(paragraphs("THỰC HIỆN NGHỊ QUYẾT SỐ 76/NQ-CP"), Ledger()) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kế hoạch số 5/QĐ-UBND ngày 05/01/2027", "citation-type-number"),
        ("Quyết định số 5/QĐ-UBND ngày 31/4/2027", "citation-impossible-date"),
        ("Nghị định số 49/2024/NĐ-CP ngày 10/5/2025", "citation-year-number"),
        ("Chỉ thị số 24-CT/UBND ngày 10/10/2022", "citation-wrong-form"),
        ("Quyết định số 5/QĐ-UBND ngày l5/4/2027", "citation-misread-digit"),
    ],
)
def test_doubtful_citations_are_noted(text, code):
    """What cannot be right is noted with its words, never corrected."""
    ledger = Ledger()
    cite(paragraphs(text), ledger)

    assert [note.code for note in ledger.notes] == [code]
    assert ledger.notes[0].found in text
    assert ledger.notes[0].place == "đoạn 1"


def test_a_day_that_is_not_the_documents_own_is_noted(catalog):
    """The catalog knows the day; the citation stays as printed, the proposal stands in a note."""
    ledger = Ledger()
    text = "Nghị quyết số 76/NQ-CP ngày 16/7/2021 của Chính phủ"
    (citation,) = cite(paragraphs(text), ledger, catalog)

    assert citation.date.day == 16
    assert [(n.code, n.found, n.suggestion, n.place) for n in ledger.notes] == [
        ("citation-other-day", "16/7/2021", "15/7/2021", "đoạn 1")
    ]


def test_a_number_of_another_year_is_another_document(catalog):
    """Numbers begin anew each year: what the catalog does not know is not wrong for that."""
    ledger = Ledger()
    cite(paragraphs("Nghị quyết số 76/NQ-CP ngày 16/7/2019 của Chính phủ"), ledger, catalog)

    assert ledger.notes == []


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Thủ tướng Chính phủ",
         ("Thủ tướng Chính phủ", "Chính phủ")),
        ("Nghị quyết số 57-NQ/TW ngày 22/12/2024 của UBND tỉnh Mẫu",
         ("UBND tỉnh Mẫu", "Bộ Chính trị")),
    ],
)  # fmt: skip
def test_an_issuer_that_is_not_the_documents_own_is_noted(catalog, text, noted):
    """The citation stays as printed, the catalog's issuer is proposed."""
    ledger = Ledger()
    (citation,) = cite(paragraphs(text), ledger, catalog)

    assert citation.issuer == noted[0]
    assert [(n.code, n.found, n.suggestion, n.place) for n in ledger.notes] == [
        ("citation-other-issuer", *noted, "đoạn 1")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của chính phủ",
        "Nghị quyết số 76/NQ-CP ngày 15/7/2019 của Thủ tướng Chính phủ",
        "Quyết định số 3490/QĐ-BNV ngày 10/10/2016 của Bộ trưởng Bộ Nội vụ",
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị khóa XIII",
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Đảng",
    ],
)
def test_one_body_put_otherwise_is_no_other_body(catalog, text):
    """Its head, its term, a word that names no body; a day that the catalog does not have."""
    ledger = Ledger()
    cite(paragraphs(text), ledger, catalog)

    assert "citation-other-issuer" not in [note.code for note in ledger.notes]


def test_a_subject_of_another_document_is_noted(catalog):
    """A line copied with the wrong subject; the document's own is proposed."""
    ledger = Ledger()
    cite(
        paragraphs(
            "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về đột phá phát triển khoa học,"
            " công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
            "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về chương trình CCHC nhà nước",
            "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về nuôi trồng và chế biến tôm sú",
        ),
        ledger,
        catalog,
    )

    assert [(n.code, n.place, n.suggestion) for n in ledger.notes] == [
        (
            "citation-other-subject",
            "đoạn 1",
            catalog.document("Nghị quyết", "76/NQ-CP", dt.date(2021, 7, 15)).title_vi,
        )
    ]


def test_the_catalog_tells_where_the_name_of_a_law_ends(catalog):
    """A comma inside a name does not end it."""
    (citation,) = cite(
        paragraphs("theo Luật Cán bộ, công chức và các văn bản khác"), Ledger(), catalog
    )

    assert citation.subject == "Luật Cán bộ, công chức"
