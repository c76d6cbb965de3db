"""T1p, T6: what happened once and is over: reviews of dead programmes, plans for past periods.

"Tổng kết Nghị quyết 30c" is an event of its own year: the heir of the resolution may never stand
behind that verb. A document whose own name speaks of a period that ended, or that speeds up a dead
document, is dead although no table knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kit.model.citations import FoundCitation, find_citations
from kit.tailoring.context import Context, is_local
from kit.tailoring.edits import Edit
from kit.tailoring.rules.dead_law import is_live, programme_names

_REVIEW = re.compile(
    r"(?<!\w)(?:(?:kết quả|công tác)\s+)?(?:tổng kết|sơ kết)(?:\s+\d+\s+năm)?(?:\s+(?:việc\s+)?"
    r"(?:thực hiện|triển khai|thi hành))*\s*$",
    re.IGNORECASE,
)
_OVER = re.compile(r"giai đoạn\s+\d{4}\s*[-–]\s*(\d{4})(?P<rest>[^.;]*)", re.IGNORECASE)
_BEYOND = re.compile(r"(?:định hướng|tầm nhìn)[^.;]*?(20\d\d)", re.IGNORECASE)
_PROGRAMME = "Chương trình tổng thể"
_NEXT_PLAN = re.compile(
    r"(?:,|;)?\s*(?:và\s+)?(?<!\w)(?:xây dựng|chuẩn bị|soạn thảo)\s+(?:Đề án|Kế hoạch|Chương trình)"
    r"\s[^,;.]*?giai đoạn\s+(\d{4})\s*[-–]\s*\d{4}(?:\s+của\s+[^\s,;.]+)?",
    re.IGNORECASE,
)
# Without the document so few words say nothing of their own: the whole point goes.
_SAYS_NOTHING = 3


def past_events(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each event that is over and each document that died by its own name."""
    reviewed = False
    for found in find_citations(text):
        if not found.citation.number:
            continue
        review = _REVIEW.search(text[: found.start])
        if review and _is_over(found, ctx):
            edit = _reviewed(text, review.start(), found, ctx)
            yield replace(edit, new="") if reviewed else edit
            reviewed = True
        elif _died_by_its_name(found, ctx):
            yield _died(text, found, ctx)
    for match in _NEXT_PLAN.finditer(text) if ctx.role == "pattern" else ():
        if int(match[1]) < ctx.year:
            why = f"Kế hoạch cho giai đoạn từ năm {match[1]} đã được ban hành từ trước: bỏ."
            yield Edit(*match.span(), "", "T1p", why, who="ask", inside_names=True)


def period_is_over(subject: str, year: int) -> bool:
    """Whether the name of a document speaks of a period that ended before ``year``."""
    over = _OVER.search(subject)
    if over is None or int(over[1]) >= year:
        return False
    beyond = _BEYOND.search(over["rest"])
    return beyond is None or int(beyond[1]) < year


def _is_over(found: FoundCitation, ctx: Context) -> bool:
    cited = found.citation
    row = ctx.catalog.document(cited.type, cited.number, cited.date)
    if row is not None:
        return not is_live(row, ctx)
    return period_is_over(cited.subject or "", ctx.year) or (
        ctx.role == "pattern" and is_local(cited.number or "")
    )


def _reviewed(text: str, start: int, found: FoundCitation, ctx: Context) -> Edit:
    new = f"kết quả cải cách hành chính năm {ctx.year - 1}" if _of_reform(found, ctx) else ""
    begins = not text[:start].strip() or text[:start].rstrip().endswith((".", ":"))
    new = new[:1].upper() + new[1:] if begins else new
    new = "" if new.casefold() in text[:start].casefold() else new
    instead = f"nêu kết quả năm {ctx.year - 1}" if new else "bỏ"
    why = f"Việc tổng kết, sơ kết {found.citation.number} đã xong: {instead}."
    end = found.subject_end or found.end
    return Edit(start, end, new, "T6", why, who="ask", inside_names=True, member=True)


def _of_reform(found: FoundCitation, ctx: Context) -> bool:
    """Whether the document is a programme of reform, whose results of last year can be told."""
    cited = found.citation
    row = ctx.catalog.document(cited.type, cited.number, cited.date)
    subject = f"{cited.subject or ''} {row.title_vi or '' if row else ''}".casefold()
    return "cải cách hành chính" in subject or "cchc" in subject


def _died_by_its_name(found: FoundCitation, ctx: Context) -> bool:
    cited = found.citation
    if is_local(cited.number or "") or ctx.catalog.document(cited.type, cited.number, cited.date):
        return False
    subject = cited.subject or ""
    inner = (c.citation for c in find_citations(subject) if c.citation.number)
    rows = (ctx.catalog.document(c.type, c.number, c.date) for c in inner)
    return period_is_over(subject, ctx.year) or any(r and not is_live(r, ctx) for r in rows)


def _died(text: str, found: FoundCitation, ctx: Context) -> Edit:
    """A programme's paper gives way to the programme of today where the sentence needs one."""
    end = found.subject_end or found.end
    rest = text[: found.start] + text[end:]
    names = programme_names(ctx)
    programme = _PROGRAMME.casefold() in (found.citation.subject or "").casefold()
    needed = len(re.findall(r"\w+", rest)) > _SAYS_NOTHING
    new = ""
    if programme and needed and names and names[0] not in rest:
        new = ", ".join(names[:-1]) + (" và " if len(names) > 1 else "") + names[-1]
    why = (
        f"{found.citation.type or 'Văn bản'} {found.citation.number} gắn với giai đoạn, văn bản "
        "đã kết thúc: " + ("thay bằng chương trình hiện hành." if new else "bỏ.")
    )
    return Edit(
        found.start, end, new, "T6", why, who="ask", inside_names=True, member=True
    )  # fmt: skip
