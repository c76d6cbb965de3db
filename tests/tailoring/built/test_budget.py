"""T17: money. Mirrors kit/tailoring/built/budget.py."""

import re

from kit.model import Item
from kit.tailoring.built.budget import propose_budget


def test_the_source_is_the_units_own(make_context):
    """A ward uses its own budget; no amount is named."""
    made = propose_budget(make_context())

    assert "ngân sách phường năm 2027" in made[0].after
    assert made[0].unverified
    assert "Phòng Kinh tế, Hạ tầng và Đô thị" in made[1].after
    assert not any(re.search(r"\d+\s*(?:đồng|triệu)", p.after) for p in made)


def test_what_the_province_allots_is_not_ours(make_context):
    """Money that UBND tỉnh gives its sở is dropped, other sources are carried on."""
    points = (
        Item(id="b1", text="Ngân sách được UBND tỉnh giao tại Quyết định ban hành kế hoạch."),
        Item(id="b2", text="Các nguồn tài trợ hợp pháp."),
    )
    made = propose_budget(make_context(budget=points))

    assert [(p.sources, p.action) for p in made[:2]] == [(("b1",), "drop"), (("b2",), "merge")]
    assert made[2].sources == ("b2",)


def test_an_agency_uses_what_it_was_given(make_context):
    """A sở spends from its own estimate."""
    made = propose_budget(make_context("Sở Công Thương, Gia Lai"))

    assert "giao cho Sở" in made[0].after
