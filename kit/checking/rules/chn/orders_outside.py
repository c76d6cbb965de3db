"""CHN108: bodies outside the house are asked ("đề nghị"), not given work ("giao")."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.checking.facts.wording import cased_like
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.phrases import PhraseMatcher

_PARTS = (
    "contents",
    "channels",
    "responsibilities",
    "requirements",
    "budget",
    "reporting",
    "closing",
)
ORDER = "giao "


@rule(
    id="CHN108",
    slug="orders-outside",
    severity="warn",
    title_vi="Cơ quan ngoài quyền quản lý thì đề nghị, không giao",
    rationale_vi="Mặt trận, cơ quan Đảng và cơ quan ngành dọc không do Ủy ban nhân dân giao việc; "
    "viết “giao” là sai quan hệ công tác.",
    source="practice#4",
)
def check_orders_outside(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each "giao …" before the name of a body outside the house."""
    matcher = _matcher(catalog.day, material.plan.unit_level)
    if matcher is None:
        return
    for text in material.texts:
        if text.part not in _PARTS or ORDER not in text.text.lower():
            continue
        for match in matcher.find(text.text):
            instead = cased_like(match.text, match.value)
            yield Finding(
                code="order-to-outsider",
                place=text.place,
                target=text.target,
                message_vi=f"“{match.text}”: cơ quan này không thuộc quyền giao việc của cơ quan "
                "ban hành.",
                fix_vi=f"Viết “{instead}”.",
                found=match.text,
                replacement=instead,
            )


@lru_cache(maxsize=32)
def _matcher(day: dt.date, level: str | None) -> PhraseMatcher[str] | None:
    rows = [r for r in load_catalog(day).power_verbs if r.level == level]
    orders = {r.phrase: r.replacement for r in rows if r.phrase.startswith(ORDER)}
    return PhraseMatcher(orders) if orders else None
