"""TSK120: a task that says it is done with others names them as supporting bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_WITH_OTHERS = re.compile(
    r"\b(?:phối hợp (?:với|cùng)|liên tịch (?:với|cùng)|cùng với)\s+\w+", re.I
)


@rule(
    id="TSK120",
    slug="support-needed",
    severity="warn",
    title_vi="Việc làm chung với đơn vị khác có tên đơn vị phối hợp",
    rationale_vi="Nội dung ghi “phối hợp với …” mà cột phối hợp để trống thì đơn vị kia không biết "
    "mình có việc, và không bị đôn đốc.",
    source="par-index#P2",
    needs=(a_task_table,),
)
def check_support_needed(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row that speaks of partners and has none in its cell."""
    tasks = material.plan.tasks
    if not any(task.support for task in tasks):
        # A table without the column names its partners in the content, and that is enough.
        return
    for number, task in enumerate(tasks, 1):
        named = _WITH_OTHERS.search(task.content)
        if named and not task.support:
            yield task_finding(
                number, task, "support", "no-support",
                f"ghi “{named.group()} …” nhưng cột phối hợp để trống",
                "Ghi đơn vị phối hợp vào cột Phối hợp.",
                found=named.group(),
            )  # fmt: skip
