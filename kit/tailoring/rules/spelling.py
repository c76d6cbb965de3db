"""T7: fixed phrases that are misspelt (``catalog.set_phrases``), each shown with its place.

Words that scanning damages ("lấp đặt") are mended too, but the reason says so: the office that
wrote the parent is never blamed for what a scanner did.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import load_catalog
from kit.catalog.rows import SetPhrase
from kit.model.phrases import PhraseMatcher
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit


def spelling(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each misspelt fixed phrase."""
    for match in _matcher(ctx.day).find(text):
        row = match.value
        why = "Có thể do nhận dạng chữ" if row.ocr else "Viết sai cụm từ cố định"
        new = _cased_like(match.text, row.phrase)
        yield Edit(match.start, match.end, new, "T7", f"{why}: “{match.text}” → “{new}”.")


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[SetPhrase]:
    rows = load_catalog(day).set_phrases
    return PhraseMatcher({wrong: row for row in rows for wrong in row.misspellings})


def _cased_like(found: str, phrase: str) -> str:
    """Return ``phrase`` in capitals or with a capital as ``found`` has it."""
    if found.isupper():
        return phrase.upper()
    return phrase[:1].upper() + phrase[1:] if found[:1].isupper() else phrase
