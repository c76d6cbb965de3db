"""T26: what a pattern's own place resolved for its own time: congress resolutions, yearly themes.

"Nghị quyết Đại hội Đảng bộ tỉnh X lần thứ XX" with another place's name put in would be an invented
fact. The subject stays in general words; a theme of one year and a term that is over go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.model.vietnamese import lower_first
from kit.model.vietnamese.letters import NAME
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

_WORD = r"(?i:tỉnh|thành phố|huyện|thị xã|quận|phường|xã)"
_CONGRESS = re.compile(
    rf"(Nghị quyết\s+)?Đại hội\s+(?:đại biểu\s+)?Đảng bộ\s+(?:{_WORD})(?:\s+{NAME})?"
    r"(?:\s+lần thứ\s+[IVXLC\d]+)?(?:,?\s*nhiệm kỳ\s+\d{4}\s*[-–]\s*\d{4})?"
    r"(?:,?\s*trong đó\s+(?:có|xác định|nêu)\b[^;.]*)?"
)
_THEME = re.compile(
    r"(?:(?:gắn với|theo|về)\s+)?(?:việc\s+)?(?:thực hiện\s+)?(?:có\s+)?(?:hiệu quả\s+)?"
    r"chủ đề\s+(?:công tác\s+)?(?:của\s+)?năm\s+\d{4}(?:\s+của\s+[^“”,;.:]*)?(?:\s*:?\s*“[^”]*”)?",
    re.IGNORECASE,
)
_TERM = re.compile(r",?\s*(?:trong\s+)?nhiệm kỳ\s+(\d{4})\s*[-–]\s*(\d{4})", re.IGNORECASE)
_EDITION = re.compile(r",?\s*phiên bản\s+\d+(?:\.\d+)*")
_AIM = re.compile(
    r",?\s*(?:trong đó\s+)?(?:về\s+)?(?:việc\s+)?(?:thực hiện\s+)?(?:khâu\s+)?"
    r"đột phá\s*:?\s*“[^”]*”"
    r"(?:\s+của\s+(?:tỉnh|thành phố|huyện|địa phương|xã|phường))?"
)
_MEETING = re.compile(
    r"\s*(?:thông )?qua\s+(?:chương trình|mô hình)\s*“[^”]*”"
    r"(?:\s+(?:hàng|hằng)\s+(?:tuần|tháng|quý|năm))?",
    re.IGNORECASE,
)
# A portal of one trade is the channel of the office that runs it, whatever place it names.
_TRADE_PORTAL = re.compile(
    r"(?:trên\s+)?(?:Cổng|Sàn|sàn)\s+(?:thông tin\s+)?(?:giao dịch\s+)?"
    r"(?i:thương mại điện tử|du lịch|việc làm|đấu thầu|giao dịch)[^,;.]*"
)
# Levels that have a Party organisation of their own name.
OWN_CONGRESS = ("commune", "province")


def local_programmes(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each thing that only the pattern's place and time had."""
    if ctx.role != "pattern":
        return
    for match in _CONGRESS.finditer(text):
        word = ctx.unit_short if ctx.unit.level in OWN_CONGRESS else _superior_word(ctx)
        new = f"{match[1] or ''}Đại hội đại biểu Đảng bộ {word}"
        why = "Nghị quyết của đảng bộ nơi khác: nêu chung, không ghi lần thứ, nhiệm kỳ."
        yield Edit(*match.span(), new, "T26", why, inside_names=True)
    for pattern, why in (
        (_THEME, "Chủ đề riêng của nơi khác, năm khác."),
        (_AIM, "Khâu đột phá riêng của nơi khác, năm khác."),
        (_MEETING, "Chương trình, mô hình riêng của nơi khác."),
    ):
        for match in pattern.finditer(text):
            yield Edit(*match.span(), "", "T26", why, who="ask", inside_names=True)
    for match in _EDITION.finditer(text):
        why = "Số phiên bản của tài liệu nơi khác."
        yield Edit(*match.span(), "", "T26", why, inside_names=True)
    for match in _TRADE_PORTAL.finditer(text):
        why = "Kênh riêng của ngành khác, nơi khác; đơn vị xem có kênh này không."
        yield Edit(*match.span(), "", "T26", why, who="ask", inside_names=True, member=True)
    yield from _quoted_places(text, ctx)
    for match in _TERM.finditer(text):
        if not int(match[1]) <= ctx.year <= int(match[2]):
            yield Edit(*match.span(), "", "T1p", "Nhiệm kỳ đã qua.", inside_names=True)


def _quoted_places(text: str, ctx: Context) -> Iterator[Edit]:
    """A quoted name with the pattern's place in it: said in general words, without quotes."""
    places = (ctx.parent_places.own, *ctx.parent_places.above)
    names = [re.escape(p.name) for p in places if p and p.name]
    if not names:
        return
    place = re.compile(
        rf"\s*(?:(?:trên )?địa bàn|thuộc|của|tại|ở)?\s*(?:{_WORD})\s+(?:{'|'.join(names)})\b"
    )
    for match in re.finditer(r"“([^”]*)”", text):
        if place.search(match[1]) or re.search(rf"\b(?:{'|'.join(names)})\b", match[1]):
            general = place.sub("", match[1]).strip()
            new = "" if general == match[1] else lower_first(general)
            why = "Văn bản riêng của nơi khác: nêu nội dung bằng lời chung."
            yield Edit(*match.span(), new, "T26", why, who="ask", inside_names=True)


def _superior_word(ctx: Context) -> str:
    return "thành phố" if (ctx.unit.superior or "").lower().startswith("thành phố") else "tỉnh"
