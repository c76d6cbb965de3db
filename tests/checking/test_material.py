"""The day whose law counts. Mirrors kit/checking/material.py."""

import datetime as dt

import pytest

from kit.checking import Material, law_day
from kit.model import Citation, FrameText, ImportNote, Plan

TODAY = dt.date(2026, 11, 25)
_ARTICLE = ImportNote(code="not-a-plan", message_vi="Tệp có vẻ là bài viết về kế hoạch.")


def _printed(line: str, **more: object) -> Plan:
    return Plan(frame=(FrameText(role="date_line", text=f"Bình Mẫu, {line}"),), **more)


@pytest.mark.parametrize(
    ("plan", "day"),
    [
        (Plan(date=dt.date(2020, 1, 3), year=2020), dt.date(2020, 1, 3)),
        (Plan(year=2027), dt.date(2027, 1, 1)),
        (Plan(year=2025), TODAY),
        (Plan(), TODAY),
        (_printed("ngày   tháng 02 năm 2025"), dt.date(2025, 2, 28)),
        (_printed("ngày   tháng 12 năm 2026"), TODAY),
        (_printed("ngày   tháng   năm 2025"), dt.date(2025, 12, 31)),
        (
            _printed("ngày   tháng   năm 2025", opening="Ngày 28/6/2025 có Tờ trình."),
            dt.date(2025, 6, 28),
        ),
        (
            _printed("ngày   tháng   năm 2025", citations=(Citation(date=dt.date(2025, 7, 2)),)),
            dt.date(2025, 7, 2),
        ),
        (_printed("ngày   tháng   năm 2026", opening="Ngày 28/6/2026 có Tờ trình."), TODAY),
        (_printed("ngày   tháng 5 năm 2024", year=2027), dt.date(2027, 1, 1)),
        (Plan(year=2024, notes=(_ARTICLE,)), dt.date(2024, 12, 31)),
        (Plan(year=2026, notes=(_ARTICLE,)), TODAY),
    ],
)
def test_law_is_that_of_the_plans_day(plan, day):
    """An old plan is judged by the law of its day, a draft by that of its signing."""
    assert law_day(plan, TODAY) == day


def test_plan_alone_is_material():
    """Pages and parent are there only where somebody has them."""
    material = Material(Plan(year=2027))
    assert (material.layout, material.parent, material.day) == (None, None, None)
