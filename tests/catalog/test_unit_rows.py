"""Rows about units. Mirrors kit/catalog/unit_rows.py."""

from kit.catalog.tables import load_table
from kit.catalog.unit_list import communes
from kit.catalog.unit_rows import UnitAlias, UnitCapital, UnitChange


def test_changes_are_29_mergers_and_four_new_cities():
    """NQ 202/2025/QH15 merged 29 provinces into others; four became cities."""
    kinds = [row.kind for row in load_table("unit_changes.csv", UnitChange)]
    assert (kinds.count("merged"), kinds.count("renamed")) == (29, 4)


def test_capital_names_are_names_of_communes():
    """A name that no commune bears would be a slip of ours."""
    names = {c.bare_name for c in communes()}
    assert {row.bare_name for row in load_table("unit_capitals.csv", UnitCapital)} <= names


def test_an_alias_is_no_name_of_a_commune():
    """Else the commune could not be found any more."""
    names = {c.bare_name.lower() for c in communes()}
    assert not {row.alias.lower() for row in load_table("unit_aliases.csv", UnitAlias)} & names
