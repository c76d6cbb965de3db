"""Questions of the profile. Mirrors kit/tailoring/questions/from_profile.py."""

import pytest

from kit.model import Answer, Office, Signer, SubUnits, UnitProfile
from kit.tailoring.questions import from_profile as q
from kit.tailoring.questions.case import Case

OFFICE = Office(key="p", name="Phòng Tổng hợp", code="TH", functions=("cchc",))


def case(make_context, profile=None, unit="phường Nam Gia Nghĩa, Lâm Đồng", **more):
    """A draft with this profile."""
    return Case(make_context(unit, profile=profile, **more), (), ())


@pytest.mark.parametrize(
    ("trigger", "known"),
    [
        (q.offices_unconfirmed, UnitProfile(offices=(OFFICE,))),
        (q.service_centre_unknown, UnitProfile(service_centre="one_level")),
        (q.sub_units_unknown, UnitProfile(sub_units=(SubUnits(word="thôn", count=5),))),
        (q.minorities_unknown, UnitProfile(minority_languages=())),
        (q.report_dates_unknown, UnitProfile(reporting_dates=("17/3",))),
        (q.signer_unknown, UnitProfile(signers=(Signer(position="Chủ tịch"),))),
        (q.code_unconfirmed, UnitProfile(offices=(OFFICE,))),
    ],
    ids=lambda v: getattr(v, "__name__", ""),
)
def test_what_the_profile_knows_is_not_asked(make_context, trigger, known):
    """An empty profile raises the question, a known fact does not."""
    assert trigger(case(make_context)) is not None
    assert trigger(case(make_context, known)) is None


def test_a_count_that_is_missing_is_asked(make_context):
    """Words without a count are half an answer."""
    half = UnitProfile(sub_units=(SubUnits(word="thôn"),))

    assert q.sub_units_unknown(case(make_context, half)).listed == "thôn"


def test_the_symbol_of_an_agency(make_context):
    """An assumed symbol is asked until it is answered."""
    answers = {"symbol": Answer(question="symbol", answer="KH-SCT")}

    assert q.symbol_assumed(case(make_context)) is None
    assert q.symbol_assumed(case(make_context, unit="Sở Công Thương, Gia Lai")).listed == "KH-SCT"
    assert (
        q.symbol_assumed(case(make_context, unit="Sở Công Thương, Gia Lai", answers=answers))
        is None
    )


def test_form_and_money_are_always_asked(make_context):
    """No profile can know them."""
    assert q.form_unknown(case(make_context)) is not None
    assert q.budget_unconfirmed(case(make_context)) is not None


def test_the_centre_that_is_assumed(make_context):
    """Where the province is of the one-level model, the question's default says so."""
    ward, city = make_context(), make_context("phường Cầu Giấy, Hà Nội")

    assert q.service_centre_unknown(Case(ward, (), ())).listed == q.OWN_CENTRE_VI
    assert q.service_centre_unknown(Case(city, (), ())).listed == q.NO_CENTRE_VI
