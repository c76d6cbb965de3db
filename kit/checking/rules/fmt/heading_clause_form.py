"""FMT173: a clause is numbered with an Arabic number and a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_NUMBERED = re.compile(r"(?P<number>\d+)\s*[/)\-–:](?!\d)")


@rule(
    id="FMT173",
    slug="heading-clause-form",
    severity="error",
    title_vi="Khoản đánh số Ả Rập, sau số có dấu chấm",
    rationale_vi="Khoản ghi “1. Mục đích”: chữ số Ả Rập và dấu chấm; “1/”, “1)” hay “1-” không "
    "đúng mẫu.",
    source="nd-30-2020#PL I, V.6",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_heading_clause_form(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each clause heading with another sign behind its number."""
    for line in lines(material, "heading.clause"):
        match = _NUMBERED.match(line.text)
        if match:
            found, right = match.group(), f"{match['number']}."
            yield finding_at(
                "sign", [line], f"Sau số khoản ghi “{found}”, đúng là “{right}”.",
                f"Ghi “{right}”.", found=found, replacement=right, is_safe=True,
            )  # fmt: skip
