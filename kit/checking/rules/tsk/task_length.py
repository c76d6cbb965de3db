"""TSK117: the content of a task is short enough to be seen as one piece of work."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan, a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

# Twice the longest content of our own samples; real rows above it hold two tasks or reasons.
MOST_WORDS = 60


@rule(
    id="TSK117",
    slug="task-length",
    severity="info",
    title_vi="Nội dung nhiệm vụ ngắn gọn",
    rationale_vi="Dòng dài thường gộp nhiều việc hoặc chép cả lý do; gộp thì thiếu một phần là cả "
    "dòng bị coi là chưa xong.",
    source="practice#M22",
    needs=(a_task_table, a_reform_plan),
)
def check_task_length(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each content of more words than ``MOST_WORDS``."""
    for number, task in enumerate(material.plan.tasks, 1):
        count = len(task.content.split())
        if count > MOST_WORDS:
            yield task_finding(
                number, task, "content", "long-content",
                f"có nội dung dài {count} từ",
                f"Rút còn dưới {MOST_WORDS} từ: một việc một dòng, lý do đưa lên phần nội dung.",
            )  # fmt: skip
