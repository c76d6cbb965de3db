"""CIT105: the number and symbol of a cited document are written without spaces, with hyphens.

What would stand there is the same number in its normal form, so the proposal changes no meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import Mention, mentions
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_DASHES = "-–—‐‑"


@rule(
    id="CIT105",
    slug="symbol-spacing",
    severity="warn",
    title_vi="Số, ký hiệu viết liền, nối bằng dấu gạch nối",
    rationale_vi="Nhóm chữ viết tắt trong ký hiệu nối bằng gạch nối không cách chữ; viết rời thì "
    "tra cứu theo số, ký hiệu không ra văn bản.",
    source="nd-30-2020#PL I, II.3.c",
)
def check_symbol_spacing(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each number that is printed otherwise than in its normal form."""
    told: set[tuple[str, str]] = set()
    for one in mentions(material, catalog):
        number = one.cited.number
        if not number or number in one.words or one.text.part == "appendices":
            continue
        # Which dash is wrong there only the original tells (CIT104).
        if one.cited.status == "unissued" or "wrong-form" in one.found.doubts:
            continue
        printed = _as_printed(number).search(one.words)
        if printed and (one.text.target, printed.group()) not in told:
            told.add((one.text.target, printed.group()))
            yield _finding(one, printed.group(), number)


def _as_printed(number: str) -> re.Pattern[str]:
    """Return the pattern of ``number`` with spaces between its signs and any kind of dash."""
    signs = (rf"[{_DASHES}]" if sign == "-" else re.escape(sign) for sign in number)
    return re.compile(r"\s*".join(signs))


def _finding(one: Mention, printed: str, number: str) -> Finding:
    return Finding(
        code="loose-symbol",
        place=one.text.place,
        target=one.text.target,
        message_vi=f"“{printed}”: số, ký hiệu viết rời hoặc dùng sai dấu gạch nối.",
        fix_vi=f"Viết liền: {number}.",
        found=printed,
        replacement=number,
        is_safe=True,
    )
