"""What parent rows are about, in our own words: "tuyên truyền CCHC, DVCTT" (T11, T12).

A row that carries several parent rows can't be worded by stringing their sentences together. The
themes that the sentences name are said instead, each once, in the order of the table.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Text
from kit.model.phrases import PhraseMatcher

TABLE = "tailoring_themes.yaml"
# More themes than this say nothing any more: the row's usual topic reads better.
MOST_THEMES = 4

Kind = Literal["subject", "tool"]


class ThemeRow(Row):
    """A theme: the words that show it, what we say, and the themes it says along with it."""

    key: Text
    kind: Kind
    say: Text
    words: tuple[Text, ...]
    includes: tuple[Text, ...] = ()


def themes_in(texts: Iterable[str], day: dt.date) -> tuple[ThemeRow, ...]:
    """Return the themes that ``texts`` name, each once, in the order of the table."""
    found = {m.value.key for text in texts for m in _matcher(day).find(text)}
    rows = [row for row in _rows(day) if row.key in found]
    covered = {key for row in rows for key in row.includes}
    return tuple(row for row in rows if row.key not in covered)


def topic_from(texts: Iterable[str], wordings: dict[str, str], day: dt.date) -> str | None:
    """Return the topic that the themes of ``texts`` make, ``None`` if they name none of use.

    Args:
        texts: sentences of the parent that one own row carries.
        wordings: kind of theme → wording with ``{themes}``; the first kind that is found speaks.
        day: the day of the law.
    """
    themes = themes_in(texts, day)
    for kind, wording in wordings.items():
        said = [t.say for t in themes if t.kind == kind]
        if said and len(said) <= MOST_THEMES:
            return wording.replace("{themes}", ", ".join(said))
    return None


@lru_cache(maxsize=8)
def _rows(day: dt.date) -> tuple[ThemeRow, ...]:
    return load_table(TABLE, ThemeRow, day)


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[ThemeRow]:
    return PhraseMatcher({word: row for row in reversed(_rows(day)) for word in row.words})
