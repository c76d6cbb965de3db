"""INH101: every task of the parent is carried by a row, or was left out with a reason.

A plan made from its parent here comes with the reason for each task left out. Of any other plan
only the tasks that the parent gives to our level are looked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.parent_links import links, says_links, tasks_given
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_parent, rule
from kit.tailoring import coverage


def _comparable_rows(material: Material, catalog: Catalog) -> str | None:
    if not material.parent or not material.parent.tasks or material.tailored:
        return None
    if not material.plan.tasks:
        return "Kế hoạch chưa có bảng nhiệm vụ."
    if says_links(material.plan) or tasks_given(material):
        return None
    return "Kế hoạch cấp trên không giao việc nào cho cấp mình."


@rule(
    id="INH101",
    slug="parent-tasks",
    severity="warn",
    title_vi="Nhiệm vụ của kế hoạch cấp trên đều đã thực hiện hoặc đã quyết định",
    rationale_vi="Cấp trên chấm điểm theo nhiệm vụ đã giao. Nhiệm vụ không thuộc cấp mình thì bỏ "
    "được, nhưng phải có lý do.",
    source="practice#1",
    needs=(a_parent, _comparable_rows),
)
def check_parent_tasks(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each task of the parent that nobody decided about."""
    for parent_task, content in _forgotten(material):
        yield Finding(
            code="forgotten-task",
            place="Bảng nhiệm vụ",
            target=f"parent:tasks:{parent_task}",
            message_vi=f"Chưa có nhiệm vụ nào thực hiện việc cấp trên giao: “{content}”.",
            fix_vi="Thêm nhiệm vụ của đơn vị mình, hoặc ghi lý do không thuộc nhiệm vụ của mình.",
        )


def _forgotten(material: Material) -> list[tuple[str, str]]:
    if material.tailored:
        rows = coverage(material.parent, material.plan, material.tailored).forgotten
        return [(row.parent_task, row.content) for row in rows]
    carried = {link.parent_task.id for link in links(material)}
    return [(t.id, t.content) for t in tasks_given(material) if t.id not in carried]
