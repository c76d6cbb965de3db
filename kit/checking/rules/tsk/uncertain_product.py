"""TSK112: what a task promises lies in the unit's own hands and can be counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

# "được đăng" hangs on an editor, "nếu có" on chance, "theo thực tế" on nothing that was planned.
_UNCERTAIN = re.compile(
    r"\bnếu (?:có|cần|được)\b|\bđược (?:đăng|phát sóng|chọn đăng|đăng tải|duyệt đăng)\b"
    r"|\btheo (?:thực tế|tình hình|nhu cầu|số phát sinh|phát sinh|yêu cầu)\b"
    r"|\bkhi (?:có yêu cầu|phát sinh|cần)\b|\btùy (?:theo|tình hình|thuộc|điều kiện)\b",
    re.IGNORECASE,
)


@rule(
    id="TSK112",
    slug="uncertain-product",
    severity="warn",
    title_vi="Sản phẩm chắc chắn làm được và đếm được",
    rationale_vi="Tin “được đăng” do tòa soạn quyết định, việc “nếu có” do nơi khác quyết định: "
    "hứa điều không nắm trong tay là tự mất điểm.",
    source="par-index#3",
    needs=(a_task_table,),
)
def check_uncertain_product(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each product that hangs on others or on chance."""
    for number, task in enumerate(material.plan.tasks, 1):
        for field in ("product", "unit"):
            match = _UNCERTAIN.search(getattr(task, field) or "")
            if match:
                yield task_finding(
                    number, task, field, "not-in-own-hands",
                    f"có sản phẩm ghi “{match.group()}”: không chắc có, không đếm trước được",
                    "Ghi việc mình làm được, ví dụ “tin, bài đã gửi” thay cho “tin, bài được "
                    "đăng”; việc tùy trường hợp thì đưa lên phần nội dung.",
                    found=match.group(),
                )  # fmt: skip
                break
