"""Capitals. Mirrors kit/tailoring/letters.py."""

import re

import pytest

from kit.tailoring.letters import CAPITAL, NAME


@pytest.mark.parametrize("char", "ABĐƠƯÀỢỶÝ")
def test_capitals(char):
    """Every Vietnamese capital counts."""
    assert re.fullmatch(CAPITAL, char)


@pytest.mark.parametrize("char", "abđơưàợỷý1-")
def test_others_are_none(char):
    """Small letters with marks lie between the capitals' code points and do not count."""
    assert re.fullmatch(CAPITAL, char) is None


def test_a_name_ends_where_small_letters_begin():
    """Of “Mỹ Hào đã họp” only Mỹ Hào is a name."""
    assert re.match(NAME, "Mỹ Hào đã họp")[0] == "Mỹ Hào"
