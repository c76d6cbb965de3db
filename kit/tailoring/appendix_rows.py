"""One row of the task table ⇄ one Task. No pandas: plain cells in, plain cells out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from kit.errors import TailorError
from kit.importing.task_cells import names_between_commas, quantity_of, vnd_of
from kit.model import Task, Timing, nfc
from kit.model.timing import format_timing, parse_timing
from kit.model.vietnamese import fold, plain_spaces
from kit.sheets.cells import (
    MAX_NUMBER,
    day_of,
    join_members,
    plain_text,
    split_members,
    whole_number,
)
from kit.tailoring.appendix_columns import BY_KEY, COLUMNS, KINDS_VI, Column

_TEXT_FIELDS = (
    "id", "no", "group", "content", "product", "unit", "lead", "proof", "source", "place",
)  # fmt: skip
_COUNT_FIELDS = ("quantity", "budget_vnd")
_LIST_FIELDS = ("support", "parent_tasks", "unconfirmed")
_KINDS = {fold(vi): kind for kind, vi in KINDS_VI.items()}

_BIG_MONEY = re.compile(r"[\d.,\s]+(?:nghìn|triệu|tỷ|tỉ)(?:\s*đồng)?")
_BULLETS = " \t-–+•*.,"


@dataclass(frozen=True)
class Problem:
    """A cell that cannot be used: row as a person sees it, column title, reason."""

    row: object
    title_vi: str
    reason_vi: str

    @property
    def place_vi(self) -> str:
        """The place in words: ``dòng 7, cột “Số lượng”``."""
        return f"dòng {self.row}, cột “{self.title_vi}”"

    @property
    def text_vi(self) -> str:
        """Place and reason in one line."""
        return f"{self.place_vi}: {self.reason_vi}"


@dataclass(frozen=True)
class RowContext:
    """What reading a row depends on besides its cells.

    Attributes:
        present: keys of the columns that the table has.
        year: plan year for the times.
        channel_keys: name of a channel → its key.
        money_scale: đồng for one in the money column.
    """

    present: Collection[str]
    year: int | None = None
    channel_keys: Mapping[str, str] = field(default_factory=dict)
    money_scale: int = 1

    @property
    def is_ours(self) -> bool:
        """Whether the kit wrote the table, so that every mark in it is meant."""
        return "id" in self.present


def row_of_task(task: Task, number: int, channel_names: Mapping[str, str]) -> dict[str, object]:
    """Return the cells of ``task`` by column title.

    Raises:
        TailorError: ``number-too-large`` where Excel would lose digits, or below 0.
    """
    timing = task.timing
    cells = {
        **{key: getattr(task, key) for key in (*_TEXT_FIELDS, *_COUNT_FIELDS)},
        "row": str(number),
        "support": join_members(task.support),
        "parent_tasks": join_members(task.parent_tasks),
        "unconfirmed": join_members([_title_of_field(name) for name in task.unconfirmed]),
        "channel": channel_names.get(task.channel or "", task.channel),
        "timing_text": timing.text or None,
        "timing_start": timing.start,
        "timing_end": timing.end,
        "timing_kind": KINDS_VI[timing.kind],
        "timing_per_year": timing.per_year,
        "timing_mark": _mark(timing),
    }
    for column in COLUMNS:
        value = cells[column.key]
        if column.kind in ("count", "money") and not 0 <= (value or 0) < MAX_NUMBER:
            raise TailorError(
                "number-too-large", f"Số {value} không ghi được vào bảng Excel",
                where=f"nhiệm vụ {number}, cột “{column.title_vi}”", fix_vi="Sửa lại số này.",
            )  # fmt: skip
    return {column.title_vi: cells[column.key] for column in COLUMNS}


def typed_cells(
    cells: Mapping[str, object], context: RowContext, place: object
) -> tuple[dict[str, object], list[Problem]]:
    """Read every cell by the kind of its column: counts, days, text; and what cannot be read."""
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for key, cell in cells.items():
        column = BY_KEY[key]
        try:
            values[key] = _typed(cell, column, context)
        except ValueError as error:
            shown = f" (“{cell}”)" if isinstance(cell, str) else ""
            problems.append(Problem(place, column.title_vi, f"{error}{shown}"))
    count = values.get("quantity")
    if isinstance(count, tuple):  # "04 cuộc" holds the unit as well
        number, unit = count
        values |= {"quantity": number, "unit": values.get("unit") or unit}
    kind = values.get("timing_kind")
    values["timing_kind"] = KINDS_VI.get(_KINDS.get(fold(plain_spaces(str(kind))), ""), kind)
    return values, problems


def task_of_values(
    values: Mapping[str, object], before: Task | None, context: RowContext
) -> tuple[Task, list[str]]:
    """Return the task of a row of typed cells, and what is worth saying about it.

    Args:
        values: by column key.
        before: the task as it went out; fills the columns that are gone.
        context: what the table has.
    """
    facts: dict[str, object] = {key: values.get(key) for key in (*_TEXT_FIELDS, *_COUNT_FIELDS)}
    facts |= {key: _members(values.get(key), context) for key in _LIST_FIELDS}
    facts["unconfirmed"] = tuple(_field_titled(title) for title in facts["unconfirmed"])
    facts["channel"] = context.channel_keys.get(values.get("channel"), values.get("channel"))
    facts["timing"], notes = _timing(values, before, context)
    if before is not None:
        have = {*context.present, "timing"} if "timing_text" in context.present else context.present
        facts |= {key: getattr(before, key) for key in facts if key not in have}
    elif not context.is_ours:
        facts |= {"no": facts["no"] or values.get("row")}
    if not facts["id"]:
        source = before.source if before else "planner"
        facts |= {"id": before.id if before else "", "source": facts["source"] or source}
    return Task(**facts), notes


def _typed(cell: object, column: Column, context: RowContext) -> object:
    if column.kind == "date":
        return day_of(cell)
    if column.kind not in ("count", "money"):
        return plain_text(cell)
    scale = context.money_scale if column.kind == "money" else 1
    try:
        return whole_number(cell, scale=scale)
    except ValueError:
        words = plain_spaces(cell) if isinstance(cell, str) else ""
        if column.kind == "money" and _BIG_MONEY.fullmatch(words):
            return vnd_of(words)
        number, unit = quantity_of(words)
        if column.key == "quantity" and number is not None and re.match(r"[^\W\d][^/\d]*$", unit):
            return number, unit
        raise


def _timing(
    values: Mapping[str, object], before: Task | None, context: RowContext
) -> tuple[Timing, list[str]]:
    """Return the Timing of a row.

    The words print, so they win: after an edit of the words the rest is read anew from them.
    The mark says what was edited since the kit wrote the row; days typed by hand count.
    """
    text = str(values.get("timing_text") or "")
    start, end = values.get("timing_start"), values.get("timing_end")
    kind = _KINDS[fold(str(values.get("timing_kind") or KINDS_VI["unknown"]))]
    cells = Timing(
        text=text, kind=kind, start=start, end=end, per_year=values.get("timing_per_year")
    )
    words_mark, _, rest_mark = str(values.get("timing_mark") or "").partition("-")
    words_now, _, rest_now = _mark(cells).partition("-")
    if words_mark == words_now and rest_mark == rest_now:
        return cells, []
    if words_mark == words_now:
        words = BY_KEY["timing_text"].title_vi
        return cells, [f"ngày đã sửa, cột “{words}” (phần in ra) chưa sửa theo"]
    if not words_mark and before is not None and before.timing.text == text:
        read = before.timing
    elif not text and (start or end):
        read = Timing(kind="range" if start else "once", start=start, end=end)
        return read.with_(text=format_timing(read)), []
    else:
        read = parse_timing(text, year=context.year)
    if rest_mark != rest_now:
        read = read.with_(start=start or read.start, end=end or read.end)
    return read, []


def _mark(timing: Timing) -> str:
    rest = (timing.kind, timing.start, timing.end, timing.per_year)
    return f"{_digest(timing.text)}-{_digest(repr(tuple(map(str, rest))))}"


def _digest(text: str) -> str:
    return hashlib.blake2s(nfc(text).encode(), digest_size=4).hexdigest()


def _members(text: object, context: RowContext) -> tuple[str, ...]:
    """Return the members of a list; of a foreign one without bullets, and parted at safe commas."""
    parts = split_members(str(text or ""), is_ours=context.is_ours)
    if not context.is_ours:
        parts = [name for part in parts for name in names_between_commas(part.strip(_BULLETS))]
    return tuple(part for part in parts if part)


def _title_of_field(name: str) -> str:
    column = BY_KEY.get("timing_text" if name == "timing" else name)
    return column.title_vi if column else name


def _field_titled(title: str) -> str:
    found = next((c.key for c in COLUMNS if fold(c.title_vi) == fold(title)), title)
    return "timing" if found == "timing_text" else found
