"""CIT102: a cited document is in force on the day of the plan.

Numbers collide (76/NQ-CP of 2013 and of 2021), so a document is known by type, number and
date. What the catalog does not know is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.rows import LegalDocument
from kit.checking.facts.cited import Mention, document_of, is_live, is_sure, mentions
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.dates import format_short

# "Nghị định A sửa đổi, bổ sung một số điều của Nghị định B": B is part of the name of A.
_IN_A_TITLE = re.compile(r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ|thay cho)[^.;]{0,80}$")


@rule(
    id="CIT102",
    slug="document-status",
    severity="error",
    title_vi="Văn bản được dẫn còn hiệu lực vào ngày ban hành kế hoạch",
    rationale_vi="Căn cứ đã hết hiệu lực làm mất cơ sở của kế hoạch; đây là dấu vết thường gặp "
    "nhất của việc chép kế hoạch năm trước.",
    source="nd-30-2020#PL I, II.6",
)
def check_document_status(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each place that cites a document no longer in force."""
    told: set[tuple[str, str]] = set()
    for one in mentions(material, catalog):
        row = document_of(one.cited, catalog)
        if row is None or is_live(row, catalog.day):
            continue
        key = (one.text.target, row.number)
        if key not in told and not _IN_A_TITLE.search(one.text.text[: one.found.start]):
            told.add(key)
            yield _dead(one, row, catalog)


def _heirs(row: LegalDocument, catalog: Catalog, seen: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the documents in force that stand in the place of ``row``, followed to the end."""
    heirs: list[str] = []
    for number in row.replaced_by:
        bare = number.split("(")[0].strip()
        others = [d for d in catalog.documents if d.number == bare and d != row]
        live = [d for d in others if is_live(d, catalog.day)]
        heirs += [_named(d) for d in live]
        for other in others if not live and bare not in seen else ():
            heirs += _heirs(other, catalog, (*seen, bare))
    return tuple(dict.fromkeys(heirs))


def _named(row: LegalDocument) -> str:
    day = f" ngày {format_short(row.date)}" if row.date else ""
    if row.type == "Luật":
        return f"{row.title_vi or row.number}{day}"
    return f"{row.type} số {row.number}{day}"


def _dead(one: Mention, row: LegalDocument, catalog: Catalog) -> Finding:
    heirs = " và ".join(_heirs(row, catalog))
    return one.finding(
        "not-in-force",
        f"“{one.words}” không còn hiệu lực vào ngày {format_short(catalog.day)}.",
        f"Thay bằng {heirs} nếu cùng nội dung, hoặc bỏ." if heirs else "Bỏ viện dẫn này.",
        severity="error" if is_sure(row) else "warn",
        source=row.source,
    )
