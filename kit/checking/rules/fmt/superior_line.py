"""FMT159: a department prints the body above it, with the name of its place."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, head_lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import fold

_BARE = ("uy ban nhan dan", "ubnd")


@rule(
    id="FMT159",
    slug="superior-line",
    severity="error",
    title_vi="Cơ quan chủ quản ghi đủ trên tên cơ quan ban hành",
    rationale_vi="Sở có cơ quan chủ quản là Ủy ban nhân dân tỉnh: phải ghi ở dòng trên, không "
    "đậm, kèm tên tỉnh.",
    source="nd-30-2020#PL I, II.2.a",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_superior_line(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a department without the line, and for a line without a place."""
    superior = head_lines(material, "header.superior")
    issuer = head_lines(material, "header.issuer")
    if material.plan.unit_level == "department" and issuer and not superior:
        yield finding_at(
            "no-superior", issuer[:1],
            f"Trên “{quoted(issuer[0].text)}” chưa có tên cơ quan chủ quản.",
            "Thêm dòng tên Ủy ban nhân dân tỉnh (thành phố), in hoa, không đậm.",
        )  # fmt: skip
    if superior and fold(" ".join(c.text for c in superior)) in _BARE:
        yield finding_at(
            "no-place", superior,
            f"Tên cơ quan chủ quản “{quoted(superior[0].text)}” thiếu tên địa phương.",
            "Ghi thêm tên tỉnh, thành phố hoặc xã, phường.",
        )  # fmt: skip
