"""What a DataFrame of tasks must be before tasks are made of it: the pandera schema."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import pandas as pd
import pandera.pandas as pa

from kit.sheets.cells import MAX_NUMBER
from kit.tailoring.appendix_columns import COLUMNS, KINDS_VI, TITLES, Column
from kit.tailoring.appendix_rows import Problem

_KINDS = tuple(KINDS_VI.values())

# Name of a check → what a planner is told when it fails.
_WRONG_VI = {
    "not_nullable": "chưa ghi",
    "count": "phải là số từ 0 trở lên",
    "day": "không phải ngày",
    "kind": f"chỉ nhận: {', '.join(_KINDS)}",
    "text": "không phải chữ",
}


def _is_count(value: int) -> bool:
    return 0 <= value < MAX_NUMBER


def _is_day(value: object) -> bool:
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def _column(column: Column) -> pa.Column:
    if column.kind in ("count", "money"):
        return pa.Column(
            "Int64", pa.Check(_is_count, element_wise=True, name="count"), nullable=True
        )
    if column.kind == "date":
        return pa.Column(object, pa.Check(_is_day, element_wise=True, name="day"), nullable=True)
    check = pa.Check(lambda value: isinstance(value, str), element_wise=True, name="text")
    if column.key == "timing_kind":
        check = pa.Check(lambda value: value in _KINDS, element_wise=True, name="kind")
    return pa.Column(object, check, nullable=column.key != "content")


SCHEMA = pa.DataFrameSchema({c.title_vi: _column(c) for c in COLUMNS}, strict=True, ordered=True)


def frame_of(rows: Sequence[Mapping[str, object]], places: Sequence[object]) -> pd.DataFrame:
    """Return the frame of ``rows`` (by column title), indexed by the rows that people see."""
    frame = pd.DataFrame(list(rows), columns=list(TITLES), dtype=object)
    frame.index = pd.Index(list(places), name="Dòng", dtype=object)
    frame = frame.where(frame.notna(), None)
    return frame.astype({c.title_vi: "Int64" for c in COLUMNS if c.kind in ("count", "money")})


def problems_in(frame: pd.DataFrame) -> list[Problem]:
    """Return every cell that breaks the schema, in the order of the rows."""
    try:
        SCHEMA.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        cases = error.failure_cases.to_dict("records")
        order = {place: at for at, place in enumerate(frame.index)}
        cases.sort(key=lambda case: order.get(case["index"], -1))
        return [
            Problem(case["index"], str(case["column"]), _WRONG_VI[str(case["check"])])
            for case in cases
        ]
    return []
