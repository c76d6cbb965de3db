"""TSK116: the content of a task says what is done, not only the name of a thing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_table
from kit.catalog.task_rows import TaskVerb
from kit.checking.findings import Finding
from kit.checking.genre import a_task_table
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.task_findings import task_finding
from kit.model.phrases import PhraseMatcher

# A longer line without a verb that we know has one that we do not know.
MOST_WORDS = 12


@rule(
    id="TSK116",
    slug="task-verb",
    severity="warn",
    title_vi="Nội dung nhiệm vụ nói rõ làm gì",
    rationale_vi="Dòng chỉ ghi “Băng rôn” không cho biết in, treo hay kiểm tra; đơn vị chủ trì "
    "hiểu thế nào cũng được.",
    source="par-index#3",
    needs=(a_task_table,),
)
def check_task_verb(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each short content without a verb."""
    for number, task in enumerate(material.plan.tasks, 1):
        words = task.content.split()
        if len(words) <= MOST_WORDS and not _verbs(catalog.day).find(task.content):
            yield task_finding(
                number, task, "content", "no-verb",
                f"chỉ ghi “{task.content}”, chưa nói làm gì",
                "Mở đầu bằng động từ: treo, in, đăng, phát, tổ chức, hướng dẫn …",
                found=task.content,
            )  # fmt: skip


@lru_cache(maxsize=8)
def _verbs(day: dt.date) -> PhraseMatcher[bool]:
    rows = load_table("task_verbs.csv", TaskVerb, day)
    return PhraseMatcher(dict.fromkeys((row.verb for row in rows), True))
