"""TSK122: the number in the words of a row is the number in its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Task
from kit.model.vietnamese import fold, number_vi

_NUMBER = r"(?<![\d/.,-])(?P<n>\d{1,3}(?:\.\d{3})+|\d{1,6})"
# "mỗi tháng 02 tin", "02 tin/tháng": a number of each time, none of the year.
_EACH_BEFORE = re.compile(r"\b(?:moi|hang|tung|dot|lan)\b[^.;]{0,30}$")
_EACH_AFTER = re.compile(
    r"^\s*(?:,? [a-z]+){0,3}?\s*(?:/|moi\b|mot (?:thang|quy|tuan)|hang\b|trong (?:thang|quy))"
)
_AT_LEAST = re.compile(r"\b(?:it nhat|toi thieu|tren|hon|tu|khong it hon|khoang)\s*$")


@rule(
    id="TSK122",
    slug="quantity-said-twice",
    severity="error",
    title_vi="Số lượng trong nội dung, sản phẩm khớp cột số lượng",
    rationale_vi="“In 500 tờ gấp” mà cột số lượng ghi 2.000 tờ: hai số của một việc, người chấm "
    "lấy số nào cũng có lý.",
    source="par-index#P1",
    needs=(a_task_table,),
)
def check_quantity_said_twice(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row whose words count the row's unit with another number."""
    for number, task in enumerate(material.plan.tasks, 1):
        if task.quantity and task.unit:
            for field in ("content", "product"):
                words = _other_number(getattr(task, field) or "", task)
                if words:
                    yield task_finding(
                        number, task, field, "other-number",
                        f"ghi “{words}” nhưng cột số lượng ghi "
                        f"{number_vi(task.quantity)} {task.unit}",
                        "Giữ một số, sửa chỗ kia cho khớp.", found=words,
                    )  # fmt: skip
                    break


def _other_number(text: str, task: Task) -> str | None:
    if not any(char.isdigit() for char in text):
        return None
    folded = fold(text)
    unit = re.escape(fold(task.unit)).replace(r"\ ", r"\s+")
    for match in re.finditer(rf"{_NUMBER}\s+{unit}\b", folded):
        counted = int(match["n"].replace(".", ""))
        before, after = folded[: match.start()], folded[match.end() :]
        if _EACH_BEFORE.search(before) or _EACH_AFTER.search(after):
            continue
        is_met = counted <= task.quantity if _AT_LEAST.search(before) else counted == task.quantity
        if not is_met:
            return text[match.start() : match.end()]
    return None
