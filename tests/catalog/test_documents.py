"""Legal documents as one day saw them. Mirrors kit/catalog/documents.py."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.catalog.documents import (
    documents_on,
    find_document,
    misattributed_document,
    misdated_document,
    misdescribed_document,
)
from kit.catalog.rows import LegalDocument

ON_2020, ON_2022, ON_2027 = dt.date(2020, 1, 3), dt.date(2022, 1, 5), dt.date(2027, 1, 15)


def document(number="1/QĐ-TTg", **facts):
    """A decision of 2021 that is in force, unless ``facts`` say else."""
    common = {
        "type": "Quyết định", "date": dt.date(2021, 1, 1), "issuer": "Thủ tướng Chính phủ",
        "subject_en": "a test", "status": "in_force", "source": "practice", "confidence": "S",
    }  # fmt: skip
    return LegalDocument(**{**common, "number": number, **facts})


def test_the_law_of_2020_is_the_law_of_2020():
    """A plan of 2020 rests on 30c/NQ-CP; that of 2027 may not, and names its heir."""
    then = load_catalog(ON_2020).document("Nghị quyết", "30c/NQ-CP")
    now = load_catalog(ON_2027).document("Nghị quyết", "30c/NQ-CP")

    assert (then.status, then.replaced_by) == ("in_force", ())
    assert now.status == "expired"
    assert now.replaced_by[0].startswith("76/NQ-CP")


def test_a_document_is_unknown_before_its_day():
    """Nobody can cite in 2022 what was signed in 2026."""
    assert load_catalog(ON_2022).document("Quyết định", "282/QĐ-TTg") is None
    assert load_catalog(ON_2027).document("Quyết định", "282/QĐ-TTg").date == dt.date(2026, 2, 12)


def test_a_colliding_number_is_told_apart_by_its_date():
    """76/NQ-CP is of 2013 and of 2021."""
    catalog = load_catalog(ON_2027)

    old = catalog.document("Nghị quyết", "76/NQ-CP", dt.date(2013, 6, 13))
    new = catalog.document("Nghị quyết", "76/NQ-CP", dt.date(2021, 7, 15))

    assert (old.status, new.status) == ("expired", "in_force")
    assert catalog.document("Nghị quyết", "76/NQ-CP", dt.date(2020, 1, 1)) is None


def test_without_a_date_the_day_decides_between_colliding_numbers():
    """In 2020 there was one 76/NQ-CP, in 2027 only one is in force."""
    assert load_catalog(ON_2020).document("Nghị quyết", "76/NQ-CP").date.year == 2013
    assert load_catalog(ON_2027).document("Nghị quyết", "76/NQ-CP").date.year == 2021


def test_two_live_documents_of_one_number_stay_unclear():
    """Both 27-NQ/TW are in force: without a date no answer is better than a guess."""
    assert load_catalog(ON_2027).document("Nghị quyết", "27-NQ/TW") is None


@pytest.mark.parametrize("number", ["27 - NQ/TW", "027-NQ/TW", "27-nq/tw"])
def test_spaces_zeros_and_case_of_a_number_do_not_matter(number):
    """OCR and typists vary; the document is the same."""
    found = load_catalog(ON_2027).document("nghị quyết", number, dt.date(2018, 5, 21))
    assert found.number == "27-NQ/TW"


def test_type_and_digits_both_count():
    """282/QĐ-TTg is not 282/NQ-CP."""
    catalog = load_catalog(ON_2027)
    assert catalog.document("Nghị quyết", "282/QĐ-TTg") is None
    assert catalog.document(None, "282/NQ-CP").type == "Nghị quyết"


def test_an_amendment_to_come_is_not_told():
    """On a day before the amendment the document is simply in force."""
    amended = document("1/NĐ-CP", status="amended", replaced_by=("2/NĐ-CP",))
    amendment = document("2/NĐ-CP", date=dt.date(2025, 1, 1))

    (before,) = documents_on([amended, amendment], dt.date(2024, 1, 1))
    after, _ = documents_on([amended, amendment], dt.date(2025, 1, 1))

    assert (before.status, before.replaced_by) == ("in_force", ())
    assert after.status == "amended"


def test_a_document_whose_last_day_is_past_is_expired():
    """66/NQ-CP of 2025 runs out with 2026; a plan of 2027 sees that."""
    (row,) = documents_on([document(valid_to=dt.date(2026, 12, 31))], ON_2027)
    assert row.status == "expired"


def test_a_document_without_any_date_counts_as_known():
    """Its row is unverified anyway; the planner looks it up."""
    row = document(date=None)
    assert documents_on([row], ON_2020) == (row,)
    assert find_document([row], None, "1/QĐ-TTg", None, ON_2020) == row


@pytest.mark.parametrize(
    ("date", "facts", "expected"),
    [
        (dt.date(2021, 1, 11), {}, "1/QĐ-TTg"),
        (dt.date(2021, 1, 1), {}, None),
        (dt.date(2020, 1, 11), {}, None),
        (dt.date(2021, 1, 11), {"confidence": "K"}, None),
        (dt.date(2021, 1, 11), {"date": None}, None),
    ],
)
def test_a_wrong_day_is_told_only_where_a_source_was_seen(date, facts, expected):
    """Another year is another document; what nobody looked up contradicts nothing."""
    found = misdated_document([document(**facts)], "Quyết định", "01/QĐ-TTg", date)
    assert (found and found.number) == expected


def test_of_two_documents_of_one_year_none_is_meant():
    """Then nobody knows which."""
    rows = [document(), document(date=dt.date(2021, 3, 3))]
    assert misdated_document(rows, "Quyết định", "1/QĐ-TTg", dt.date(2021, 2, 2)) is None


@pytest.mark.parametrize(
    ("issuer", "is_other"),
    [
        ("Thủ tướng Chính phủ", False),
        ("thủ tướng", False),
        ("Thủ tướng Chính phủ, Trưởng ban", False),
        ("Chính phủ", True),
        ("Ủy ban nhân dân tỉnh Mẫu", True),
        ("Bộ A", True),
        ("Bộ trưởng Bộ A", False),
        ("Văn phòng", False),
    ],
)
def test_only_another_body_contradicts_the_issuer(issuer, is_other):
    """A body that is known, or a local one; words that may be the same body do not."""
    rows = [document()]
    bodies = ["Chính phủ", "Bộ A"]
    found = misattributed_document(
        rows, bodies, "Quyết định", "1/QĐ-TTg", dt.date(2021, 1, 1), issuer
    )
    assert (found is not None) == is_other


def test_an_unsure_row_contradicts_no_issuer():
    """Only what was seen in a source can."""
    row = document(confidence="P")
    day = dt.date(2021, 1, 1)
    assert misattributed_document([row], ["Chính phủ"], None, "1/QĐ-TTg", day, "Chính phủ") is None


@pytest.mark.parametrize(
    ("subject", "is_other"),
    [
        ("về quản lý và sử dụng hè phố cho xe đạp công cộng", True),
        ("ban hành Quy chế làm việc của tổ công tác liên ngành mẫu", False),
        ("về việc làm việc của tổ công tác và xe đạp", False),
        ("về xe đạp", False),
        ("về trồng rừng ngập mặn ven biển và đầm phá", False),
    ],
)
def test_only_the_subject_of_a_known_document_contradicts(subject, is_other):
    """Word for word another's; told otherwise, too short or unknown it may be right."""
    rows = [
        document(title_vi="ban hành Quy chế làm việc của tổ công tác liên ngành"),
        document("2/QĐ-TTg", title_vi="về quản lý và sử dụng hè phố cho xe đạp công cộng"),
    ]
    found = misdescribed_document(rows, "Quyết định", "1/QĐ-TTg", dt.date(2021, 1, 1), subject)
    assert (found is not None and found[1].number == "2/QĐ-TTg") == is_other
