"""TSK105: a period does not end before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.dates import format_short


@rule(
    id="TSK105",
    slug="period-order",
    severity="error",
    title_vi="Thời gian bắt đầu trước thời gian kết thúc",
    rationale_vi="“Tháng 9 - 6/2027” không cho biết làm lúc nào; thường do gõ ngược hai tháng hoặc "
    "sót năm của tháng cuối.",
    source="par-index#P2",
    needs=(a_task_table,),
)
def check_period_order(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row whose last day lies before its first."""
    for number, task in enumerate(material.plan.tasks, 1):
        timing = task.timing
        if timing.start and timing.end and timing.end < timing.start:
            yield task_finding(
                number, task, "timing", "ends-before-start",
                f"có thời gian “{timing.text}” kết thúc ({format_short(timing.end)}) trước khi "
                f"bắt đầu ({format_short(timing.start)})",
                "Đổi lại hai mốc thời gian, hoặc ghi rõ năm của mốc sau.",
                found=timing.text,
            )  # fmt: skip
