"""FMT164: the symbol of a People's Committee or Council says so, that of another body does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.number_lines import number_line
from kit.checking.printed import a_state_document, finding_at, head_lines, quoted
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import fold

# Names that every office abbreviates alike.
_BODIES = {
    "uy ban nhan dan": "UBND", "ubnd": "UBND", "hoi dong nhan dan": "HĐND", "hdnd": "HĐND",
}  # fmt: skip


@rule(
    id="FMT164",
    slug="symbol-issuer",
    severity="info",
    title_vi="Chữ viết tắt tên cơ quan trong ký hiệu khớp cơ quan ban hành",
    rationale_vi="Chữ viết tắt tên cơ quan do cơ quan tự quy định, nhưng văn bản của Ủy ban nhân "
    "dân luôn ký hiệu UBND, của Hội đồng nhân dân là HĐND.",
    source="nd-30-2020#PL I, II.3.b",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_symbol_issuer(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a symbol that names another of the two bodies, or neither."""
    one = number_line(material)
    issuer = head_lines(material, "header.issuer")
    if one is None or not one.symbol or one.party or not issuer:
        return
    name = fold(issuer[0].text)
    own = next((code for words, code in _BODIES.items() if name.startswith(words)), None)
    groups = re.split(r"[-/]", one.symbol)
    if own is not None and own not in groups:
        yield finding_at(
            "not-own-body", [one.line],
            f"Ký hiệu “{one.symbol}” không có {own} của “{quoted(issuer[0].text)}”.",
            f"Kiểm tra lại ký hiệu; văn bản của cơ quan này ghi {own}.",
        )  # fmt: skip
    elif own is None and name.startswith("so ") and "UBND" in groups[-1:]:
        yield finding_at(
            "other-body", [one.line],
            f"Ký hiệu “{one.symbol}” là của Ủy ban nhân dân, cơ quan ban hành là"
            f" “{quoted(issuer[0].text)}”.",
            "Ghi chữ viết tắt của chính cơ quan ban hành.",
        )  # fmt: skip
