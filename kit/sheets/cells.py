"""Cells of a workbook: what goes in can run nothing, what comes out is what was meant.

Text that a spreadsheet could take for a formula (``=``, ``+``, ``-``, ``@`` in front) is stored
as text with Excel's own mark for "typed with an apostrophe": it shows, prints and reads back
unchanged. What XML cannot hold is written the way the file format itself prescribes
(``_x000B_``), and so are spaces at the ends, which reading would otherwise take for slips.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from openpyxl.cell.cell import Cell

from kit.errors import TailorError
from kit.model import nfc
from kit.model.dates import format_short
from kit.model.vietnamese import fold, plain_spaces

# Excel's own limit; openpyxl would cut the rest off without a word.
MAX_CELL = 32_767
# Larger numbers lose digits in Excel.
MAX_NUMBER = 10**15
# Excel counts days from here on without its leap-year fault of 1900.
FIRST_DAY = dt.date(1900, 3, 1)

NOT_KNOWN_VI = "chưa biết"

_FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠]")
_TO_ESCAPE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|^\s+|\s+$")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MONEY_WORDS = re.compile(r"\s*(?:đồng|đ|vnđ|vnd)\.?$", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})*")
_MEMBER = re.compile(r"(?:\\.|[^\\;\n]|\\$)+", re.DOTALL)
_FOREIGN_MEMBER = re.compile(r"[^;\n]+")
_KEPT = re.compile(r"\\([\\;n])")
_NOT_KNOWN = ("", "chua biet", "chua ro", "khong biet", "khong ro", "?", "-")


@dataclass(frozen=True)
class BrokenCell:
    """A cell whose value the file does not hold: a formula without result, ``#REF!``."""

    reason_vi: str


def put_text(cell: Cell, text: str) -> None:
    """Write ``text`` into ``cell`` as text, whatever it looks like.

    Raises:
        TailorError: ``cell-too-long`` beyond Excel's 32,767 characters.
    """
    escaped = _TO_ESCAPE.sub(_escape, text)
    if len(escaped.encode("utf-16-le")) > 2 * MAX_CELL:
        raise TailorError(
            "cell-too-long", f"Đoạn chữ dài {len(text)} ký tự, ô Excel chỉ chứa {MAX_CELL}",
            where=f"ô {cell.coordinate}, “{text[:40]}…”", fix_vi="Rút gọn đoạn chữ này.",
        )  # fmt: skip
    cell.value = escaped
    cell.data_type = "s"  # after the value, which openpyxl may have taken for a formula or an error
    if _FORMULA.match(text):
        cell.quotePrefix = True


def put_value(cell: Cell, value: object) -> None:
    """Write text, a whole number, a day or nothing; a day that Excel cannot hold becomes text."""
    if isinstance(value, dt.date) and value < FIRST_DAY:
        value = value.isoformat()
    if isinstance(value, str):
        put_text(cell, value)
    else:
        cell.value = value


def meant_text(stored: str) -> str | None:
    """Return the text that a stored string means; ``None`` if there is none."""
    text = _ESCAPED.sub(_unescape, stored.strip())
    return nfc(text) or None


def plain_text(value: object) -> str | None:
    """Return a cell's value as text; ``None`` for an empty one.

    Whole numbers lose Excel's ``.0``; dates are written as a plan writes them.

    Raises:
        ValueError: with a Vietnamese reason, for a ``BrokenCell``.
    """
    value = _sound(value)
    if value is None or isinstance(value, str):
        return nfc(value) if value and value.strip() else None
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dt.date):
        return format_short(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def whole_number(value: object, *, scale: int = 1) -> int | None:
    """Return the whole number in a cell: 18, ``18.0``, ``"2.000"``, ``"2 000 đồng"``, ``"02"``.

    Args:
        value: the cell.
        scale: what one in the cell stands for, 1,000,000 in a column of millions.

    Raises:
        ValueError: with a Vietnamese reason, if the cell holds something else.
    """
    value = _sound(value)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    number = _decimal(value) * scale
    if number >= MAX_NUMBER:
        raise ValueError("số quá lớn")
    if number < 0:
        raise ValueError("không được âm")
    if number != number.to_integral_value():
        raise ValueError("phải là số nguyên")
    return int(number)


def day_of(value: object) -> dt.date | None:
    """Return the day in a cell: an Excel date, or text such as ``15/12/2027``.

    Raises:
        ValueError: with a Vietnamese reason.
    """
    value = _sound(value)
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


def join_members(members: Collection[str]) -> str | None:
    """Return the members of a list in one cell, ``None`` for an empty list.

    A backslash keeps a ``;`` or a line end inside a member.
    """
    escaped = (m.replace("\\", "\\\\").replace(";", "\\;").replace("\n", "\\n") for m in members)
    return "; ".join(escaped) or None


def split_members(text: str, *, is_ours: bool = True) -> tuple[str, ...]:
    """Return the members of a list in one cell, parted at ``;`` and line ends, none empty.

    Args:
        text: the cell.
        is_ours: whether ``join_members`` may have written it; else a backslash is a backslash.
    """
    pattern = _MEMBER if is_ours else _FOREIGN_MEMBER
    parts = (part.strip() for part in pattern.findall(text))
    if is_ours:
        parts = (_KEPT.sub(lambda m: "\n" if m[1] == "n" else m[1], part) for part in parts)
    return tuple(part for part in parts if part)


def is_not_known(text: str | None) -> bool:
    """Say whether a cell is empty or says "chưa biết", "chưa rõ", "?"."""
    return fold(plain_spaces(text or "")).strip(" .") in _NOT_KNOWN


def _escape(found: re.Match[str]) -> str:
    return "".join(f"_x{ord(char):04X}_" for char in found.group())


def _unescape(found: re.Match[str]) -> str:
    char = chr(int(found[1], 16))
    is_half = "\ud800" <= char <= "\udfff"  # half a character: no text at all
    return found.group() if is_half else char


def _sound(value: object) -> object:
    if isinstance(value, BrokenCell):
        raise ValueError(value.reason_vi)
    return value


def _decimal(value: object) -> Decimal:
    text = _MONEY_WORDS.sub("", nfc(str(value)).replace("\u00a0", " ").strip())
    if isinstance(value, str) and _GROUPED.fullmatch(text):
        text = re.sub(r"[.,\s]", "", text)
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise ValueError("không phải số") from None
    if isinstance(value, bool) or not number.is_finite():
        raise ValueError("không phải số")
    return number
