"""T3: a commune speaks first of its own index; to the province's indexes it contributes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.model.phrases import Match
from kit.model.vietnamese import join_vi
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.rules.fixed_names import _names

# Indexes a commune or an office is itself scored by; the province has its own of the same name.
OWN_LEVELS = ("commune", "department", "public_unit")


_PROVINCES = re.compile(r"(?<=[Cc]hỉ số cải cách hành chính)\s*\(PAR[ -]INDEX\)")
OWN_SATISFACTION = "sipas"


def own_indexes(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit where a list of the province's indexes stands in a plan of a lower level."""
    if ctx.unit.level not in OWN_LEVELS:
        return
    run = _run_of_indexes(text, ctx)
    if len({m.value.key for m in run} - {OWN_SATISFACTION}) < 2:
        for match in _PROVINCES.finditer(text):
            reason = "PAR INDEX là chỉ số của tỉnh; đơn vị nói về Chỉ số CCHC của mình."
            yield Edit(*match.span(), "", "T3", reason, inside_names=True)
        return
    start, end = _whole_name(text, run[0].start), _past_owner(text, run[-1].end, ctx)
    listed = dict.fromkeys(_spelt(m) for m in run if m.value.key != OWN_SATISFACTION)
    new = (
        f"Chỉ số cải cách hành chính của {ctx.unit_short} và mức độ hài lòng của người dân, tổ "
        f"chức (SIPAS); góp phần cải thiện {join_vi(tuple(listed))} của tỉnh"
    )
    reason = "Đơn vị nói trước về chỉ số của mình; các chỉ số của tỉnh là phần đóng góp."
    yield Edit(start, end, new, "T3", reason, inside_names=True)


def _run_of_indexes(text: str, ctx: Context) -> list[Match]:
    names = [
        m
        for m in _names(ctx.day).find(text)
        if m.value.owner_level == "province" or m.value.key == OWN_SATISFACTION
    ]
    run: list[Match] = []
    for match in names:
        if not run or len(text[run[-1].end : match.start].split()) <= 6:
            run.append(match)
    return run


def _spelt(match: Match) -> str:
    row = match.value
    return f"{row.name_vi} ({row.abbreviation})" if row.abbreviation else row.name_vi


def _whole_name(text: str, start: int) -> int:
    """Where the name begins whose abbreviation in brackets was found: "Chỉ số … (SIPAS"."""
    opened = re.search(r"Chỉ số [^,;.()]*\($", text[:start])
    return opened.start() if opened else start


def _past_owner(text: str, end: int, ctx: Context) -> int:
    """Past the closing bracket, and past whose indexes they are."""
    tail = re.match(rf"\)?(?:\s+của\s+(?:tỉnh|thành phố|{ctx.unit_short})\b)?", text[end:])
    return end + tail.end() if tail else end
