"""CIT121: a plan on administrative reform rests on the programme or the plan of the period.

Which they are is the catalog's (roles ``chuong_trinh``, ``ke_hoach_cap_tren``). A plan that
carries out a parent's plan may leave them to it, so they are only offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.rows import LegalDocument
from kit.checking.facts.cited import document_key, is_live, is_sure, mentions
from kit.checking.facts.genre import a_whole_plan
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Citation
from kit.model.dates import format_short
from kit.model.vietnamese import fold

_ROLES = ("chuong_trinh", "ke_hoach_cap_tren")
_REFORM = ("cai cach hanh chinh", "cchc")


def _on_reform(material: Material, catalog: Catalog) -> str | None:
    subject = fold(material.plan.subject or "")
    about = any(words in subject for words in _REFORM)
    return None if about else "Trích yếu không cho thấy kế hoạch về cải cách hành chính."


@rule(
    id="CIT121",
    slug="missing-programme",
    severity="info",
    title_vi="Kế hoạch cải cách hành chính dẫn chương trình, kế hoạch của giai đoạn",
    rationale_vi="Mục tiêu của năm lấy từ chương trình của giai đoạn; không dẫn thì khó giải trình "
    "chỉ tiêu khi chấm điểm.",
    source="legal-documents",
    needs=(_on_reform, a_whole_plan),
)
def check_missing_programme(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding where the plan names none of the programmes in force."""
    rows = [
        r for r in catalog.documents
        if _is_programme(r, catalog) and _was_there(r, material, catalog)
    ]  # fmt: skip
    named = {document_key(one.cited) for one in mentions(material, catalog)}
    if rows and not any(document_key(_citation(row)) in named for row in rows):
        names = "; ".join(f"{r.type} số {r.number} ngày {format_short(r.date)}" for r in rows)
        yield Finding(
            code="no-programme",
            place="Căn cứ",
            target="bases",
            message_vi=f"Kế hoạch không dẫn văn bản nào của giai đoạn hiện nay: {names}.",
            fix_vi="Cân nhắc thêm căn cứ phù hợp với cấp mình.",
        )


def _is_programme(row: LegalDocument, catalog: Catalog) -> bool:
    return row.basis_role in _ROLES and is_sure(row) and is_live(row, catalog.day)


def _was_there(row: LegalDocument, material: Material, catalog: Catalog) -> bool:
    """Whether the plan could rest on it: one of a year that is over, undated, is older."""
    plan = material.plan
    is_old = plan.date is None and plan.year and plan.year < catalog.day.year
    return not is_old or row.date.year < plan.year


def _citation(row: LegalDocument) -> Citation:
    return Citation(type=row.type, number=row.number)
