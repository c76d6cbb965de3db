"""Names of places are runs of words with capitals. Mirrors kit/checking/capitals.py."""

import re

import pytest

from kit.checking.capitals import CAPITAL_NAME


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
    found = re.search(rf"\s({CAPITAL_NAME})", text)
    assert (found[1] if found else None) == name
