"""ORG110: the head of a body bears the title of its kind: no "Giám đốc Phòng", no "Chủ tịch xã".

Which title belongs to which kind of body is dated data (``positions.csv``).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.catalog.body_rows import Position
from kit.checking.facts.cited import protected_spans
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.vietnamese import same

# Titles that plans give to heads of other bodies; those of the catalog come on top.
_OTHER_TITLES = ("Tổng Biên tập", "Viện trưởng")
_OF_A_PLACE = re.compile(
    r"(?<!\w)(?P<deputy>Phó\s+)?(?P<head>[Cc]hủ tịch)\s+(?P<body>xã|phường|đặc khu|tỉnh)(?!\w)"
)


@rule(
    id="ORG110",
    slug="head-titles",
    severity="warn",
    title_vi="Chức danh người đứng đầu đúng với loại cơ quan",
    rationale_vi="“Chủ tịch xã”, “Giám đốc Phòng” không phải chức danh; văn bản ghi Chủ tịch UBND "
    "xã, Trưởng phòng.",
    source="nd-30-2020#PL II, V",
)
def check_head_titles(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each title in front of a body of another kind."""
    for text in material.texts:
        wrong = _wrong(text.text, catalog.day)
        spans = protected_spans(text, catalog) if wrong else []
        for at, code, words, wanted in wrong:
            if not any(start <= at < end for start, end in spans):
                yield _finding(text, words, wanted, code)


@lru_cache(maxsize=4096)
def _wrong(text: str, day: dt.date) -> tuple[tuple[int, str, str, str], ...]:
    """Return place, code, printed words and right words of each wrong title."""
    found = []
    for match in _OF_A_PLACE.finditer(text):
        wanted = f"{match['deputy'] or ''}{match['head']} UBND {match['body']}"
        found.append((match.start(), "head-of-place", match.group(), wanted))
    pattern, heads = _pattern(day)
    for match in pattern.finditer(text):
        right = heads[match["body"]]
        # "Chánh Văn phòng UBND": the title and the body share a word.
        shared = any(match.group().endswith(b) and b != match["body"] for b in heads)
        if not shared and match["head"].casefold() not in (h.casefold() for h in right):
            wanted = f"{match['deputy'] or ''}{_joined(right[0], match['body'])}"
            found.append((match.start(), "head-of-other", match.group(), wanted))
    return tuple(found)


def _joined(head: str, body: str) -> str:
    """Return title and body with the word once that both have: "Trưởng phòng" and "Phòng"."""
    heads, bodies = head.split(), body.split()
    both = min(len(heads), len(bodies))
    shared = (n for n in range(both, 0, -1) if same(" ".join(heads[-n:]), " ".join(bodies[:n])))
    return " ".join([*heads, *bodies[next(shared, 0) :]])


@lru_cache(maxsize=8)
def _pattern(day: dt.date) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    rows: tuple[Position, ...] = load_catalog(day).positions
    bodies = sorted((row.body for row in rows), key=len, reverse=True)
    heads = {head for row in rows for head in row.heads} | set(_OTHER_TITLES)
    titles = "|".join(sorted((re.escape(h) for h in heads), key=len, reverse=True))
    pattern = re.compile(
        rf"(?<!\w)(?P<deputy>Phó\s+)?(?P<head>{titles})\s+(?P<body>{'|'.join(bodies)})(?!\w)"
    )
    return pattern, {row.body: row.heads for row in rows}


def _finding(text: PlanText, words: str, wanted: str, code: str) -> Finding:
    return Finding(
        code=code,
        place=text.place,
        target=text.target,
        message_vi=f"“{words}” không phải chức danh của loại cơ quan này.",
        fix_vi=f"Viết: {wanted}.",
        found=words,
        replacement=wanted,
    )
