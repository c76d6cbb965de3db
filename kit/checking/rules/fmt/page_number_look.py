"""FMT107: the page number is upright and of the size that the law sets."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, section_finding, sections
from kit.checking.facts.printed import value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi


@rule(
    id="FMT107",
    slug="page-number-look",
    severity="error",
    title_vi="Số trang đúng cỡ, kiểu chữ đứng",
    rationale_vi="Số trang để nguyên cỡ mặc định của Word thường nhỏ hơn chữ của văn bản.",
    source="nd-30-2020#PL I, I.7",
    needs=(a_layout, a_value("page_number.size")),
)
def check_page_number_look(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for the size and one for the style, at the first section that has it."""
    size = value_of(catalog, material, "page_number.size")
    seen = set()
    for at, section in sections(material):
        for look in dict.fromkeys(n.look for n in section.numbers):
            if not size.contains(look.size_pt) and "size" not in seen:
                seen.add("size")
                yield section_finding(
                    "size",
                    at,
                    f"Số trang cỡ {number_vi(look.size_pt)}, quy định {size}.",
                    f"Mở phần đầu trang, chọn số trang, đặt cỡ {number_vi(size.preferred)}.",
                    settings=[("page_number", "header center")],
                    is_safe=True,
                    source=size.source,
                )
            slanted = look.italic or look.bold or look.underline
            if slanted and "style" not in seen:
                seen.add("style")
                yield section_finding(
                    "style",
                    at,
                    "Số trang in đậm, nghiêng hoặc gạch chân; quy định kiểu chữ đứng.",
                    "Mở phần đầu trang, chọn số trang, bỏ đậm, nghiêng và gạch chân.",
                    settings=[("page_number", "header center")],
                    is_safe=True,
                    severity=None if look.italic else "warn",
                )
