"""INH105: a yearly parent is of the plan's own year; last year's parent gives no work any more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_year
from kit.checking.facts.parent_links import a_carried_parent
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import fold

# "giai đoạn 2026 - 2030" in the subject: a parent of several years.
_SEVERAL_YEARS = re.compile(r"\bgiai doan\b|\b20\d\d\s*(?:-|–|den)\s*(?:nam )?20\d\d\b")


@rule(
    id="INH105",
    slug="parent-year",
    severity="warn",
    title_vi="Kế hoạch cấp trên là của năm kế hoạch",
    rationale_vi="Kế hoạch cấp trên của năm trước đã hết việc để giao; thời hạn, số lượng chép từ "
    "đó đều là của năm cũ.",
    source="practice#2",
    needs=(a_carried_parent, a_year),
)
def check_parent_year(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if the parent is a plan of another year alone."""
    parent, year = material.parent, material.plan.year
    if parent.year in (None, year) or _SEVERAL_YEARS.search(fold(parent.subject or "")):
        return
    yield Finding(
        code="parent-of-other-year",
        place="Kế hoạch cấp trên",
        target="parents",
        message_vi=f"Kế hoạch cấp trên là của năm {parent.year}, kế hoạch này là của năm {year}.",
        fix_vi="Dùng kế hoạch cấp trên của năm nay; nếu chưa có thì chỉ coi kế hoạch cũ là mẫu "
        "tham khảo và ghi căn cứ “chưa ban hành”.",
    )
