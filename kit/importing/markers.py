"""Markers of headings and points: ``I.`` ``1.`` ``1.1.`` ``a)`` ``-`` ``+`` and their rank.

Nghị định 30/2020/NĐ-CP, Phụ lục I names the order phần, chương, mục I, khoản 1, điểm a; the
dash and the plus below them are habit. A marker of smaller rank stands higher.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PART, SECTION, ARTICLE, CLAUSE, SUBCLAUSE, POINT, STAR, DASH, PLUS, DOT = range(10)

_ROMAN = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"
_LOWER_ROMAN = r"(?:ix|iv|vi{0,3}|i{1,3}|x)"
_CAPITAL = "[A-ZĐÀ-Ỹ]"
# Between a point and the bullets: ``(i)`` under ``a)``.
SUBPOINT = (POINT + STAR) / 2

# Order matters: the first pattern that fits wins. ``h)`` is a point, ``I)`` a section.
_PATTERNS = (
    (PART, re.compile(r"(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:thứ\s+\w+|THỨ\s+\w+|[IVX]+|\d+)\b[.:]?")),
    (ARTICLE, re.compile(r"(?:Điều|ĐIỀU)\s+\d{1,3}[a-z]?\s*[.:](?!\d)")),
    (SECTION, re.compile(rf"(?:Mục|MỤC)\s+(?:{_ROMAN}\b\s*[.:]?|\d{{1,2}}\s*[.:](?=\s+\S))")),
    (SECTION, re.compile(rf"{_ROMAN}(?:\s?[.)/:]|\s+[-–])(?=\s|[^\W\d_])")),
    (SECTION, re.compile(rf"{_ROMAN}[-–](?=\s|{_CAPITAL}{{2}})")),
    # As OCR reads them: ``l. MỤC ĐÍCH``, ``1I. NỘI DUNG``, ``V, KINH PHÍ``.
    (SECTION, re.compile(rf"(?=[IVXl1|]*[IVXl|])[IVXl1|]{{1,4}}\s?[.,](?=\s+{_CAPITAL}{{2}})")),
    (CLAUSE, re.compile(rf"{_ROMAN}\.\s?\d{{1,2}}[.)]?(?=\s+[^\W\d_“\"(])")),
    (PART, re.compile(r"[A-HĐ]\s?[./](?=\s+\S)")),
    (
        SUBCLAUSE,
        re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}(?:[.)/]?(?=\s+[^\W\d_“\"(])|[.)](?=[^\W\d_]{2}))"),
    ),
    (CLAUSE, re.compile(r"\(?\d{1,3}(?:\s?[.)](?=\s+\S|[^\W\d_]{2}|$)|/(?=\s+\S))")),
    (CLAUSE, re.compile(rf"\d{{1,2}}\s?[-–](?=\s+[^\W\d_]|{_CAPITAL}[^\W\d_A-Z])")),
    (SUBPOINT, re.compile(rf"(?:\({_LOWER_ROMAN}\)|(?!i\)|v\)|x\)){_LOWER_ROMAN}\))(?=\s*\S)")),
    (POINT, re.compile(r"\(?[a-zđ](?:\.?[0-9])?\s?[.)](?=\s+\S|[^\W\d_]{2}|$)")),
    (CLAUSE, re.compile(rf"\d{{1,2}}\s?,(?!\s+(?:Phần|Mục|Điều|Khoản))(?=\s+{_CAPITAL})")),
    (POINT, re.compile(rf"[a-zđ](?:\s?,|[-–])(?=\s+{_CAPITAL})")),
    (STAR, re.compile(r"[*❖➢✓✔➤►▶⮚]\)?(?=\s*\S)")),
    (DASH, re.compile(r"[-–—−‒⁃](?=\s*[^\s\-–—−_])")),
    (PLUS, re.compile(r"\+(?=\s*\S)")),
    (DOT, re.compile(r"[•▪◦●○■□·∙‣◆◇](?=\s*\S)|o(?=\s+[^\W\d_])")),
)


@dataclass(frozen=True)
class Marked:
    """A paragraph taken apart: its marker as printed, its rank, the rest."""

    marker: str
    rank: float | None
    text: str

    @property
    def series(self) -> str:
        """How the marker counts, whatever the number: ``1.``, ``(1)``, ``a)``, ``-``."""
        if self.rank is None or self.rank >= STAR:
            return "-" if self.rank == DASH else self.marker
        signs = re.sub(r"\s", "", self.marker)
        letters = {PART: "A", SECTION: "I"}.get(self.rank, "a")
        return re.sub(r"\d+", "1", re.sub(r"[^\W\d_]+", letters, signs))

    @property
    def ordinal(self) -> int | None:
        """The number that the marker counts, where it is a plain number or Roman numeral."""
        digits = re.sub(r"\D", " ", self.marker).split()
        if digits:
            return int(digits[-1])
        return _roman_value(self.marker.strip(" .,)/:-–"))


def read_marker(text: str) -> Marked:
    """Part ``text`` into marker and rest; rank ``None`` and marker ``""`` without one."""
    for rank, pattern in _PATTERNS:
        match = pattern.match(text)
        if match:
            marker = " ".join(match.group().split())
            return Marked(marker, rank + _depth(rank, marker), text[match.end() :].strip())
    return Marked("", None, text)


def starts_marked(text: str) -> bool:
    """Say whether ``text`` begins with the marker of a heading or a point."""
    return read_marker(text).rank is not None


def _depth(rank: float, marker: str) -> float:
    """``1.1.1`` stands below ``1.1``, ``a.1)`` below ``a)``."""
    levels = len(re.findall(r"\w+", marker))
    if rank == SUBCLAUSE:
        return (levels - 2) / 4
    return 0.25 if rank == POINT and levels > 1 else 0


def _roman_value(text: str) -> int | None:
    values = {"I": 1, "V": 5, "X": 10}
    if not text or any(char not in values for char in text):
        return None
    total = 0
    for char, after in zip(text, text[1:] + " ", strict=True):
        value = values[char]
        total += -value if values.get(after, 0) > value else value
    return total
