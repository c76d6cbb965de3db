"""FMT180: a plan of a People's Committee is signed in its name.

The Chairman's own documents (decisions, letters) are signed without it, so only plans are judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, head_lines, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import fold

_COLLECTIVE = re.compile(r"t/?m\b|t/?l\b|t/?uq\b")


@rule(
    id="FMT180",
    slug="authority-collective",
    severity="warn",
    title_vi="Kế hoạch của Ủy ban nhân dân ký “TM. ỦY BAN NHÂN DÂN”",
    rationale_vi="Ủy ban nhân dân làm việc theo chế độ tập thể: trước chức vụ Chủ tịch phải có "
    "dòng “TM. ỦY BAN NHÂN DÂN”.",
    source="nd-30-2020#PL I, II.7.b",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_authority_collective(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a plan of the Committee without "TM."."""
    plan = material.plan
    issuer = head_lines(material, "header.issuer")
    found = lines(material, "signature.authority")
    if plan.kind != "KH" or not issuer or not found:
        return
    if not fold(issuer[0].text).startswith(("uy ban nhan dan", "ubnd")):
        return
    texts = [fold(c.text) for c in found]
    if "chu tich" in texts[-1] and not any(_COLLECTIVE.match(text) for text in texts):
        yield finding_at(
            "no-tm", found, f"“{found[0].text}” không có “TM. ỦY BAN NHÂN DÂN” ở trên.",
            "Thêm dòng “TM. ỦY BAN NHÂN DÂN” trên chức vụ.",
        )  # fmt: skip
