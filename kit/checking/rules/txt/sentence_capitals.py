"""TXT120: a sentence and a line begin with a capital, also behind a dash or a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.points import items_by_target
from kit.checking.facts.wording import addresses, touches
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText

_SMALL_START = re.compile(r"[“\"(]?(?P<word>[^\W\d_]+)")
# Behind a full stop; "v.v. và", "TP. huế" and numbers are no ends of a sentence:
# a word of two letters ends one only with a mark ("Sở. thực hiện").
_SMALL_SENTENCE = re.compile(
    r"(?:[^\W\d_]{3,}|[^\W\d_][^\W\d_a-zA-Z])[)”]?[.!?]\s+(?P<word>[^\W\d_]{2,})"
)
# Names that begin with a small letter on purpose; "chính trị" and "- xã hội" on two lines.
_DASHES = ("-", "–")
_BRAND = re.compile(r"xã hội\b|(?:e|i|m)[A-Z-]|ph\b|v\.v")


@rule(
    id="TXT120",
    slug="sentence-capitals",
    severity="info",
    title_vi="Đầu câu, đầu dòng viết hoa",
    rationale_vi="Phụ lục II của Nghị định 30 yêu cầu viết hoa chữ cái đầu câu và khi xuống dòng, "
    "kể cả sau dấu gạch đầu dòng.",
    source="nd-30-2020#PL II, I",
)
def check_sentence_capitals(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each line, and each sentence, that begins small.

    A line is a heading or a point with its marker: words that follow a colon go on a sentence.
    """
    points = items_by_target(material.plan)
    before, part = "", ""
    for text in material.prose.texts:
        point = points.get(text.target)
        # A line that ended without a sign goes on, though a dash stands in front of the rest.
        is_cut = part == text.part and before[-1:].isalnum()
        goes_on = is_cut and point is not None and point.marker in _DASHES
        before, part = text.text.rstrip(), text.part
        if text.part == "outline" or (point and point.marker and not goes_on):
            first = _SMALL_START.match(text.text)
            if first and first["word"][:1].islower() and not _BRAND.match(text.text):
                yield _finding(text, first, "small-line-start")
        if ". " in text.text:
            yield from _sentences(text)


def _sentences(text: PlanText) -> Iterator[Finding]:
    for match in _SMALL_SENTENCE.finditer(text.text):
        is_small = match["word"][:1].islower()
        if is_small and not touches(match.start(), match.end(), addresses(text.text)):
            yield _finding(text, match, "small-sentence-start")


def _finding(text: PlanText, match: re.Match[str], code: str) -> Finding:
    word = match["word"]
    right = word[:1].upper() + word[1:]
    begin = "Đầu dòng" if code == "small-line-start" else "Đầu câu"
    found = match.group()
    return Finding(
        code=code,
        place=text.place,
        target=text.target,
        message_vi=f"{begin} “{word}” chưa viết hoa.",
        fix_vi=f"Viết “{right}”.",
        found=found,
        replacement=found[: match.start("word") - match.start()] + right,
        is_safe=True,
    )
