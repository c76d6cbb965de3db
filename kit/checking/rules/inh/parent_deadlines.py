"""INH106: what the parent orders our level to do is done by the parent's deadline."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.parent_links import a_carried_parent, is_given_to, links
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.dates import format_short

# Kinds with a day by which the work is over; a rhythm only ends with the year.
_WITH_DEADLINE = ("once", "range")


@rule(
    id="INH106",
    slug="parent-deadlines",
    severity="warn",
    title_vi="Thời hạn không muộn hơn thời hạn cấp trên giao",
    rationale_vi="Cấp trên giao xong trước 30/9 mà mình hẹn 15/11 thì báo cáo quý III đã thiếu, và "
    "bị tính là chậm.",
    source="par-index#P7",
    needs=(a_carried_parent, a_task_table),
)
def check_parent_deadlines(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row that ends after the task of the parent it carries out."""
    plan, parent = material.plan, material.parent
    for link in links(material):
        given, own = link.parent_task.timing, link.task.timing
        if given.kind not in _WITH_DEADLINE or not given.end or not own.end:
            continue
        # The parent's own officials have deadlines that bind nobody else.
        if not is_given_to(plan.unit_level, link.parent_task.lead or ""):
            continue
        if plan.year == parent.year and own.end > given.end:
            yield task_finding(
                link.number, link.task, "timing", "later-than-parent",
                f"kết thúc ngày {format_short(own.end)}, muộn hơn thời hạn cấp trên giao "
                f"(“{given.text}”)",
                "Đưa thời hạn về trước thời hạn của cấp trên.",
                found=own.text,
            )  # fmt: skip
