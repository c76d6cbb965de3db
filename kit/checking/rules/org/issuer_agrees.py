"""ORG111: number, place and signature are those of the body that issues the plan.

They are typed in three corners of the page and copied from last year's file or another unit's.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.places import own_places, place_in
from kit.checking.facts.scanned import blame_nobody
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Plan
from kit.model.vietnamese import fold, same

# Folded opening of the issuer, its group in the symbol, its line of authority.
_COLLECTIVES = (("uy ban nhan dan", "UBND"), ("hoi dong nhan dan", "HĐND"))


def _an_issuer(material: Material, catalog: Catalog) -> str | None:
    return None if material.plan.issuer else "Không đọc được cơ quan ban hành."


@rule(
    id="ORG111",
    slug="issuer-agrees",
    severity="warn",
    title_vi="Ký hiệu, địa danh, chữ ký là của cơ quan ban hành",
    rationale_vi="Đầu trang ghi một cơ quan, ký hiệu hoặc chữ ký ghi cơ quan khác thì văn thư "
    "không cấp số được và người nhận không biết ai ban hành.",
    source="nd-30-2020#PL I, II.2, II.3, II.7",
    needs=(_an_issuer,),
)
def check_issuer_agrees(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each of symbol, place and authority that is another body's."""
    plan = material.plan
    for found in (_symbol(plan), _authority(plan), _place(material, catalog)):
        if found:
            yield blame_nobody(found, material)


def _symbol(plan: Plan) -> Finding | None:
    groups = (plan.symbol or "").replace("/", "-").split("-")
    for opening, group in _COLLECTIVES:
        is_issuer = fold(plan.issuer).startswith(opening)
        if is_issuer != (group in groups) and plan.symbol and plan.body != "party":
            words = f"Ký hiệu “{plan.symbol}” không phải của {plan.issuer}"
            return _finding("symbol-of-other", "Số, ký hiệu", "symbol", words, plan.symbol)
    return None


def _authority(plan: Plan) -> Finding | None:
    if plan.body == "party":
        return None
    for line in plan.signature.authority:
        said = fold(line)
        body = said.removeprefix("tm.").strip()
        if said.startswith("tm.") and not fold(plan.issuer).startswith(body):
            words = f"Ký thay mặt “{line}” nhưng cơ quan ban hành là {plan.issuer}"
            return _finding("signed-for-other", "Chữ ký", "signature", words, line)
    return None


def _place(material: Material, catalog: Catalog) -> Finding | None:
    """Compare the place of the date line with the unit; a central body may sit anywhere."""
    plan = material.plan
    place, level = plan.place, plan.unit_level
    seat = own_places(material, catalog).unit
    if level == "department":
        seat = place_in(plan.superior or "")
    if not place or seat is None or level not in ("commune", "province", "department"):
        return None
    word, name = seat
    allowed = (name, f"{word} {name}")
    if any(same(place, one) for one in allowed):
        return None
    words = f"Địa danh “{place}” khác nơi cơ quan ban hành đóng trụ sở ({word} {name})"
    return _finding("place-of-other", "Địa danh, ngày tháng", "place", words, place)


def _finding(code: str, place: str, target: str, words: str, found: str) -> Finding:
    return Finding(
        code=code,
        place=place,
        target=target,
        message_vi=f"{words}.",
        fix_vi="Sửa cho thống nhất với tên cơ quan ban hành ở đầu trang, hoặc sửa lại tên đó.",
        found=found,
    )
