"""T18: reports. The parent's duty to report becomes an own section: first inside, then upward."""

from __future__ import annotations

import datetime as dt
import re

from kit.catalog.rows import Report
from kit.model import Proposal, Value
from kit.model.vietnamese import join_vi, lower_first
from kit.tailoring.built.proposing import added, carried, leaves, own_item
from kit.tailoring.built.wording import Sentence, fill, sentences
from kit.tailoring.context import Context

# Days between the inside deadline and the province's own, where the unit named its dates: what
# an office needs to gather figures. Where it did not, the end of the data window counts.
DAYS_TO_GATHER = 5
DATES_VI = "Hạn nội bộ {due}: đặt theo ngày khóa số liệu, tỉnh chưa cho biết hạn"

_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})\s*[/-]\s*(\d{1,2})(?!\d)")


def propose_reporting(ctx: Context) -> list[Proposal]:
    """Propose the inside deadline and the reports upward; the parent's own points are merged."""
    fates = [
        carried(
            "reporting", item, "Mục Chế độ báo cáo", rule="T18",
            reason_vi="Chế độ báo cáo được lập theo lịch của cấp mình.", who="rule",
        )
        for item in leaves(ctx.parent.reporting)
    ]  # fmt: skip
    sources = [fate.sources[0] for fate in fates]
    return [*fates, *(_line(row, sources, ctx) for row in sentences("reporting", ctx))]


def inside_deadlines(ctx: Context) -> list[dt.date]:
    """Return the days by which offices hand in their results, in order.

    The unit's own reporting dates less ``DAYS_TO_GATHER``, never after the end of the data
    window of that month; else the end of each data window.
    """
    windows = {d.month: d for d in (_date(r.window_to, ctx.year) for r in ctx.catalog.reports) if d}
    if not ctx.profile.reporting_dates:
        return [windows[month] for month in sorted(windows)]
    days = []
    for text in ctx.profile.reporting_dates:
        sent = _date(text, ctx.year)
        if sent:
            day = sent - dt.timedelta(days=DAYS_TO_GATHER)
            days.append(min(day, windows.get(sent.month, day)))
    return sorted(days)


def deadlines_vi(days: list[dt.date], year: int) -> str:
    """Return "ngày 14 của tháng 3, tháng 6 và tháng 9 năm 2027", or each day where they differ."""
    if not days:
        return "thời hạn do cơ quan đầu mối thông báo"
    if len({day.day for day in days}) == 1:
        months = join_vi([f"tháng {day.month}" for day in days])
        return f"ngày {days[0].day:02d} của {months} năm {year}"
    return join_vi([f"ngày {day.day:02d}/{day.month}" for day in days]) + f" năm {year}"


def periods_vi(ctx: Context) -> str:
    """Return the reports of the year: "quý I, 6 tháng, quý III và năm"."""
    names = [_period(report) for report in ctx.catalog.reports]
    return join_vi([n for n in dict.fromkeys(names) if n]) or "định kỳ"


def _line(row: Sentence, sources: list[str], ctx: Context) -> Proposal:
    due = deadlines_vi(inside_deadlines(ctx), ctx.year)
    text = fill(row.text, ctx, due=due, periods=periods_vi(ctx))
    is_guess = row.key == "internal" and not ctx.profile.reporting_dates
    return added(
        "reporting", row.key, text, Value(items=(own_item("reporting", row.key, text),)),
        rule=row.rule, reason_vi=row.reason_vi, who="ask" if is_guess else "planner",
        sources=sources, source=row.source,
        unverified=(DATES_VI.format(due=due),) if is_guess else (),
    )  # fmt: skip


def _period(report: Report) -> str:
    return lower_first(re.sub(r"^báo cáo\s+", "", report.name_vi, flags=re.IGNORECASE))


def _date(text: str, year: int) -> dt.date | None:
    """Read ``14/3`` or ``03-14`` as a day of ``year``; ``None`` for an impossible one."""
    found = _DAY_MONTH.search(text)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    day, month = (second, first) if "-" in found[0] else (first, second)
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
