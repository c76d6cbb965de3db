"""INH109: results go to the body that the parent names for its reports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.parent_links import a_carried_parent, duties_given
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import fold

_REPORT = re.compile(r"\bbáo cáo\b", re.IGNORECASE)
# "về UBND tỉnh (qua Sở Nội vụ)": the one who gathers, else the one who receives.
_THROUGH = re.compile(r"\(?(?:thông )?qua ((?:Sở|Văn phòng|Vụ|Ban|Phòng) [^();,.]+)")
_TO = re.compile(
    r"\b(?:về|gửi) ((?:Sở|Bộ|Văn phòng|Ủy ban nhân dân|UBND) [^();,.]+?)"
    r"(?= trước|[;,.(]| trong|$)"
)


def _own_reporting(material: Material, catalog: Catalog) -> str | None:
    return None if material.plan.reporting else "Kế hoạch chưa có phần chế độ báo cáo."


@rule(
    id="INH109",
    slug="parent-report-receiver",
    severity="warn",
    title_vi="Báo cáo gửi đúng cơ quan cấp trên yêu cầu",
    rationale_vi="Cấp trên ghi rõ báo cáo gửi qua cơ quan nào tổng hợp; gửi nơi khác thì kết quả "
    "không được tính vào báo cáo của tỉnh.",
    source="par-index#P9",
    needs=(a_carried_parent, _own_reporting),
)
def check_parent_report_receiver(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if our clause on reports does not name the parent's receiver."""
    own = " ".join(fold(text.text) for text in material.texts if text.part == "reporting")
    # The office that gathers the reports of others does not report through itself.
    own = f"{own} {fold(material.plan.issuer or '')}"
    for duty in duties_given(material):
        named = _REPORT.search(duty.text) and (_THROUGH.search(duty.text) or _TO.search(duty.text))
        if named and fold(named[1]).strip() not in own:
            yield Finding(
                code="other-receiver",
                place="Chế độ báo cáo",
                target="reporting",
                message_vi=f"Cấp trên yêu cầu báo cáo qua “{named[1].strip()}”, phần chế độ báo "
                "cáo chưa nêu cơ quan này.",
                fix_vi=f"Ghi báo cáo gửi qua {named[1].strip()}.",
            )
            return
