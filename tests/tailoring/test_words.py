"""Words by level. Mirrors kit/tailoring/words.py."""

import pytest

from kit.tailoring.words import (
    communes_words,
    filled,
    mirror_words,
    press_name,
    province_name,
    spelt_out,
    upward_contexts,
)


def test_slots(make_context):
    """Placeholders become the unit's own words."""
    assert filled("{unit} · {body} · các {subs} · {year}", make_context()) == (
        "phường Nam Gia Nghĩa · UBND phường · các tổ dân phố · 2027"
    )


@pytest.mark.parametrize(
    ("unit", "press"),
    [
        ("phường Nam Gia Nghĩa, Lâm Đồng", "Báo và phát thanh, truyền hình Lâm Đồng"),
        ("tỉnh Gia Lai", "Báo và phát thanh, truyền hình Gia Lai"),
    ],
)
def test_the_press_of_the_province(make_context, unit, press):
    """A unit's paper is its province's."""
    assert press_name(make_context(unit)) == press


def test_communes_of_a_province_with_an_island_zone(make_context):
    """An island zone is named only where there is one (T20)."""
    assert communes_words(make_context("tỉnh Gia Lai")) == "UBND các xã, phường"
    assert communes_words(make_context("tỉnh Quảng Trị")) == "UBND các xã, phường, đặc khu"
    assert province_name(make_context()) == "tỉnh Lâm Đồng"


def test_every_level_has_words(catalog):
    """The longest phrase at a place is found, at each level its own row."""
    text = "các sở, ban, ngành, đoàn thể"

    assert mirror_words("commune", catalog.day).find(text)[0].text == text
    assert mirror_words("department", catalog.day).find(text)[0].value.replacement


def test_contexts_are_words():
    """Words before and after a superior's name."""
    before, after = upward_contexts()

    assert "báo cáo" in before
    assert "giao" in after


def test_lists_of_levels_in_every_order():
    """A list of levels is known however it is written; other phrases stay."""
    spelt = spelt_out("UBND các <xã>")

    assert {
        "UBND các xã, thị trấn",
        "UBND các phường và xã",
        "UBND các xã, phường, thị trấn",
    } <= set(spelt)
    assert spelt_out("cấp huyện") == ("cấp huyện",)
