"""TSK104: no task has to be finished before the plan that orders it is signed."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_signing_day, a_task_table, signing_day
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.dates import format_short


@rule(
    id="TSK104",
    slug="deadline-before-plan",
    severity="error",
    title_vi="Thời hạn của nhiệm vụ sau ngày ban hành kế hoạch",
    rationale_vi="Giao việc phải xong trước ngày ký thì không ai làm kịp; thường do kế hoạch ban "
    "hành chậm mà bảng nhiệm vụ chưa sửa.",
    source="par-index#P6",
    needs=(a_task_table, a_signing_day),
)
def check_deadline_before_plan(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row whose last day lies before the day of signing."""
    day = signing_day(material)
    for number, task in enumerate(material.plan.tasks, 1):
        timing = task.timing
        # A row of another year altogether is told by TSK103.
        if timing.end and timing.end < day and timing.end.year in (material.plan.year, None):
            yield task_finding(
                number, task, "timing", "ends-before-signing",
                f"có thời hạn “{timing.text}” trước ngày ban hành kế hoạch "
                f"({format_short(day)})",
                "Lùi thời hạn về sau ngày ban hành, hoặc bỏ việc đã làm xong.",
                found=timing.text,
            )  # fmt: skip
