"""ORG114: the line under an appendix ("Kèm theo Kế hoạch … của …") names the plan's own issuer.

Its number and day are compared where there are pages; here it is the body and its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import mentions
from kit.checking.facts.places import place_in, place_key
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import fold

_GOES_WITH = "em theo"
_SHORT = (("ubnd", "uy ban nhan dan"), ("hdnd", "hoi dong nhan dan"))


def _an_issuer(material: Material, catalog: Catalog) -> str | None:
    return None if material.plan.issuer else "Không đọc được cơ quan ban hành."


@rule(
    id="ORG114",
    slug="appendix-issuer",
    severity="error",
    title_vi="Phụ lục kèm theo kế hoạch của chính cơ quan ban hành",
    rationale_vi="Phụ lục chép từ đơn vị khác hay còn tên đơn vị đó ở dòng “Kèm theo …”; tách rời "
    "ra thì không ai biết là của kế hoạch nào.",
    source="nd-30-2020#PL I, III.1.c",
    needs=(_an_issuer,),
)
def check_appendix_issuer(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each such line that names another body."""
    issuer = material.plan.issuer
    for one in mentions(material, catalog):
        said = one.cited.issuer
        is_reference = one.text.part == "appendices" and _GOES_WITH in fold(one.text.text)
        if is_reference and said and _is_other(said, issuer):
            yield one.finding(
                "appendix-of-other",
                f"Phụ lục ghi kèm theo văn bản của “{said}”, kế hoạch là của {issuer}.",
                f"Sửa tên cơ quan ở dòng “Kèm theo …” thành {issuer}.",
                found=said,
                replacement=issuer,
            )


def _is_other(said: str, issuer: str) -> bool:
    """Whether two bodies differ: by their places where both have one, else by their names."""
    one, other = place_in(said), place_in(issuer)
    if one and other:
        return place_key(*one) != place_key(*other)
    first, second = _long(said), _long(issuer)
    return first not in second and second not in first


def _long(name: str) -> str:
    name = fold(name)
    for short, long in _SHORT:
        name = name.replace(short, long)
    return name
