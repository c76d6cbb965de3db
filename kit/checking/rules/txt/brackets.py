"""TXT114: every bracket and quotation mark that opens is closed in the same text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.genre import was_cut
from kit.checking.facts.points import line_number
from kit.checking.facts.prose import TEXTS_KEPT
from kit.checking.facts.scanned import blame_nobody
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText

_CLOSES = {")": "(", "]": "[", "”": "“", "»": "«"}
_SIGN = re.compile(r"[()\[\]“”«»]")
# "a)", "1)", "(1)" of points inside a line: a closing bracket that counts opens nothing.
_COUNTING = re.compile(r"(?:^|[\s:;,.(])(?:\d{1,2}|[a-zđ]|i{1,3}|iv|vi{0,3})$")


@rule(
    id="TXT114",
    slug="brackets",
    severity="warn",
    title_vi="Ngoặc, dấu ngoặc kép mở thì có đóng",
    rationale_vi="Ngoặc không đóng làm câu đọc sai, nhất là ở tên viết tắt và ở phần (để báo cáo).",
    source="practice#M6",
)
def check_brackets(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each text with a bracket that has no partner."""
    texts = [text for text in material.prose.texts if text.part != "unplaced"]
    places = [_lonely(text.text) for text in texts]
    last = _last_read(texts) if was_cut(material) else None
    for at, (text, place) in enumerate(zip(texts, places, strict=True)):
        if place is None or _goes_on(texts, places, at) or _goes_on(texts, places, at - 1):
            continue
        # What breaks off with its source cannot be closed.
        if not (text is last and text.text[place] not in _CLOSES):
            yield blame_nobody(_finding(text, place), material)


def _last_read(texts: list[PlanText]) -> PlanText | None:
    """Return the text that stands last in the file."""
    return max(texts, key=lambda text: line_number(text.source) or 0, default=None)


def _goes_on(texts: list[PlanText], places: list[int | None], at: int) -> bool:
    """Whether what ``at`` opens is closed by the next text: one line that was read as two."""
    if not 0 <= at < len(texts) - 1 or places[at] is None or places[at + 1] is None:
        return False
    opening, closing = texts[at].text[places[at]], texts[at + 1].text[places[at + 1]]
    return _CLOSES.get(closing) == opening


@lru_cache(maxsize=TEXTS_KEPT)
def _lonely(text: str) -> int | None:
    """Return the place of the first sign without its partner."""
    open_signs: list[tuple[str, int]] = []
    for match in _SIGN.finditer(text):
        sign = match.group()
        partner = _CLOSES.get(sign)
        if partner is None:
            open_signs.append((sign, match.start()))
        elif open_signs and open_signs[-1][0] == partner:
            open_signs.pop()
        elif not (sign == ")" and _COUNTING.search(text, 0, match.start())):
            return match.start()
    return open_signs[0][1] if open_signs else None


def _finding(text: PlanText, at: int) -> Finding:
    sign = text.text[at]
    missing = "đóng" if sign in _CLOSES.values() else "mở"
    before, after = text.text[:at].split()[-3:], text.text[at:].split()[:5]
    words = " ".join(before) + (" " if text.text[:at][-1:].isspace() else "") + " ".join(after)
    return Finding(
        code="no-partner",
        place=text.place,
        target=text.target,
        message_vi=f"Dấu “{sign}” không có dấu {missing}: “…{words}…”.",
        fix_vi=f"Thêm dấu {missing}, hoặc bỏ dấu “{sign}”.",
        found=sign,
    )
