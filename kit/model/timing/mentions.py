"""Years in running text, each with the kind of its mention, for a carry-over to another year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kit.model.dates import find_dates

MentionKind = Literal["year", "month", "quarter", "date", "range"]

_Y = r"(?P<y1>(?:19|20)\d\d)"
_Y2 = r"(?P<y2>(?:19|20)\d\d)"
_PATTERNS: tuple[tuple[MentionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("range", rf"(?:(?:giai\s+đoạn|nhiệm\s+kỳ|thời\s+kỳ|năm\s+học|các\s+năm|từ\s+năm|năm)\s+)?"
                  rf"(?<![\d/.:-]){_Y}\s*(?:[-–—]|đến(?:\s+năm)?)\s*{_Y2}(?![\d/]|-\d)"),
        ("quarter", rf"(?<!\w)qu[ýí]\s*(?:[IV]{{1,3}}|[1-4])\s*(?:/|năm|,\s*năm|-)\s*{_Y}(?!\d)"),
        ("month", rf"(?<!\w)tháng\s*\d{{1,2}}\s*(?:/|năm|,\s*năm|-)\s*{_Y}(?!\d)"),
        ("month", rf"(?<![\w/.,-])(?:0?[1-9]|1[0-2])\s?/\s?{_Y}(?![\w/-]|\.\d)"),
        ("year", rf"(?<!\w)năm\s*{_Y}(?!\d)"),
        ("year", rf"(?:(?<=,\s)|(?<=và\s)){_Y}(?=\s*(?:,|và|;|\)|\.|$))"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year named at ``start:end``, with the words that make it a month, a quarter, a period.

    Attributes:
        year: the (first) year; ``last_year`` the second one of a ``range``, else the same.
        years_at: where the digits of each year stand, to replace just them.
    """

    start: int
    end: int
    year: int
    kind: MentionKind
    last_year: int
    years_at: tuple[tuple[int, int], ...]


def find_year_mentions(text: str, protected: Iterable[tuple[int, int]] = ()) -> list[YearMention]:
    """Find the years that ``text`` names, in reading order.

    Args:
        text: running text, NFC.
        protected: spans that must not be touched, as of citations and fixed names; a mention
            that overlaps one is left out.

    ``2016 - 2020`` is one mention of kind ``range``. Years inside document numbers and
    standards (``24/2019/QĐ-UBND``, ``ISO 9001:2015``) are none.
    """
    found = [
        YearMention(d.start, d.end, d.year, "date", d.year, ((d.end - 4, d.end),))
        for d in find_dates(text)
        if text[d.end - 4 : d.end] == str(d.year)
    ]
    for kind, pattern in _PATTERNS:
        found += [_mention(match, kind) for match in pattern.finditer(text)]
    walls = tuple(protected)
    kept: list[YearMention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        is_free = not any(mention.start < end and start < mention.end for start, end in walls)
        if is_free and (not kept or mention.start >= kept[-1].end):
            kept.append(mention)
    return kept


def _mention(match: re.Match[str], kind: MentionKind) -> YearMention:
    spans = [match.span(name) for name in match.re.groupindex]
    years = [int(match[name]) for name in match.re.groupindex]
    return YearMention(match.start(), match.end(), years[0], kind, years[-1], tuple(spans))
