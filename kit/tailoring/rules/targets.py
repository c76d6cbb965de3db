"""T1p: aims of the pattern's own time: "phấn đấu đến năm 2025 có trên 50%".

With another year the number would be invented, so the clause goes and the planner is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

_CLAUSE = re.compile(
    r"[,;]?\s*(?:trong đó\s+)?(?:phấn đấu|bảo đảm|đảm bảo|đặt mục tiêu|mục tiêu)?\s*"
    r"(?:đến|tới)\s+(?:hết\s+|cuối\s+)?(?:năm\s+|ngày\s+)?(?:\d{1,2}/\d{1,2}/)?(\d{4}),?\s[^,;.]*?\d[\d.,]*\s*%[^;.]*",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"[,;]\s*(?:phấn đấu|quyết tâm)\s[^,;.]*(?:nhóm|tốp|top|thứ|hạng|vị trí)\s[^,;.]*\d[^,;.]*",
    re.IGNORECASE,
)
_SHARE_BY = re.compile(
    r"\s*(?:lên|đạt)?\s*(?:trên|từ|tối thiểu|ít nhất)?\s*\d[\d.,]*\s*%(?:\s+trở lên)?"
    r"\s+(?:vào|trong|đến|tới)\s+(?:cuối\s+|hết\s+)?năm\s+\d{4}",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\d[\d.,]*\s*%")


def targets(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each numbered aim whose year is over."""
    if ctx.role != "pattern":
        return
    for pattern in (_RANK, _SHARE_BY):
        for match in pattern.finditer(text):
            why = "Chỉ tiêu, thứ hạng của nơi khác; đơn vị tự đặt chỉ tiêu nếu cần."
            yield Edit(*match.span(), "", "T1p", why, who="ask", inside_names=True)
    for match in _CLAUSE.finditer(text):
        if int(match[1]) < ctx.year:
            why = f"Chỉ tiêu đến năm {match[1]} của kế hoạch gốc; đơn vị tự đặt chỉ tiêu nếu cần."
            yield Edit(*match.span(), "", "T1p", why, who="ask", inside_names=True)


def foreign_figures(text: str) -> tuple[str, ...]:
    """Return what to check about the shares that a pattern's sentence states."""
    return tuple(
        f"Chỉ tiêu {found} lấy từ kế hoạch gốc: đơn vị xác nhận." for found in _SHARE.findall(text)
    )
