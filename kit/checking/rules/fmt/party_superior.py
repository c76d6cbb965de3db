"""FMT211: above a committee stands the Party organisation of the level above."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, finding_at, head_lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import fold, tone_normal

_COMMITTEE = re.compile(r"(?P<level>TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) ỦY (?P<name>\S.*)$")


@rule(
    id="FMT211",
    slug="party-superior",
    severity="warn",
    title_vi="Trên tên đảng ủy cấp dưới là tên đảng bộ cấp trên",
    rationale_vi="Trên “ĐẢNG ỦY XÃ …” ghi tên đảng bộ cấp trên (“ĐẢNG BỘ TỈNH …”), không ghi tên "
    "ban chấp hành (“TỈNH ỦY …”).",
    source="party-format#PD-02",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_superior(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a committee named above a committee."""
    superior, issuer = (head_lines(material, f"header.{n}")[:1] for n in ("superior", "issuer"))
    if not superior or not issuer or not fold(issuer[0].text).startswith("dang uy"):
        return
    match = _COMMITTEE.match(tone_normal(superior[0].text))
    if match:
        right = f"ĐẢNG BỘ {match['level'].upper()} {match['name'].upper()}"
        yield finding_at(
            "committee", superior, f"Trên “{quoted(issuer[0].text)}” ghi “{superior[0].text}”.",
            f"Ghi “{right}”.", found=superior[0].text, replacement=right,
        )  # fmt: skip
