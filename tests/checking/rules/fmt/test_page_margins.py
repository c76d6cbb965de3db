"""FMT101. Mirrors kit/checking/rules/fmt/page_margins.py."""

import pytest

from kit.model.vietnamese import number_vi


@pytest.mark.parametrize(
    ("side", "value_mm", "nearest"),
    [("left", 29.7, 30), ("left", 35.3, 35), ("right", 25.4, 20), ("top", 10, 20)],
)
def test_message_names_both_numbers(judge, catalog, side, value_mm, nearest):
    """The planner reads what is and what may be; a fix sets the nearest that is allowed."""
    (found,) = judge("FMT101", {"pages": [{"margins_mm": {side: value_mm}}]})
    allowed = catalog.value(f"page.margin.{side}")

    assert found.code == f"margin-{side}"
    assert f"{number_vi(value_mm)} mm" in found.message_vi
    assert str(allowed) in found.message_vi
    assert found.source == allowed.source
    assert [(s.name, s.value) for s in found.settings] == [(f"margin_{side}_mm", nearest)]
    assert found.is_safe


def test_place_counts_the_sections(judge):
    """A fault of the second part is not looked for in the first."""
    (found,) = judge("FMT101", {"pages": [{}, {"margins_mm": {"top": 10}}]})
    assert "phần 2" in found.place


def test_party_margins_are_fixed(judge):
    """35 mm is allowed for the State and too wide for the Party."""
    pages = [{"margins_mm": {"left": 35}}]
    assert judge("FMT101", {"pages": pages}) == []
    (found,) = judge("FMT101", {"pages": pages, "plan": {"body": "party"}})
    assert found.settings[0].value == 30


def test_gutter_is_named_and_left_to_the_binding(judge):
    """A fix takes from the margin and leaves the room for binding."""
    pages = [{"margins_mm": {"left": 40}, "gutter_mm": 10}]
    (found,) = judge("FMT101", {"pages": pages})

    assert "gồm 10 mm chừa gáy" in found.message_vi
    assert found.settings[0].value == 25
