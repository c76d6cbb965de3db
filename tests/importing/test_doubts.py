"""Import notes. Mirrors kit/importing/doubts.py."""

import datetime as dt

import pytest

from kit.importing.doubts import note_gaps, note_wording
from kit.importing.ledger import Ledger
from kit.model import Plan, Signature
from tests.importing.pieces import paragraphs


def wording(catalog, *texts):
    """Return code, found and suggestion of each note about the texts."""
    ledger = Ledger()
    note_wording(paragraphs(*texts), catalog, ledger)
    return [(note.code, note.found, note.suggestion) for note in ledger.notes]


def test_misspelt_set_phrases(catalog):
    """A known slip is named with the right form; the right form is none."""
    assert wording(catalog, "II. NỘI DUNG, HÌNH TỨC", "hình thức tuyên truyền") == [
        ("suspect-phrase", "HÌNH TỨC", "hình thức")
    ]


def test_misspelt_words_are_named_once(catalog):
    """A paragraph gets one note for a word, with the pair that gives it away."""
    assert wording(catalog, "Bố trí kính phí, quyết toán kính phí; đuợc duyệt") == [
        ("suspect-phrase", "kính phí", "kinh phí"), ("suspect-phrase", "đuợc", None),
    ]  # fmt: skip


def test_listed_phrase_is_not_noted_again(catalog):
    """ "Công Thông tin" is a slip of the list; the word itself gets no second note."""
    assert len(wording(catalog, "Công Thông tin điện tử tỉnh")) == 1


@pytest.mark.parametrize(
    ("slip", "noted"), [("HDDND", True), ("HDNĐ", True), ("HĐND", False), ("UBND", False)]
)
def test_garbled_abbreviation(slip, noted):
    """A letter too many or two swapped, of an abbreviation that stands everywhere."""
    notes = wording(None, *["HĐND xã họp"] * 5, f"Thường trực {slip} xã")

    assert [found for code, found, _ in notes if code == "suspect-phrase"] == [slip] * noted


def test_letters_of_another_script(catalog):
    """A Cyrillic letter looks right and breaks every search."""
    assert wording(catalog, "Kế hоạch") == [("look-alike-letter", "о", "o")]


@pytest.mark.parametrize(
    ("common", "rare", "found", "better"),
    [
        ("thị xã Mỹ Hào", "thị xã Mỹ Hòa", "thị xã Mỹ Hòa", "thị xã Mỹ Hào"),
        ("tỉnh Đắk Nông", "Báo Đăk Nông", "Đăk Nông", "Đắk Nông"),
    ],
)
def test_a_place_in_two_spellings(common, rare, found, better):
    """The spelling that stands less often is doubtful."""
    notes = wording(None, f"{common} họp.", f"{common} báo cáo.", f"{rare} đưa tin.")

    assert ("place-name-twice", found, better) in notes


def test_two_places_of_similar_names_are_no_doubt():
    """Both spellings with their own type word and equal weight are two places."""
    assert wording(None, "xã Tân Tiến và xã Tân Hòa", "xã VNeID") == []


def test_gaps_of_a_plan():
    """Missing facts, signature and recipients are named; an announced appendix is missed."""
    ledger = Ledger()
    note_gaps(Plan(), ["(Chi tiết tại Phụ lục kèm theo)"], ledger)

    assert [note.code for note in ledger.notes] == [
        "missing-number", "missing-date", "missing-issuer", "missing-subject",
        "missing-signature", "missing-recipients", "missing-appendix",
    ]  # fmt: skip


def test_appendix_of_a_decree_is_not_missed():
    """Only what is attached to the plan itself can be missing."""
    ledger = Ledger()
    note_gaps(Plan(), ["Theo Mẫu 02 Phụ lục II kèm theo Nghị định số 30/2020/NĐ-CP"], ledger)

    assert "missing-appendix" not in {note.code for note in ledger.notes}


def test_a_plan_without_gaps():
    """Nothing is noted about a plan that has its facts and its appendix."""
    ledger = Ledger()
    plan = Plan(
        number="05", date=dt.date(2027, 1, 8), issuer="Sở Nội vụ", subject="Tuyên truyền",
        signature=Signature(position="GIÁM ĐỐC"), recipients=("Như trên",),
        appendices=("PHỤ LỤC",),
    )  # fmt: skip
    note_gaps(plan, ["(Chi tiết tại Phụ lục kèm theo)"], ledger)

    assert ledger.notes == []
