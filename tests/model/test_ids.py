"""Stable ids. Mirrors kit/model/ids.py."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kit.model import IdGiver, content_id


def test_id_survives_reimport_of_the_same_words():
    """Case, punctuation, spaces and decomposed Unicode do not change an id."""
    printed = "Nâng cao nhận thức, trách nhiệm."
    typed = unicodedata.normalize("NFD", "nâng cao  nhận thức - trách nhiệm")
    assert content_id("c", printed) == content_id("c", typed)
    assert content_id("c", printed).startswith("c-")


def test_other_words_give_another_id():
    """One changed word is another point."""
    assert content_id("c", "năm 2026") != content_id("c", "năm 2027")


def test_equal_texts_are_numbered_in_reading_order():
    """The second "Thường xuyên" is told from the first."""
    give = IdGiver()
    first, second, third = (give("t", "Việc") for _ in range(3))
    assert (second, third) == (f"{first}-2", f"{first}-3")


@given(st.lists(st.text(max_size=8), max_size=30))
def test_ids_of_one_plan_are_unique(texts):
    """However often texts repeat."""
    give = IdGiver()
    ids = [give("c", text) for text in texts]
    assert len(set(ids)) == len(ids)
