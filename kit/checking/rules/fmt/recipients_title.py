"""FMT186: the words above the recipients are "Nơi nhận:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import finding_at, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_RIGHT = "Nơi nhận:"
_WORDS = re.compile(r"nơi\s+nhận\s*:?", re.IGNORECASE)


@rule(
    id="FMT186",
    slug="recipients-title",
    severity="error",
    title_vi="Chữ “Nơi nhận:” viết đúng",
    rationale_vi="Từ “Nơi nhận” in thường, hoa chữ đầu, sau có dấu hai chấm, đứng riêng một dòng.",
    source="nd-30-2020#PL I, II.9.d",
    needs=(a_layout,),
)
def check_recipients_title(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for other capitals or a missing colon."""
    for line in lines(material, "recipients.title")[:1]:
        match = _WORDS.match(line.text)
        if match is None or match.group() == _RIGHT:
            continue
        found = match.group()
        yield finding_at(
            "no-colon" if ":" not in found else "capitals", [line],
            f"Ghi “{found}”, đúng là “{_RIGHT}”.", f"Sửa thành “{_RIGHT}”.",
            found=found, replacement=_RIGHT, is_safe=True,
        )  # fmt: skip
