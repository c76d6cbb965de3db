"""What becomes of each basis of the parent: taken over, replaced, or left out, and why (T0, T6)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kit.catalog.rows import LegalDocument
from kit.model import Basis, Proposal, Value, content_id
from kit.tailoring.built.basis_lines import document_basis, doubts, name_of
from kit.tailoring.built.proposing import added
from kit.tailoring.context import Context
from kit.tailoring.parent_theme import theme_of
from kit.tailoring.rules.dead_law import heirs, is_live

# Roles of documents that give a plan its content; the rest of the catalog is no basis of a plan.
BASIS_ROLES = ("chuong_trinh", "ke_hoach_cap_tren", "kenh_tuyen_truyen")


ONLINE_WORK = "dịch vụ công trực tuyến"
_PROJECT = re.compile(r"[Đđ]ề án\s+“([^”]+)”")
_SUBMISSION = re.compile(r"^(?:Xét|Theo)\s+đề nghị|Tờ trình|^Trên cơ sở (?:đề nghị|Tờ trình)")
_CENTRAL = re.compile(
    r"\b(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư)\b|Chính phủ|Bộ trưởng|QĐ-TTg|CT-TTg|NQ-CP"
)
_LOCAL = re.compile(r"UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Tỉnh ủy|Thành ủy")


@dataclass(frozen=True)
class ParentBasis:
    """One basis of the parent, read: its id in proposals, the document, the proposal made.

    Attributes:
        kept: the line of ours that carries it on, where it is not among our own anyway.
    """

    id: str
    document: LegalDocument | None
    proposal: Proposal
    kept: Proposal | None = None


def basis_id(basis: Basis) -> str:
    """Return the id by which proposals name a basis: bases have none of their own."""
    return content_id("basis", basis.text)


def read_parent_bases(ctx: Context, ours: tuple[LegalDocument, ...]) -> list[ParentBasis]:
    """Decide every basis of the parent; ``ours`` are the documents that we cite ourselves."""
    return [_read(basis, ours, ctx) for basis in ctx.parent.bases]


def _read(basis: Basis, ours: tuple[LegalDocument, ...], ctx: Context) -> ParentBasis:
    document = _document(basis, ctx)
    if document in ours and document is not None:
        reason = f"{name_of(document)} còn hiệu lực, có trong căn cứ của kế hoạch mình."
        return _decided(basis, document, "merge", reason)
    if document is not None and not is_live(document, ctx):
        return _decided(basis, document, "drop", _dead_reason(document, ctx))
    if document is not None and _is_named(document, ctx):
        reason = f"{name_of(document)} là căn cứ của việc nêu trong tên kế hoạch gốc."
        return _decided(basis, document, "merge", reason, _kept(basis, document))
    if document is not None and _worth_keeping(document, ctx):
        reason = "Cấp trên căn cứ; còn hiệu lực. Bỏ nếu không cần."
        return _decided(basis, document, "merge", reason, _kept(basis, document))
    return _decided(basis, document, "drop", _foreign_reason(basis, document, ctx), who="planner")


def _document(basis: Basis, ctx: Context) -> LegalDocument | None:
    cited = basis.citation
    if cited is None or not cited.type:
        return None
    if cited.number:
        return ctx.catalog.document(cited.type, cited.number, cited.date)
    laws = (d for d in ctx.catalog.documents if d.type == cited.type and d.date == cited.date)
    return next((d for d in laws if cited.date), None)


def _dead_reason(document: LegalDocument, ctx: Context) -> str:
    name = name_of(document)
    new = heirs(document, ctx)
    if new:
        return f"{name} đã hết hiệu lực; văn bản thay thế: {name_of(new[0])}."
    return f"{name} đã hết hiệu lực, chưa thấy văn bản thay thế cùng nội dung: bỏ, không thay."


def _worth_keeping(document: LegalDocument, ctx: Context) -> bool:
    here = not document.basis_levels or ctx.unit.level in document.basis_levels
    return document.basis_role in BASIS_ROLES and here and not document.unverified


def _is_named(document: LegalDocument, ctx: Context) -> bool:
    """Whether the parent's title or opening names what the document approves ("Đề án …")."""
    if theme_of(ctx.parent) == "other":
        return False
    said = f"{ctx.parent.subject or ''} {ctx.parent.opening or ''}"
    number = bool(document.number) and document.number in said
    project = _PROJECT.search(document.title_vi or "")
    works = ONLINE_WORK if project and ONLINE_WORK in project[1].casefold() else None
    return number or bool(works and works in said.casefold())


def _foreign_reason(basis: Basis, document: LegalDocument | None, ctx: Context) -> str:
    """Say why a basis is left out: what it is, not what most of them are."""
    if document is not None:
        return "Không phải căn cứ trực tiếp của kế hoạch cấp mình."
    if _SUBMISSION.search(basis.text):
        return "Văn bản trình nội bộ của nơi ban hành kế hoạch gốc: không phải căn cứ của mình."
    if _CENTRAL.search(basis.text) and not _LOCAL.search(basis.text):
        return "Chưa có trong danh mục, không cần cho tuyên truyền CCHC: bỏ; giữ nếu cần."
    if ctx.role != "pattern":
        return "Căn cứ riêng của cấp trên; cấp mình căn cứ kế hoạch cấp trên."
    if _is_of_our_province(ctx):
        return "Văn bản của năm khác: không viện dẫn."
    return "Căn cứ riêng của văn bản mẫu (năm khác, nơi khác): không viện dẫn."


def _is_of_our_province(ctx: Context) -> bool:
    """Whether the parent comes from the province that the unit belongs to."""
    place = (ctx.unit.superior or "").partition(" ")[2].casefold()
    return bool(place) and place in (ctx.parent.issuer or "").casefold()


def _kept(basis: Basis, document: LegalDocument) -> Proposal:
    line = document_basis(document)
    return added(
        "bases", basis_id(basis), line.text, Value(bases=(line,)),
        rule="T6", reason_vi="Cấp trên căn cứ; còn hiệu lực.", who="planner",
        sources=(basis_id(basis),), unverified=doubts(document),
    )  # fmt: skip


def _decided(
    basis: Basis,
    document: LegalDocument | None,
    action: str,
    reason_vi: str,
    kept: Proposal | None = None,
    who: str = "rule",
) -> ParentBasis:
    name = basis_id(basis)
    rule = "T6" if document is not None else "T0"
    proposal = Proposal(
        id=content_id("p", f"bases {basis.text}"),
        target=f"bases:{name}",
        action=action,
        sources=(name,),
        before=basis.text,
        reason_vi=reason_vi,
        rule=rule,
        who=who,
    )
    return ParentBasis(name, document, proposal, kept)
