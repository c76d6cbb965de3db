"""FMT101. Mirrors kit/checking/rules/fmt/page_margins.py."""

import pytest


@pytest.mark.parametrize(("side", "value_mm"), [("left", 29.7), ("left", 35.3), ("right", 25.4)])
def test_message_names_both_numbers(judge, catalog, side, value_mm):
    """The planner reads what is and what may be, and where the value is set."""
    (found,) = judge("FMT101", {"pages": [{"margins_mm": {side: value_mm}}]})
    allowed = catalog.length_range(f"page.margin.{side}")

    assert found.code == f"margin-{side}"
    assert f"{value_mm:g} mm" in found.message_vi
    assert str(allowed) in found.message_vi
    assert found.source == allowed.source


def test_place_counts_the_sections(judge):
    """A fault of the second part is not looked for in the first."""
    (found,) = judge("FMT101", {"pages": [{}, {"margins_mm": {"top": 10}}]})
    assert "phần 2" in found.place
