"""FMT163: the code of the type in the symbol is that of the type printed above the subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.number_lines import number_line
from kit.checking.facts.printed import a_state_document, finding_at, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import fold


@rule(
    id="FMT163",
    slug="number-type",
    severity="error",
    title_vi="Chữ viết tắt loại văn bản trong ký hiệu khớp tên loại",
    rationale_vi="Kế hoạch thì ký hiệu bắt đầu bằng KH; công văn của cơ quan nhà nước không có "
    "chữ viết tắt loại, “CV” là của văn bản Đảng.",
    source="nd-30-2020#PL III, I",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_number_type(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a symbol that begins with another code than the type has."""
    one = number_line(material)
    if one is None or not one.symbol or one.party:
        return
    code = re.split(r"[-/\s]", one.symbol)[0]
    if code == "CV":
        right = one.rest.replace("/CV-", "/", 1)
        yield finding_at(
            "letter-code", [one.line], f"“{one.rest}”: công văn không có chữ viết tắt “CV”.",
            f"Ghi “{right}”.", found=one.rest, replacement=right,
        )  # fmt: skip
        return
    printed = fold(" ".join(c.text for c in lines(material, "type")[:1]))
    codes = _codes(catalog)
    wanted = next((c for name, c in codes if printed.startswith(name)), None)
    if wanted is None or code == wanted:
        return
    known = any(code == c for _, c in codes)
    right = one.rest.replace(f"/{code}", f"/{wanted}", 1)
    yield finding_at(
        "other-type" if known else "no-type", [one.line],
        f"Ký hiệu “{one.rest}” không khớp tên loại “{lines(material, 'type')[0].text}”"
        f" (chữ viết tắt là {wanted}).",
        f"Ghi chữ viết tắt “{wanted}” sau gạch chéo.", found=one.rest if known else None,
        replacement=right if known else None, severity=None if known else "warn",
    )  # fmt: skip


@lru_cache(maxsize=16)
def _codes(catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """Return folded type names with their codes, longest name first."""
    rows = ((fold(row.name_vi), row.code) for row in catalog.document_types if row.body == "state")
    return tuple(sorted(rows, key=lambda row: -len(row[0])))
