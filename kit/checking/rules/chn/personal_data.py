"""CHN107: a plan that makes pictures and news about people reminds of the law on their data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan, a_task_table
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

LAW = ("Luật", "91/2025/QH15")
_SHOWS_PEOPLE = re.compile(r"\b(?:video|clip|ảnh|tin, bài|phóng sự|danh sách)\b", re.IGNORECASE)
_REMINDS = re.compile(r"\b(?:dữ liệu cá nhân|thông tin cá nhân|quyền riêng tư)\b", re.IGNORECASE)


def _law_in_force(material: Material, catalog: Catalog) -> str | None:
    law = catalog.document(*LAW)
    if law and (law.valid_from is None or law.valid_from <= catalog.day):
        return None
    return "Ngày này Luật Bảo vệ dữ liệu cá nhân chưa có hiệu lực."


@rule(
    id="CHN107",
    slug="personal-data",
    severity="info",
    title_vi="Nhắc giữ dữ liệu cá nhân khi dùng ảnh, tên người dân",
    rationale_vi="Ảnh, danh sách người được hướng dẫn là dữ liệu cá nhân; một câu nhắc ở phần yêu "
    "cầu giúp đơn vị chủ trì xin phép trước khi đăng.",
    source="luat-91-2025",
    needs=(_law_in_force, a_task_table, a_reform_plan),
)
def check_personal_data(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if tasks show people and no line of the plan reminds of their data."""
    cells = (f"{t.content}; {t.product or ''}; {t.proof or ''}" for t in material.plan.tasks)
    if not any(_SHOWS_PEOPLE.search(cell) for cell in cells):
        return
    if not any(_REMINDS.search(text.text) for text in material.texts):
        yield Finding(
            code="no-reminder",
            place="Yêu cầu",
            target="requirements",
            message_vi="Kế hoạch có video, ảnh, tin bài hoặc danh sách (thường có hình, tên người "
            "dân) nhưng không nhắc bảo vệ dữ liệu cá nhân.",
            fix_vi="Thêm một câu ở phần yêu cầu: khi dùng hình ảnh, thông tin của người dân phải "
            "tuân thủ Luật Bảo vệ dữ liệu cá nhân.",
        )
