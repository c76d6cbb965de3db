"""TSK109: two rows do not give the same body the same work in other words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.genre import a_task_table
from kit.checking.likeness import meaning_words, shared_part
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.task_findings import task_finding
from kit.model import Task
from kit.model.vietnamese import fold

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
    told: set[int] = set()
    for (first, one), (number, other) in combinations(enumerate(material.plan.tasks, 1), 2):
        if number not in told and _overlap(one, other):
            told.add(number)
            yield task_finding(
                number, other, "content", "overlap",
                f"gần như trùng nhiệm vụ {first}: “{one.content}”",
                "Gộp hai dòng thành một, cộng số lượng; hoặc ghi rõ chỗ khác nhau.",
                found=other.content,
            )  # fmt: skip


def _overlap(one: Task, other: Task) -> bool:
    if fold(one.lead or "") != fold(other.lead or ""):
        return False
    if min(len(meaning_words(t.content)) for t in (one, other)) < LEAST_WORDS:
        return False
    if shared_part(one.content, other.content) < LEAST_SHARED:
        return False
    # The same words with another product are two products of one event.
    products = [" ".join(fold(t.product or "").split()) for t in (one, other)]
    return products[0] == products[1] and not _is_same_row(one, other)


def _is_same_row(one: Task, other: Task) -> bool:
    first, second = (" ".join(fold(t.content).split()).strip(" .;") for t in (one, other))
    return first == second
