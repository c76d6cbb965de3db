"""TXT113: a comma, semicolon, colon or full stop between words is followed by a space.

Numbers, document numbers, addresses and abbreviations with points keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.prose import Hit
from kit.checking.facts.wording import addresses, touches
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese.letters import CAPITAL

# Behind a full stop only a capital after a word of small letters is surely a new sentence.
_TIGHT = re.compile(
    r"[^\W_]+(?:[,;](?=[^\W\d_])|:(?=[^\W\d_/])|[)”](?=[^\W_]))[^\W_]+"
    rf"|[^\W\d_]+(?<!{CAPITAL})(?<!{CAPITAL}[^\W\d_])\.(?={CAPITAL}(?!{CAPITAL})[^\W\d_])[^\W_]+"
    r"|[^\W\d_]{2,}(?:[(“](?=[^\W\d_]{3}))[^\W_]+"
)
_CODE_AROUND = re.compile(r"[\w.\-&/@]*$")
_ENDING = re.compile(r"[\w\-&]*[/@]")


@rule(
    id="TXT113",
    slug="space-after-sign",
    severity="info",
    title_vi="Có dấu cách sau dấu câu, trước ngoặc mở",
    rationale_vi="Thiếu dấu cách sau dấu phẩy làm hai từ dính nhau: Word không ngắt dòng, tìm "
    "kiếm không thấy từ.",
    source="practice#M8",
)
def check_space_after_sign(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each sign that touches the next word."""
    for hit in material.prose.find(_TIGHT):
        if not touches(hit.start, hit.end, addresses(hit.text.text)) and not _is_code(hit):
            yield _finding(hit)


def _is_code(hit: Hit) -> bool:
    """Parts of a number or a name in signs: "76/NQ-CP;HD", "GD&ĐT,KH", "VH,TT&DL"."""
    text = hit.text.text
    before = _CODE_AROUND.search(text, 0, hit.start)
    is_name = hit.words.isupper() and text.startswith("&", hit.end)
    return bool(before and before.group()) or is_name or bool(_ENDING.match(text, hit.end))


def _finding(hit: Hit) -> Finding:
    parted = re.sub(r"([,;:.)”])(?=[^\W_])", r"\1 ", hit.words, count=1)
    parted = re.sub(r"(?<=[^\W_])([(“])", r" \1", parted, count=1)
    return Finding(
        code="no-space-after-sign",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"“{hit.words}” thiếu dấu cách.",
        fix_vi=f"Thêm dấu cách: “{parted}”.",
        found=hit.words,
        replacement=parted,
        is_safe=True,
    )
