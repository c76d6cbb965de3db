"""T1, T1p: years of the parent move to the plan year; programme periods to the one in force."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.timing import YearMention, find_year_mentions
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.rules.fixed_names import protected_spans


def years(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each year of the parent's time that is not part of a name."""
    if ctx.parent.year is None:
        return
    for mention in find_year_mentions(text, protected=protected_spans(text, ctx)):
        if mention.kind == "range" and mention.last_year != mention.year:
            yield from _period(mention, ctx)
        elif abs(mention.year - ctx.parent.year) <= 1 and ctx.parent.year != ctx.year:
            reason = f"Kế hoạch cấp trên của năm {ctx.parent.year}, kế hoạch này của {ctx.year}."
            for start, end in mention.years_at:
                moved = int(text[start:end]) + ctx.year - ctx.parent.year
                yield Edit(start, end, str(moved), "T1", reason)


def _period(mention: YearMention, ctx: Context) -> Iterator[Edit]:
    """A period that does not hold the plan year becomes the narrowest one that does."""
    if mention.year <= ctx.year <= mention.last_year:
        return
    holding = [p for p in ctx.catalog.periods if p.start <= ctx.year <= p.end]
    if not holding:
        return
    period = min(holding, key=lambda p: p.end - p.start)
    reason = f"Giai đoạn {mention.year} - {mention.last_year} đã qua."
    for (start, end), year in zip(mention.years_at, (period.start, period.end), strict=False):
        yield Edit(start, end, str(year), "T1p", reason)
