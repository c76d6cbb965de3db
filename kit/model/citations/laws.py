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
from kit.model.vietnamese.letters import CAPITAL


def _words(alternatives: str) -> str:
    """Let a line end or NBSP stand wherever the alternatives have a space."""
    return alternatives.replace(" ", r"\s+")


_HEAD = re.compile(
    _words(r"(?<![\w-])(?P<type>Bộ luật|Luật|Pháp lệnh|Hiến pháp|BỘ LUẬT|LUẬT|PHÁP LỆNH) ")
)

# "Luật này", "Luật và các văn bản": the word alone, not a name; "Luật Các công cụ …" is one.
_NO_NAME = re.compile(
    _words(
        r"(?:và|này|của|thuộc|trong|trên|theo|được|có|vào|đã|hoặc|hiện|là|cho|về|để|nêu|do|tại"
        r"|quy định|gồm|khác|chuyên|sư|gia|số|ban hành|mới|(?-i:các)|định|đến|với|khi|từ|ở|nói"
        r"|liên quan|bảo đảm)(?!\w)"
    ),
    re.IGNORECASE,
)
_MAYBE_NAME = re.compile(rf"{CAPITAL}|sửa\s+đổi")
_AMENDING = re.compile(r"sửa\s+đổi", re.IGNORECASE)

# Nothing of a law's name lies behind one of these. A full stop inside a name does not occur.
_HARD_END = re.compile(r"[;:()“”\"|*]|\.(?!\w)|\n\s*\n|…")
_OTHER_DOCUMENT = re.compile(
    _words(
        r",? (?:và )?(?:các )?(?:Nghị định|Nghị quyết|Thông tư|Chỉ thị|Quyết định|Kế hoạch"
        r"|Kết luận|Chương trình|Công văn|Hướng dẫn) (?:số |của |liên tịch )"
    )
)
_OTHER_LAW = re.compile(
    r"(?<!của)(?<!các)(?<!thi hành)"
    + _words(r",? (?:và )?(?:Luật|Bộ luật|Pháp lệnh|LUẬT|BỘ LUẬT) ")
)
_GOES_ON = re.compile(
    _words(
        r",? (?:được|có hiệu lực|hoàn thành|chậm nhất|trước ngày|kể từ|từ ngày|thì|đã|sẽ"
        r"|phải|nhằm|đối với|trên địa bàn|này|và các|và những"
        r"|và trách nhiệm|và pháp luật|và nghị định|và quy định|và hướng dẫn|và văn bản)(?!\w)"
    ),
    re.IGNORECASE,
)
_UNDATED_END = re.compile(
    _words(
        r",(?! (?:chống|sử dụng|chữa cháy|bổ sung|cứu hộ|cứu nạn|chính sách|nhập cảnh|quá cảnh"
        r"|cư trú|bãi bỏ|tố cáo|giấy tờ|quy chuẩn|khen thưởng)(?!\w))"
        r"| (?:trên|trong|theo|có|là|vào|tại|cho|để|nêu|do|từ|đến|khi|với|ngày|thuộc|bảo đảm"
        r"|đảm bảo|hiện hành|và các|và Luật|và Nghị|và phối hợp|và triển khai|và tổ chức"
        r"|về việc|về|quy định|lĩnh vực|tới|như|gồm)(?!\w)"
    ),
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s*(?:năm\s+(?P<year>\d{4})(?!\s*[-–]))")
_NUMBER_AHEAD = re.compile(r",?\s*(?:số\s*:?\s*)?(?=\d+[./]\d+.{0,6}/\s?(?:QH|UBTVQH)\d)")
_DATE_AHEAD = re.compile(r"\s*[,(]?\s*(?:ngày\s*)?$")

# An amending law may list a dozen laws in its name.
_LONGEST, _LONGEST_AMENDING = 260, 480
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
    is_amending = bool(_AMENDING.match(text, start))
    limit = min(len(text), start + (_LONGEST_AMENDING if is_amending else _LONGEST))
    walls = (
        [_HARD_END, _OTHER_DOCUMENT] if is_amending else [_HARD_END, _OTHER_DOCUMENT, _OTHER_LAW]
    )
    ends = (wall.search(text, start, limit) for wall in walls)
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
    ends = (wall.search(text, start, window) for wall in (_GOES_ON, _UNDATED_END, _OTHER_LAW))
    end = min([window, *(found.start() for found in ends if found)])
    words = list(re.finditer(r"\S+", text[start:end]))[:_MOST_WORDS]
    while words and words[-1].group().lower() in ("và", "của", "các"):
        words.pop()
    if not words:
        return None
    end = start + words[-1].end()
    year = _YEAR.match(text, end)
    return year.end() if year else end
