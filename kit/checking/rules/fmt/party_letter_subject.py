"""FMT210: a letter of the Party says "về việc" and not "V/v"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_SHORT = re.compile(r"V/v(?:\s*:)?", re.IGNORECASE)


@rule(
    id="FMT210",
    slug="party-letter-subject",
    severity="error",
    title_vi="Công văn của Đảng ghi “về việc”, không ghi “V/v”",
    rationale_vi="“V/v” là cách ghi của công văn Nhà nước; công văn của Đảng ghi đủ chữ “về "
    "việc”, nghiêng, dưới số.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_letter_subject(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a subject in the words of a State letter."""
    for line in lines(material, "official_letter.subject"):
        match = _SHORT.match(line.text)
        if match:
            yield finding_at(
                "short", [line], f"Trích yếu công văn ghi “{quoted(line.text)}”.",
                "Ghi “về việc …”.", found=match.group().strip(), replacement="về việc",
                is_safe=True,
            )  # fmt: skip
