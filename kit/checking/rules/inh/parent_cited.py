"""INH104: the plan cites its parent, with the number and the day that the parent bears."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import Mention, mentions, names_plan
from kit.checking.facts.genre import signing_day
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_parent, rule
from kit.model import Plan
from kit.model.dates import format_long, format_short
from kit.model.document_numbers import same_number
from kit.model.vietnamese import fold


def _a_numbered_parent(material: Material, catalog: Catalog) -> str | None:
    parent = material.parent
    if not parent or (parent.number and parent.symbol):
        return None
    return "Kế hoạch cấp trên chưa có số, ký hiệu."


@rule(
    id="INH104",
    slug="parent-cited",
    severity="error",
    title_vi="Kế hoạch cấp trên được dẫn đúng số, ngày",
    rationale_vi="Kế hoạch của cấp xã, sở ban hành để thực hiện kế hoạch cấp trên; dẫn sai số, "
    "ngày thì không tra được, không dẫn thì không rõ vì sao ban hành.",
    source="practice#2",
    needs=(a_parent, _a_numbered_parent),
)
def check_parent_cited(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if the parent is not cited, or with another number or day."""
    parent, day = material.parent, signing_day(material)
    if day and parent.date and day < parent.date:
        # A parent that did not exist yet cannot be cited; INH103 tells of the day.
        return
    number = f"{parent.number}/{parent.symbol}"
    cited = [one for one in mentions(material, catalog) if one.cited.number]
    same = [one for one in cited if same_number(one.cited.number, number)]
    # A basis that leaves the parent's number blank is CIT122's.
    if any(o.cited.status == "unissued" and names_plan(o.cited, parent) for o in cited):
        return
    if not same:
        found = _near_miss(cited, parent, number)
        # Tailoring has decided whether the parent is carried out or only a pattern to write by.
        if found or not material.tailored:
            yield found or _not_cited(number, parent)
        return
    for one in same:
        if one.cited.date and parent.date and one.cited.date != parent.date:
            yield one.finding(
                "parent-misdated",
                f"“{one.words}”: kế hoạch cấp trên số {number} ban hành ngày "
                f"{format_short(parent.date)}.",
                f"Sửa ngày thành {format_long(parent.date)}.",
            )


def _near_miss(cited: list[Mention], parent: Plan, number: str) -> Finding | None:
    """Return a finding for a document of the parent's day and symbol with another number."""
    for one in cited:
        symbol = one.cited.number.partition("/")[2]
        if one.cited.date == parent.date and fold(symbol) == fold(parent.symbol):
            return one.finding(
                "parent-other-number",
                f"“{one.words}”: kế hoạch cấp trên ban hành ngày {format_short(parent.date)} "
                f"mang số {number}.",
                f"Sửa số thành {number}.",
                found=one.cited.number, replacement=number,
            )  # fmt: skip
    return None


def _not_cited(number: str, parent: Plan) -> Finding:
    return Finding(
        code="parent-not-cited",
        severity="warn",
        place="Căn cứ",
        target="bases",
        message_vi=f"Kế hoạch chưa dẫn kế hoạch cấp trên số {number} của "
        f"{parent.issuer or 'cấp trên'}.",
        fix_vi=f"Thêm dòng: Thực hiện Kế hoạch số {number} …",
    )
