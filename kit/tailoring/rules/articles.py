"""T6a: articles that moved (``catalog.articles``): new number, new name, new duty-holder.

"Điều 125 Luật Tổ chức chính quyền địa phương ngày 19/6/2015" is not only another number today:
the conference itself, who holds it and with whom changed with the law of 2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog.rows import Article
from kit.model.citations import find_citations
from kit.model.vietnamese import same
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

_OLD_HOLDER = re.compile(
    r"(?:trao đổi,?\s*)?đối thoại\s+(?:trực tiếp\s+)?giữa\s+(?:Lãnh đạo\s+)?"
    r"(?:UBND|Ủy ban nhân dân|chính quyền)[^,;()]*?\s+với\s+[Nn]hân dân(?:\s+trên địa bàn)?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\(\s*theo quy định tại\s*$")


def moved_articles(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield the edits that carry a cited old article over to today's law."""
    for found in find_citations(text):
        row = _row_for(found.article, found.citation.subject or found.citation.type, ctx)
        if row is None:
            continue
        reason = f"{row.old_article} của luật cũ nay là {row.new_article} {row.new_law}."
        start, end, new = _with_brackets(text, found.start, found.end, row)
        yield Edit(start, end, new, "T6a", reason, inside_names=True)
        for holder in _OLD_HOLDER.finditer(text):
            new = f"đối thoại giữa {_holder(ctx)} với Nhân dân"
            why = f"{row.new_article}: {row.new_name_vi}."
            yield Edit(*holder.span(), new, "T6a", why, inside_names=True)


def article_in(text: str, ctx: Context) -> Article | None:
    """Return the moved article that ``text`` cites, for the procedure it brings along (T22)."""
    for found in find_citations(text):
        row = _row_for(found.article, found.citation.subject or found.citation.type, ctx)
        if row:
            return row
    return None


def _row_for(article: str | None, law: str | None, ctx: Context) -> Article | None:
    if not article or not law:
        return None
    for row in ctx.catalog.articles:
        if same(row.old_article, article) and same(_bare(row.old_law), _bare(law)):
            return row
    return None


def _bare(law: str) -> str:
    return law.removeprefix("Luật ").split(" ngày ")[0].strip()


def _with_brackets(text: str, start: int, end: int, row: Article) -> tuple[int, int, str]:
    """Take "(theo quy định tại …)" along: in the new sentence it stands without brackets."""
    new = f"{row.new_article} {row.new_law}"
    opened = _BRACKETED.search(text[:start])
    closing = re.match(r"\s*\)", text[end:])
    if opened and closing:
        return opened.start(), end + closing.end(), f"theo {new}"
    return start, end, new


def _holder(ctx: Context) -> str:
    """The law gives the conference to communes; a plan of another level speaks of theirs."""
    return f"chính quyền {ctx.unit_short if ctx.unit.level == 'commune' else 'địa phương cấp xã'}"
