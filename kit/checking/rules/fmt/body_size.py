"""FMT116: running text has the size that the law sets."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, body_lines, listed
from kit.checking.facts.printed import finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi


@rule(
    id="FMT116",
    slug="body-size",
    severity="error",
    title_vi="Cỡ chữ nội dung đúng quy định",
    rationale_vi="Chữ thu nhỏ để vừa trang làm văn bản khó đọc và trái cỡ chữ đã định.",
    source="nd-30-2020#PL I, II.6.e",
    needs=(a_layout, a_value("body.size")),
)
def check_body_size(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each wrong size of running text."""
    allowed = value_of(catalog, material, "body.size")
    by_size: dict[float, list[Component]] = {}
    for line in body_lines(material):
        sizes = {r.look.size_pt for r in line.paragraph.runs if any(map(str.isalnum, r.text))}
        for size in sizes:
            if not allowed.contains(size):
                by_size.setdefault(size, []).append(line)
    for size, found in sorted(by_size.items()):
        nearest = allowed.low if size < allowed.low else allowed.high
        yield finding_at(
            "size",
            found,
            f"{len(found)} đoạn nội dung có chữ cỡ {number_vi(size)}, quy định {allowed} "
            f"({listed(found)}).",
            f"Bôi đen các đoạn đó, đặt cỡ chữ {allowed}.",
            settings=[("size_pt", nearest)],
            is_safe=True,
            source=allowed.source,
        )
