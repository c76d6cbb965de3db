"""The commands and the forms of their values. Mirrors kit/cli/parser.py."""

import datetime as dt

import pytest

from kit.cli.parser import build_parser


@pytest.mark.parametrize("typed", ["2027-01-15", "15/01/2027", "15/1/2027"])
def test_dates_as_people_type_them(typed):
    """ISO and the Vietnamese order both give the day."""
    options = build_parser().parse_args(["units", "a", "--date", typed])

    assert options.date == dt.date(2027, 1, 15)


def test_commands_are_not_abbreviated():
    """``--acc`` is not taken for ``--accept``: scripts must not depend on chance."""
    with pytest.raises(SystemExit):
        build_parser().parse_args(
            ["tailor", "a", "--unit", "b", "--year", "2027", "-o", "c", "--acc"]
        )
