"""TXT135: a sentence ends before the reader has lost it (``text.sentence.words``). Advice only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import cited_spans
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText

LIMIT = "text.sentence.words"
LETTERS_A_WORD = 3
# A semicolon parts a list as a full stop would.
_END = re.compile(r"(?<=[^\W\d_][.;:!?])\s+|\n")
_PARTS = (
    "opening", "purposes", "requirements", "contents", "channels", "audiences", "budget",
    "responsibilities", "reporting", "closing",
)  # fmt: skip


@rule(
    id="TXT135",
    slug="long-sentences",
    severity="info",
    title_vi="Câu không quá dài",
    rationale_vi="Câu dài hàng chục dòng phẩy đọc trên loa hay trên điện thoại không ai hiểu; tách "
    "câu thì rõ ai làm gì.",
    source="practice#7",
)
def check_long_sentences(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all sentences that are too long, at the longest."""
    most = int(catalog.value(LIMIT).high or 0)
    found: list[tuple[int, str, PlanText]] = []
    for text in material.prose.texts:
        if text.part not in _PARTS or len(text.text) < most * LETTERS_A_WORD:
            continue
        longest = max(_END.split(text.text), key=lambda part: len(part.split()))
        if len(longest.split()) > most:
            # A name of a document is not the office's own length.
            words = len(longest.split()) - _cited_words(text, longest, catalog)
            if words > most:
                found.append((words, longest, text))
    if found:
        yield _finding(found, most)


def _cited_words(text: PlanText, sentence: str, catalog: Catalog) -> int:
    begin = text.text.find(sentence)
    spans = cited_spans(text, catalog)
    inside = ((s, e) for s, e in spans if begin <= s and e <= begin + len(sentence))
    return sum(len(text.text[start:end].split()) for start, end in inside)


def _finding(found: list[tuple[int, str, PlanText]], most: int) -> Finding:
    words, sentence, text = max(found, key=lambda one: one[0])
    others = tuple(other.target for _, _, other in found if other is not text)
    more = f"; {len(others)} câu khác cũng dài" if others else ""
    opening = " ".join(sentence.split()[:8])
    return Finding(
        code="long-sentence",
        place=text.place,
        target=text.target,
        also=others,
        message_vi=f"Câu “{opening}…” dài {words} từ (nên dưới {most}){more}.",
        fix_vi="Tách thành hai, ba câu.",
    )
