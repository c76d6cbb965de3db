"""T13, T14: how many and when. A quantity is a rate times the periods between issue and cut-off."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from kit.catalog.value_rows import QuantityRow
from kit.model import Timing
from kit.model.timing import parse_timing
from kit.tailoring.context import Context
from kit.tailoring.task_tables import PatternTiming, TaskPattern

# A weekly rate is counted by whole months: four weeks each, never more than there really are.
WEEKS_A_MONTH = 4
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
    """Propose a quantity for ``pattern``, never below the parent's minimum.

    Last year's result of the unit itself says most; then a rule by what the unit counts (sub-units,
    households); then the usual rate times the periods between issue and cut-off.
    """
    found = _last_year(pattern, ctx) or _by_count(pattern, ctx) or _by_rate(pattern, ctx)
    if minimum is None:
        return Quantity(found.number, found.basis_vi + ".")
    basis = f"{found.basis_vi}; kế hoạch cấp trên tối thiểu {minimum}."
    return Quantity(max(found.number, minimum), basis)


def in_our_year(number: int, per: str, ctx: Context) -> int:
    """Return what a rate of the parent comes to between our issue and cut-off."""
    if per == "week":
        return number * WEEKS_A_MONTH * _periods("month", ctx)
    return number if per == "year" else number * _periods(per, ctx)


def _last_year(pattern: TaskPattern, ctx: Context) -> Quantity | None:
    names = {pattern.channel, pattern.key}
    rows = [
        t
        for t in ctx.profile.previous_tasks
        if t.channel in names and t.reached and t.unit in (None, pattern.unit)
    ]
    if not rows:
        return None
    reached = sum(t.reached or 0 for t in rows)
    return Quantity(reached, f"Kết quả năm {ctx.year - 1} của đơn vị: {reached} {pattern.unit}")


def _by_count(pattern: TaskPattern, ctx: Context) -> Quantity | None:
    counts = {"per_sub_unit": ctx.sub_units_count, "per_household": ctx.profile.households}
    for row in _catalog_rows(pattern, ctx):
        count = counts.get(row.per)
        if count:
            return Quantity(math.ceil(row.rate * count), f"{row.basis_vi} ({count})")
    return None


def _by_rate(pattern: TaskPattern, ctx: Context) -> Quantity:
    periods = _periods(pattern.per, ctx)
    known = [
        r for r in _catalog_rows(pattern, ctx) if r.per not in ("per_sub_unit", "per_household")
    ]
    usual = known[0].basis_vi if known else "Mức gợi ý, chưa có số liệu của đơn vị"
    basis = pattern.quantity_source or usual
    if pattern.per != "once":
        basis += f"; {pattern.rate:02d} {pattern.unit} mỗi {_PER_VI[pattern.per]} × {periods}"
    return Quantity(pattern.rate * periods, basis)


def _catalog_rows(pattern: TaskPattern, ctx: Context) -> list[QuantityRow]:
    names = {pattern.channel, pattern.key, pattern.counted_as}
    return [
        r
        for r in ctx.catalog.quantities
        if r.channel in names and r.level == ctx.unit.level and r.unit == pattern.unit
    ]


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


def timing(pattern: TaskPattern, number: int, ctx: Context, limit: dt.date | None = None) -> Timing:
    """Propose when a row is done, inside issue … cut-off and not after the parent's ``limit``.

    The words are built here and read back by the one timing grammar, so that what the words
    mean on the screen is what they will mean when the printed plan is imported again.
    """
    return parse_timing(timing_words(pattern, number, ctx, limit), year=ctx.year)


def timing_words(
    pattern: TaskPattern, number: int, ctx: Context, limit: dt.date | None = None
) -> str:
    """Return the words of the period column; the rates in them add up to ``number``."""
    if pattern.timing is not None:
        return _fixed(pattern.timing, pattern, number, ctx, limit)
    after = _short(cutoff(ctx) + dt.timedelta(days=1))
    each, rest = divmod(number, _periods(pattern.per, ctx))
    rate = f"{each:02d} {pattern.unit}"
    whole = not rest and each
    if pattern.per == "month":
        first = f"tháng {_month(min(issue_date(ctx).month + 1, cutoff(ctx).month))}/{ctx.year}"
        if whole:
            return f"Từ {first}, mỗi tháng {rate}; đủ số lượng trước ngày {after}"
        return f"Hằng tháng, từ {first}; đủ số lượng trước ngày {after}"
    if pattern.per == "quarter":
        if whole:
            return f"Mỗi quý {rate}; {pattern.unit} cuối trước ngày {after}"
        return f"Hằng quý; đủ số lượng trước ngày {after}"
    if pattern.per == "half" and whole and _periods("half", ctx) == 2:
        return f"{rate} trước ngày 30/6/{ctx.year}; {rate} trước ngày {after}"
    return f"Hoàn thành trước ngày {after}"


def _fixed(
    when: PatternTiming, pattern: TaskPattern, number: int, ctx: Context, limit: dt.date | None
) -> str:
    year, last = ctx.year, min(limit or cutoff(ctx), cutoff(ctx))
    if when.kind == "window":
        high = min(when.to, last.month)
        low = min(max(when.from_, issue_date(ctx).month), high)
        both = f"{low} - {high}" if low < high else f"{_month(low)}"
        return f"Tháng {both}/{year}"
    if when.kind == "quarter":
        return f"Quý {QUARTERS_VI[when.quarter]}/{year}"
    if when.kind == "two_dates":
        each, rest = divmod(number, len(when.dates))
        if rest == 0 and each:
            rate = f"{each:02d} {pattern.unit}"
            return "; ".join(f"{rate} trước ngày {d}/{year}" for d in when.dates)
        return f"Hoàn thành trước ngày {_short(last + dt.timedelta(days=1))}"
    end = min(dt.date(year, when.month, when.day), last + dt.timedelta(days=1))
    return f"Hoàn thành trước ngày {_short(end)}"


def _short(day: dt.date) -> str:
    return f"{day.day}/{_month(day.month)}/{day.year}"


def _month(month: int) -> str:
    """Months 1 and 2 take a zero, the others none (NĐ 30/2020, PL I, II.4.b)."""
    return f"{month:02d}" if month < 3 else str(month)
