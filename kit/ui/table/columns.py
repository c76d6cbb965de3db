"""The columns of the table on the screen: their order, width, and what may be picked in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kit.model import Task
from kit.ui.prospect import Prospect

# text: several lines · line: one line · pick: one line with a list of one choice ·
# many: with a list of many choices, parted by semicolons · choice: a closed list ·
# days: one line with usual periods and a calendar.
Kind = Literal["text", "line", "pick", "many", "choice", "days"]


@dataclass(frozen=True)
class Column:
    """One column: a cell of ``task_editing.CELLS_VI``, its heading, its share of the width.

    Attributes:
        width: least width on the screen, in CSS pixels.
        is_more: hidden until the planner asks for all columns.
    """

    cell: str
    head_vi: str
    kind: Kind
    width: int
    is_more: bool = False


COLUMNS = (
    Column("content", "Nhiệm vụ", "text", 190),
    Column("product", "Sản phẩm", "text", 105),
    Column("quantity", "Số lượng", "line", 50),
    Column("unit", "Đơn vị tính", "line", 55),
    Column("lead", "Chủ trì", "pick", 110),
    Column("support", "Phối hợp", "many", 120),
    Column("timing", "Thời gian", "days", 90),
    Column("proof", "Tài liệu kiểm chứng", "text", 105),
    Column("channel", "Kênh", "choice", 100, is_more=True),
    Column("group", "Nhóm nhiệm vụ", "pick", 100, is_more=True),
    Column("budget_vnd", "Kinh phí (đồng)", "line", 80, is_more=True),
)
CELLS = tuple(column.cell for column in COLUMNS)

PERIODS_VI = (
    "Quý I", "Quý II", "Quý III", "Quý IV", "6 tháng đầu năm", "6 tháng cuối năm",
    "Hằng tuần", "Hằng tháng", "Hằng quý", "Cả năm",
)  # fmt: skip


def choices_of(prospect: Prospect, tasks: tuple[Task, ...]) -> dict[str, list[list[str]]]:
    """Return what may be picked in each column: pairs of what is shown and what is written."""
    offices = [[office.name] * 2 for office in prospect.context.offices] if prospect.context else []
    known = [[channel.name_vi, channel.key] for channel in prospect.catalog.channels]
    keys = {key for _, key in known}
    foreign = dict.fromkeys(t.channel for t in tasks if t.channel and t.channel not in keys)
    return {
        "lead": offices,
        "support": offices,
        "timing": [[period] * 2 for period in PERIODS_VI],
        "channel": [*known, *([name] * 2 for name in foreign)],
        "group": [[name] * 2 for name in dict.fromkeys(t.group for t in tasks if t.group)],
    }
