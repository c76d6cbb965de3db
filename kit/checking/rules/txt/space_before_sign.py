"""TXT112: no space before a comma, a full stop or inside brackets and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.prose import Hit
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

# Dots of a blank to fill ("ngày ... tháng") and of a list that goes on are no punctuation.
_LOOSE = re.compile(
    r"\w+(?P<gap>[ \t\u00a0]+)(?:[,;:!?](?![\w./])|\.(?![.\w…]))"
    r"|[(“](?P<inside>[ \t\u00a0]+)\w+"
    r"|\w+[.,]?(?P<last>[ \t\u00a0]+)[)”]"
)


@rule(
    id="TXT112",
    slug="space-before-sign",
    severity="info",
    title_vi="Không có dấu cách thừa trước dấu câu, trong ngoặc",
    rationale_vi="Dấu cách trước dấu phẩy làm dấu rơi xuống đầu dòng sau khi Word ngắt dòng; người "
    "soát văn bản hay bắt lỗi này.",
    source="practice#M8",
)
def check_space_before_sign(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each loose sign, with the words around it."""
    for hit in material.prose.find(_LOOSE):
        yield _finding(hit)


def _finding(hit: Hit) -> Finding:
    name = hit.match.lastgroup or "gap"
    before, after = hit.match.span(name)
    begin = hit.match.start()
    tight = hit.words[: before - begin] + hit.words[after - begin :]
    return Finding(
        code="space-in-brackets" if name != "gap" else "space-before-sign",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"“{hit.words}” thừa dấu cách.",
        fix_vi=f"Bỏ dấu cách: “{tight}”.",
        found=hit.words,
        replacement=tight,
        is_safe=True,
    )
