"""FMT206: a Party document ends with a full stop and not with "./."."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, target_of, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT206",
    slug="party-end-mark",
    severity="error",
    title_vi="Văn bản của Đảng kết thúc bằng dấu chấm",
    rationale_vi="Dấu “./.” là của văn bản Nhà nước; văn bản của Đảng kết thúc bằng dấu chấm.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_end_mark(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each paragraph that ends with "./."."""
    wanted = value_of(catalog, material, "body.end_mark")
    for paragraph in material.layout.paragraphs:
        if wanted is not None and paragraph.text.endswith("./."):
            last = paragraph.text.split()[-1]
            yield Finding(
                code="state-mark", place=paragraph.place.capitalize(),
                target=target_of(paragraph),
                message_vi="Văn bản của Đảng kết thúc bằng “./.” như văn bản Nhà nước.",
                fix_vi=f"Thay “./.” bằng dấu “{wanted.text}”.",
                found=last, replacement=last.removesuffix("./.") + wanted.text, is_safe=True,
            )  # fmt: skip
