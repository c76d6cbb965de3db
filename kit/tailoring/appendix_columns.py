"""The columns of the task table outside a document: DataFrame and workbook have the same ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kit.importing.columns import kind_of_heading
from kit.model.vietnamese import fold, plain_spaces

Kind = Literal["text", "list", "count", "money", "date"]


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        key: field of ``Task``; ``timing_…`` for one of its ``Timing``; ``row`` for the number.
        title_vi: the title that people read; also the name in the DataFrame.
        width: characters in the workbook.
        aliases: titles in use that the vocabulary of importing lacks, folded.
        shown: whether the workbook shows it; the kit's own bookkeeping is hidden.
        printed: whether it prints.
    """

    key: str
    title_vi: str
    width: int
    kind: Kind = "text"
    aliases: tuple[str, ...] = ()
    shown: bool = True
    printed: bool = False


COLUMNS = (
    Column("row", "TT", 5, aliases=("stt",), printed=True),
    Column("group", "Nhóm", 14, aliases=("nhom nhiem vu",), printed=True),
    Column("content", "Nhiệm vụ", 38, printed=True),
    Column("product", "Sản phẩm", 18, printed=True),
    Column("quantity", "Số lượng", 8, "count", ("sl",), printed=True),
    Column("unit", "Đơn vị tính", 8, aliases=("don vi",), printed=True),
    Column("lead", "Chủ trì", 18, printed=True),
    Column("support", "Phối hợp", 22, "list", printed=True),
    Column("timing_text", "Thời gian thực hiện", 16, printed=True),
    Column("proof", "Tài liệu kiểm chứng", 20, printed=True),
    Column("budget_vnd", "Kinh phí (đồng)", 15, "money"),
    Column("channel", "Kênh", 20),
    Column("timing_start", "Từ ngày", 12, "date", ("bat dau", "ngay bat dau")),
    Column("timing_end", "Đến ngày", 12, "date", ("ket thuc", "ngay ket thuc")),
    Column("unconfirmed", "Chưa xác nhận", 16, "list"),
    Column("timing_kind", "Kiểu thời gian", 14, shown=False),
    Column("timing_per_year", "Số lần trong năm", 10, "count", shown=False),
    Column("timing_mark", "Dấu thời gian", 12, shown=False),
    Column("parent_tasks", "Nhiệm vụ cấp trên", 16, "list", shown=False),
    Column("no", "Số cấp trên", 8, shown=False),
    Column("source", "Nguồn", 14, shown=False),
    Column("place", "Vị trí", 12, shown=False),
    Column("id", "Mã", 14, aliases=("ma nhiem vu", "id"), shown=False),
)

BY_KEY = {column.key: column for column in COLUMNS}
TITLES = tuple(column.title_vi for column in COLUMNS)

# Vietnamese names of Timing.kind, for the cell "Kiểu thời gian".
KINDS_VI = {
    "once": "một lần", "range": "khoảng thời gian", "weekly": "hằng tuần", "monthly": "hằng tháng",
    "quarterly": "hằng quý", "half_yearly": "6 tháng một lần", "all_year": "cả năm",
    "event": "theo sự việc", "unknown": "chưa rõ",
}  # fmt: skip

# Names of the vocabulary that are others here.
_KEYS_OF_WORDS = {"no": "row", "timing": "timing_text", "budget": "budget_vnd"}

_BRACKETS = re.compile(r"\([^)]*\)")
_MILLIONS = re.compile(r"\btr(?:ieu)?\.?\s*(?:dong|d)\b")
_THOUSANDS = re.compile(r"\b(?:nghin|ngan)\s*(?:dong|d)\b|\b1\.?000\s*(?:dong|d)\b")


def column_titled(text: object) -> Column | None:
    """Return the column that a header cell names, ``None`` for a column of somebody's own.

    Our own titles come first, whatever their case, spaces and brackets; then the words by
    which plans name such columns (``kit/importing/vocabulary.yaml``).
    """
    title = text if isinstance(text, str) else ""
    found = _BY_TITLE.get(_comparable(title))
    if found is None:
        kind = kind_of_heading(_BRACKETS.sub(" ", title)) or ""
        found = BY_KEY.get(_KEYS_OF_WORDS.get(kind, kind))
    return found


def columns_of(titles: Sequence[object]) -> dict[str, int]:
    """Return column key → position of its title; of several, our own title, else the first."""
    found: dict[str, int] = {}
    for at, title in enumerate(titles):
        column = column_titled(title)
        is_own = column is not None and _comparable(str(title)) == _comparable(column.title_vi)
        if column is not None and (is_own or column.key not in found):
            found[column.key] = at
    return found


def money_scale(title: str) -> int:
    """Return how many đồng one stands for in a money column: ``Kinh phí (triệu đồng)``."""
    folded = fold(title)
    if _MILLIONS.search(folded):
        return 1_000_000
    return 1_000 if _THOUSANDS.search(folded) else 1


def _comparable(title: str) -> str:
    return plain_spaces(_BRACKETS.sub(" ", fold(title))).strip(" .:*")


_BY_TITLE = {_comparable(a): c for c in COLUMNS for a in (c.title_vi, *c.aliases)}
