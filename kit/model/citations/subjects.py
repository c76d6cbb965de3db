"""Where the subject (trích yếu) of a cited document begins and ends."""

from __future__ import annotations

import re

_BEGINS = re.compile(
    r"\s*[,:]?\s*(?P<subject>(?:v/v|về|ban\s+hành|phê\s+duyệt|quy\s+định|sửa\s+đổi|bổ\s+sung"
    r"|hướng\s+dẫn|triển\s+khai|thực\s+hiện|thành\s+lập|kiện\s+toàn|công\s+bố|giao|tổ\s+chức"
    r"|tăng\s+cường|đẩy\s+mạnh|thay\s+thế|bãi\s+bỏ|phân\s+công|chấn\s+chỉnh|tiếp\s+tục|xây\s+dựng"
    r"|công\s+nhận|một\s+số)(?!\w)|[“\"])",
    re.IGNORECASE,
)
# What ends a subject: the end of the point, of the sentence, of the bracket, or what the
# planner's own sentence goes on with.
_ENDS = re.compile(
    r";|\.(?=\s|$|/)|\n\s*\n|\(sau đây|\(viết tắt|[*|]"
    r"|(?<=[”\"])\s*,|,\s+(?=(?:UBND|Ủy ban|Uỷ ban|Sở|Bộ|Ban|Đảng ủy|Phòng|Trung tâm|Văn phòng)\s"
    r"[^,;.]{2,90}?\s(?:ban hành|xây dựng|triển khai|tổ chức|đề nghị|yêu cầu|báo cáo))"
)
_NEXT_OF_LIST = re.compile(r"(?:,|\s+và|,\s+và)\s+(?:các\s+)?$")
_QUOTES = {"“": "”", '"': '"'}


def subject_span(text: str, end: int, next_start: int | None) -> tuple[int, int] | None:
    """Return the span of the subject that follows a citation ending at ``end``.

    Args:
        text: the running text.
        end: end of number, date and issuer.
        next_start: where the next cited document begins, if any; the subject stops before it
            when a comma or "và" sets it beside this one. A document cited *inside* the
            subject ("sửa đổi … của Nghị định …") belongs to it.
    """
    begins = _BEGINS.match(text, end)
    if begins is None:
        return None
    start = begins.start("subject")
    stop = _closing(text, start)
    if next_start is not None and next_start < stop:
        beside = _NEXT_OF_LIST.search(text, start, next_start)
        stop = beside.start() if beside else stop
    while stop > start and text[stop - 1] in " ,\n\t\u00a0":
        stop -= 1
    return (start, stop) if stop > start else None


def _closing(text: str, start: int) -> int:
    closer = _QUOTES.get(text[start])
    if closer:
        quoted = text.find(closer, start + 1)
        return quoted + 1 if quoted > 0 else len(text)
    depth = 0
    ends = {found.start() for found in _ENDS.finditer(text, start)}
    in_quotes = False
    for at in range(start, len(text)):
        char = text[at]
        in_quotes = (in_quotes or char == "“") and char != "”"
        if at in ends and not in_quotes:
            return at
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return at
    return len(text)
