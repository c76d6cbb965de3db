"""ORG106: the plan gives duties to its own bodies; one above or beside it is asked.

Told of the bodies of "Tổ chức thực hiện"; the leads of the task table are TSK114's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Responsibility
from kit.model.vietnamese import fold

# Levels that give work only inside their own house.
_INSIDE_ONLY = ("commune", "public_unit", "department")
_ASKS = re.compile(r"\b(?:de nghi|kinh de nghi|kien nghi|tranh thu)\b")
_ABOVE = re.compile(
    r"^(?:cac\s+)?(?:so(?:, ban, nganh)?\b|bo [a-z]|(?:ubnd|uy ban nhan dan|hdnd)\s+(?:tinh|cac)\b)"
)


def _inside_only(material: Material, catalog: Catalog) -> str | None:
    plan = material.plan
    # An office that sends on what its committee has decided speaks for the committee.
    for_others = (plan.issuer or "").startswith("Văn phòng")
    if plan.unit_level in _INSIDE_ONLY and not for_others:
        return None
    return "Cơ quan ban hành được giao việc cho cơ quan cấp dưới, ngang cấp."


@rule(
    id="ORG106",
    slug="given-above",
    severity="warn",
    title_vi="Không giao việc cho cơ quan cấp trên, cơ quan ngoài đơn vị",
    rationale_vi="Xã không giao việc cho sở, sở không giao việc cho UBND xã; chép phần tổ chức "
    "thực hiện của tỉnh thì việc đó không ai làm.",
    source="practice#4",
    needs=(_inside_only,),
)
def check_given_above(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each body outside the house that is not asked."""
    own = fold(material.plan.issuer or "")
    for one in material.plan.responsibilities:
        name = fold(one.agency).strip()
        if _is_asked(one) or name in own or (own and own in name):
            continue
        if _ABOVE.match(name) or name in _names_above(catalog.day):
            yield Finding(
                code="not-own-body",
                place=f"Tổ chức thực hiện, {one.agency}",
                target="responsibilities",
                message_vi=f"“{one.agency}” không thuộc quyền giao việc của "
                f"{material.plan.issuer or 'cơ quan ban hành'}.",
                fix_vi="Viết “Đề nghị …” và nêu việc phối hợp, hoặc chuyển việc cho đơn vị mình.",
                found=one.agency,
                replacement=f"Đề nghị {one.agency}",
            )


def _is_asked(one: Responsibility) -> bool:
    first = fold(one.duties[0].text) if one.duties else ""
    return bool(_ASKS.search(fold(one.agency)) or _ASKS.match(first))


@lru_cache(maxsize=8)
def _names_above(day: dt.date) -> frozenset[str]:
    rows = load_catalog(day).offices
    return frozenset(fold(row.name_vi) for row in rows if row.level == "province")
