"""TSK116: the content of a task says what is done, not only the name of a thing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.catalog.task_rows import product_units, task_verbs
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.scanned import blame_nobody
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
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
    """Yield one finding for each short content that names a product, or has no verb at all."""
    for number, task in enumerate(material.plan.tasks, 1):
        if len(task.content.split()) <= MOST_WORDS and not _says_what(task.content, catalog.day):
            found = task_finding(
                number, task, "content", "no-verb",
                f"chỉ ghi “{task.content}”, chưa nói làm gì",
                "Mở đầu bằng động từ: treo, in, đăng, phát, tổ chức, hướng dẫn …",
                found=task.content,
            )  # fmt: skip
            yield blame_nobody(found, material)


def _says_what(content: str, day: dt.date) -> bool:
    """Whether a verb is there and no product opens the line: "Video hướng dẫn …" is a thing."""
    things = _products(day).find(content)
    opens_with_thing = bool(things) and things[0].start == 0
    return not opens_with_thing and bool(_verbs(day).find(content))


@lru_cache(maxsize=8)
def _products(day: dt.date) -> PhraseMatcher[bool]:
    names = (name for row in product_units(day) for name in row.products)
    return PhraseMatcher(dict.fromkeys(names, True))


@lru_cache(maxsize=8)
def _verbs(day: dt.date) -> PhraseMatcher[bool]:
    return PhraseMatcher(dict.fromkeys((row.verb for row in task_verbs(day)), True))
