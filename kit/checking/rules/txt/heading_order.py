"""TXT128: sections are numbered I, II, III without a gap, a repeat or a step back."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.numbering import roman_value
from kit.checking.facts.points import sibling_lists
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Plan
from kit.model.vietnamese import roman

# Groups of the task table count in Roman numbers of their own.
_ROWS = ("group", "table_head", "quantity", "other_table")


@rule(
    id="TXT128",
    slug="heading-order",
    severity="error",
    title_vi="Số La Mã của các mục liên tục",
    rationale_vi="Mất mục II hay có hai mục III thì dẫn “theo mục III” không biết là mục nào; "
    "thường do cắt bớt mục khi chép.",
    source="nd30-format#STR-04",
)
def check_heading_order(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for the first number that is out of order.

    A heading of a file that fitted no part of a plan is still there: its number is not missing.
    """
    before = 0
    seen = _printed(material.plan)
    for entry in material.plan.outline:
        number = roman_value(entry.number or "")
        if number is None:
            continue
        missing = [n for n in range(before + 1, number) if n not in seen]
        if number <= before:
            yield _finding("number-again", number, before + 1, entry.title)
            return
        if missing:
            yield _finding("number-missing", number, missing[0], entry.title)
            return
        before = number


def _printed(plan: Plan) -> set[int]:
    """Return the Roman numbers that stand in front of any line that is no heading of the plan."""
    frame = (line.text for line in plan.frame if line.role not in _ROWS)
    lines = (*frame, *(line.text for line in plan.unplaced))
    words = [line.split(maxsplit=1)[0] for line in lines if line.strip()]
    words += [item.marker for one in sibling_lists(plan) for item in one.items if item.marker]
    return {value for word in words if (value := roman_value(word)) is not None}


def _finding(code: str, number: int, expected: int, title: str) -> Finding:
    wrong = f"{roman(number)}. {title}"
    problem = "lặp hoặc lùi số" if code == "number-again" else f"nhảy qua mục {roman(expected)}"
    return Finding(
        code=code,
        place=f"Đề mục {roman(number)}",
        target="outline",
        message_vi=f"“{wrong}” {problem}.",
        fix_vi=f"Đánh số lại từ {roman(expected)}, rồi sửa các chỗ dẫn đến mục.",
        found=f"{roman(number)}.",
        replacement=f"{roman(expected)}.",
    )
