"""One key, one row a day. Mirrors kit/catalog/overlaps.py."""

import datetime as dt

import pytest

from kit.catalog.overlaps import refuse_overlaps
from kit.catalog.rows import Period, Row, SourceRow
from kit.errors import CatalogError


def period(start, valid_from=None, valid_to=None):
    """A period with a life."""
    return Period(
        start=start, end=start + 4, valid_from=valid_from, valid_to=valid_to,
        source="practice", confidence="S",
    )  # fmt: skip


def places(*rows):
    """Rows with made-up places in a file."""
    return [(row, f"dòng {n}") for n, row in enumerate(rows, 2)]


def test_rows_of_different_keys_never_overlap():
    """The key of a period is its first and last year."""
    refuse_overlaps(places(period(2021), period(2026)), "periods.csv")


def test_order_in_the_file_does_not_matter():
    """The later row may stand first; an overlap names both places."""
    late, early = period(2021, dt.date(2025, 1, 1)), period(2021, None, dt.date(2025, 1, 1))

    with pytest.raises(CatalogError) as caught:
        refuse_overlaps(places(late, early), "periods.csv")

    assert caught.value.code == "overlap"
    assert "dòng 2" in caught.value.where
    assert "dòng 3" in caught.value.where


def test_without_a_key_only_a_repeated_row_is_refused():
    """Tables of wordings have no key; the same wording twice is still a slip."""

    class Wording(Row):
        text: str
        level: str

    facts = {"source": "practice", "confidence": "S"}
    one, other = (Wording(text="a", level=level, **facts) for level in ("commune", "province"))
    refuse_overlaps(places(one, other), "words.yaml")

    with pytest.raises(CatalogError, match="overlap"):
        refuse_overlaps(places(one, one), "words.yaml")


def test_a_source_has_one_row():
    """Sources have no life: an id stands once."""
    with pytest.raises(CatalogError, match="overlap"):
        refuse_overlaps(places(*[SourceRow(id="x", title="y")] * 2), "sources.yaml")
