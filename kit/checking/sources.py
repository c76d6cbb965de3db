"""source_vi: a source in law as people read it."""

from __future__ import annotations

from collections.abc import Iterable

from kit.catalog.rows import SourceRow
from kit.model.dates import format_short


def source_vi(source: str, sources: Iterable[SourceRow]) -> str:
    """Return "… (30/2020/NĐ-CP, ngày 05/3/2020), PL I, I.3" for ``nd-30-2020#PL I, I.3``.

    Args:
        source: id of a row of ``sources.yaml``, with a clause behind ``#``.
        sources: the rows. An id that none has (a legal document by its number) is given as it is.
    """
    key, _, clause = source.partition("#")
    row = next((s for s in sources if s.id == key), None)
    if row is None:
        return source.replace("#", ", ")
    known = [row.number, f"ngày {format_short(row.date)}" if row.date else None]
    number = ", ".join(part for part in known if part)
    title = f"{row.title} ({number})" if number else row.title
    return f"{title}, {clause}" if clause else title
