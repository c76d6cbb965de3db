"""FMT207: each basis of a Party document begins with a dash."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, finding_at, quoted, real_bases, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_DASHES = ("-", "–", "—")


@rule(
    id="FMT207",
    slug="party-basis-dash",
    severity="error",
    title_vi="Căn cứ của văn bản Đảng bắt đầu bằng gạch đầu dòng",
    rationale_vi="Trong văn bản của Đảng mỗi căn cứ là một dòng chữ đứng, bắt đầu bằng gạch đầu "
    "dòng.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_basis_dash(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each basis without its dash."""
    wanted = value_of(catalog, material, "basis.bullet")
    for line in real_bases(material):
        if wanted is not None and line.text[:1] not in _DASHES:
            words = " ".join(line.text.split()[:3])
            yield finding_at(
                "no-dash", [line], f"Căn cứ “{quoted(line.text)}” thiếu gạch đầu dòng.",
                "Thêm gạch đầu dòng (-) trước căn cứ.", found=words,
                replacement=f"- {words}", is_safe=True,
            )  # fmt: skip
