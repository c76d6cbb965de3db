"""Cells of a workbook: what goes in can run nothing, what comes out is what was meant.

A cell that begins with ``=``, ``+``, ``-`` or ``@`` may be taken for a formula, at the latest
when somebody saves the sheet as CSV and opens it again. Such text is written with an
apostrophe in front, which reading takes away. Control characters, which XML cannot hold, are
written the way the file format itself prescribes (``_x000B_``).
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation

from kit.errors import TailorError
from kit.model import nfc
from kit.model.dates import format_short
from kit.model.vietnamese import fold, plain_spaces

# Excel's own limit; openpyxl would cut the rest off without a word.
MAX_CELL = 32_767
# Larger numbers lose digits in Excel.
MAX_NUMBER = 10**15

NOT_KNOWN_VI = "chưa biết"

_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠]")
_NOT_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_x(?=[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MONEY_WORDS = re.compile(r"\s*(?:đồng|đ|vnđ|vnd)\.?$", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})*")


def safe_text(text: str, *, where: str) -> str:
    """Return ``text`` as it may stand in a cell.

    Raises:
        TailorError: ``cell-too-long`` beyond Excel's 32,767 characters.
    """
    escaped = _NOT_XML.sub(lambda m: "".join(f"_x{ord(c):04X}_" for c in m.group()[:1]) + m.group()[1:], text)
    if _FORMULA.match(escaped):
        escaped = f"'{escaped}"
    if len(escaped) > MAX_CELL:
        raise TailorError(
            "cell-too-long",
            f"Đoạn chữ dài {len(text)} ký tự, ô Excel chỉ chứa {MAX_CELL}",
            where=where,
            fix_vi="Rút gọn đoạn chữ này.",
        )
    return escaped


def plain_text(value: object) -> str | None:
    """Return the text that a cell means, without spaces around it; ``None`` for an empty cell.

    Whole numbers lose Excel's ``.0``; dates are written as a plan writes them.
    """
    if value is None:
        return None
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return format_short(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = nfc(_ESCAPE.sub(lambda m: chr(int(m[1], 16)), str(value)))
    if text[:1] == "'" and _FORMULA.match(text):
        text = text[1:]
    return text.strip() or None


def whole_number(value: object, *, scale: int = 1) -> int | None:
    """Return the whole number in a cell: 18, ``18.0``, ``"2.000"``, ``"2 000 đồng"``, ``"02"``.

    Args:
        value: the cell.
        scale: what one in the cell stands for, 1,000,000 in a column of millions.

    Raises:
        ValueError: with a Vietnamese reason, if the cell holds something else.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool):
        raise ValueError("không phải số")
    number = _decimal(value) * scale
    if number != number.to_integral_value():
        raise ValueError("phải là số nguyên")
    if number < 0:
        raise ValueError("không được âm")
    if number >= MAX_NUMBER:
        raise ValueError("số quá lớn")
    return int(number)


def day_of(value: object) -> dt.date | None:
    """Return the day in a cell: an Excel date, or text such as ``15/12/2027``.

    Raises:
        ValueError: with a Vietnamese reason.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    text = str(value).strip()
    for pattern in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"):
        try:
            return dt.datetime.strptime(text, pattern).date()
        except ValueError:
            continue
    raise ValueError("không phải ngày (ngày/tháng/năm)")


def is_not_known(text: str | None) -> bool:
    """Say whether a cell is empty or says "chưa biết", "chưa rõ", "?"."""
    said = fold(plain_spaces(text or "")).strip(" .")
    return said in ("", "chua biet", "chua ro", "khong biet", "khong ro", "?", "-")


def _decimal(value: object) -> Decimal:
    text = _MONEY_WORDS.sub("", nfc(str(value)).replace("\u00a0", " ").strip())
    if isinstance(value, str) and _GROUPED.fullmatch(text):
        text = re.sub(r"[.,\s]", "", text)
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise ValueError("không phải số") from None
    if not number.is_finite():
        raise ValueError("không phải số")
    return number
