"""CHN106: where the unit only takes part, its product is what it gives, not the whole event.

A commune supplies news, it makes no TV column; it sends people to a class, it holds none.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.task_rows import OrganiserUnit, organiser_units
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_channels import channels_of
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Task
from kit.model.vietnamese import same


@rule(
    id="CHN106",
    slug="organiser-units",
    severity="warn",
    title_vi="Việc tham gia thì tính phần mình làm",
    rationale_vi="Xã ghi “12 chuyên mục truyền hình” hay “01 lớp tập huấn” là ghi sản phẩm của cơ "
    "quan khác; không làm ra được thì không chứng minh được.",
    source="practice#4",
    needs=(a_task_table,),
)
def check_organiser_units(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row that counts an event in which its level only takes part."""
    level = material.plan.unit_level or ""
    for number, task in enumerate(material.plan.tasks, 1):
        channels = channels_of(task, catalog)
        rows = [_row(task, c.key, c.at.get(level), catalog) for c in channels]
        if rows and all(rows):
            row = rows[0]
            yield task_finding(
                number, task, "unit", "product-of-organiser",
                f"tính bằng “{task.unit}”, là sản phẩm của nơi tổ chức chứ không của đơn vị mình",
                f"Tính phần đơn vị mình làm: {row.instead_vi}.",
                found=task.unit,
            )  # fmt: skip


def _row(task: Task, channel: str, role: str | None, catalog: Catalog) -> OrganiserUnit | None:
    for row in organiser_units(catalog.day):
        if (row.channel, row.role) == (channel, role) and same(row.unit, task.unit or ""):
            return row
    return None
