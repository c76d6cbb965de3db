"""UnitProfile ⇄ workbook, both ways without loss. Mirrors kit/tailoring/profile_sheet.py."""

import datetime as dt
import typing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.catalog import load_catalog
from kit.errors import ReadError
from kit.model import Office, OwnedChannel, PreviousTask, Signer, SubUnits, UnitProfile
from kit.model.units import Relation, ServiceCentre
from kit.sheets.cells import is_not_known
from kit.tailoring.profile_sheet import read_profile, read_profiles, write_profile, write_profiles

CATALOG = load_catalog(dt.date(2027, 1, 1))
ODD = (
    "=1+1",
    "-2",
    "@a",
    "a\nb",
    "“trích”",
    "'",
    "🎉",
    "a; b",
    "a\\b",
    "#N/A",
    "\x0b",
    "02",
    "1/2",
)
ANY_TEXT = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9)
).filter(lambda text: not is_not_known(text))
NAMES = ANY_TEXT.map(str.strip).filter(lambda text: not is_not_known(text))
COUNTS = st.none() | st.integers(0, 10**9)
LISTS = st.lists(NAMES, max_size=3).map(tuple)
CHANNEL_KEYS = st.sampled_from([row.key for row in CATALOG.channels])
FUNCTION_KEYS = st.sampled_from([row.key for row in CATALOG.functions])
TEXT_OR_NONE = st.none() | ANY_TEXT


def many(strategy):
    """A short tuple of records."""
    return st.lists(strategy, max_size=3).map(tuple)


PROFILES = st.builds(
    UnitProfile,
    unit=TEXT_OR_NONE, steering_committee=TEXT_OR_NONE, website_run_by=TEXT_OR_NONE,
    procedure_control_by=TEXT_OR_NONE, dialogue_by=TEXT_OR_NONE,
    criteria_set=st.none() | st.sampled_from([row.set_key for row in CATALOG.criteria]),
    service_centre=st.sampled_from(typing.get_args(ServiceCentre)),
    public_units=LISTS, minority_languages=st.none() | LISTS, reporting_dates=st.none() | LISTS,
    digital_teams=COUNTS, households=COUNTS, population=COUNTS,
    runs_iso=st.none() | st.booleans(), superior_in_header=st.none() | st.booleans(),
    task_cutoff=st.none() | st.dates(dt.date(1890, 1, 1), dt.date(2099, 12, 31)),
    offices=many(st.builds(
        Office, key=ANY_TEXT, name=ANY_TEXT, code=TEXT_OR_NONE,
        relation=st.sampled_from(typing.get_args(Relation)),
        functions=st.lists(FUNCTION_KEYS, max_size=3).map(tuple),
    )),
    channels=st.none() | many(st.builds(
        OwnedChannel, key=CHANNEL_KEYS, run_by=TEXT_OR_NONE, count=COUNTS,
    )),
    sub_units=many(st.builds(SubUnits, word=ANY_TEXT, count=COUNTS)),
    signers=many(st.builds(Signer, position=ANY_TEXT, name=TEXT_OR_NONE, field=TEXT_OR_NONE)),
    previous_tasks=many(st.builds(
        PreviousTask, channel=st.none() | CHANNEL_KEYS, content=ANY_TEXT, unit=TEXT_OR_NONE,
        planned=COUNTS, reached=COUNTS,
    )),
)  # fmt: skip
SOME = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def unit():
    """The ward of the samples."""
    return CATALOG.units.get("phường Nam Gia Nghĩa, Lâm Đồng")


def test_empty_profile_stays_empty(tmp_path, unit):
    """A form that nobody filled in says nothing: suggestions are no facts."""
    path = write_profile(UnitProfile(), unit, tmp_path / "p.xlsx", catalog=CATALOG)
    assert read_profile(path, catalog=CATALOG) == UnitProfile()


@SOME
@given(PROFILES)
def test_one_units_profile_comes_back_whole(tmp_path, unit, profile):
    """Profile → workbook → profile is the same profile."""
    path = write_profile(profile, unit, tmp_path / "p.xlsx", catalog=CATALOG)
    assert read_profile(path, catalog=CATALOG) == profile


@SOME
@given(st.lists(PROFILES, max_size=2))
def test_a_provinces_profiles_come_back_whole(tmp_path, profiles):
    """All units of a province, whatever each of them knows."""
    names = ("Xã Tân Tiến, Lâm Đồng", "Sở Văn hóa, Thể thao và Du lịch")
    given_ = dict(zip(names, profiles, strict=False))
    path = write_profiles(given_, tmp_path / "p.xlsx", catalog=CATALOG)
    assert read_profiles(path, catalog=CATALOG) == given_


@pytest.mark.parametrize("name", ["Phường Nam Gia Nghĩa", "phường Nam Gia Nghĩa, Lâm Đồng",
                                  "Phường Nam Gia Nghĩa, tỉnh Lâm Đồng"])  # fmt: skip
def test_one_unit_is_found_in_a_provinces_workbook(tmp_path, unit, name):
    """A planner may give the province's file; the row of his unit is taken."""
    profiles = {"Xã Tân Tiến, Lâm Đồng": UnitProfile(), name: UnitProfile(households=7)}
    path = write_profiles(profiles, tmp_path / "p.xlsx", catalog=CATALOG)
    assert read_profile(path, unit=unit, catalog=CATALOG).households == 7


@pytest.mark.parametrize(("has_unit", "code"), [(False, "many-units"), (True, "unit-not-listed")])
def test_provinces_workbook_without_the_units_row(tmp_path, unit, has_unit, code):
    """No unit chosen, or none of that name: neither takes another unit's facts."""
    profiles = {"Phường Nam Gia Nghĩa, Hà Nội": UnitProfile()}
    path = write_profiles(profiles, tmp_path / "p.xlsx", catalog=CATALOG)
    with pytest.raises(ReadError) as caught:
        read_profile(path, unit=unit if has_unit else None, catalog=CATALOG)
    assert caught.value.code == code


def test_catalog_of_today_is_used_where_none_is_given(tmp_path, unit):
    """The screen passes no catalog; the names of today are good enough to round trip."""
    profile = UnitProfile(runs_iso=True)
    assert read_profile(write_profile(profile, unit, tmp_path / "p.xlsx")) == profile
