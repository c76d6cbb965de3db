"""FMT103: the main part is printed upright.

A lying sheet is allowed for tables that were not split off into an appendix.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, section_finding, sections
from kit.checking.facts.printed import lines, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT103",
    slug="page-orientation",
    severity="error",
    title_vi="Phần chính in khổ dọc",
    rationale_vi="Khổ ngang chỉ dành cho trang có bảng rộng; lời văn in ngang khó đọc, khó đóng.",
    source="nd-30-2020#PL I, I.2",
    needs=(a_layout, a_value("page.orientation")),
)
def check_page_orientation(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each lying section with text of the main part and no table."""
    wanted = value_of(catalog, material, "page.orientation")
    appendix = {c.paragraph.section for c in lines(material, "appendix.word")}
    first_appendix = min(appendix, default=None)
    with_tables = {table.section for table in material.layout.tables if table.borders}
    with_text = {c.paragraph.section for c in lines(material, "body")}
    for number, section in sections(material):
        is_main = number in with_text and (first_appendix is None or number < first_appendix)
        if section.orientation == wanted.text or not is_main or number in with_tables:
            continue
        yield section_finding(
            "landscape",
            number,
            "Phần chính của văn bản in khổ ngang; quy định in dọc, trừ trang có bảng.",
            "Vào Layout > Orientation, chọn Portrait.",
            settings=[("orientation", wanted.text)],
            source=wanted.source,
        )
