"""T3: a commune speaks first of its own index; to the province's indexes it contributes."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.phrases import Match
from kit.model.vietnamese import join_vi
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.rules.fixed_names import _names

# Indexes a commune or an office is itself scored by; the province has its own of the same name.
OWN_LEVELS = ("commune", "department", "public_unit")


def own_indexes(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit where a list of the province's indexes stands in a plan of a lower level."""
    if ctx.unit.level not in OWN_LEVELS:
        return
    run = _run_of_indexes(text, ctx)
    if len({m.value.key for m in run}) < 2:
        return
    start, end = run[0].start, _past_bracket(text, run[-1].end)
    listed = dict.fromkeys(_spelt(m) for m in run)
    new = (
        f"Chỉ số cải cách hành chính của {ctx.unit_short} và mức độ hài lòng của người dân, tổ "
        f"chức (SIPAS); góp phần cải thiện {join_vi(tuple(listed))} của tỉnh"
    )
    reason = "Đơn vị nói trước về chỉ số của mình; các chỉ số của tỉnh là phần đóng góp."
    yield Edit(start, end, new, "T3", reason, inside_names=True)


def _run_of_indexes(text: str, ctx: Context) -> list[Match]:
    names = [m for m in _names(ctx.day).find(text) if m.value.owner_level == "province"]
    run: list[Match] = []
    for match in names:
        if not run or len(text[run[-1].end : match.start].split()) <= 3:
            run.append(match)
    return run


def _spelt(match: Match) -> str:
    row = match.value
    return f"{row.name_vi} ({row.abbreviation})" if row.abbreviation else row.name_vi


def _past_bracket(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == ")" else end
