"""PAR107: one body gathers the results and keeps the proofs for the scoring."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_GATHERS = re.compile(
    r"\btổng hợp\b|\b(?:theo dõi|định kỳ)\b[^.;]*\bbáo cáo\b|\bbáo cáo kết quả\b|\bđầu mối\b",
    re.IGNORECASE,
)
_PARTS = ("responsibilities", "reporting", "closing", "unplaced")


def _somebody_to_do_it(material: Material, catalog: Catalog) -> str | None:
    return None if material.plan.responsibilities else "Kế hoạch chưa có phần tổ chức thực hiện."


@rule(
    id="PAR107",
    slug="results-keeper",
    severity="warn",
    title_vi="Có đơn vị tổng hợp kết quả, tài liệu kiểm chứng",
    rationale_vi="Điểm chỉ được tính khi có báo cáo và tài liệu kiểm chứng; không đơn vị nào tổng "
    "hợp thì cuối năm không có hồ sơ để chấm.",
    source="par-index#4",
    needs=(a_reform_plan, _somebody_to_do_it),
)
def check_results_keeper(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if no duty is to gather the results."""
    texts = (text.text for text in material.texts if text.part in _PARTS)
    if not any(_GATHERS.search(text) for text in texts):
        yield Finding(
            code="nobody-gathers",
            place="Tổ chức thực hiện",
            target="responsibilities",
            message_vi="Không đơn vị nào được giao tổng hợp kết quả, tài liệu kiểm chứng.",
            fix_vi="Giao đơn vị đầu mối tổng hợp kết quả, tài liệu kiểm chứng, tham mưu báo cáo.",
        )
