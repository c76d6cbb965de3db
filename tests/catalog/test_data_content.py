"""Channels, content points and default quantities. Mirrors kit/catalog/data."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.model.phrases import PhraseMatcher

ON_2027 = dt.date(2027, 1, 15)
LEVELS = {"commune", "department", "public_unit", "province"}


@pytest.fixture
def catalog():
    """The law of 15 January 2027."""
    return load_catalog(ON_2027)


def test_channels_are_enough_and_complete(catalog):
    """At least fourteen, each with its part at every level, products and kind."""
    assert len(catalog.channels) >= 14
    for row in catalog.channels:
        assert set(row.at) == LEVELS, row.key
        assert set(row.at.values()) <= {"core", "yes", "join", "supply", "send", "no"}
        assert row.product_units
        assert row.triggers
    asked = {r.key for r in catalog.channels if r.must_ask}
    assert {"loudspeaker", "zalo", "screen"} <= asked


def test_kinds_that_no_criteria_settle_stay_open(catalog):
    """Loudspeaker, posted boards and QR leaflets (correction 3)."""
    kinds = {r.key: r.kind for r in catalog.channels}
    assert {kinds[k] for k in ("loudspeaker", "posting", "leaflet")} == {"open"}
    assert kinds["screen"] == "screen"
    assert kinds["website"] == "web_social"


def test_content_points_are_enough_and_of_a_readable_length(catalog):
    """At least forty, 25 to 60 words each, for every level some that are core."""
    assert len(catalog.content_items) >= 40
    for row in catalog.content_items:
        assert 25 <= len(row.text_vi.split()) <= 60, row.key
        assert set(row.levels) <= LEVELS, row.key
        assert row.text_vi.endswith("."), row.key
    for level in LEVELS:
        of_level = [r for r in catalog.content_items if level in r.levels]
        assert len(of_level) >= 30
        assert sum(r.core for r in of_level) >= 4


@pytest.mark.parametrize(
    ("topic", "word"),
    [
        ("two_levels", "hai cấp"),
        ("online", "VNeID"),
        ("policy", "282/QĐ-TTg"),
        ("signature", "Chữ ký số"),
        ("procedures", "nhóm 66"),
        ("digital", "Luật Chuyển đổi số"),
        ("data", "dữ liệu cá nhân"),
        ("index", "Chỉ số cải cách hành chính"),
        ("feedback", "phản ánh, kiến nghị"),
    ],
)
def test_the_topics_of_2026_and_2027_are_there(catalog, topic, word):
    """practice.md §6, new for 2026-27."""
    texts = [r.text_vi for r in catalog.content_items if r.topic == topic]
    assert any(word.lower() in text.lower() for text in texts)


def test_content_points_use_no_dead_words(catalog):
    """Our own sentences pass the list that we hold against others."""
    dead = PhraseMatcher({r.phrase: r.phrase for r in catalog.dead_phrases})
    found = {r.key: [m.text for m in dead.find(r.text_vi)] for r in catalog.content_items}
    assert {key: words for key, words in found.items() if words} == {}


def test_content_of_the_portal_begins_with_its_day():
    """VNeID only since 2026-07-20."""
    keys = {r.key for r in load_catalog(dt.date(2026, 7, 19)).content_items}
    assert "national_portal_vneid" not in keys
    assert "national_portal_vneid" in {r.key for r in load_catalog(ON_2027).content_items}


def test_default_quantities_belong_to_channels_and_have_a_basis(catalog):
    """A number without a basis is a guess."""
    channels = {r.key for r in catalog.channels}
    assert {r.channel for r in catalog.quantities} <= channels
    assert all(r.rate > 0 and len(r.basis_vi.split()) >= 3 for r in catalog.quantities)
    rates = {(r.channel, r.per): r.rate for r in catalog.quantities if r.level == "commune"}
    assert rates["leaflet", "once"] == 2000
    assert rates["website", "per_month"] == 2
    assert rates["banner", "once"] == 18
    assert rates["pano", "once"] == 3


def test_the_one_scoring_set_seen_is_named_for_its_district(catalog):
    """Two points in all; it contradicts itself and is never called a default (correction 3)."""
    assert {r.set_name_vi for r in catalog.criteria} == {"Xuân Lộc 2022"}
    assert sum(r.points for r in catalog.criteria) == 2
    assert all(r.unverified for r in catalog.criteria)
    scored = {kind for r in catalog.criteria for kind in r.kinds}
    assert scored == {r.kind for r in catalog.channels} - {"open"}
    (completion,) = [r for r in catalog.criteria if r.key == "completion"]
    assert (completion.full_share, completion.least_share) == (1.0, 0.9)
