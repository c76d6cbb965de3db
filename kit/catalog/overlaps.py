"""Two rows of one key may not hold on the same day: then nobody could say which is the law."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from kit.catalog.rows import Row, SourceRow
from kit.errors import CatalogError

# Fields that say when a row holds and where it is from, not what it is about.
PROVENANCE = frozenset(Row.model_fields)


def refuse_overlaps(rows: Sequence[tuple[Row | SourceRow, str]], file: str) -> None:
    """Raise CatalogError ``overlap`` for two rows of one key that share a day.

    ``rows`` are pairs of row and place in the file. Sources have no life: there the key alone
    must be unique.
    """
    by_key: dict[tuple, list[tuple[Row, str]]] = defaultdict(list)
    for row, at in rows:
        by_key[_key(row)].append((row, at))
    for same in by_key.values():
        ordered = sorted(same, key=lambda pair: _first_day(pair[0]))
        for (row, at), (following, other) in pairwise(ordered):
            if _first_day(following) <= _last_day(row):
                raise CatalogError(
                    "overlap",
                    f"Hai dòng cùng khóa {' '.join(_words(_key(row)))} trùng thời gian hiệu lực.",
                    where=f"{file}, {at} và {other}",
                    fix_vi="Đặt ngày cuối cho dòng cũ hoặc bỏ một dòng.",
                )


def _key(row: Row | SourceRow) -> tuple:
    names = row.KEY or tuple(name for name in type(row).model_fields if name not in PROVENANCE)
    return tuple(_hashable(getattr(row, name)) for name in names)


def _hashable(value: object) -> object:
    if isinstance(value, (str, int, float, dt.date, type(None))):
        return value
    return repr(value)


def _words(key: tuple) -> list[str]:
    return [str(part) for part in key[:3] if part is not None]


def _first_day(row: Row | SourceRow) -> dt.date:
    return getattr(row, "valid_from", None) or dt.date.min


def _last_day(row: Row | SourceRow) -> dt.date:
    return getattr(row, "valid_to", None) or dt.date.max
