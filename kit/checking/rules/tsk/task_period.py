"""TSK103: every task has a period that lies in the plan year.

"By 14/12" follows from the calendar of reports and is no law: a row that ends later is told
only as a piece of information.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan, a_task_table
from kit.checking.facts.scanned import blame_nobody
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import task_place
from kit.model import Task, Timing
from kit.model.dates import format_short

# The report whose window closes the year, in ``reports.yaml``.
YEAR_REPORT = "year"


@rule(
    id="TSK103",
    slug="task-period",
    severity="error",
    title_vi="Mỗi nhiệm vụ có thời gian rõ, trong năm kế hoạch",
    rationale_vi="“Thường xuyên trong năm” không cho biết lúc nào là xong; việc xong sau ngày khóa "
    "số liệu không kịp vào báo cáo năm.",
    source="par-index#P2, P8",
    needs=(a_task_table, a_reform_plan),
)
def check_task_period(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield at most one finding for the period of each row; one alone if no row has any."""
    plan = material.plan
    if len(plan.tasks) > 1 and not any(task.timing.text.strip() for task in plan.tasks):
        yield _no_column(len(plan.tasks))
        return
    for number, task in enumerate(plan.tasks, 1):
        for found in _judge(number, task, plan.year, catalog):
            yield blame_nobody(found, material)


def _no_column(count: int) -> Finding:
    return Finding(
        code="no-column-period",
        place="Bảng nhiệm vụ",
        target="tasks",
        message_vi=f"Cả {count} nhiệm vụ đều chưa có thời gian thực hiện.",
        fix_vi="Thêm cột thời gian: ngày, tháng, quý hoặc định kỳ của từng nhiệm vụ.",
    )


def _judge(number: int, task: Task, year: int | None, catalog: Catalog) -> Iterator[Finding]:
    timing = task.timing
    if not timing.text.strip():
        yield _finding(
            number, task, "no-period", "error", "chưa có thời gian thực hiện",
            "Ghi ngày, tháng, quý hoặc định kỳ, ví dụ: trước ngày 30/6.",
        )  # fmt: skip
    elif year and _is_outside(timing, year):
        yield _finding(
            number, task, "outside-year", "error",
            f"có thời gian “{timing.text}” ngoài năm kế hoạch {year}",
            f"Ghi thời gian trong năm {year}.",
        )  # fmt: skip
    elif timing.kind == "unknown":
        yield _finding(
            number, task, "unknown-period", "warn", f"có thời gian không đọc được: “{timing.text}”",
            "Ghi ngày, tháng, quý hoặc định kỳ; điều kiện khác thì đưa vào cột nội dung.",
        )  # fmt: skip
    elif timing.kind == "all_year" and timing.per_year is None:
        yield _finding(
            number, task, "no-rhythm", "warn", f"chỉ ghi “{timing.text}”",
            "Thêm định kỳ, ví dụ: mỗi tháng 02 tin, bài; mỗi quý 01 buổi.",
        )  # fmt: skip
    elif year:
        yield from _after_cutoff(number, task, year, catalog)


def _is_outside(timing: Timing, year: int) -> bool:
    edges = [edge for edge in (timing.start, timing.end) if edge]
    return any(edge.year != year for edge in edges)


def _after_cutoff(number: int, task: Task, year: int, catalog: Catalog) -> Iterator[Finding]:
    end, last_day = task.timing.end, dt.date(year, 12, 31)
    cutoff = _cutoff(year, catalog)
    # A rhythm without a last day of its own ends with the year; that is no choice of anybody.
    is_chosen = end is not None and (task.timing.kind in ("once", "range") or end != last_day)
    if cutoff and is_chosen and end > cutoff:
        yield _finding(
            number, task, "after-cutoff", "info",
            f"kết thúc ngày {format_short(end)}, sau ngày {format_short(cutoff)} là ngày số liệu "
            "năm thường được khóa",
            "Nếu tỉnh khóa số liệu báo cáo năm sớm hơn thì lùi thời hạn.",
        ).with_(source="corrections#2")  # fmt: skip


def _cutoff(year: int, catalog: Catalog) -> dt.date | None:
    for report in catalog.reports:
        if report.key == YEAR_REPORT:
            day, month = map(int, report.window_to.split("/"))
            return dt.date(year, month, day)
    return None


def _finding(
    number: int, task: Task, code: str, severity: Severity, says: str, fix: str
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        place=task_place(number, "timing"),
        target=f"tasks:{task.id}:timing",
        message_vi=f"Nhiệm vụ {number} {says}.",
        fix_vi=fix,
        found=task.timing.text.strip() or None,
    )
