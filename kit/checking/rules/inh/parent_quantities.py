"""INH107: a row gives at least as much as the parent asks of our level."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.parent_links import Link, a_carried_parent, is_given_to, links
from kit.checking.facts.rates import Rate, rates_in
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Task


@rule(
    id="INH107",
    slug="parent-quantities",
    severity="warn",
    title_vi="Số lượng không thấp hơn mức cấp trên giao",
    rationale_vi="Cấp trên giao “ít nhất 02 tin, bài mỗi tháng” mà mình đặt 01 thì hoàn thành cả "
    "kế hoạch của mình vẫn là chưa hoàn thành.",
    source="par-index#3",
    needs=(a_carried_parent, a_task_table),
)
def check_parent_quantities(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row below the least number that its parent's task names."""
    level = material.plan.unit_level
    for link in links(material):
        if not is_given_to(level, link.parent_task.lead or ""):
            continue
        asked = _asked(link.parent_task, link.task.unit or "")
        if asked and _is_below(link, asked):
            words = link.parent_task.content[asked.start : asked.end].strip()
            yield task_finding(
                link.number, link.task, "quantity", "below-parent",
                f"đặt mức thấp hơn cấp trên giao (“{words}”)",
                "Nâng số lượng, định kỳ lên bằng mức cấp trên giao.",
            )  # fmt: skip


def _asked(parent_task: Task, unit: str) -> Rate | None:
    """Return the number that the parent asks of the things that our row counts."""
    return next((r for r in rates_in(parent_task.content) if r.counts(unit)), None)


def _is_below(link: Link, asked: Rate) -> bool:
    if asked.per == "year":
        return link.task.quantity is not None and link.task.quantity < asked.number
    own = next((r for r in rates_in(link.task.timing.text) if r.counts(link.task.unit or "")), None)
    # In the same rhythm the year may begin later: 22 from February are two a month as well.
    if own and own.per == asked.per:
        return own.number < asked.number
    return link.task.quantity is not None and link.task.quantity < asked.yearly
