"""CIT106: a document is cited with the day on which it was issued.

Only a row that was seen in a source contradicts a printed day; numbers begin anew each year, and
a law keeps its name when it is made anew, so only a document of the same year can be meant.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.catalog.rows import LegalDocument
from kit.checking.facts.cited import LAW_TYPES, Mention, is_sure, mentions, misdated_row
from kit.checking.facts.scanned import blame_nobody
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Citation
from kit.model.dates import format_short
from kit.model.vietnamese import tone_normal


@rule(
    id="CIT106",
    slug="document-date",
    severity="warn",
    title_vi="Ngày ghi là ngày ban hành của văn bản được dẫn",
    rationale_vi="Số văn bản lặp lại mỗi năm nên ngày là phần nhận ra văn bản; ghi sai ngày là dẫn "
    "một văn bản khác hoặc không có thật.",
    source="practice#M3",
)
def check_document_date(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each citation whose day is another than the catalog's."""
    for one in mentions(material, catalog):
        if one.cited.date is None or one.found.doubts:
            continue
        row = _meant(one.cited, catalog)
        if row:
            yield blame_nobody(_finding(one, row), material)


def _meant(cited: Citation, catalog: Catalog) -> LegalDocument | None:
    if cited.type in LAW_TYPES:
        rows = _laws(catalog.day).get(_key(cited.subject or ""), ())
        of_the_year = [row for row in rows if row.date.year == cited.date.year]
        if any(row.date == cited.date for row in of_the_year):
            return None
        return next((row for row in reversed(of_the_year) if is_sure(row)), None)
    return misdated_row(cited, catalog)


@lru_cache(maxsize=8)
def _laws(day: dt.date) -> dict[str, tuple[LegalDocument, ...]]:
    rows: dict[str, tuple[LegalDocument, ...]] = defaultdict(tuple)
    for row in load_catalog(day).documents:
        if row.type in LAW_TYPES and row.title_vi and row.date:
            rows[_key(row.title_vi)] += (row,)
    return dict(rows)


def _key(name: str) -> str:
    return " ".join(tone_normal(name).lower().split())


def _finding(one: Mention, row: LegalDocument) -> Finding:
    name = row.title_vi if row.type in LAW_TYPES else f"{row.type} số {row.number}"
    return one.finding(
        "other-date",
        f"“{one.words}”: danh mục ghi {name} ban hành ngày {format_short(row.date)}.",
        "Đối chiếu ngày ban hành với bản chính của văn bản.",
        source=row.source,
    )
