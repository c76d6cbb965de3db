"""Numbers and symbols of documents, State (``16/KH-UBND``) and Party (``95-HD/BTGQU``).

This module reads the form only: whether an issuer may use it is for the checker. Type codes
are the words of the grammar; the catalog's table of document types says which are law.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

# Code → type words that it may stand for, the usual one first. Nghị định 30/2020/NĐ-CP,
# Phụ lục III, mục I; normative documents and Party documents besides.
TYPE_CODES: dict[str, tuple[str, ...]] = {
    "NQ": ("Nghị quyết",), "NĐ": ("Nghị định",), "QĐ": ("Quyết định", "Quy định"),
    "CT": ("Chỉ thị",), "TT": ("Thông tư", "Thông tri"), "TTLT": ("Thông tư liên tịch",),
    "NQLT": ("Nghị quyết liên tịch",), "QC": ("Quy chế",), "QyĐ": ("Quy định",),
    "KL": ("Kết luận",), "KH": ("Kế hoạch",), "HD": ("Hướng dẫn",), "CTr": ("Chương trình",),
    "ĐA": ("Đề án",), "DA": ("Dự án",), "PA": ("Phương án",), "BC": ("Báo cáo",),
    "TB": ("Thông báo", "Thông báo kết luận"), "TC": ("Thông cáo",), "TTr": ("Tờ trình",),
    "CĐ": ("Công điện",), "CV": ("Công văn",), "BB": ("Biên bản",), "HĐ": ("Hợp đồng",),
    "L": ("Luật",), "PL": ("Pháp lệnh",), "VBHN": ("Văn bản hợp nhất",), "ĐL": ("Điều lệ",),
    "QĐi": ("Quy định",),
    "BGN": ("Bản ghi nhớ",), "BTT": ("Bản thỏa thuận",), "GUQ": ("Giấy ủy quyền",),
    "GM": ("Giấy mời",), "GGT": ("Giấy giới thiệu",), "GNP": ("Giấy nghỉ phép",),
    "PG": ("Phiếu gửi",), "PC": ("Phiếu chuyển",), "PB": ("Phiếu báo",), "LCT": ("Lệnh",),
}  # fmt: skip

_DASH = "[-–—‐‑]"
_SERIAL = r"\d{1,5}(?:\.\d{1,3})?[a-zđA-ZĐ]?"
# A group of a symbol: QĐ, TTg, CTr, ThU, QyĐ, QH15, HĐBCQG, GDĐT, Vx3, PTTH&TTĐT. Old keyboards
# print the Icelandic letter U+00D0 for the Vietnamese Đ.
_LETTERS = r"[A-ZĐ\u00d0ƯƠÂ](?:[A-ZĐ\u00d0ƯƠÂ]|[a-zđ](?![a-zđ]{2}))*\d{0,2}"
_GROUP = rf"{_LETTERS}(?:&{_LETTERS})*"
_JOINT = rf"(?:\s?{_DASH}\s?)"
# After a spaced dash a new clause may begin, so there a group must be written in capitals.
_MORE = rf"(?:{_DASH}{_GROUP}|\s?{_DASH}\s?(?:[A-ZĐƯƠÂ]{{2,}}|TTg|TTr|CTr|QyĐ|ThU|HĐND)\d{{0,2}})"
_SYMBOL = rf"{_GROUP}{_MORE}*(?:/{_GROUP}{_MORE}*){{0,2}}\b"

NUMBER_PATTERN = (
    rf"(?P<number>{_SERIAL}(?:\s?/\s?(?:19|20)\d\d)?)\.?\s{{0,2}}/\s{{0,2}}(?P<state>{_SYMBOL})"
    rf"|(?P<serial>{_SERIAL}){_JOINT}(?P<party>{_GROUP}\s?/\s?{_GROUP}(?:{_DASH}{_GROUP})*)\b"
)
_NUMBER = re.compile(rf"(?<![\w/.,-])(?:{NUMBER_PATTERN})")
_BLANK_NUMBER = re.compile(rf"(?<![\w/])[\s.…_]*/\s{{0,2}}(?P<state>{_SYMBOL})")
# "Số: 6734, UBND-TTHC": on the number line OCR takes the slash for something else.
_NUMBER_LINE = re.compile(
    rf"^\W*S\S{{1,2}}\s*:\s*(?P<number>\d{{1,5}})\s*[,.|]\s*(?P<state>{_SYMBOL})"
)
_LEGISLATURE = re.compile(r"(?:QH|UBTVQH)\d{1,2}$")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number and symbol as printed, OCR's spaces apart.

    Attributes:
        number: ``"16"``, ``"24/2019"``, ``"66.7/2025"``; leading zeros kept; ``None`` if blank.
        symbol: ``"KH-UBND"``, ``"QH15"``; in the Party form ``"HD/BTGQU"``.
        body: the form it is written in, ``state`` (number/symbol) or ``party`` (number-code/body).
        text: the whole, normal form: ``"16/KH-UBND"``, ``"95-HD/BTGQU"``.
    """

    number: str | None
    symbol: str
    body: Literal["state", "party"]
    text: str

    @property
    def type_code(self) -> str | None:
        """The code of the type (``KH``), ``None`` for a công văn or a number of the legislature."""
        head = re.split(r"[-/]", self.symbol)[0]
        exact = (code for code in TYPE_CODES if code.upper() == head.upper())
        # "QD-UBND": OCR loses the bar of Đ. An exact code wins, for "DA" is one as well.
        barless = (code for code in TYPE_CODES if code.upper().replace("Đ", "D") == head.upper())
        return next(exact, None) or next(barless, None)

    @property
    def year(self) -> int | None:
        """The year inside the number of a normative document: 2019 in ``24/2019/QĐ-UBND``."""
        _, slash, year = (self.number or "").partition("/")
        return int(year) if slash else None

    @property
    def types(self) -> tuple[str, ...]:
        """Type words that the symbol allows, the usual one first; empty if it says nothing."""
        if self.type_code:
            return TYPE_CODES[self.type_code]
        if _LEGISLATURE.match(self.symbol):
            return ("Luật", "Bộ luật", "Nghị quyết", "Pháp lệnh", "Hiến pháp")
        return ()


def parse_number(text: str) -> DocumentNumber | None:
    """Read the first number and symbol in ``text``; a blank number (``Số:    /KH-UBND``) too.

    ``07 -KH/BTC`` and ``16/2015/NĐ -CP`` are read through their spaces. Returns ``None`` when
    there is no symbol: ``24/7`` and ``2021-2025`` are no document numbers.
    """
    match = _NUMBER.search(text)
    if match:
        return number_of(match)
    line = _NUMBER_LINE.match(text)
    if line and "-" in line["state"]:
        number, symbol = line["number"], _tight(line["state"])
        return DocumentNumber(number, symbol, "state", f"{number}/{symbol}")
    blank = _BLANK_NUMBER.search(text)
    if blank and "-" in blank["state"]:
        symbol = _tight(blank["state"])
        return DocumentNumber(None, symbol, "state", f"/{symbol}")
    return None


def number_of(match: re.Match[str]) -> DocumentNumber:
    """Build the number from a match of a pattern that contains ``NUMBER_PATTERN``."""
    if match["state"]:
        number, symbol = _tight(match["number"]), _tight(match["state"])
        return DocumentNumber(number, symbol, "state", f"{number}/{symbol}")
    number, symbol = match["serial"], _tight(match["party"])
    return DocumentNumber(number, symbol, "party", f"{number}-{symbol}")


def normal_number(text: str) -> str:
    """Return a number without OCR's spaces and odd dashes; other text only trimmed.

    ``"27 - NQ/TW"`` becomes ``"27-NQ/TW"``. Leading zeros stay as printed.
    """
    found = parse_number(text)
    return found.text if found else " ".join(text.split())


def same_number(first: str, second: str) -> bool:
    """Say whether two numbers are one, whatever their zeros, spaces and capitals."""
    return _number_key(first) == _number_key(second)


def _number_key(text: str) -> str:
    return normal_number(text).lstrip("0").upper()


def _tight(text: str) -> str:
    return re.sub(_DASH, "-", "".join(text.split())).replace("\u00d0", "Đ")
