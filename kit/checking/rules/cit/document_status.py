"""CIT102: a cited document is in force on the day of the plan.

Numbers collide (76/NQ-CP of 2013 and of 2021), so a document is known by type, number and
date. What the catalog does not know is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.rows import LegalDocument
from kit.checking.cited import citations_in
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model import Citation
from kit.model.dates import format_short
from kit.model.document_numbers import same_number
from kit.model.vietnamese import same
from kit.tailoring.rules.past_events import period_is_over

LIVE = ("in_force", "amended")

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
    for text in material.texts:
        told: set[str] = set()
        for found in citations_in(text.text, catalog.day):
            if _IN_A_TITLE.search(text.text[: found.start]):
                continue
            row = _row_of(found.citation, catalog)
            words = text.text[found.document_start : found.end].strip()
            if row is None:
                other = _same_year(found.citation, catalog)
                if other:
                    yield _other_day(text, words, other)
                elif period_is_over(found.citation.subject or "", catalog.day.year):
                    yield _over(text, words)
            elif not _is_live(row, catalog) and row.number not in told:
                told.add(row.number)
                yield _dead(text, words, row, catalog)


def _row_of(cited: Citation, catalog: Catalog) -> LegalDocument | None:
    if cited.number:
        return catalog.document(cited.type, cited.number, cited.date)
    if cited.date and cited.subject:
        named = (d for d in catalog.documents if d.date == cited.date and d.title_vi)
        return next((d for d in named if same(d.title_vi, cited.subject)), None)
    return None


def _same_year(cited: Citation, catalog: Catalog) -> LegalDocument | None:
    """Return the document of this number and year whose day is another: a slip of the pen."""
    if not cited.number or cited.date is None:
        return None
    for row in catalog.documents:
        is_named_so = row.type == cited.type and same_number(row.number, cited.number)
        if is_named_so and row.date and row.date.year == cited.date.year:
            return row
    return None


def _is_live(row: LegalDocument, catalog: Catalog) -> bool:
    return row.status in LIVE and (row.valid_to is None or catalog.day <= row.valid_to)


def _heirs(row: LegalDocument, catalog: Catalog, seen: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the documents in force that stand in the place of ``row``, followed to the end."""
    heirs: list[str] = []
    for number in row.replaced_by:
        bare = number.split("(")[0].strip()
        others = [d for d in catalog.documents if d.number == bare and d != row]
        live = [d for d in others if _is_live(d, catalog)]
        heirs += [_named(d) for d in live]
        for other in others if not live and bare not in seen else ():
            heirs += _heirs(other, catalog, (*seen, bare))
    return tuple(dict.fromkeys(heirs))


def _named(row: LegalDocument) -> str:
    day = f" ngày {format_short(row.date)}" if row.date else ""
    if row.type == "Luật":
        return f"{row.title_vi or row.number}{day}"
    return f"{row.type} số {row.number}{day}"


def _dead(text: PlanText, words: str, row: LegalDocument, catalog: Catalog) -> Finding:
    heirs = " và ".join(_heirs(row, catalog))
    known = row.confidence == "S" and not row.unverified
    return Finding(
        code="not-in-force",
        severity="error" if known else "warn",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}” không còn hiệu lực vào ngày {format_short(catalog.day)}.",
        fix_vi=f"Thay bằng {heirs} nếu cùng nội dung, hoặc bỏ." if heirs else "Bỏ viện dẫn này.",
        source=row.source,
    )


def _over(text: PlanText, words: str) -> Finding:
    """What the catalog does not know may say itself that its time is over."""
    return Finding(
        code="period-over",
        severity="warn",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}”: tên văn bản nêu giai đoạn đã kết thúc.",
        fix_vi="Thay bằng văn bản của giai đoạn hiện nay, hoặc bỏ.",
        source="nd-30-2020#PL I, II.6",
    )


def _other_day(text: PlanText, words: str, row: LegalDocument) -> Finding:
    return Finding(
        code="other-date",
        severity="warn",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}”: danh mục ghi {row.type} {row.number} ban hành ngày "
        f"{format_short(row.date)}.",
        fix_vi="Đối chiếu ngày ban hành với bản chính của văn bản.",
        source=row.source,
    )
