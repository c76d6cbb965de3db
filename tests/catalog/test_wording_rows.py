"""Tables that the rules of wording read. Mirrors kit/catalog/wording_rows.py."""

import datetime as dt
import re

import pytest

from kit.catalog import load_catalog


@pytest.fixture
def catalog():
    """The law of 15 January 2027."""
    return load_catalog(dt.date(2027, 1, 15))


def test_usual_phrases_are_long_enough_to_know_a_slip(catalog):
    """Two neighbours must be left when one word is wrong."""
    phrases = [row.phrase for row in catalog.usual_phrases]
    assert phrases
    assert [p for p in phrases if len(re.findall(r"\w+", p)) < 4] == []


def test_no_usual_phrase_is_a_slip_of_another(catalog):
    """A phrase that differs from another by one word would be reported wherever it stands."""
    phrases = [tuple(re.findall(r"\w+", row.phrase.lower())) for row in catalog.usual_phrases]
    near = [
        (a, b)
        for a in phrases
        for b in phrases
        if a < b and len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    ]
    assert [(a, b) for a, b in near if _is_one_letter(a, b)] == []


def test_abbreviations_are_the_initials_of_what_they_stand_for(catalog):
    """A wrong row would send a planner to a wrong name."""
    known = {row.short: row.full_vi for row in catalog.abbreviations}
    assert known["TTHC"] == "thủ tục hành chính"
    assert [s for s, full in known.items() if full[0].upper() not in (s[0], "T", "Ủ", "Q")] == []


def test_capital_phrases_hold_a_noun_with_its_capital(catalog):
    """A row without one would change nothing."""
    nouns = ("Nhân dân", "Nhà nước", "Đảng")
    phrases = [row.phrase for row in catalog.capital_phrases]
    assert phrases
    assert [p for p in phrases if not any(noun in p for noun in nouns)] == []


def test_single_words_are_single_and_small(catalog):
    """The words are compared one by one, in small letters."""
    words = [row.word for row in catalog.single_words]
    assert "của" in words
    assert [w for w in words if " " in w or w != w.lower()] == []


def _is_one_letter(a, b):
    (pair,) = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return abs(len(pair[0]) - len(pair[1])) <= 1 and pair[0][0] == pair[1][0]
