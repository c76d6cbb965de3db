"""The columns of the task table outside a document: DataFrame and workbook have the same ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kit.model.vietnamese import fold, plain_spaces

Kind = Literal["text", "list", "count", "money", "date"]


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        key: field of ``Task``; ``timing_…`` for a field of its ``Timing``.
        title_vi: the title that people read; also the name in the DataFrame.
        width: characters in the workbook.
        aliases: other titles in use, folded (no diacritics, lower case).
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
    Column("row", "TT", 5, "text", ("stt", "so tt", "so thu tu"), printed=True),
    Column("group", "Nhóm", 18, "text", ("nhom nhiem vu",), printed=True),
    Column("content", "Nhiệm vụ", 42, "text",
           ("noi dung nhiem vu", "nhiem vu cu the", "ten nhiem vu", "noi dung cong viec",
            "noi dung thuc hien", "cong viec", "noi dung"), printed=True),
    Column("product", "Sản phẩm", 20, "text", ("san pham, ket qua", "ket qua, san pham",
           "san pham du kien", "ket qua", "san pham dau ra"), printed=True),
    Column("quantity", "Số lượng", 9, "count", ("sl",), printed=True),
    Column("unit", "Đơn vị tính", 9, "text", ("dvt", "don vi"), printed=True),
    Column("lead", "Chủ trì", 24, "text",
           ("don vi chu tri", "co quan chu tri", "co quan, don vi chu tri"), printed=True),
    Column("support", "Phối hợp", 30, "list",
           ("don vi phoi hop", "co quan phoi hop", "co quan, don vi phoi hop"), printed=True),
    Column("timing_text", "Thời gian thực hiện", 24, "text",
           ("thoi gian", "thoi han", "tien do", "thoi gian hoan thanh", "thoi han hoan thanh"),
           printed=True),
    Column("proof", "Tài liệu kiểm chứng", 28, "text", ("kiem chung", "minh chung"),
           printed=True),
    Column("budget_vnd", "Kinh phí (đồng)", 15, "money", ("kinh phi", "du toan")),
    Column("channel", "Kênh", 18, "text", ("hinh thuc", "kenh tuyen truyen")),
    Column("timing_start", "Từ ngày", 12, "date"),
    Column("timing_end", "Đến ngày", 12, "date"),
    Column("unconfirmed", "Chưa xác nhận", 16, "list"),
    Column("timing_kind", "Kiểu thời gian", 14, shown=False),
    Column("timing_per_year", "Số lần trong năm", 10, "count", shown=False),
    Column("timing_mark", "Dấu thời gian", 12, shown=False),
    Column("parent_tasks", "Nhiệm vụ cấp trên", 16, "list", shown=False),
    Column("no", "Số cấp trên", 8, shown=False),
    Column("source", "Nguồn", 14, shown=False),
    Column("place", "Vị trí", 12, shown=False),
    Column("id", "Mã", 14, shown=False, aliases=("ma nhiem vu", "id")),
)  # fmt: skip

BY_KEY = {column.key: column for column in COLUMNS}
TITLES = tuple(column.title_vi for column in COLUMNS)

# Vietnamese names of Timing.kind, for the cell "Kiểu thời gian".
KINDS_VI = {
    "once": "một lần", "range": "khoảng thời gian", "weekly": "hằng tuần", "monthly": "hằng tháng",
    "quarterly": "hằng quý", "half_yearly": "6 tháng một lần", "all_year": "cả năm",
    "event": "theo sự việc", "unknown": "chưa rõ",
}  # fmt: skip

_BRACKETS = re.compile(r"\([^)]*\)")
_MILLIONS = re.compile(r"\btr(?:ieu)?\.?\s*(?:dong|d)\b")
_THOUSANDS = re.compile(r"\b(?:nghin|ngan)\s*(?:dong|d)\b|\b1\.?000\s*(?:dong|d)\b")


def column_titled(text: str | None) -> Column | None:
    """Return the column that a header cell names, whatever its case, spaces, brackets."""
    return _BY_TITLE.get(_comparable(text or "")) if text else None


def is_own_title(text: str, column: Column) -> bool:
    """Say whether ``text`` is the column's own title and not only another one in use."""
    return _comparable(text) == _comparable(column.title_vi)


def money_scale(title: str) -> int:
    """Return how many đồng one stands for in a money column: ``Kinh phí (triệu đồng)``."""
    folded = fold(title)
    if _MILLIONS.search(folded):
        return 1_000_000
    return 1_000 if _THOUSANDS.search(folded) else 1


def _comparable(title: str) -> str:
    return plain_spaces(_BRACKETS.sub(" ", fold(title))).strip(" .:*")


_BY_TITLE = {_comparable(a): c for c in COLUMNS for a in (c.title_vi, *c.aliases)}
