"""INH103: the plan is not older than the parent that it carries out.

Where a basis cites the parent with its day, CIT113 shows the later day already.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import mentions
from kit.checking.facts.genre import a_signing_day, signing_day
from kit.checking.facts.parent_links import a_carried_parent
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.dates import format_short


def _a_parent_day(material: Material, catalog: Catalog) -> str | None:
    if not material.parent or material.parent.date:
        return None
    return "Kế hoạch cấp trên chưa có ngày ban hành."


@rule(
    id="INH103",
    slug="older-than-parent",
    severity="error",
    title_vi="Kế hoạch ban hành sau kế hoạch cấp trên",
    rationale_vi="Không thể thực hiện kế hoạch chưa có. Ngày ký thường bị sót từ kế hoạch năm "
    "trước khi chép tệp cũ.",
    source="par-index#P7",
    needs=(a_carried_parent, _a_parent_day, a_signing_day),
)
def check_older_than_parent(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if the plan's day lies before its parent's."""
    day, parent_day = signing_day(material), material.parent.date
    if day >= parent_day:
        return
    if not any(one.cited.date and one.cited.date > day for one in mentions(material, catalog)):
        yield Finding(
            code="older-than-parent",
            place="Địa danh, ngày tháng",
            target="date",
            message_vi=f"Kế hoạch ghi ngày {format_short(day)}, trước kế hoạch cấp trên "
            f"({format_short(parent_day)}).",
            fix_vi="Sửa ngày ban hành; nếu ban hành trước thật thì không ghi “thực hiện” kế hoạch "
            "ấy mà dẫn kế hoạch nhiều năm.",
        )
