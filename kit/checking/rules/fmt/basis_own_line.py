"""FMT171: each basis stands in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import finding_at, quoted, real_bases
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_SECOND = re.compile(r"[;,.]\s*((?:Căn cứ|Thực hiện)\s+\S)")


@rule(
    id="FMT171",
    slug="basis-own-line",
    severity="error",
    title_vi="Mỗi căn cứ một dòng",
    rationale_vi="Căn cứ dồn nhiều văn bản vào một đoạn thì khó đối chiếu; Nghị định yêu cầu mỗi "
    "căn cứ một dòng riêng.",
    source="nd-30-2020#PL I, II.6.a",
    needs=(a_layout,),
)
def check_basis_own_line(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each paragraph with more than one basis."""
    for line in real_bases(material):
        match = _SECOND.search(line.text)
        if match:
            yield finding_at(
                "joined", [line],
                f"Một dòng có hai căn cứ: “{quoted(line.text[match.start(1) :])}”.",
                "Xuống dòng trước căn cứ thứ hai, mỗi căn cứ một dòng.",
            )  # fmt: skip
