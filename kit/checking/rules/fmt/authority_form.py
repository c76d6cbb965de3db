"""FMT178: the abbreviations of authority take a full stop and no slash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_SHORT = re.compile(r"(?:T/M|K/T|T/L|T/UQ|(?:TM|KT|TL|TUQ)\b[./]?|Q(?=[./ ]\s*[A-ZĐ])[./]?)")
_RIGHT = ("TM.", "KT.", "TL.", "TUQ.", "Q.")


@rule(
    id="FMT178",
    slug="authority-form",
    severity="error",
    title_vi="Chữ viết tắt quyền hạn có dấu chấm: TM., KT., TL., TUQ., Q.",
    rationale_vi="Nghị định ghi “TM.”, “KT.” có dấu chấm; gạch chéo “T/M”, “K/T” là cách ghi của "
    "văn bản Đảng.",
    source="nd-30-2020#PL I, II.7",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_authority_form(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each abbreviation with a slash or without its full stop."""
    for line in lines(material, "signature.authority"):
        match = _SHORT.match(line.text)
        if match is None or match.group() in _RIGHT:
            continue
        right = f"{match.group().replace('/', '').rstrip(' .')}."
        yield finding_at(
            "slash" if "/" in match.group() else "no-stop", [line],
            f"“{quoted(line.text)}”: viết tắt “{match.group()}”, đúng là “{right}”.",
            f"Ghi “{right}”.", found=match.group(), replacement=right, is_safe=True,
        )  # fmt: skip
