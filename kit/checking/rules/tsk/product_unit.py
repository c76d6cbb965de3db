"""TSK113: the unit counts the product: tin, bài are not counted in chiếc."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.catalog.task_rows import product_units
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import join_vi, tone_normal

_NUMBER = re.compile(r"^[\d.\s]+")


@rule(
    id="TSK113",
    slug="product-unit",
    severity="warn",
    title_vi="Đơn vị tính hợp với sản phẩm",
    rationale_vi="Băng rôn tính bằng chiếc, tờ gấp tính bằng tờ, tin bài tính bằng tin, bài. Đơn "
    "vị tính lệch thường do chép lệch một dòng của bảng.",
    source="par-index#P1",
    needs=(a_task_table,),
)
def check_product_unit(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row whose unit is known to count other products only."""
    known = _known_units(catalog.day)
    for number, task in enumerate(material.plan.tasks, 1):
        unit = tone_normal((task.unit or "").strip().lower())
        if not task.product or unit not in known:
            continue
        fitting = _units_of(task.product, catalog.day)
        if fitting and unit not in fitting:
            units = join_vi(fitting[:3], "hoặc")
            yield task_finding(
                number, task, "unit", "unit-of-other-product",
                f"tính “{task.product}” bằng “{task.unit}”",
                f"Đổi đơn vị tính ({units}), hoặc sửa tên sản phẩm.",
                found=task.unit,
            )  # fmt: skip


def _units_of(product: str, day: dt.date) -> tuple[str, ...]:
    """Return the units of the product that opens the cell; none where several are named."""
    words = _NUMBER.sub("", product)
    found = _matcher(day).find(words)
    if len(found) != 1 or found[0].start != 0:
        return ()
    return next(r.units for r in product_units(day) if r.key == found[0].value)


@lru_cache(maxsize=8)
def _known_units(day: dt.date) -> frozenset[str]:
    return frozenset(unit for row in product_units(day) for unit in row.units)


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[str]:
    return PhraseMatcher({product: r.key for r in product_units(day) for product in r.products})
