"""T1, T1p: years of the parent move to the plan year; programme periods to the one in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog.rows import Period
from kit.model.timing import YearMention, find_year_mentions
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.rules.fixed_names import protected_spans

_RESULT = re.compile(r"(?i:kết quả|thành tựu)[^,;.]{0,60}$")
_AND_LATER = re.compile(
    r"(?i:năm)\s+(20\d\d)(\s+và\s+(?:các|những)\s+năm\s+(?:tiếp theo|sau|tiếp sau))"
)
_UNTIL = re.compile(r"(?i:đến|tới|trước)\s*$")


def years(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each year of the parent's time that is not part of a name."""
    base = ctx.parent_year
    if base is None:
        return
    later = [m for m in _AND_LATER.finditer(text) if base <= int(m[1]) and ctx.role == "pattern"]
    for match in later:
        reason = f"Kế hoạch này chỉ của năm {ctx.year}."
        new = f"{match[0][:3]} {ctx.year}"
        yield Edit(*match.span(), new, "T1", reason, who="ask")
    for mention in find_year_mentions(text, protected=protected_spans(text, ctx)):
        if mention.kind == "range" and mention.last_year != mention.year:
            past = _RESULT.search(text[: mention.start]) is not None
            yield from _range(mention, base, ctx, past=past)
        elif abs(mention.year - base) <= 1 and base != ctx.year:
            reason = f"Kế hoạch gốc của năm {base}, kế hoạch này của {ctx.year}."
            for start, end in mention.years_at:
                moved = int(text[start:end]) + ctx.year - base
                yield Edit(start, end, str(moved), "T1", reason)
        elif base < mention.year < ctx.year and _UNTIL.search(text[: mention.start]):
            yield from _target(mention, ctx)


def _range(mention: YearMention, base: int, ctx: Context, *, past: bool) -> Iterator[Edit]:
    """A plan for two years ("năm 2019 - 2020") is ours for one; a period becomes today's."""
    if mention.last_year - mention.year == 1 and base in (mention.year, mention.last_year):
        start, end = mention.years_at[0][0], mention.years_at[-1][1]
        reason = f"Kế hoạch gốc của hai năm, kế hoạch này của năm {ctx.year}."
        yield Edit(start, end, str(ctx.year), "T1", reason)
    elif past and mention.last_year < ctx.year:
        reason = f"Kết quả của giai đoạn đã qua: nêu kết quả năm {ctx.year - 1}."
        yield Edit(mention.start, mention.end, f"năm {ctx.year - 1}", "T1p", reason)
    else:
        yield from _period(mention, ctx)


def _target(mention: YearMention, ctx: Context) -> Iterator[Edit]:
    """An aim whose year is over becomes that of the period that holds the plan year."""
    period = _narrowest(ctx)
    if period is not None:
        reason = f"Mốc năm {mention.year} đã qua; lấy mốc của giai đoạn hiện nay."
        yield Edit(*mention.years_at[0], str(period.end), "T1p", reason, who="ask")


def _period(mention: YearMention, ctx: Context) -> Iterator[Edit]:
    """A period that does not hold the plan year becomes the narrowest one that does."""
    period = _narrowest(ctx)
    if mention.year <= ctx.year <= mention.last_year or period is None:
        return
    reason = f"Giai đoạn {mention.year} - {mention.last_year} đã qua."
    for (start, end), year in zip(mention.years_at, (period.start, period.end), strict=False):
        yield Edit(start, end, str(year), "T1p", reason)


def _narrowest(ctx: Context) -> Period | None:
    holding = [p for p in ctx.catalog.periods if p.start <= ctx.year <= p.end]
    return min(holding, key=lambda p: p.end - p.start, default=None)
