"""One line of the căn cứ block for a document of the catalog, and what is doubtful about it."""

from __future__ import annotations

from kit.catalog.rows import LegalDocument
from kit.model import Basis, Citation
from kit.model.citations import format_citation

NO_TITLE_VI = "Trích yếu, ngày của {name} chưa đủ trong danh mục: văn thư tra cứu, điền"
AMENDED_VI = "{name} đã được sửa đổi, bổ sung: kiểm tra trước khi viện dẫn"
UNCHECKED_VI = "{name} chưa kiểm chứng trong danh mục"


def document_basis(document: LegalDocument, opening: str = "Căn cứ") -> Basis:
    """Return the line that cites ``document`` in full; a missing title stays an ellipsis."""
    citation = Citation(
        type=document.type,
        number=document.number,
        date=document.date,
        issuer=document.issuer,
        subject=document.title_vi,
    )
    blank = "" if document.title_vi else " …"
    text = f"{opening} {format_citation(citation)}{blank}"
    return Basis(opening=opening, citation=citation, text=text)


def doubts(document: LegalDocument) -> tuple[str, ...]:
    """Return what a planner must still look up about ``document``."""
    name = name_of(document)
    found = []
    if not document.title_vi or document.date is None:
        found.append(NO_TITLE_VI.format(name=name))
    elif document.title_confidence == "K" or document.unverified:
        found.append(UNCHECKED_VI.format(name=name))
    if document.status == "amended":
        found.append(AMENDED_VI.format(name=name))
    return tuple(found)


def name_of(document: LegalDocument) -> str:
    """Return the short name: ``Nghị quyết số 76/NQ-CP``; of a law, its name."""
    if document.type == "Luật":
        return document.title_vi or document.type
    return f"{document.type} số {document.number}"
