"""T7: one form for the symbols of documents and for periods: "27-NQ/TW", "2026 - 2030".

Runs first: a citation with spaces in its symbol is not recognised as the document it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

_KINDS = r"NQ|CT|KL|QĐ|HD|CTr|CTHĐ|KH|NĐ|TT|TTLT|TTr|BC"
# "27 - NQ/TW", "31/2017/QĐ - TTg", "71/2014/TTLT - BTC - BNV".
_SPACED = re.compile(
    rf"(?<=\d)(?:\s+-\s*|\s*-\s+)(?:{_KINDS})\s*/\s*\w+"
    rf"|/\s*(?:{_KINDS})(?=[^,;.]*\s)(?:\s*-\s*[A-ZĐ][\wĐđ]*)+"
)
_PERIOD = re.compile(r"(?<![\d/])(20\d\d)\s?[-–]\s?(20\d\d)(?![\d/])")
_STRAY_COMMA = re.compile(r"(?<=nhà nước),(?= giai đoạn \d)|(?<=hành chính),(?= giai đoạn \d)")
_ELLIPSIS = re.compile(r"(?:…|\.{3})(?=[^\W\d_])")


def symbols(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each symbol with spaces in it and each period written otherwise."""
    for match in _SPACED.finditer(text):
        new = re.sub(r"\s+", "", match[0])
        yield Edit(*match.span(), new, "T7", f"Viết liền ký hiệu: “{new}”.", inside_names=True)
    for match in _PERIOD.finditer(text):
        why = "Viết giai đoạn theo một cách trong cả kế hoạch."
        yield Edit(*match.span(), f"{match[1]} - {match[2]}", "T7", why, inside_names=True)
    for match in _STRAY_COMMA.finditer(text):
        yield Edit(*match.span(), "", "T7", "Thừa dấu phẩy trước “giai đoạn”.", inside_names=True)
    for match in _ELLIPSIS.finditer(text):
        yield Edit(*match.span(), "… ", "T7", "Thiếu dấu cách sau dấu ba chấm.")
