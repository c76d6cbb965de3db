"""TSK115: somebody can be called to account for a task: no "các đơn vị liên quan" as lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_NOBODY = re.compile(
    r"\b(?:có )?liên quan\b|^(?:toàn thể|tập thể|các cá nhân|cán bộ, công chức)\b"
    r"|^các (?:cơ quan|đơn vị|cơ quan, đơn vị|phòng, đơn vị|ngành|ban, ngành|ngành, đoàn thể"
    r"|tổ chức|bộ phận)\.?$",
    re.IGNORECASE,
)


@rule(
    id="TSK115",
    slug="vague-lead",
    severity="warn",
    title_vi="Đơn vị chủ trì có tên cụ thể",
    rationale_vi="“Các đơn vị liên quan” chủ trì nghĩa là không đơn vị nào chịu trách nhiệm; khi "
    "thiếu kết quả không biết hỏi ai.",
    source="par-index#P2",
    needs=(a_task_table,),
)
def check_vague_lead(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each lead that is nobody in particular."""
    for number, task in enumerate(material.plan.tasks, 1):
        lead = (task.lead or "").strip()
        if _NOBODY.search(lead):
            yield task_finding(
                number, task, "lead", "lead-is-nobody",
                f"giao cho “{lead}” chủ trì, không rõ là đơn vị nào",
                "Ghi tên một đơn vị chủ trì; các đơn vị khác chuyển sang cột phối hợp.",
                found=lead,
            )  # fmt: skip
