"""FMT165: number and day are both blank before signing and both there after it."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.number_lines import date_line, number_line
from kit.checking.facts.printed import finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT165",
    slug="number-and-date",
    severity="warn",
    title_vi="Số và ngày cùng ghi sau khi ký",
    rationale_vi="Số và ngày do văn thư cấp cùng lúc sau khi ký; bản trình ký để trống cả hai, "
    "bản ban hành có đủ cả hai.",
    source="nd-30-2020#Điều 15",
    needs=(a_layout,),
)
def check_number_and_date(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for one of the two without the other."""
    number, date = number_line(material), date_line(material)
    if number is None or date is None:
        return
    if number.digits and not date.day:
        yield finding_at(
            "number-without-day", [number.line, date.line],
            f"Văn bản đã ghi số “{number.digits}” nhưng chưa ghi ngày.",
            "Bản trình ký: để trống số. Bản đã ký: văn thư ghi ngày cùng với số.",
        )  # fmt: skip
    elif date.day and date.month and not number.digits:
        yield finding_at(
            "day-without-number", [date.line, number.line],
            f"Văn bản đã ghi ngày {date.day} nhưng chưa có số.",
            "Bản trình ký: để trống ngày. Bản đã ký: văn thư ghi số cùng với ngày.",
            severity="info",
        )  # fmt: skip
