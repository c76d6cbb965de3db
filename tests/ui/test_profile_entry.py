"""The unit's facts as fields of the screen."""

import datetime as dt

import pytest

from kit.errors import ReadError
from kit.model import Signer, SubUnits, UnitProfile
from kit.ui.profile_entry import ENTRIES, choices_for, is_asked, text_of, typed_into

TYPED = [
    ("service_centre", "mô hình một cấp của tỉnh", "one_level"),
    ("runs_iso", "không", False),
    ("runs_iso", "chưa biết", None),
    ("households", "2.150", 2150),
    ("minority_languages", "Gia Rai; Ba Na", ("Gia Rai", "Ba Na")),
    ("minority_languages", "không có", ()),
    ("minority_languages", "", None),
    ("task_cutoff", "14/12/2027", dt.date(2027, 12, 14)),
    ("website_run_by", "Văn phòng HĐND và UBND", "Văn phòng HĐND và UBND"),
    ("sub_units", "12 tổ dân phố; thôn: 3; bon",
     (SubUnits(word="tổ dân phố", count=12), SubUnits(word="thôn", count=3), SubUnits(word="bon"))),
    ("signers", "Chủ tịch; Phó Chủ tịch: văn hóa",
     (Signer(position="Chủ tịch"), Signer(position="Phó Chủ tịch", field="văn hóa"))),
]  # fmt: skip


@pytest.mark.parametrize(("key", "text", "value"), TYPED)
def test_a_typed_fact_is_read_and_shown_again(catalog, key, text, value):
    """What is shown for a value reads back as the value."""
    profile = typed_into(UnitProfile(), key, text, catalog)
    assert getattr(profile, key) == value
    assert typed_into(UnitProfile(), key, text_of(key, profile, catalog), catalog) == profile


@pytest.mark.parametrize(
    ("key", "text"),
    [("households", "nhiều"), ("task_cutoff", "cuối năm"), ("sub_units", "12 3"),
     ("service_centre", "ba cấp")],
)  # fmt: skip
def test_what_cannot_be_read_names_its_field(catalog, key, text):
    """The message stands beside the field and says how to mend it."""
    with pytest.raises(ReadError) as caught:
        typed_into(UnitProfile(), key, text, catalog)
    assert caught.value.code == "bad-answer"
    assert caught.value.where == ENTRIES[key].title_vi


def test_an_empty_profile_shows_that_nothing_is_known(catalog):
    """Lists say "chưa biết", typed fields are empty: never a guess."""
    shown = {key: text_of(key, UnitProfile(), catalog) for key in ENTRIES}
    assert set(shown.values()) <= {"", "chưa biết"}


def test_a_so_is_not_asked_about_residents(catalog):
    """It has no thôn and no one-stop shop of a commune; a commune has."""
    so = catalog.units.get("Sở Nội vụ", "tỉnh Gia Lai")
    commune = catalog.units.get("xã Đak Đoa")
    assert not is_asked("sub_units", so)
    assert is_asked("runs_iso", so)
    assert all(is_asked(key, commune) for key in ENTRIES)


def test_offices_are_chosen_among_the_units_own(tailoring):
    """Who runs the website is one of the offices; "chưa biết" stands first."""
    prospect = tailoring.prospect
    choices = choices_for("website_run_by", prospect.draft, prospect.catalog)
    assert choices[0] == "chưa biết"
    assert set(choices[1:]) == {o.name for o in prospect.context.offices}
    assert choices_for("households", prospect.draft, prospect.catalog) == ()
