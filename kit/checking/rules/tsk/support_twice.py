"""TSK121: a body stands once among those who support a task."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import fold

_SEVERAL = re.compile(r"[;\n]")
_COMMITTEE = "uy ban nhan dan"


@rule(
    id="TSK121",
    slug="support-twice",
    severity="warn",
    title_vi="Cột phối hợp không lặp tên đơn vị",
    rationale_vi="Một đơn vị đứng hai lần ở cột phối hợp là dấu vết của việc dồn hai dòng làm một "
    "mà chưa đọc lại.",
    source="practice#M16",
    needs=(a_task_table,),
)
def check_support_twice(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row that names a supporting body twice, in any spelling."""
    for number, task in enumerate(material.plan.tasks, 1):
        seen: set[str] = set()
        for name in (one for cell in task.support for one in _SEVERAL.split(cell)):
            key = _key(name)
            if key and key in seen:
                yield task_finding(
                    number, task, "support", "body-twice",
                    f"ghi “{name.strip()}” hai lần ở cột phối hợp",
                    "Giữ một lần.", found=name.strip(),
                )  # fmt: skip
                break
            seen.add(key)


def _key(name: str) -> str:
    folded = fold(name).replace(_COMMITTEE, "ubnd")
    return re.sub(r"^cac ", "", " ".join(folded.split()).strip(" .,-"))
