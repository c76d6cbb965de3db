"""What all rows share. Mirrors kit/catalog/rows.py and unit_rows.py."""

import datetime as dt

import pytest

from kit.catalog import rows, unit_rows, value_rows
from kit.catalog.rows import Period, Row

CLASSES = [
    cls
    for module in (rows, unit_rows, value_rows)
    for cls in vars(module).values()
    if isinstance(cls, type) and issubclass(cls, Row) and cls is not Row
]


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_row_names_its_key_by_its_own_fields(cls):
    """Overlaps are found by the key, so a misspelt field would find none."""
    assert cls.KEY
    assert set(cls.KEY) <= set(cls.model_fields)


@pytest.mark.parametrize(
    ("day", "covered"),
    [((2020, 1, 1), False), ((2020, 1, 2), True), ((2020, 1, 3), True), ((2020, 1, 4), False)],
)
def test_both_ends_of_a_life_are_included(day, covered):
    """The last day is still a day of the law."""
    row = Period(
        start=1, end=2, valid_from=dt.date(2020, 1, 2), valid_to=dt.date(2020, 1, 3),
        source="practice", confidence="S",
    )  # fmt: skip
    assert row.covers(dt.date(*day)) is covered
