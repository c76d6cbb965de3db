"""FMT175: headings of sections and clauses begin at the left."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import (
    NAMES_VI,
    a_state_document,
    finding_at,
    lines,
    quoted,
    value_of,
)
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT175",
    slug="heading-centred",
    severity="error",
    title_vi="Tiêu đề mục, khoản không căn giữa",
    rationale_vi="Chỉ phần và chương căn giữa; mục I, II và khoản 1, 2 trong kế hoạch bắt đầu từ "
    "lề trái như đoạn văn.",
    source="nd-30-2020#PL I, V.6",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_heading_centred(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each level whose headings are centred or at the right."""
    for name in ("heading.section", "heading.clause"):
        align = value_of(catalog, material, f"{name}.align")
        wrong = [c for c in lines(material, name) if c.paragraph.form.align in ("center", "right")]
        wrong = [c for c in wrong if c.paragraph.spot is None]
        if align is not None and wrong:
            yield finding_at(
                name, wrong, f"{NAMES_VI[name]} “{quoted(wrong[0].text)}” căn giữa.",
                "Đặt căn lề trái hoặc căn đều, lùi đầu dòng như đoạn văn.",
                settings=[("align", align.text)], is_safe=True, source=align.source,
            )  # fmt: skip
