"""T13, T14: how many and when. A quantity is a rate times the periods between issue and cut-off."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kit.model import Timing
from kit.model.timing import parse_timing
from kit.tailoring.context import Context
from kit.tailoring.task_tables import PatternTiming, TaskPattern

QUARTERS_VI = {1: "I", 2: "II", 3: "III", 4: "IV"}


@dataclass(frozen=True)
class Quantity:
    """A proposed number with the basis it was computed from."""

    number: int
    basis_vi: str


def issue_date(ctx: Context) -> dt.date:
    """The day the plan is expected to be signed: the law's day, at least 1 January of its year."""
    return max(ctx.day, dt.date(ctx.year, 1, 1))


def cutoff(ctx: Context) -> dt.date:
    """The last day that counts for the year's report: the province's, else the catalog's."""
    if ctx.profile.task_cutoff and ctx.profile.task_cutoff.year == ctx.year:
        return ctx.profile.task_cutoff
    yearly = [r for r in ctx.catalog.reports if r.key == "year"]
    if not yearly:
        return dt.date(ctx.year, 12, 31)
    day, month = (int(n) for n in yearly[0].window_to.split("/")[:2])
    return dt.date(ctx.year, month, day)


def quantity(pattern: TaskPattern, ctx: Context, minimum: int | None) -> Quantity:
    """Propose a quantity for ``pattern``, never below the parent's minimum."""
    periods = _periods(pattern.per, ctx)
    number = pattern.rate * periods
    basis = pattern.quantity_source or "Mức gợi ý của bộ công cụ"
    if pattern.per != "once":
        basis += f": {pattern.rate:02d} {pattern.unit} mỗi {_PER_VI[pattern.per]} × {periods}"
    if minimum is not None:
        basis += f"; kế hoạch cấp trên tối thiểu {minimum}"
        number = max(number, minimum)
    return Quantity(number, basis + ".")


_PER_VI = {"month": "tháng", "quarter": "quý", "half": "nửa năm"}


def _periods(per: str, ctx: Context) -> int:
    issued, last = issue_date(ctx), cutoff(ctx)
    if per == "month":  # the month of issue is spent on issuing
        return max(last.month - issued.month, 1)
    if per == "quarter":
        return (last.month - 1) // 3 - (issued.month - 1) // 3 + 1
    if per == "half":
        return (last.month > 6) - (issued.month > 6) + 1
    return 1


def timing(pattern: TaskPattern, ctx: Context, limit: dt.date | None = None) -> Timing:
    """Propose when a row is done, inside issue … cut-off and not after the parent's ``limit``.

    The words are built here and read back by the one timing grammar, so that what the words
    mean on the screen is what they will mean when the printed plan is imported again.
    """
    return parse_timing(timing_words(pattern, ctx, limit), year=ctx.year)


def timing_words(pattern: TaskPattern, ctx: Context, limit: dt.date | None = None) -> str:
    """Return the words of the period column."""
    if pattern.timing is not None:
        return _fixed(pattern.timing, pattern, ctx, limit)
    after = _short(cutoff(ctx) + dt.timedelta(days=1))
    rate = f"{pattern.rate:02d} {pattern.unit}"
    if pattern.per == "month":
        first = min(issue_date(ctx).month + 1, cutoff(ctx).month)
        return (
            f"Từ tháng {_month(first)}/{ctx.year}, mỗi tháng {rate}; đủ số lượng trước ngày {after}"
        )
    if pattern.per == "quarter":
        return f"Mỗi quý {rate}; {pattern.unit} cuối trước ngày {after}"
    return f"{rate} trước ngày 30/6/{ctx.year}; {rate} trước ngày {after}"


def _fixed(when: PatternTiming, pattern: TaskPattern, ctx: Context, limit: dt.date | None) -> str:
    year, last = ctx.year, min(limit or cutoff(ctx), cutoff(ctx))
    if when.kind == "window":
        high = min(when.to, last.month)
        low = min(max(when.from_, issue_date(ctx).month), high)
        both = f"{low} - {high}" if low < high else f"{_month(low)}"
        return f"Tháng {both}/{year}"
    if when.kind == "quarter":
        return f"Quý {QUARTERS_VI[when.quarter]}/{year}"
    if when.kind == "two_dates":
        rate = f"{pattern.rate:02d} {pattern.unit}"
        return "; ".join(f"{rate} trước ngày {d}/{year}" for d in when.dates)
    end = min(dt.date(year, when.month, when.day), last)
    return f"Hoàn thành trước ngày {_short(end)}"


def _short(day: dt.date) -> str:
    return f"{day.day}/{_month(day.month)}/{day.year}"


def _month(month: int) -> str:
    """Months 1 and 2 take a zero, the others none (NĐ 30/2020, PL I, II.4.b)."""
    return f"{month:02d}" if month < 3 else str(month)
