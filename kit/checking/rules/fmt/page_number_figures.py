"""FMT112: page numbers are Arabic figures."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import section_finding, sections
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# What Word calls them; "numberInDash" is "- 2 -".
ARABIC = ("decimal", "numberInDash", "decimalZero")
FIGURES_VI = {"upperRoman": "số La Mã", "lowerRoman": "số La Mã", "upperLetter": "chữ cái",
              "lowerLetter": "chữ cái"}  # fmt: skip


@rule(
    id="FMT112",
    slug="page-number-figures",
    severity="error",
    title_vi="Số trang là chữ số Ả Rập",
    rationale_vi="Số La Mã hay chữ cái chỉ dùng cho lời tựa của sách; văn bản đánh số 1, 2, 3.",
    source="nd-30-2020#PL I, I.7",
    needs=(a_layout,),
)
def check_page_number_figures(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each section numbered in other figures."""
    for number, section in sections(material):
        if section.numbers and section.number_format not in ARABIC:
            figures = FIGURES_VI.get(section.number_format, "kiểu số khác")
            yield section_finding(
                "not-arabic",
                number,
                f"Số trang in bằng {figures}; quy định dùng chữ số Ả Rập (1, 2, 3).",
                "Vào Insert > Page Number > Format Page Numbers, chọn kiểu 1, 2, 3.",
            )
