"""A unit's facts in the words of a workbook: what a cell shows, what a cell means.

"Chưa biết" and an empty cell say nothing; "không" and "không có" are answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kit.catalog import Catalog
from kit.model.vietnamese import fold, plain_spaces
from kit.sheets.cells import (
    NOT_KNOWN_VI,
    day_of,
    is_not_known,
    join_members,
    plain_text,
    split_members,
    whole_number,
)

NONE_VI = "không có"

# Kind of a cell with a closed list → value → the word for it, which the list offers.
CHOICES_VI: dict[str, dict[object, str]] = {
    "yes_no": {True: "có", False: "không"},
    "status": {True: "có", False: NONE_VI},
    "centre": {
        "own": "có Trung tâm riêng", "one_level": "mô hình một cấp của tỉnh",
        "reception_point": "điểm tiếp nhận",
    },
    "relation": {
        "subordinate": "trực thuộc", "public_unit": "đơn vị sự nghiệp", "vertical": "ngành dọc",
        "party": "Đảng", "front": "Mặt trận, đoàn thể",
    },
}  # fmt: skip
# Other words that people write for the same, folded.
_ALSO: dict[str, dict[str, object]] = {
    "yes_no": {"khong co": False, "x": True, "dung": True},
    "status": {"khong": False, "x": True, "dung": True},
    "centre": {"own": "own", "co": "own", "rieng": "own", "mot cap": "one_level",
               "one_level": "one_level", "reception_point": "reception_point"},
    "relation": {"mat tran": "front", "doan the": "front", "dang uy": "party",
                 "su nghiep": "public_unit"},
}  # fmt: skip

_KEY = re.compile(r"[a-z0-9_]+")


@dataclass(frozen=True)
class Names:
    """Key → Vietnamese name of what a workbook names and a profile keeps as key."""

    functions: Mapping[str, str]
    channels: Mapping[str, str]
    criteria: Mapping[str, str]


def names_of(catalog: Catalog) -> Names:
    """Return the names of the catalog's day."""
    return Names(
        functions={row.key: row.name_vi for row in catalog.functions},
        channels={row.key: row.name_vi for row in catalog.channels},
        criteria={row.set_key: row.set_name_vi for row in catalog.criteria},
    )


def shown(kind: str, value: object, names: Names) -> object:
    """Return what a cell shows for ``value``: text, a number, a day, ``None`` if not known."""
    if kind in CHOICES_VI:
        return CHOICES_VI[kind].get(value)
    if kind == "known_list" and value == ():
        return NONE_VI
    if kind in ("list", "known_list"):
        return join_members(value or ())
    if kind == "functions":
        return join_members([names.functions.get(key, key) for key in value])
    table = {"channel": names.channels, "criteria": names.criteria}.get(kind, {})
    return table.get(value, value)


def meant(kind: str, cell: object, names: Names) -> object:
    """Return the value that ``cell`` means; see ``shown``.

    Raises:
        ValueError: with what is wrong and how to mend it, in Vietnamese.
    """
    if kind in ("count", "date"):
        return _number_or_day(kind, cell)
    text = plain_text(cell)
    if is_not_known(text):
        return () if kind in ("list", "functions") else "unknown" if kind == "centre" else None
    if kind in CHOICES_VI:
        return _choice(kind, text)
    if kind in ("list", "known_list"):
        return () if fold(plain_spaces(text)).strip(" .") == fold(NONE_VI) else split_members(text)
    if kind == "functions":
        return tuple(_key_of(part, names.functions, "việc") for part in split_members(text))
    if kind == "channel":
        return _key_of(text, names.channels, "kênh")
    return _named(text, names.criteria) or text if kind == "criteria" else text


def _number_or_day(kind: str, cell: object) -> object:
    if isinstance(cell, str) and is_not_known(cell):
        return None
    try:
        return day_of(cell) if kind == "date" else whole_number(cell)
    except ValueError as error:
        example = "ngày/tháng/năm" if kind == "date" else "một số"
        raise ValueError(f"{error}; ghi {example}, hoặc “{NOT_KNOWN_VI}”") from None


def _choice(kind: str, text: str) -> object:
    said = fold(plain_spaces(text)).strip(" .")
    words = {fold(word): value for value, word in CHOICES_VI[kind].items()} | _ALSO[kind]
    if said not in words:
        choices = ", ".join(f"“{word}”" for word in CHOICES_VI[kind].values())
        raise ValueError(f"“{text}” không có trong danh sách; chọn {choices} hoặc “{NOT_KNOWN_VI}”")
    return words[said]


def _key_of(word: str, table: Mapping[str, str], what: str) -> str:
    """Return the key of a name. A key of another day's catalog stands for itself."""
    key = _named(word, table) or (word if _KEY.fullmatch(word) else None)
    if key is None:
        raise ValueError(f"không có {what} tên “{word}”; chép đúng tên trong danh sách")
    return key


def _named(word: str, table: Mapping[str, str]) -> str | None:
    said = fold(plain_spaces(word))
    return next((key for key, name in table.items() if fold(name) == said), None)
