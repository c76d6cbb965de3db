"""FMT147: a State document begins with the national name and the motto."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value
from kit.checking.facts.printed import NAMES_VI, a_state_document, head_lines, missing, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_LINES = {"header.national_name": "no-national-name", "header.motto": "no-motto"}


@rule(
    id="FMT147",
    slug="national-header",
    severity="error",
    title_vi="Có quốc hiệu và tiêu ngữ",
    rationale_vi="Văn bản hành chính của cơ quan nhà nước mở đầu bằng quốc hiệu và tiêu ngữ; "
    "thiếu một dòng là thiếu thể thức.",
    source="nd-30-2020#PL I, II.1",
    needs=(
        a_layout,
        a_state_document,
        a_value("header.national_name.text", "header.motto.text"),
    ),
)
def check_national_header(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each of the two lines that is not printed."""
    for name, code in _LINES.items():
        if not head_lines(material, name):
            text = value_of(catalog, material, f"{name}.text").text
            yield missing(
                code, f"Phần đầu văn bản chưa có {NAMES_VI[name].lower()} “{text}”.",
                f"Thêm dòng “{text}” ở góc trên, bên phải trang đầu.",
            )  # fmt: skip
