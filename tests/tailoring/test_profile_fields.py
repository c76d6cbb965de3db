"""Questions and tables against the model. Mirrors kit/tailoring/profile_fields.py."""

import pytest

from kit.model import UnitProfile
from kit.tailoring.profile_fields import FIELDS, TABLES


def test_every_field_of_the_profile_is_asked_once():
    """A field added to the model must get a place in the workbook."""
    asked = [field.key for field in FIELDS] + [table.key for table in TABLES]
    assert sorted(asked) == sorted(UnitProfile.model_fields)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.key)
def test_every_field_of_a_record_is_a_column(table):
    """No fact of a record is left out of its table."""
    assert sorted(column.key for column in table.columns) == sorted(table.record.model_fields)


def test_titles_are_unique():
    """An answer is found by its title."""
    titles = [field.title_vi for field in FIELDS]
    assert len(set(titles)) == len(titles)
