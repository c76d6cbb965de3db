"""FMT191: the reference line names the number and day of the document itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.number_lines import NumberLine, date_line, number_line
from kit.checking.facts.printed import finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.document_numbers import DocumentNumber, parse_number

_DATE = re.compile(
    r"ngày[\s….]*(\d{1,2})?[\s….]*(?:tháng|/)[\s….]*(\d{1,2})?[\s….]*(?:năm|/)\s*(\d{4})",
    re.IGNORECASE,
)


@rule(
    id="FMT191",
    slug="appendix-reference-agrees",
    severity="error",
    title_vi="Dòng kèm theo khớp số, ngày của văn bản",
    rationale_vi="Dòng kèm theo ghi số, ký hiệu, ngày của chính văn bản; chép từ năm trước thì "
    "hay còn số, ngày cũ.",
    source="nd-30-2020#PL I, III.1.c",
    needs=(a_layout,),
)
def check_appendix_reference_agrees(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for another number or symbol, and one for another date; blanks agree."""
    number, date = number_line(material), date_line(material)
    for line in lines(material, "appendix.reference"):
        named = parse_number(line.text)
        if number is not None and named is not None and _differs(number, named):
            yield finding_at(
                "other-number", [line, number.line],
                f"Dòng kèm theo ghi “{named.text}”, văn bản ghi “{number.rest}”.",
                "Ghi đúng số, ký hiệu của văn bản.",
                found=named.text if named.text in line.text else named.symbol,
            )  # fmt: skip
        day = _date(line.text)
        own = _date(date.text) if date is not None else None
        if day and own and any(a and b and a != b for a, b in zip(day, own, strict=True)):
            yield finding_at(
                "other-date", [line, date.line],
                f"Dòng kèm theo ghi khác ngày của văn bản (“{quoted(date.text)}”).",
                "Ghi đúng ngày, tháng, năm của văn bản.",
            )  # fmt: skip


def _differs(number: NumberLine, named: DocumentNumber) -> bool:
    own = parse_number(number.line.text)
    if own is None:
        return False
    if own.type_code == named.type_code and _groups(own) != _groups(named):
        return True
    # A slip in the form (a slash, a zero) is another rule's.
    own_number, other = (one.number.lstrip("0") if one.number else "" for one in (own, named))
    return bool(own_number and other and own_number != other)


def _groups(number: DocumentNumber) -> list[str]:
    return re.split(r"[-/]", number.symbol)


def _date(text: str) -> tuple[int | None, int | None, int | None] | None:
    """Return day, month and year as far as they are filled in."""
    match = _DATE.search(text)
    if match is None:
        return None
    day, month, year = (int(part) if part else None for part in match.groups())
    return day, month, year
