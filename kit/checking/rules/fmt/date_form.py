"""FMT166: the date line is written "Đak Đoa, ngày 05 tháng 01 năm 2027"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.number_lines import date_line
from kit.checking.facts.printed import finding_at, head_lines, quoted
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.dates import find_dates, format_long

_DAY_WORD = re.compile(r"ngày\s+$", re.IGNORECASE)


@rule(
    id="FMT166",
    slug="date-form",
    severity="error",
    title_vi="Địa danh và thời gian viết đúng dạng",
    rationale_vi="Dạng đúng là “Đak Đoa, ngày 05 tháng 01 năm 2027”: sau địa danh có dấu phẩy, "
    "ngày tháng năm viết đủ chữ.",
    source="nd-30-2020#PL I, II.4",
    needs=(a_layout,),
)
def check_date_form(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each slip in the form of the date line."""
    one = date_line(material)
    if one is None:
        yield from _in_digits(material)
        return
    if not one.place:
        yield finding_at(
            "no-place", [one.line], f"“{quoted(one.text)}” chưa có địa danh.",
            "Ghi địa danh nơi cơ quan đóng trụ sở, dấu phẩy, rồi ngày tháng năm.",
        )  # fmt: skip
    elif not one.has_comma:
        last = one.place.split()[-1]
        yield _safe(
            "no-comma", one.line, f"Sau địa danh “{one.place}” thiếu dấu phẩy.",
            f"{last} {one.words[0]}", f"{last}, {one.words[0]}",
            fix=f"Ghi “{one.place}, {one.words[0].lower()} …”.",
        )  # fmt: skip
    for word in one.words:
        if word[0].isupper():
            yield _safe("capital", one.line, f"“{word}” phải viết thường.", word, word.lower())
    if one.rest:
        yield _safe(
            "closing-sign", one.line, f"Cuối dòng ngày tháng thừa “{one.rest}”.",
            f"{one.year}{one.rest}" if one.year else one.rest, one.year,
            fix=f"Bỏ “{one.rest}” ở cuối dòng.",
        )  # fmt: skip


def _in_digits(material: Material) -> Iterator[Finding]:
    for line in head_lines(material, "date_line"):
        found = next((d for d in find_dates(line.text) if d.date is not None), None)
        if found is not None:
            before = _DAY_WORD.search(line.text[: found.start])
            words = f"{before.group() if before else ''}{found.text}"
            yield _safe(
                "in-digits", line, f"Ngày ghi tắt “{words}”.", words, format_long(found.date)
            )


def _safe(
    code: str, line: Component, message: str, found: str, right: str, fix: str | None = None
) -> Finding:
    return finding_at(
        code, [line], message, fix or f"Sửa thành “{right}”.",
        found=found, replacement=right, is_safe=True,
    )  # fmt: skip
