"""T0. Mirrors kit/tailoring/parent_role.py."""

import pytest

from kit.model import ParentEntry, Plan
from kit.tailoring import proposed_role
from kit.tailoring.parent_role import role_of_entry

LIVING = "Ủy ban nhân dân tỉnh Lâm Đồng"


def province(issuer=LIVING, **more):
    """A province's plan of 2027."""
    return Plan(**{"issuer": issuer, "unit_level": "province", "year": 2027, **more})


@pytest.fixture
def ward(catalog):
    """A ward of Lâm Đồng."""
    return catalog.units.get("phường Nam Gia Nghĩa, Lâm Đồng")


@pytest.mark.parametrize(
    ("says", "plan", "role"),
    [
        ("the superior's plan of the year", province(), "carry_out"),
        ("another year", province(year=2026), "pattern"),
        ("a dissolved province", province("Ủy ban nhân dân tỉnh Đắk Nông"), "pattern"),
        ("another province", province("Ủy ban nhân dân tỉnh Gia Lai"), "pattern"),
        ("a unit of the same level",
         province("Ủy ban nhân dân xã Nhân Cơ", unit_level="commune"), "pattern"),
        ("a ministry", province("Bộ Nội vụ", unit_level="ministry"), "carry_out"),
    ],
)  # fmt: skip
def test_role(catalog, ward, says, plan, role):
    """Year, life and place of the issuer decide, and the reason is said."""
    found, reason = proposed_role(plan, ward, 2027, catalog)

    assert found == role, says
    assert reason


def test_the_planners_choice_wins(catalog, ward):
    """What the planner chose is not proposed away; an entry without plan is unissued."""
    chosen = ParentEntry(role="pattern", plan=province())

    assert role_of_entry(chosen, ward, 2027, catalog) == "pattern"
    assert role_of_entry(ParentEntry(), ward, 2027, catalog) == "unissued"
