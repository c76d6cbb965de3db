"""Where the name of an issuer ends, in "… của Bộ Thông tin và Truyền thông phê duyệt …"."""

from __future__ import annotations

import re

from kit.model.vietnamese.letters import CAPITAL

# Names that are complete as they stand, with what may still belong to them.
_COMPLETE = re.compile(
    r"(?:(?:Phó\s+)?Thủ\s+tướng\s+Chính\s+phủ|Chính\s+phủ"
    r"|Ủy\s+ban\s+Thường\s+vụ\s+Quốc\s+hội|Uỷ\s+ban\s+Thường\s+vụ\s+Quốc\s+hội"
    r"|Quốc\s+hội(?:\s+\d{1,2}\b)?|Bộ\s+Chính\s+trị|Ban\s+Bí\s+thư(?:\s+Trung\s+ương(?:\s+Đảng)?)?"
    r"|Chủ\s+tịch\s+nước)"
    r"(?:,?\s+\(?khóa\s+[IVXLC\d]+\)?)?(?!\w)",
    re.IGNORECASE,
)

# Words that begin a subject or go on with the sentence. Lower case only: "Ban Tổ chức",
# "Ban Chỉ đạo" and "Ban hành" differ from "tổ chức", "chỉ đạo" by their capital.
_AFTER = re.compile(
    r"(?:v/v|về|ban\s+hành|phê\s+duyệt|quy\s+định|sửa\s+đổi|bổ\s+sung|hướng\s+dẫn|triển\s+khai"
    r"|thực\s+hiện|thành\s+lập|kiện\s+toàn|công\s+bố|giao|tổ\s+chức|tăng\s+cường|đẩy\s+mạnh"
    r"|thay\s+thế|bãi\s+bỏ|phân\s+công|quyết\s+định|chỉ\s+đạo|chấn\s+chỉnh|tiếp\s+tục|yêu\s+cầu"
    r"|đề\s+nghị|xây\s+dựng|thông\s+qua|công\s+nhận|đã|được|là|tại|theo|trong|trên|cho|để|nhằm"
    r"|do|từ|đến|với|và|hoặc|nêu|ngày|năm|số|có|khi|gồm|gửi|này|phải|kèm|đối\s+với|căn\s+cứ"
    r"|thì|sẽ|như|chưa|còn|cùng|hiện|đang|vào|bằng|quán\s+triệt|tuyên\s+truyền)(?!\w)"
)
# In a title all in capitals nothing tells "TỔ CHỨC" the verb from the noun: the noun wins.
_AFTER_IN_CAPITALS = re.compile(
    r"(?:V/V|VỀ|BAN\s+HÀNH|PHÊ\s+DUYỆT|QUY\s+ĐỊNH|SỬA\s+ĐỔI|HƯỚNG\s+DẪN|TRIỂN\s+KHAI|THỰC\s+HIỆN"
    r"|TRÊN|NĂM|NGÀY|TRONG|VÀ\s+(?:NGHỊ|QUYẾT|CHỈ|KẾ|LUẬT))(?!\w)"
)
_AFTER_CAPITAL = re.compile(
    r"(?:Về|Ban\s+hành|Quy\s+định|Phê\s+duyệt|Sửa\s+đổi|Hướng\s+dẫn|Kết\s+luận|Thông\s+báo)(?!\w)"
)

# A steering committee has its field in its name: "Ban Chỉ đạo về phát triển … ban hành …".
_STEERING = re.compile(
    r"Ban\s+Chỉ\s+đạo\s+(?:[^\s,;.]+\s+){0,4}?về\s+[^;.“”]{8,120}?"
    r"(?=\s+(?:ban\s+hành|phê\s+duyệt|quy\s+định|về\s+việc|thành\s+lập|sửa\s+đổi)(?!\w))"
)

# Small words that stay inside the name of an agency wherever they stand.
_INSIDE = re.compile(
    r"(?:chấp\s+hành|nhân\s+dân|quốc\s+gia|thường\s+vụ|thường\s+trực|thành\s+phố|thị\s+xã"
    r"|thị\s+trấn|đặc\s+khu|tỉnh|huyện|quận|xã|phường|cấp\s+(?:tỉnh|huyện|xã|trên)|liên\s+[Bb]ộ:?"
    r"|lần\s+thứ\s+\w+|khóa\s+[IVXLC\d]+|nhiệm\s+kỳ\s+\d{4}\s*-\s*\d{4}|bầu\s+cử|nhà\s+nước"
    r"|tối\s+cao|chính\s+quyền|trung\s+ương|cơ\s+sở|bộ\s+trưởng|giám\s+đốc|chủ\s+tịch)(?!\w)"
)
_PAREN = re.compile(r"\((?:khóa|Khóa)\s+[IVXLC\d]+\)")
_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*|\d{1,2}(?![\d/])")
_CAPITAL_WORD = rf"{CAPITAL}[^\W\d_]*"
# ", Thể thao và Du lịch", ", Hạ tầng và Đô thị": a comma inside the name of one body.
_LIST_INSIDE = re.compile(rf",\s+(?={_CAPITAL_WORD}(?:\s+[^\W\d_]+)?\s+và\s+{_CAPITAL_WORD})")
_AND_INSIDE = re.compile(rf"\s+và\s+(?={_CAPITAL_WORD})")
_NEW_DOCUMENT_OR_BODY = re.compile(
    r"(?:các\s+)?(?:Nghị|Quyết\s+định|Chỉ\s+thị|Thông\s+t|Luật|Bộ|Kế\s+hoạch|Công\s+văn|Kết\s+luận"
    r"|Chương\s+trình|Hướng\s+dẫn|Ủy\s+ban|Uỷ\s+ban|UBND|HĐND|Sở|Thủ\s+tướng|Chính\s+phủ|Ban\s)"
)
_GAP = re.compile(r"[ \t\u00a0]*[-–][ \t\u00a0]*|[ \t\u00a0]*\n?[ \t\u00a0]+|\n(?=\S)")

# "Ủy ban nhân dân" and the like are shorter; what runs on longer is no name any more.
_LONGEST = 140


def issuer_end(text: str, start: int) -> int:
    """Return where the issuer's name that begins at ``start`` ends; ``start`` if there is none."""
    complete = _COMPLETE.match(text, start) or _STEERING.match(text, start)
    if complete:
        return complete.end()
    end = at = start
    was_capital = False
    while at - start < _LONGEST:
        step = _step(text, at, was_capital)
        if step is None:
            return end
        end, was_capital = step
        gap = _joint(text, end) or _GAP.match(text, end)
        if gap is None:
            return end
        at = gap.end()
    return end


def _step(text: str, at: int, was_capital: bool) -> tuple[int, bool] | None:
    """Take one word, or one set phrase, of a name; ``None`` where the name is over."""
    inside = _INSIDE.match(text, at) or _PAREN.match(text, at)
    if inside:
        return inside.end(), False
    word = _WORD.match(text, at)
    over = (_AFTER, _AFTER_CAPITAL, _AFTER_IN_CAPITALS)
    if word is None or any(pattern.match(text, at) for pattern in over):
        return None
    if word.group()[0].isupper() or word.group().isdigit():
        return word.end(), True
    # A second syllable: "Nội vụ", "Công an". A third small one belongs to the sentence.
    return (word.end(), False) if was_capital else None


def _joint(text: str, end: int) -> re.Match[str] | None:
    """Match a comma or an "và" that stands inside the name of one body."""
    joint = _LIST_INSIDE.match(text, end) or _AND_INSIDE.match(text, end)
    return joint if joint and not _NEW_DOCUMENT_OR_BODY.match(text, joint.end()) else None
