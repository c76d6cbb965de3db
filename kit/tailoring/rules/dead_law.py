"""T6, T26: documents that are no longer in force, or whose status nobody knows any more.

A dead document with an heir is replaced by it; without one the words that cite it go. A
document of the pattern's own place (an old province, a district, another ward) keeps its
subject and loses its number: what it was about may still hold, its number may not be cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog.rows import LegalDocument
from kit.model import Citation
from kit.model.citations import FoundCitation, find_citations, format_citation
from kit.model.dates import format_long, format_short
from kit.tailoring.context import Context, is_local
from kit.tailoring.edits import Edit
from kit.tailoring.rules.central_places import foreign_names
from kit.tailoring.rules.fixed_names import HORIZON
from kit.tailoring.rules.place_names import superior_word

_LEAD = re.compile(r"^(?:về việc|về|ban hành|phê duyệt)\s+(?:ban hành\s+)?", re.IGNORECASE)
_BEFORE = re.compile(
    r"\s*(?:,?\s*(?:(?:Kế hoạch|Chương trình|việc)\s+(?:triển khai\s+)?)?"
    r"(?:theo|tại|thực hiện|căn cứ|triển khai|ban hành kèm theo|tổng kết|sơ kết))\s*$",
    re.IGNORECASE,
)
# "Chỉ thị 22, 26 của Chủ tịch UBND Tỉnh": cited without its symbol, so no citation to a reader of
# document numbers; a place's own numbers all the same.
_SHORT_LOCAL = re.compile(
    r",?\s*(?:theo|tại)\s+(?:các\s+)?"
    r"(?:Chỉ thị|Quyết định|Công văn|Kế hoạch|Nghị quyết|Chương trình)"
    r"\s+(?:số\s+)?\d+(?:(?:,| và)\s*\d+)*\s+của\s+(?:Chủ tịch\s+)?"
    r"(?:UBND|[ỦU][yỷ] ban nhân dân|HĐND|Tỉnh ủy|Thành ủy|Huyện ủy)"
    r"(?:\s+(?i:tỉnh|thành phố|huyện))?"
)
# What the catalog notes of a document whose life nobody has checked.
_STATUS_UNKNOWN = "STATUS UNVERIFIED"
_SYMBOL = re.compile(r"/[A-ZĐ]+-")
_OVER = re.compile(r"giai đoạn\s+\d{4}\s*[-–]\s*(\d{4})")
_REFORM = re.compile(r"cải cách hành chính|CCHC")
# A subject that says no more than that reform goes on.
_ONLY_REFORM = re.compile(
    r"(?:(?:việc|tiếp tục)\s+)?(?:đẩy mạnh|tăng cường)\s+(?:công tác\s+)?"
    r"(?:cải cách hành chính|CCHC)(?:\s+(?:nhà nước\s+)?(?:trên địa bàn|của)\s[^,;.]*)?\.?$",
    re.IGNORECASE,
)
# A subject that begins with a verb needs "việc" to stand where the document's name stood.
_VERB = re.compile(
    r"^(?:đẩy mạnh|tăng cường|nâng cao|triển khai|thực hiện|đổi mới|chấn chỉnh)", re.I
)


def dead_law(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each citation that a plan of today may not carry on."""
    for found in find_citations(text):
        cited = found.citation
        if not cited.number:
            continue
        if ctx.role == "pattern" and _is_about_elsewhere(found, ctx):
            yield _taken_out(text, found)
            continue
        row = _known(cited, ctx)
        if row is not None:
            if not is_live(row, ctx):
                yield _replaced_or_removed(text, found, row, ctx)
        elif is_local(cited.number) and ctx.role == "pattern":
            yield _subject_only(text, found, ctx)
    for match in _SHORT_LOCAL.finditer(text) if ctx.role == "pattern" else ():
        reason = "Văn bản của địa phương khác: giữ nội dung, bỏ số."
        yield Edit(*match.span(), "", "T26", reason, who="ask", inside_names=True)


def _is_about_elsewhere(found: FoundCitation, ctx: Context) -> bool:
    """Whether a central document speaks of the pattern's own place, which is not ours."""
    if not found.citation.number or is_local(found.citation.number):
        return False
    return any(name in (found.citation.subject or "") for name in foreign_names(ctx))


def _taken_out(text: str, found: FoundCitation) -> Edit:
    before = _BEFORE.search(text[: found.start])
    start = before.start() if before else found.start
    reason = f"Văn bản {found.citation.number} nói riêng về nơi khác: bỏ."
    end = found.subject_end or found.end
    return Edit(start, end, "", "T26", reason, who="ask", inside_names=True)


def unknown_law(text: str, ctx: Context) -> tuple[str, ...]:
    """Return the documents and programmes in ``text`` whose life the catalog does not know."""
    found = [c.citation for c in find_citations(text) if c.citation.number]
    rows = ((c, ctx.catalog.document(c.type, c.number, c.date)) for c in found)
    unknown = (
        f"{c.type or 'Văn bản'} {c.number}: "
        + ("danh mục chưa xác minh" if row else "chưa có trong danh mục, kiểm tra")
        + " hiệu lực."
        for c, row in rows
        if row is None or _STATUS_UNKNOWN in (row.note or "")
    )
    past = (
        f"Chương trình có mốc năm {m['until']} đã qua: kiểm tra còn áp dụng."
        for m in HORIZON.finditer(text)
        if int(m["until"]) < ctx.year
    )
    return (*unknown, *past)


def _known(cited: Citation, ctx: Context) -> LegalDocument | None:
    """Return the catalog's row; a symbol that contradicts its type is a slip ("Nghị định …/NQ-CP").

    The right symbol is that of other documents of the type.
    """
    row = ctx.catalog.document(cited.type, cited.number, cited.date)
    if row is not None or cited.date is None:
        return row
    same_type = (_SYMBOL.search(d.number) for d in ctx.catalog.documents if d.type == cited.type)
    symbol = next((match[0] for match in same_type if match), None)
    if symbol is None:
        return None
    number = _SYMBOL.sub(symbol, cited.number, count=1)
    return ctx.catalog.document(cited.type, number, cited.date)


def is_live(row: LegalDocument, ctx: Context) -> bool:
    """Whether ``row`` may be cited on the day of the law."""
    return row.status in ("in_force", "amended") and row.covers(ctx.day)


def heirs(row: LegalDocument, ctx: Context) -> tuple[LegalDocument, ...]:
    """Return the documents in force that replaced ``row``; none if the chain ends."""
    found = []
    for number in row.replaced_by:
        bare = number.split("(")[0].strip()
        for other in ctx.catalog.documents:
            if other.number == bare and other != row and is_live(other, ctx):
                found.append(other)
    return tuple(found)


def short_name(row: LegalDocument) -> str:
    """Return ``Nghị quyết số 76/NQ-CP``; the full form stands among the bases."""
    return row.title_vi or row.type if row.type == "Luật" else f"{row.type} số {row.number}"


def _replaced_or_removed(text: str, found: FoundCitation, row: LegalDocument, ctx: Context) -> Edit:
    end = found.subject_end or found.end
    new = heirs(row, ctx)
    if new:
        names = [short_name(r) for r in new]
        if new[0].basis_role != "chuong_trinh":
            names = [_in_full(new[0]), *names[1:]]
        if row.basis_role == "chuong_trinh" or new[0].basis_role == "chuong_trinh":
            names += _carried_out_by(ctx)
        words = ", ".join(names[:-1]) + (" và " if len(names) > 1 else "") + names[-1]
        reason = f"{row.type} {row.number} đã hết hiệu lực; văn bản thay thế: {names[0]}."
        return Edit(found.start, end, words, "T6", reason, inside_names=True)
    before = _BEFORE.search(text[: found.start])
    reason = f"{row.type} {row.number} đã hết hiệu lực, không có văn bản thay thế cùng nội dung."
    start = before.start() if before else found.start
    return Edit(start, end, "", "T6", reason, inside_names=True)


def _in_full(row: LegalDocument) -> str:
    """Cite ``row`` as the first mention must, with its day in figures as a body text has it."""
    cited = format_citation(
        Citation(
            type=row.type, number=row.number, date=row.date, issuer=row.issuer,
            subject=row.title_vi,
        )
    )  # fmt: skip
    day = row.date
    return cited.replace(format_long(day), f"ngày {format_short(day)}") if day else cited


def programme_names(ctx: Context) -> list[str]:
    """Return the programme in force, the plan that carries it out and the plan of the year."""
    live = (r for r in ctx.catalog.documents if r.basis_role == "chuong_trinh" and is_live(r, ctx))
    return [short_name(row) for row in live][:1] + _carried_out_by(ctx)


def _carried_out_by(ctx: Context) -> list[str]:
    plans = [short_name(row) for row in programme_plans(ctx)]
    return [*plans, f"Kế hoạch cải cách hành chính năm {ctx.year}"]


def programme_plans(ctx: Context) -> tuple[LegalDocument, ...]:
    """Return the plans that carry out the programme in the plan year (282/QĐ-TTg for 2026-2030)."""
    rows = ctx.catalog.documents
    return tuple(r for r in rows if r.basis_role == "ke_hoach_cap_tren" and is_live(r, ctx))


def _plan_of_today(cited: Citation, ctx: Context) -> str:
    """The superior's plan for a period that is over has an heir for the period of the year."""
    holding = [p for p in ctx.catalog.periods if p.start <= ctx.year <= p.end]
    period = min(holding, key=lambda p: p.end - p.start, default=None)
    if cited.type != "Kế hoạch" or period is None or not _REFORM.search(cited.subject or ""):
        return ""
    whose = superior_word(ctx) if ctx.unit.level != "province" else ctx.unit_short
    return f"Kế hoạch cải cách hành chính giai đoạn {period.start} - {period.end} của {whose}"


def _subject_only(text: str, found: FoundCitation, ctx: Context) -> Edit:
    subject = _LEAD.sub("", (found.citation.subject or "").strip())
    if any(int(last) < ctx.year for last in _OVER.findall(subject)):
        subject = _plan_of_today(found.citation, ctx)
    if _ONLY_REFORM.match(subject):
        subject = ""
    if _VERB.match(subject):
        subject = f"việc {subject[:1].lower()}{subject[1:]}"
    end = found.subject_end or found.end
    reason = (
        f"Văn bản {found.citation.number} của địa phương hoặc cơ quan cũ, chưa rõ còn hiệu lực: "
        "giữ nội dung, bỏ số."
    )
    start = found.start
    if not subject:
        before = _BEFORE.search(text[: found.start])
        start = before.start() if before else start
    return Edit(start, end, subject, "T26", reason, who="ask", inside_names=True)
