"""Capitals and names. Mirrors kit/model/vietnamese/letters.py."""

import re

import pytest

from kit.model.vietnamese.letters import CAPITAL, DASHED_NAME, NAME


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("phường Nam Gia Nghĩa để", "Nam Gia Nghĩa"),
        ("tỉnh Bà Rịa - Vũng Tàu năm", "Bà Rịa - Vũng Tàu"),
        ("xã Ea H’leo", "Ea H’leo"),
        ("phường đẩy mạnh", None),
        ("phường ưu tiên", None),
    ],
)
def test_name_is_the_run_of_capital_words(text, name):
    """Small letters with marks are no capitals, whatever their code."""
    found = re.search(rf"\s({DASHED_NAME})", text)
    assert (found[1] if found else None) == name
