"""FMT105: the page number stands in the middle of the upper margin."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, section_finding, sections
from kit.checking.facts.printed import value_of
from kit.checking.findings import Finding
from kit.checking.layout import PageNumber
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

ALIGN_VI = {"left": "bên trái", "right": "bên phải", "justify": "bên trái", "center": "ở giữa"}


@rule(
    id="FMT105",
    slug="page-number-place",
    severity="error",
    title_vi="Số trang ở giữa lề trên",
    rationale_vi="Số trang ở chân trang là quy định cũ trước năm 2020; nay đặt giữa phần lề trên.",
    source="nd-30-2020#PL I, I.7",
    needs=(a_layout, a_value("page_number.place")),
)
def check_page_number_place(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each section whose numbers stand elsewhere; repeated heads once."""
    wanted = value_of(catalog, material, "page_number.place")
    part, align = wanted.text.split()
    known: tuple[PageNumber, ...] = ()
    for number, section in sections(material):
        astray = [n for n in section.numbers if n.place != part or n.align != align]
        if not astray or section.numbers == known:
            continue
        known = section.numbers
        one = astray[0]
        where = "chân trang" if one.place == "footer" else "lề trên"
        yield section_finding(
            "foot" if one.place == "footer" else "not-centred",
            number,
            f"Số trang đặt ở {where}, {ALIGN_VI[one.align]}; quy định ở giữa lề trên.",
            "Xóa số trang cũ, vào Insert > Page Number > Top of Page, chọn kiểu ở giữa.",
            settings=[("page_number", wanted.text)],
            is_safe=True,
            source=wanted.source,
        )
