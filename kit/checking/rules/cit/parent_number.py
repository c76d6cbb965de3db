"""CIT122: the parent plan stands with its number and day as soon as it has them."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import first_of_basis, names_plan
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_parent, rule
from kit.model import Plan
from kit.model.citations import format_citation


def _a_number_of_the_parent(material: Material, catalog: Catalog) -> str | None:
    missing = a_parent(material, catalog)
    if missing:
        return missing
    has_number = material.parent.number and material.parent.symbol and material.parent.date
    return None if has_number else "Kế hoạch cấp trên chưa có số, ngày ban hành."


@rule(
    id="CIT122",
    slug="parent-number",
    severity="warn",
    title_vi="Kế hoạch cấp trên đã ban hành thì ghi số và ngày",
    rationale_vi="Bản thảo làm trước khi cấp trên ban hành thường để trống số; quên điền thì kế "
    "hoạch căn cứ vào một văn bản không tìm được.",
    source="nd-30-2020#PL I, II.6.a",
    needs=(_a_number_of_the_parent,),
)
def check_parent_number(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding where a basis leaves the number of the parent blank."""
    parent = material.parent
    for one in first_of_basis(material, catalog):
        if one.cited.status == "unissued" and names_plan(one.cited, parent):
            known = one.cited.with_(
                number=_number(parent), date=parent.date, status=None, subject=None
            )
            words = format_citation(known)
            yield one.finding(
                "number-known",
                f"“{one.words}” còn để trống, kế hoạch cấp trên là số {_number(parent)}.",
                f"Ghi: {words}.",
                replacement=words,
            )


def _number(parent: Plan) -> str:
    return f"{parent.number}/{parent.symbol}"
