"""Laws cited by name: "Luật Tổ chức chính quyền địa phương ngày 19/6/2015".

A law has no quotes around its name, so the name ends where its date or number stands; without
both it ends at the first word that no name of a law goes on with. A caller that knows the
names of laws (the catalog) passes them and gets exact ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kit.model.dates import find_dates
from kit.model.phrases import PhraseMatcher

_HEAD = re.compile(r"(?<![\w-])(?P<type>Bộ luật|Luật|Pháp lệnh|Hiến pháp|BỘ LUẬT|LUẬT|PHÁP LỆNH)\s+")

# "Luật này", "Luật và các văn bản": the word alone, not a name.
_NO_NAME = re.compile(
    r"(?:và|này|của|thuộc|trong|trên|theo|được|có|vào|đã|hoặc|hiện|là|cho|về|để|nêu|quy|do|tại"
    r"|gồm|khác|chuyên|sư|gia|số|ban hành|mới|các|định|đến|với|khi|từ|ở|nói|liên quan|bảo đảm)(?!\w)",
    re.IGNORECASE,
)
_MAYBE_NAME = re.compile(r"[A-ZĐÀ-ỸĂÂÊÔƠƯ]|sửa\s+đổi")

# Nothing of a law's name lies behind one of these. A full stop inside a name does not occur.
_HARD_END = re.compile(r"[;:()“”\"|*]|\.(?!\w)|\n\s*\n|…")
_OTHER_DOCUMENT = re.compile(
    r"(?<!của)(?<!các)(?<!thi hành)\s(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư)\s"
)
_GOES_ON = re.compile(
    r",?\s(?:được|có hiệu lực|thì|đã|sẽ|phải|nhằm|đối với|trên địa bàn|này|và các|và những"
    r"|và trách nhiệm|và pháp luật|và nghị định|và quy định|và hướng dẫn|và văn bản)(?!\w)"
)
_UNDATED_END = re.compile(
    r",(?!\s(?:chống|sử dụng|chữa cháy|bổ sung|cứu hộ|cứu nạn|chính sách|nhập cảnh|quá cảnh|cư trú"
    r"|bãi bỏ|tố cáo|giấy tờ|quy chuẩn)(?!\w))"
    r"|\s(?:trên|trong|theo|có|là|vào|tại|cho|để|nêu|do|từ|đến|khi|với|ngày|thuộc|bảo đảm|đảm bảo"
    r"|hiện hành|và các|và Luật|và Nghị|và phối hợp|và triển khai|và tổ chức|về việc)(?!\w)"
)
_YEAR = re.compile(r"\s*(?:năm\s+(?P<year>\d{4})(?!\s*[-–]))")
_NUMBER_AHEAD = re.compile(r",?\s*(?:số\s*:?\s*)?(?=\d+[./]\d+.{0,6}/\s?(?:QH|UBTVQH)\d)")
_DATE_AHEAD = re.compile(r"\s*[,(]?\s*(?:ngày\s*)?$")

_LONGEST = 260
_MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class LawName:
    """The name of a law at ``start:end``; ``number_at`` where its printed number begins."""

    type: str
    start: int
    end: int
    number_at: int | None = None


def find_law_names(text: str, known: PhraseMatcher[str] | None = None) -> Iterator[LawName]:
    """Yield the laws named in ``text``, in reading order, without those inside another's name."""
    known_ends = {match.start: match.end for match in known.find(text)} if known else {}
    behind = 0
    for head in _HEAD.finditer(text):
        if head.start() < behind or _NO_NAME.match(text, head.end()):
            continue
        name = _name(text, head, known_ends.get(head.start()))
        if name:
            behind = name.end
            yield name


def _name(text: str, head: re.Match[str], known_end: int | None) -> LawName | None:
    kind = head["type"].capitalize()
    window = _window(text, head.end())
    end, number_at = known_end, None
    if end is None:
        end, number_at = _closed_end(text, head.end(), window)
    if end is None and _MAYBE_NAME.match(text, head.end()):
        end = _open_end(text, head.end(), window)
    if end is None:
        return None
    ahead = _NUMBER_AHEAD.match(text, end)
    if number_at is None and ahead:
        number_at = ahead.end()
    return LawName(kind, head.start(), end, number_at)


def _window(text: str, start: int) -> int:
    """Return the last place to which a name beginning at ``start`` can reach."""
    limit = min(len(text), start + _LONGEST)
    ends = (pattern.search(text, start, limit) for pattern in (_HARD_END, _OTHER_DOCUMENT))
    return min([limit, *(end.start() for end in ends if end)])


def _closed_end(text: str, start: int, window: int) -> tuple[int | None, int | None]:
    """Find the date or number that closes the name; (end of name, start of number)."""
    goes_on = _GOES_ON.search(text, start, window)
    reach = goes_on.start() if goes_on else window
    places = []
    for date in find_dates(text[start : reach + 32]):
        before = _DATE_AHEAD.search(text[start : start + date.start])
        if before and date.start <= reach - start:
            places.append((start + before.start(), None))
    number = re.search(_NUMBER_AHEAD.pattern, text[start : reach + 24])
    if number and number.start() <= reach - start:
        places.append((start + number.start(), start + number.end()))
    return min(places, default=(None, None), key=lambda place: place[0])


def _open_end(text: str, start: int, window: int) -> int | None:
    ends = (pattern.search(text, start, window) for pattern in (_GOES_ON, _UNDATED_END))
    end = min([window, *(found.start() for found in ends if found)])
    words = list(re.finditer(r"\S+", text[start:end]))[:_MOST_WORDS]
    if not words:
        return None
    end = start + words[-1].end()
    year = _YEAR.search(text, start, end + 12)
    return year.end() if year and year.start() <= end else end
