"""FMT181: a body with one head is not signed for as a collective."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import fold

_ONE_HEAD = re.compile(r"t/?m[. ]\s*(?P<body>(?:so|phong|van phong|trung tam|truong|chi cuc)\b.*)$")


@rule(
    id="FMT181",
    slug="authority-one-head",
    severity="error",
    title_vi="Cơ quan thủ trưởng không ký “TM.”",
    rationale_vi="Sở, phòng làm việc theo chế độ thủ trưởng: Giám đốc ký trực tiếp; “TM.” chỉ "
    "dùng khi ký thay mặt tập thể.",
    source="nd-30-2020#Điều 13",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_authority_one_head(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for "TM. SỞ …" of that same body; what names another one is ORG111's."""
    issuer = fold(material.plan.issuer or "")
    for line in lines(material, "signature.authority"):
        match = _ONE_HEAD.match(fold(line.text))
        if match and issuer.startswith(match["body"]):
            yield finding_at(
                "tm-one-head", [line],
                f"“{quoted(line.text)}”: cơ quan làm việc theo chế độ thủ trưởng không ký “TM.”.",
                "Bỏ dòng này; ghi thẳng chức vụ người ký, cấp phó thì ghi “KT. …”.",
            )  # fmt: skip
