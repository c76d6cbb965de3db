"""T2: the header. Mirrors kit/tailoring/built/header.py."""

import datetime as dt

from kit.model import Answer, UnitProfile
from kit.tailoring.built.header import is_symbol_assumed, propose_header, symbol_of


def by_target(proposals):
    """Proposals by their target."""
    return {p.target: p for p in proposals}


def test_a_ward_issues_in_its_own_name(make_context):
    """Issuer and place are the ward's; number and date wait for signing."""
    ctx = make_context(number="02", date=dt.date(2020, 1, 3), symbol="KH-UBND")
    made = by_target(propose_header(ctx))

    assert made["issuer"].after == "Ủy ban nhân dân phường Nam Gia Nghĩa"
    assert made["place"].after == "Nam Gia Nghĩa"
    assert {made["number"].action, made["date"].action} == {"drop"}
    assert made["symbol"].after == "KH-UBND"
    assert "superior" not in made


def test_an_agency_names_its_superior(make_context):
    """A sở stands under its People's Committee; a ward only if it chooses to."""
    department = by_target(propose_header(make_context("Sở Công Thương, Gia Lai")))
    ward = by_target(propose_header(make_context(profile=UnitProfile(superior_in_header=True))))

    assert department["superior"].after == "Ủy ban nhân dân tỉnh Gia Lai"
    assert ward["superior"].after == "Ủy ban nhân dân tỉnh Lâm Đồng"


def test_the_symbol_of_an_agency_is_asked(make_context):
    """A habit is no rule: the symbol of an agency waits for an answer."""
    plain = make_context("Sở Công Thương, Gia Lai")
    told = make_context(
        "Sở Công Thương, Gia Lai", answers={"symbol": Answer(question="symbol", answer="KH-SCTGL")}
    )

    assert symbol_of(plain) == "KH-SCT"
    assert is_symbol_assumed(plain)
    assert symbol_of(told) == "KH-SCTGL"
    assert not is_symbol_assumed(told)
    assert not is_symbol_assumed(make_context())
