"""Patterns and dates in the words of a plan. Mirrors kit/checking/facts/prose.py."""

import re

import pytest


@pytest.fixture
def prose(material_of):
    """Two points and a task row."""
    return material_of({
        "plan": {
            "contents": ["Họp ngày 15/7/2027.", "Ủy ban họp ngày 05/01/2027."],
            "tasks": [{"channel": "banner"}],
        }
    }).prose  # fmt: skip


def test_match_is_handed_back_at_its_own_text(prose):
    """Positions count from the beginning of the text that holds the words."""
    first, second = prose.find(re.compile("họp", re.IGNORECASE))

    assert (first.text.target, first.start, first.words) == ("contents:contents-1", 0, "Họp")
    assert (second.text.target, second.start, second.words) == ("contents:contents-2", 7, "họp")
    assert first.is_before(second)
    assert not second.is_before(first)


def test_folded_pattern_gives_the_printed_words(prose):
    """What is looked for without marks is shown with them."""
    (hit,) = prose.find_folded(re.compile("uy ban hop"))
    assert hit.words == "Ủy ban họp"


def test_keys_of_the_catalog_are_no_words(prose):
    """The column of channels holds keys, which nobody prints."""
    assert "banner" not in prose.whole
    assert "Băng rôn" in prose.whole


def test_dates_stand_at_their_texts(prose):
    """Every date comes with its text and its place in it."""
    found = [(text.target, date.text, date.start) for text, date in prose.dates]
    assert found[:2] == [
        ("contents:contents-1", "15/7/2027", 9),
        ("contents:contents-2", "05/01/2027", 16),
    ]
