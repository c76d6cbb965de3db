"""Sentences as data. Mirrors kit/tailoring/built/wording.py."""

from kit.model import Office, UnitProfile
from kit.tailoring.built.wording import fill, sentences, slots


def test_sentences_wait_for_facts(make_context):
    """Where one office is lead and holds the money, it sends the estimate to nobody."""
    office = Office(key="p", name="Phòng Tổng hợp", functions=("cchc", "tai_chinh"))
    one = make_context(profile=UnitProfile(offices=(office,)))
    usual = {s.when for s in sentences("budget", make_context())}

    assert "has_finance_office" in usual
    assert "has_finance_office" not in {s.when for s in sentences("budget", one)}


def test_slots_are_filled(make_context):
    """Words of the unit, of the body above, and what the caller adds."""
    ctx = make_context()

    assert fill("{superior} · {head} · {short} · {more}", ctx, more="x") == (
        "UBND tỉnh · UBND phường · phường · x"
    )
    assert slots(make_context("phường Cầu Giấy, Hà Nội"))["committee"] == "Thành ủy"
    assert slots(make_context("Sở Công Thương, Gia Lai"))["head"] == "Giám đốc Sở"
