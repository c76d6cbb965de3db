"""One row of the task table ⇄ one Task. No pandas: plain cells in, plain cells out."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kit.model import Task, Timing, nfc
from kit.model.timing import format_timing, parse_timing
from kit.model.vietnamese import fold, plain_spaces
from kit.tailoring.appendix_columns import BY_KEY, COLUMNS, KINDS_VI
from kit.tailoring.sheet_cells import day_of, plain_text, whole_number

_KINDS = {fold(vi): kind for kind, vi in KINDS_VI.items()}
_TEXT_FIELDS = ("group", "content", "product", "unit", "lead", "proof", "no", "source", "place")


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

    def at(self, row: object) -> Problem:
        """Return the same problem in ``row``."""
        return replace(self, row=row)


def row_of_task(task: Task, number: int, channel_names: Mapping[str, str]) -> dict[str, object]:
    """Return the cells of ``task`` by column title."""
    timing = task.timing
    cells = {
        **{key: getattr(task, key) for key in (*_TEXT_FIELDS, "id", "quantity", "budget_vnd")},
        "row": str(number),
        "support": _joined(task.support),
        "parent_tasks": _joined(task.parent_tasks),
        "unconfirmed": _joined([_title_of_field(name) for name in task.unconfirmed]),
        "channel": channel_names.get(task.channel or "", task.channel),
        "timing_text": timing.text or None,
        "timing_start": timing.start,
        "timing_end": timing.end,
        "timing_kind": KINDS_VI[timing.kind],
        "timing_per_year": timing.per_year,
        "timing_mark": _mark(timing),
    }
    return {column.title_vi: cells[column.key] for column in COLUMNS}


def task_of_row(
    cells: Mapping[str, object],
    before: Task | None,
    present: set[str],
    year: int | None,
    channel_keys: Mapping[str, str],
) -> tuple[Task | None, list[Problem], list[str]]:
    """Return the task of a row, with what is wrong and what is worth saying.

    Args:
        cells: by column key; only the columns that the table has.
        before: the task as it went out, to fill columns that are gone.
        present: keys of the columns that the table has.
        year: plan year for the times.
        channel_keys: name of a channel → its key.
    """
    problems: list[Problem] = []
    values = _typed(cells, problems)
    facts: dict[str, object] = {key: values.get(key) for key in (*_TEXT_FIELDS, "id")}
    facts |= {key: values.get(key) for key in ("quantity", "budget_vnd")}
    facts["support"] = _split(values.get("support"))
    facts["parent_tasks"] = _split(values.get("parent_tasks"))
    facts["unconfirmed"] = tuple(_field_titled(t) for t in _split(values.get("unconfirmed")))
    facts["channel"] = channel_keys.get(values.get("channel"), values.get("channel"))
    if "no" not in present and "id" not in present:
        facts["no"] = values.get("row")
    facts["timing"], notes = _timing(values, before, year)
    if before is not None:
        gone = [key for key in facts if key in Task.model_fields and key not in present]
        facts |= {key: getattr(before, key) for key in gone if key != "timing"}
    if not facts["content"]:
        problems.append(Problem(None, BY_KEY["content"].title_vi, "chưa ghi nhiệm vụ"))
    if problems:
        return None, problems, notes
    return Task(**{**facts, "id": facts["id"] or ""}), [], notes


def _typed(cells: Mapping[str, object], problems: list[Problem]) -> dict[str, object]:
    """Read every cell by the kind of its column."""
    readers = {"count": whole_number, "money": whole_number, "date": day_of}
    values: dict[str, object] = {}
    for key, value in cells.items():
        column = BY_KEY[key]
        try:
            values[key] = readers.get(column.kind, plain_text)(value)
        except ValueError as error:
            problems.append(Problem(None, column.title_vi, f"{error} (“{value}”)"))
    kind = fold(plain_spaces(str(values.get("timing_kind") or "")))
    if kind and kind not in _KINDS:
        problems.append(Problem(None, BY_KEY["timing_kind"].title_vi, f"không có kiểu “{kind}”"))
    values["timing_kind"] = _KINDS.get(kind, "unknown")
    return values


def _timing(
    values: Mapping[str, object], before: Task | None, year: int | None
) -> tuple[Timing, list[str]]:
    """Return the Timing of a row.

    The words print, so they win: after an edit of the words the other cells are read anew
    from them. The mark says what was edited since the kit wrote the row.
    """
    text = str(values.get("timing_text") or "")
    start, end = values.get("timing_start"), values.get("timing_end")
    cells = Timing(
        text=text, kind=values["timing_kind"], start=start, end=end,
        per_year=values.get("timing_per_year"),
    )  # fmt: skip
    mark = str(values.get("timing_mark") or "")
    if mark == _mark(cells):
        return cells, []
    if mark and mark.split("-")[0] == _mark(cells).split("-")[0]:
        return cells, [
            "ngày bắt đầu hoặc kết thúc đã sửa, cột “Thời gian thực hiện” (phần in ra) chưa sửa theo"
        ]
    if not mark and before is not None and before.timing.text == text:
        return before.timing, []
    if not text and (start or end):
        read = Timing(kind="range" if start else "once", start=start, end=end)
        return read.with_(text=format_timing(read)), []
    read = parse_timing(text, year=year)
    if not mark or read.kind == "unknown":
        read = read.with_(start=read.start or start, end=read.end or end)
    return read, []


def _mark(timing: Timing) -> str:
    rest = (timing.kind, timing.start, timing.end, timing.per_year)
    return f"{_digest(timing.text)}-{_digest(repr(tuple(map(str, rest))))}"


def _digest(text: str) -> str:
    return hashlib.blake2s(nfc(text).encode(), digest_size=4).hexdigest()


def _joined(parts: tuple[str, ...] | list[str]) -> str | None:
    escaped = (p.replace("\\", "\\\\").replace(";", "\\;").replace("\n", "\\n") for p in parts)
    return "; ".join(escaped) or None


def _split(text: object) -> tuple[str, ...]:
    """Split at ``;`` or line ends; ``\\;`` and ``\\n`` stand for themselves inside a name."""
    parts, part, chars = [], "", iter(str(text or ""))
    for char in chars:
        if char == "\\":
            following = next(chars, "\\")
            part += "\n" if following == "n" else following
        elif char in ";\n":
            parts.append(part)
            part = ""
        else:
            part += char
    return tuple(p.strip() for p in (*parts, part) if p.strip())


def _title_of_field(name: str) -> str:
    column = BY_KEY.get("timing_text" if name == "timing" else name)
    return column.title_vi if column else name


def _field_titled(title: str) -> str:
    found = next((c.key for c in COLUMNS if fold(c.title_vi) == fold(title)), title)
    return "timing" if found == "timing_text" else found


def excel_day(value: object) -> object:
    """Return a day as Excel can hold it: days before March 1900 stay text."""
    if isinstance(value, dt.date) and value < dt.date(1900, 3, 1):
        return value.isoformat()
    return value
