"""TXT134: a point is short enough to be read at once (``text.point.words``). Advice only."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model import ITEM_KEYS

LIMIT = "text.point.words"
# No text shorter than so many letters a word can pass the limit.
LETTERS_A_WORD = 3


@rule(
    id="TXT134",
    slug="long-points",
    severity="info",
    title_vi="Ý ngắn, dễ đọc",
    rationale_vi="Một ý hơn trăm từ chứa nhiều việc: người đọc bỏ qua, người thực hiện không biết "
    "phần nào của mình.",
    source="practice#M22",
)
def check_long_points(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all points that are too long, at the longest."""
    most = int(catalog.value(LIMIT).high or 0)
    parts = (*ITEM_KEYS, "responsibilities")
    long = [
        (len(text.text.split()), text)
        for text in material.prose.texts
        if text.part in parts and len(text.text) > most * LETTERS_A_WORD
    ]
    long = [(words, text) for words, text in long if words > most]
    if long:
        yield _finding(long, most)


def _finding(long: list[tuple[int, PlanText]], most: int) -> Finding:
    words, longest = max(long, key=lambda pair: pair[0])
    others = tuple(text.target for _, text in long if text is not longest)
    more = f"; {len(others)} ý khác cũng dài" if others else ""
    return Finding(
        code="long-point",
        place=longest.place,
        target=longest.target,
        also=others,
        message_vi=f"Ý này dài {words} từ (nên dưới {most}){more}.",
        fix_vi="Tách thành nhiều ý, mỗi ý một việc.",
    )
