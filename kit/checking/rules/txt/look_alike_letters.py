"""TXT105: no letter of another alphabet that only looks Vietnamese.

A Cyrillic ``а`` or the Icelandic ``Ð`` (for ``Đ``) prints the same and breaks every search,
every comparison of numbers, and reading aloud.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.prose import Hit
from kit.checking.facts.scanned import blame_nobody
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import find_look_alikes

# Ð of Iceland, Ɖ of Africa, the eth: fonts print them as Đ and đ.
_STROKED = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_SUSPECT_WORD = re.compile("[\\w/&.-]*[ÐƉðɖ\u0370-\u052f\u1f00-\u1fff][\\w/&.-]*(?<![.-])")
_ANY_LATIN = re.compile("[A-Za-zÀ-ỹ]")


@rule(
    id="TXT105",
    slug="look-alike-letters",
    severity="warn",
    title_vi="Không lẫn chữ nước ngoài trông giống chữ Việt",
    rationale_vi="Chữ Nga, chữ Hy Lạp hoặc Ð của Iceland in ra giống hệt chữ Việt nhưng làm hỏng "
    "tìm kiếm, đối chiếu số ký hiệu và đọc bằng giọng máy.",
    source="nd-30-2020#PL I, I.4",
)
def check_look_alike_letters(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each word with such a letter; a word wholly foreign is none."""
    for hit in material.prose.find(_SUSPECT_WORD):
        right = _mended(hit.words)
        if right != hit.words:
            yield blame_nobody(_finding(hit, right), material)


def _mended(word: str) -> str:
    """Return ``word`` in Latin letters; as it is if it holds none, as a Greek word does."""
    stroked = word.translate(_STROKED)
    letters = list(stroked)
    foreign = find_look_alikes(stroked)
    is_mixed = bool(_ANY_LATIN.search("".join(c for c in letters if not find_look_alikes(c))))
    if any(one.latin is None for one in foreign) or not (is_mixed or len(letters) <= 2):
        return stroked
    for one in foreign:
        letters[one.start] = one.latin or one.found
    return "".join(letters)


def _finding(hit: Hit, right: str) -> Finding:
    wrong = sorted({a for a, b in zip(hit.words, right, strict=True) if a != b})
    codes = ", ".join(f"U+{ord(char):04X}" for char in wrong)
    return Finding(
        code="foreign-letter",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"“{hit.words}” có chữ nước ngoài trông giống chữ Việt ({codes}).",
        fix_vi=f"Gõ lại bằng chữ Việt: “{right}”.",
        found=hit.words,
        replacement=right,
        is_safe=True,
    )
