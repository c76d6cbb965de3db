"""Titles that share a word with their body. Mirrors kit/checking/rules/org/head_titles.py."""

import pytest


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("Giám đốc Phòng Kinh tế", "Trưởng phòng"),
        ("Phó Giám đốc Phòng Kinh tế", "Phó Trưởng phòng"),
        ("Trưởng phòng Sở Nội vụ", "Giám đốc Sở"),
    ],
)
def test_shared_word_is_written_once(find, printed, right):
    """Nobody is "Trưởng phòng Phòng"."""
    (found,) = find("ORG110", contents=[f"{printed} chịu trách nhiệm."])

    assert found.replacement == right
