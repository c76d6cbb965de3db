"""CIT115: laws stand first among the bases, documents of the place last.

The order by rank is a habit taken over from normative documents, so it is only pointed out. Lines
that do not begin with "Căn cứ" carry out something and stand where they like.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import Mention, first_of_basis
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.document_numbers import parse_number

_GROUND = "Căn cứ "
_LAW, _CENTRAL, _LOCAL = range(3)
_RANK_VI = ("luật", "văn bản của trung ương", "văn bản của địa phương")
# Last groups of the symbols of places; of the centre only what surely is.
_LOCAL_BODIES = ("UBND", "HĐND")
_CENTRAL_BODIES = ("CP", "TTg")


@rule(
    id="CIT115",
    slug="basis-order",
    severity="info",
    title_vi="Căn cứ xếp từ luật đến văn bản của trung ương, của địa phương",
    rationale_vi="Thói quen xếp theo hiệu lực giúp người thẩm định thấy ngay thẩm quyền; nghị định "
    "không bắt buộc thứ tự này.",
    source="practice",
)
def check_basis_order(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for the first basis that stands behind one of lower rank."""
    lowest, before = _LAW, None
    for one in first_of_basis(material, catalog):
        rank = _rank(one) if one.text.text.startswith(_GROUND) else None
        if rank is None:
            continue
        if before and rank < lowest:
            yield one.finding(
                "out-of-order",
                f"“{one.words}” ({_RANK_VI[rank]}) đứng sau “{before.words}” ({_RANK_VI[lowest]}).",
                "Theo thói quen, xếp luật trước, rồi văn bản của trung ương, của địa phương.",
            )
            return
        if rank > lowest:
            lowest, before = rank, one


def _rank(one: Mention) -> int | None:
    if one.is_law:
        return _LAW
    parsed = parse_number(one.cited.number or "")
    body = parsed.symbol.rpartition("-")[2] if parsed and parsed.body == "state" else ""
    if body in _LOCAL_BODIES:
        return _LOCAL
    return _CENTRAL if body in _CENTRAL_BODIES else None
