"""FMT148: the head names the issuer and has a line for the number and one for the date."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import NAMES_VI, a_filled_document, head_lines, missing
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_LINES = {"header.issuer": "no-issuer", "number": "no-number-line", "date_line": "no-date-line"}


@rule(
    id="FMT148",
    slug="issuer-and-number",
    severity="error",
    title_vi="Có tên cơ quan, số ký hiệu, địa danh và thời gian",
    rationale_vi="Thiếu tên cơ quan, dòng số hoặc dòng ngày tháng thì không biết văn bản của ai, "
    "số nào, ban hành khi nào.",
    source="nd-30-2020#Điều 8",
    needs=(a_layout, a_filled_document),
)
def check_issuer_and_number(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each of the three lines that is not printed; blanks are allowed."""
    for name, code in _LINES.items():
        if not head_lines(material, name):
            yield missing(
                code, f"Phần đầu văn bản chưa có {NAMES_VI[name].lower()}.",
                f"Thêm {NAMES_VI[name].lower()} vào phần đầu; số và ngày để trống tới khi ký.",
            )  # fmt: skip
