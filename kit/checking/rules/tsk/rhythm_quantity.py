"""TSK107: how often and how many agree: "hằng tuần" is not 03 a month, monthly is not 4 a year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.rates import TURNS, Per, Rate, rates_in
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Task
from kit.model.vietnamese import fold, number_vi

_AT_LEAST = re.compile(r"\b(?:it nhat|toi thieu|tro len|khong it hon)\b")
_KINDS: dict[str, Per] = {"weekly": "week", "monthly": "month", "quarterly": "quarter"}


@rule(
    id="TSK107",
    slug="rhythm-quantity",
    severity="warn",
    title_vi="Định kỳ và số lượng khớp nhau",
    rationale_vi="“Hằng tuần” mà mỗi tháng 03 bản tin, hay mỗi quý 02 buổi mà cả năm 04 buổi: làm "
    "theo số nào cũng bị coi là chưa hoàn thành theo số kia.",
    source="practice#M15",
    needs=(a_task_table,),
)
def check_rhythm_quantity(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield at most one finding a row: two rhythms, or a quantity that its rhythm does not give."""
    for number, task in enumerate(material.plan.tasks, 1):
        found = _two_rhythms(number, task) or _quantity(number, task)
        if found:
            yield found


def _two_rhythms(number: int, task: Task) -> Finding | None:
    per = _KINDS.get(task.timing.kind)
    if per is None:
        return None
    for field in ("content", "product"):
        text = getattr(task, field) or ""
        for rate in rates_in(text):
            if not _contradicts(rate, task, per):
                continue
            words = text[rate.start : rate.end].strip()
            return task_finding(
                number, task, "timing", "two-rhythms",
                f"ghi “{task.timing.text}” ({TURNS[per]} lần trong năm) nhưng nội dung ghi "
                f"“{words}” ({rate.yearly} trong năm)",
                "Giữ một định kỳ, sửa chỗ kia cho khớp.",
                found=task.timing.text,
            )  # fmt: skip
    return None


def _contradicts(rate: Rate, task: Task, per: Per) -> bool:
    """Whether the content's rate is another than that of the row's period.

    "Hằng tháng" with "02 tin mỗi tháng" only adds the number; what is asked of the whole year
    may be done in any rhythm.
    """
    if rate.per == "year":
        return False
    own = next((r for r in rates_in(task.timing.text) if r.per == rate.per), None)
    if rate.per == per:
        return own is not None and own.thing == rate.thing and own.number != rate.number
    return rate.yearly != task.timing.per_year


def _quantity(number: int, task: Task) -> Finding | None:
    timing, quantity = task.timing, task.quantity
    asked = timing.per_year
    if not quantity or not asked or timing.kind not in _KINDS:
        return None
    counted = next((r for r in rates_in(timing.text) if r.per != "year"), None)
    if counted is not None:
        if not counted.counts(task.unit or "") or quantity == asked:
            return None
        if quantity > asked and _AT_LEAST.search(fold(timing.text)):
            return None
    # One thing kept up the whole year ("01 chuyên mục, hằng tháng") is no contradiction.
    elif quantity == 1 or quantity >= asked:
        return None
    return task_finding(
        number, task, "quantity", "quantity-against-rhythm",
        f"có số lượng {number_vi(quantity)} nhưng “{timing.text}” là {number_vi(asked)} "
        "trong năm",
        f"Sửa số lượng thành {number_vi(asked)}, hoặc sửa định kỳ.",
    )  # fmt: skip
