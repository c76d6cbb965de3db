"""Facts of the page. Mirrors kit/checking/facts/page_facts.py."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.checking.facts.page_facts import (
    a_value,
    body_lines,
    line_count,
    listed,
    page_count,
    pitch_pt,
    section_finding,
    size_pt,
    table_height,
)

LONG = "Các phòng, đơn vị thuộc Ủy ban nhân dân phường căn cứ kế hoạch này tổ chức thực hiện. " * 3


@pytest.fixture
def lines(material_of):
    """Build material from lines; more of the case may be named."""

    def build(*lines, **case):
        return material_of({"lines": list(lines), **case})

    return build


def test_body_is_running_text_of_the_main_part(lines):
    """Titles on one line, cells, boxes and the appendix are none."""
    material = lines(
        {"component": "body", "text": "Phần I", "form": {"align": "center"}},
        {"component": "body", "text": "Nội dung một."},
        {"component": "body", "text": "Trong ô", "spot": {"table": 1}},
        {"component": "body", "text": "Trong khung", "in_text_box": True},
        {"component": "appendix.word"},
        {"component": "body", "text": "Của phụ lục."},
    )
    assert [line.text for line in body_lines(material)] == ["Nội dung một."]


def test_long_text_in_the_middle_is_running_text(lines):
    """Several lines set in the middle are text with a fault, not a title."""
    material = lines({"component": "body", "text": LONG, "form": {"align": "center"}})
    assert len(body_lines(material)) == 1


def test_lines_are_reckoned_from_letters(lines):
    """About seventy letters of 14 points stand in a line of 165 mm; an indent takes room."""
    material = lines(
        {"component": "body", "text": "một"},
        {"component": "body", "text": LONG, "look": {"size_pt": 14}},
        {"component": "body", "text": LONG, "form": {"indent_left_mm": 80}},
        {"component": "none"},
    )
    counts = [line_count(p) for p in material.layout.paragraphs]
    assert counts == [1, 4, 7, 1]


@pytest.mark.parametrize(
    ("form", "pitch"),
    [
        ({"line": 1.0}, 16.1),
        ({"line": 1.5}, 24.15),
        ({"line_rule": "exact", "line": 18}, 18),
        ({"line_rule": "at_least", "line": 12}, 16.1),
        ({"line_rule": "at_least", "line": 20}, 20),
    ],
)
def test_pitch_of_lines(lines, form, pitch):
    """A least pitch gives way to larger letters, an exact one does not."""
    material = lines({"component": "body", "look": {"size_pt": 14}, "form": form})
    assert pitch_pt(material.layout.paragraphs[0]) == pytest.approx(pitch)


def test_size_is_that_of_most_letters(lines):
    """A word of another size does not change the paragraph's."""
    pieces = [{"text": "Tổ chức tập huấn "}, {"text": "gấp", "look": {"size_pt": 16}}]
    material = lines({"component": "body", "look": {"size_pt": 13}, "pieces": pieces})
    assert size_pt(material.layout.paragraphs[0]) == 13


def test_pages_are_reckoned_by_section(lines):
    """What fills a page, and what a break begins."""
    full = {"component": "body", "look": {"size_pt": 14}, "repeat": 60}
    material = lines(full, {"component": "body", "section": 2}, pages=[{}, {}])
    assert 1.8 < page_count(material, 1) < 2.3
    assert page_count(material, 2) == 1

    broken = lines({"component": "body"}, {"component": "body", "breaks_page": True})
    assert page_count(broken, 1) == 2


def test_row_is_as_high_as_its_highest_cell(lines):
    """Cells beside each other do not add up, rows do."""
    cell = {"component": "table.cell", "text": LONG}
    beside = lines(*[{**cell, "spot": {"table": 1, "column": n}} for n in (1, 2)], tables=[{}])
    below = lines(*[{**cell, "spot": {"table": 1, "row": n}} for n in (1, 2)], tables=[{}])
    one = lines({**cell, "spot": {"table": 1}}, tables=[{}])

    assert table_height(beside.layout, 1) == table_height(one.layout, 1) > 0
    assert table_height(below.layout, 1) == pytest.approx(2 * table_height(one.layout, 1))
    assert table_height(one.layout, 9) == 0


def test_places_are_named_up_to_five(lines):
    """A reader looks at the first ones, the others are counted."""
    seven = body_lines(lines({"component": "body", "repeat": 7}))
    assert listed(seven[:2]) == "đoạn 1, đoạn 2"
    assert listed(seven) == "đoạn 1, đoạn 2, đoạn 3, đoạn 4, đoạn 5 và 2 chỗ khác"


def test_value_that_the_law_does_not_set_is_an_obstacle(lines):
    """Before the decree of 2020 there is nothing to judge by; silence is no pass."""
    need = a_value("body.size", "body.indent")
    material = lines({"component": "body"})

    assert need(material, load_catalog(dt.date(2027, 1, 1))) is None
    assert need(material, load_catalog(dt.date(2019, 1, 1)))


def test_party_document_needs_values_of_its_own(lines):
    """What only the decree says is not held against a Party document."""
    material = lines({"component": "body"}, plan={"body": "party"})
    catalog = load_catalog(dt.date(2027, 1, 1))

    assert a_value("body.line_pitch")(material, catalog) is None
    assert a_value("body.line_spacing")(material, catalog)


def test_section_finding_points_at_its_section():
    """A fix finds the section by its number, a reader by the words."""
    found = section_finding("start", 2, "Sai.", "Sửa.", settings=[("page_number_start", 1.0)])

    assert (found.target, found.place) == ("layout:section:2", "Trang, phần 2")
    assert [(s.name, s.value) for s in found.settings] == [("page_number_start", 1.0)]
    assert not found.is_safe
