"""Where the subject (trích yếu) of a cited document begins and ends."""

from __future__ import annotations

import re

# How subjects begin: "về …", or with what the document does.
OPENERS = (
    r"(?:v/v|về|ban\s+hành|phê\s+duyệt|quy\s+định|sửa\s+đổi|bổ\s+sung|hướng\s+dẫn|triển\s+khai"
    r"|thực\s+hiện|thành\s+lập|kiện\s+toàn|công\s+bố|giao|tổ\s+chức|tăng\s+cường|đẩy\s+mạnh"
    r"|thay\s+thế|bãi\s+bỏ|phân\s+công|chấn\s+chỉnh|tiếp\s+tục|xây\s+dựng|công\s+nhận"
    r"|thông\s+qua|một\s+số)(?!\w)"
)
_BEGINS = re.compile(rf"\s*[,:]?\s*(?P<subject>{OPENERS}|[“\"])", re.IGNORECASE)

# What ends a subject: the end of the point, of the sentence, of the bracket, or what the
# citing sentence goes on with ("…, UBND tỉnh ban hành …", "… như sau").
_ENDS = re.compile(
    r";|\.(?=\s|$|/)|\n\s*\n|\(sau đây|\(viết tắt|[*|]|,?\s+(?:cụ\s+thể\s+)?như\s+sau"
    r"|(?<=[”\"])\s*,|,\s+(?=(?:UBND|Ủy ban|Uỷ ban|Sở|Bộ|Ban|Đảng ủy|Phòng|Trung tâm|Văn phòng)\s"
    r"[^,;.]{2,90}?\s(?:ban hành|xây dựng|triển khai|tổ chức|đề nghị|yêu cầu|báo cáo))"
)
_NEXT_OF_LIST = re.compile(r"(?:,|\s+và|,\s+và)\s+(?:các\s+)?$")
_CLOSING_QUOTE = {"“": "”", '"': '"'}

# The longest real subject met has 320 characters.
_LONGEST = 900


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
    while stop > start and text[stop - 1] in " ,.:\n\t\u00a0":
        stop -= 1
    return (start, stop) if stop > start else None


def _closing(text: str, start: int) -> int:
    limit = min(len(text), start + _LONGEST)
    closer = _CLOSING_QUOTE.get(text[start])
    if closer:
        quoted = text.find(closer, start + 1, limit)
        if quoted > 0:
            return quoted + 1
    ends = {found.start() for found in _ENDS.finditer(text, start, limit)}
    depth, in_quotes = 0, False
    for at in range(start, limit):
        char = text[at]
        in_quotes = (in_quotes or char == "“") and char != "”"
        depth += (char == "(") - (char == ")")
        if depth < 0 or (at in ends and not in_quotes):
            return at
    return limit
