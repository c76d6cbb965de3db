"""What the parent is about: our own subject, online services, the CCHC plan itself, or another.

The unit writes a plan of CCHC communication. A parent of another subject (the carrying out of a
law, an inspection) lends its frame only, unless the planner says that its contents count too; a
parent about online services keeps their name in the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from kit.model import Item, Plan
from kit.tailoring.context import Context

Theme = Literal["communication", "online", "reform", "other"]

THEME_QUESTION = "parent-theme"
FRAME_VI = "Kế hoạch gốc không phải kế hoạch tuyên truyền CCHC: chỉ lấy khung, không lấy nội dung."
_REFORM = re.compile(r"cải cách\s+(?:thủ tục\s+)?hành chính|CCHC|cải cách TTHC", re.IGNORECASE)
_TELLING = re.compile(r"tuyên truyền|truyền thông|thông tin|phổ biến", re.IGNORECASE)
_ONLINE = re.compile(
    r"dịch vụ công|DVCTT|Đề án 06|1588/QĐ-TTg|kiểm soát thủ tục hành chính|thủ tục hành chính|TTHC",
    re.IGNORECASE,
)
# A parent is about our subject, whatever its title, where this share of its points names it.
ENOUGH = 0.2


def theme_of(parent: Plan) -> Theme:
    """Return the subject of ``parent``: another one only if title and points both say so."""
    title = parent.subject or ""
    if _REFORM.search(title):
        return "communication" if _TELLING.search(title) else "reform"
    if _ONLINE.search(title):
        return "online"
    points = list(_points(parent))
    named = [p for p in points if _REFORM.search(p) or _ONLINE.search(p)]
    if not title or (points and len(named) >= ENOUGH * len(points)):
        return "communication"
    return "other"


def takes_frame_only(ctx: Context) -> bool:
    """Whether nothing of the parent's contents is taken: another subject, not told to keep it."""
    answer = ctx.answers.get(THEME_QUESTION)
    keeps = answer is not None and "giữ" in (answer.answer or "").casefold()
    return theme_of(ctx.parent) == "other" and not keeps


def _points(parent: Plan) -> Iterator[str]:
    keys = ("purposes", "requirements", "contents", "channels")
    yield from (text for key in keys for text in _texts(getattr(parent, key)))
    yield from (task.content for task in parent.tasks)
    yield from (d for block in parent.responsibilities for d in _texts(block.duties))


def _texts(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield item.text
        yield from _texts(item.children)
