"""TSK119: the rows of a group stand together; a group has one heading in the table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import fold


@rule(
    id="TSK119",
    slug="split-groups",
    severity="warn",
    title_vi="Mỗi nhóm nhiệm vụ chỉ có một tiêu đề nhóm",
    rationale_vi="Một nhóm đứng ở hai chỗ trong bảng thì người đọc sót nửa sau; thường do chèn "
    "dòng vào cuối bảng mà không xếp lại.",
    source="par-index#3",
    needs=(a_task_table,),
)
def check_split_groups(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each place where a group begins again after another one."""
    seen: set[str] = set()
    rows = enumerate(material.plan.tasks, 1)
    for key, members in groupby(rows, key=lambda row: fold(row[1].group or "").strip()):
        number, task = next(members)
        if key and key in seen:
            yield task_finding(
                number, task, "content", "group-again",
                f"mở lại nhóm “{task.group}” đã có ở phía trên",
                "Chuyển các dòng này lên cùng chỗ với nhóm ấy.",
                found=task.group,
            )  # fmt: skip
        seen.add(key)
