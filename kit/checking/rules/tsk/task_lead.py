"""TSK101: every task has one lead, and the lead is not also among those who support."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan, a_task_table
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import task_place
from kit.model import Task
from kit.model.vietnamese import fold

# Two bodies in the lead's cell. A comma may belong to one name ("Kinh tế, Hạ tầng và Đô thị").
_SEVERAL = re.compile(r"[;\n]")
# "UBND các xã và các cơ quan liên quan" in one cell of those who support.
_MEMBERS = re.compile(r"[;\n]|\s+và\s+(?=các\s)")
_COMMITTEE = "uy ban nhan dan"
_PLURAL = "cac "


@rule(
    id="TSK101",
    slug="task-lead",
    severity="error",
    title_vi="Mỗi nhiệm vụ có một đơn vị chủ trì, không đồng thời phối hợp",
    rationale_vi="Việc không có người chủ trì thì không ai làm và không chấm điểm được. Đơn vị chủ "
    "trì đứng cả ở cột phối hợp là dấu vết của bảng chép lại.",
    source="par-index#P2",
    needs=(a_task_table,),
)
def check_task_lead(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a row without a lead, with several, or with a lead that supports.

    Several leads are a fault only where rows are scored: other plans set up teams. Groups
    ("các sở; UBND các xã") may mean that each does its own part, which is only told.
    """
    is_scored = a_reform_plan(material, catalog) is None
    for number, task in enumerate(material.plan.tasks, 1):
        if not (task.lead or "").strip():
            yield _no_lead(number, task)
            continue
        if is_scored and _SEVERAL.search(task.lead):
            yield _several(number, task)
        leads = {_key(name) for name in _SEVERAL.split(task.lead)}
        members = (part for name in task.support for part in _MEMBERS.split(name))
        twice = [part for part in members if _key(part) in leads]
        if twice:
            yield _lead_supports(number, task, twice[0])


def _key(name: str) -> str:
    return fold(name).replace(_COMMITTEE, "ubnd").replace(_PLURAL, "").strip(" .,-")


def _no_lead(number: int, task: Task) -> Finding:
    return Finding(
        code="no-lead",
        place=task_place(number, "lead"),
        target=f"tasks:{task.id}:lead",
        message_vi=f"Nhiệm vụ {number} chưa có đơn vị chủ trì.",
        fix_vi="Chọn một phòng, đơn vị thuộc cơ quan mình làm đơn vị chủ trì.",
    )


def _several(number: int, task: Task) -> Finding:
    names = [fold(name) for name in _SEVERAL.split(task.lead) if name.strip()]
    if all(_PLURAL in f"{name} " for name in names):
        return Finding(
            code="several-groups",
            severity="info",
            place=task_place(number, "lead"),
            target=f"tasks:{task.id}:lead",
            message_vi=f"Nhiệm vụ {number} giao chung cho nhiều nhóm đơn vị chủ trì: "
            f"“{task.lead}”.",
            fix_vi="Nếu mỗi đơn vị làm phần của mình thì ghi mức của từng đơn vị; nếu là một việc "
            "chung thì chọn một đơn vị chủ trì.",
            found=task.lead,
        )
    return Finding(
        code="several-leads",
        severity="warn",
        place=task_place(number, "lead"),
        target=f"tasks:{task.id}:lead",
        message_vi=f"Nhiệm vụ {number} có nhiều đơn vị chủ trì: “{task.lead}”.",
        fix_vi="Giữ một đơn vị chủ trì, chuyển các đơn vị khác sang cột phối hợp; hoặc tách dòng.",
        found=task.lead,
    )


def _lead_supports(number: int, task: Task, name: str) -> Finding:
    return Finding(
        code="lead-in-support",
        place=task_place(number, "support"),
        target=f"tasks:{task.id}:support",
        message_vi=f"Nhiệm vụ {number}: “{name.strip()}” vừa chủ trì vừa phối hợp.",
        fix_vi="Bỏ đơn vị chủ trì khỏi cột phối hợp.",
        found=name.strip(),
        source="practice#M14",
    )
