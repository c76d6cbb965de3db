"""INH101: every task of the parent is carried by a row, or was left out with a reason.

Works on a plan that says which parent tasks its rows carry: one made from a parent here.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_parent, rule
from kit.tailoring import coverage


def _linked_rows(material: Material, catalog: Catalog) -> str | None:
    is_linked = any(task.parent_tasks for task in material.plan.tasks)
    if is_linked or not material.parent or not material.parent.tasks:
        return None
    return "Bảng nhiệm vụ không ghi dòng nào thực hiện nhiệm vụ nào của kế hoạch cấp trên."


@rule(
    id="INH101",
    slug="parent-tasks",
    severity="warn",
    title_vi="Nhiệm vụ của kế hoạch cấp trên đều đã thực hiện hoặc đã quyết định",
    rationale_vi="Cấp trên chấm điểm theo nhiệm vụ đã giao. Nhiệm vụ không thuộc cấp mình thì bỏ "
    "được, nhưng phải có lý do.",
    source="practice#1",
    needs=(a_parent, _linked_rows),
)
def check_parent_tasks(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each task of the parent that nobody decided about."""
    for row in coverage(material.parent, material.plan, material.tailored).forgotten:
        yield Finding(
            code="forgotten-task",
            place="Bảng nhiệm vụ",
            target=f"parent:tasks:{row.parent_task}",
            message_vi=f"Chưa có nhiệm vụ nào thực hiện việc cấp trên giao: “{row.content}”.",
            fix_vi="Thêm nhiệm vụ của đơn vị mình, hoặc ghi lý do không thuộc nhiệm vụ của mình.",
        )
