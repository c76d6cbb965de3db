"""CHN105: a commune's plan has the dialogue with residents that the law asks for every year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan, a_task_table
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

LAW = ("Luật", "72/2025/QH15")
_DIALOGUE = re.compile(r"\bđối thoại\b", re.IGNORECASE)


def _commune_under_the_law(material: Material, catalog: Catalog) -> str | None:
    if material.plan.unit_level != "commune":
        return "Luật chỉ yêu cầu cấp xã đối thoại với Nhân dân mỗi năm."
    law = catalog.document(*LAW)
    return None if law else "Ngày này chưa có luật yêu cầu."


@rule(
    id="CHN105",
    slug="yearly-dialogue",
    severity="info",
    title_vi="Kế hoạch cấp xã có hội nghị đối thoại với Nhân dân",
    rationale_vi="Luật yêu cầu mỗi năm ít nhất một hội nghị; đó là kênh truyền thống chắc chắn có, "
    "dễ chứng minh, bỏ sót thì phải tổ chức riêng.",
    source="luat-72-2025#Đ43",
    needs=(_commune_under_the_law, a_task_table, a_reform_plan),
)
def check_yearly_dialogue(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if no task is about the dialogue."""
    rows = (f"{task.content} {task.product or ''}" for task in material.plan.tasks)
    if not any(_DIALOGUE.search(row) for row in rows):
        yield Finding(
            code="no-dialogue",
            place="Bảng nhiệm vụ",
            target="tasks",
            message_vi="Bảng nhiệm vụ không có hội nghị đối thoại với Nhân dân trong năm.",
            fix_vi="Thêm một nhiệm vụ hội nghị đối thoại có nội dung CCHC, hoặc bỏ qua nếu đã có ở "
            "kế hoạch khác.",
        )
