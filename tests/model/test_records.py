"""The base of all records. Mirrors kit/model/records.py."""

import unicodedata

import pytest
from pydantic import ValidationError

from kit.model import Item, OutlineEntry, Record, Task, nfc

DECOMPOSED = unicodedata.normalize("NFD", "Kế hoạch")


def test_text_is_nfc_from_the_moment_it_enters():
    """Decomposed headings of web pages become comparable."""
    assert len(DECOMPOSED) == 11
    assert Item(id="x", text=DECOMPOSED).text == "Kế hoạch" == nfc(DECOMPOSED)


def test_records_are_frozen():
    """Verbs give new records; nobody changes one in place."""
    with pytest.raises(ValidationError):
        Item(id="x", text="a").text = "b"


def test_unknown_keys_are_refused():
    """A mistyped key in a draft must not vanish."""
    with pytest.raises(ValidationError):
        Item(id="x", text="a", txet="b")


def test_with_validates_like_a_new_record():
    """A changed copy is NFC too, keeps the rest, and refuses what a new record refuses."""
    task = Task(id="t", content="a", lead="b")
    changed = task.with_(content=DECOMPOSED)
    assert (changed.content, changed.lead, task.content) == ("Kế hoạch", "b", "a")
    with pytest.raises(ValidationError):
        task.with_(contnet="c")


def test_every_record_is_a_value():
    """Equal facts make equal records."""
    assert Item(id="x", text="a") == Item(id="x", text="a")
    assert issubclass(Item, Record)


def test_a_field_may_be_called_keys():
    """``OutlineEntry.keys`` does not stand in the way of a copy."""
    entry = OutlineEntry(title="NỘI DUNG", keys=("contents",))

    assert entry.with_(keys=()).keys == ()
