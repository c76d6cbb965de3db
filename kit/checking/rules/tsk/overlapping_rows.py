"""TSK109: two rows do not give the same body the same work in other words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.likeness import meaning_words, plain
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Task

# Tried on the real tables: real pairs of different work share at most seven words of ten.
LEAST_SHARED = 0.75
# Two lines of three words each are alike by chance.
LEAST_WORDS = 4


@rule(
    id="TSK109",
    slug="overlapping-rows",
    severity="warn",
    title_vi="Các nhiệm vụ không chồng lấn nhau",
    rationale_vi="Hai dòng cùng việc, cùng đơn vị chủ trì, khác vài chữ, là dấu vết của việc ghép "
    "hai kế hoạch; khi chấm điểm phải chứng minh cả hai.",
    source="par-index#3",
    needs=(a_task_table,),
)
def check_overlapping_rows(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row that says an earlier one's work with nearly its words."""
    rows = [_Row(number, task) for number, task in enumerate(material.plan.tasks, 1)]
    told: set[int] = set()
    for one, other in combinations(rows, 2):
        if other.number not in told and _overlap(one, other):
            told.add(other.number)
            yield task_finding(
                other.number, other.task, "content", "overlap",
                f"gần như trùng nhiệm vụ {one.number}: “{one.task.content}”",
                "Gộp hai dòng thành một, cộng số lượng; hoặc ghi rõ chỗ khác nhau.",
                found=other.task.content,
            )  # fmt: skip


class _Row:
    """What two rows are compared by, worked out once a row."""

    def __init__(self, number: int, task: Task) -> None:
        self.number, self.task = number, task
        self.lead = plain(task.lead)
        self.product = plain(task.product)
        self.words = meaning_words(task.content)


def _overlap(one: _Row, other: _Row) -> bool:
    # The same words with another product are two products of one event.
    if one.lead != other.lead or one.product != other.product:
        return False
    if min(len(one.words), len(other.words)) < LEAST_WORDS:
        return False
    shared = len(one.words & other.words) / len(one.words | other.words)
    # A row that is quite the same is told by TSK108.
    return shared >= LEAST_SHARED and plain(one.task.content) != plain(other.task.content)
