"""Mirrors kit/rendering/head_lines.py."""

from __future__ import annotations

import datetime as dt

import pytest

from kit.rendering.head_lines import (
    DATE_GAP,
    GAP,
    date_words,
    issuer_lines,
    number_line,
    place_and_date,
    superior_lines,
    title_lines,
    type_name,
    whole_number,
)
from tests.rendering.plans import plan_of


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân phường Suối Mây", ("ỦY BAN NHÂN DÂN", "PHƯỜNG SUỐI MÂY")),
        ("Uỷ ban nhân dân tỉnh Lâm Đồng", ("UỶ BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG")),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH")),
        ("Sở Nội vụ", ("SỞ NỘI VỤ",)),
        ("Hội đồng nhân dân xã Suối Mây", ("HỘI ĐỒNG NHÂN DÂN", "XÃ SUỐI MÂY")),
        ("", ()),
    ],
)
def test_issuer_parts_behind_the_committee(catalog, name, lines):
    """The committee stands alone on the first line, other bodies on as few lines as fit."""
    assert issuer_lines(name, catalog) == lines


def test_office_of_a_committee_is_not_parted_inside_its_name(catalog):
    """Only a name that begins with the committee has the two fixed lines."""
    lines = issuer_lines("Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng", catalog)
    assert " ".join(lines) == "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"
    assert lines[0] != "VĂN PHÒNG ỦY BAN NHÂN DÂN"


def test_superior_that_fits_stays_on_one_line(catalog):
    """A short name needs no second line; a long one parts behind the committee."""
    assert superior_lines("Ủy ban nhân dân xã Yên", catalog) == ("ỦY BAN NHÂN DÂN XÃ YÊN",)
    assert superior_lines("Ủy ban nhân dân tỉnh Lâm Đồng", catalog) == (
        "ỦY BAN NHÂN DÂN",
        "TỈNH LÂM ĐỒNG",
    )


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (None, f"Số:{GAP}/KH-UBND"),
        ("5", "Số: 05/KH-UBND"),
        ("05", "Số: 05/KH-UBND"),
        ("128", "Số: 128/KH-UBND"),
    ],
)
def test_number_is_blank_or_has_two_figures(number, line):
    """A number below ten takes its zero; an unknown one leaves room to write."""
    assert number_line(plan_of(number=number)) == line


def test_symbol_that_nobody_knows_is_room_too():
    """No symbol is invented."""
    assert whole_number(plan_of(symbol=None)) == f"{GAP}/{GAP}"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (dt.date(2027, 1, 9), "ngày 09 tháng 01 năm 2027"),
        (dt.date(2027, 3, 15), "ngày 15 tháng 3 năm 2027"),
        (dt.date(2027, 10, 1), "ngày 01 tháng 10 năm 2027"),
        (None, f"ngày{DATE_GAP}tháng{DATE_GAP}năm 2027"),
    ],
)
def test_date_follows_the_zero_rule_or_is_blank(date, words):
    """Days below ten and the months 1 and 2 take a zero."""
    assert date_words(plan_of(date=date)) == words


def test_date_without_a_place_has_no_comma():
    """A missing place leaves no mark behind."""
    assert place_and_date(plan_of(place=None)).startswith("ngày")
    assert place_and_date(plan_of()).startswith("Suối Mây, ngày")


def test_type_word_comes_from_the_catalog(catalog):
    """KH and no code at all are a plan; QĐ is a decision."""
    assert type_name(plan_of(), catalog) == "Kế hoạch"
    assert type_name(plan_of(kind=None), catalog) == "Kế hoạch"
    assert type_name(plan_of(kind="QĐ"), catalog) == "Quyết định"


def test_titles_break_later_on_a_wide_page(catalog):
    """The same title takes fewer lines on a landscape page."""
    title = "Nhiệm vụ " * 14
    narrow = title_lines(title, "subject", catalog)
    wide = title_lines(title, "subject", catalog, wide=True)
    assert len(wide) < len(narrow)
