"""PAR106: the clause on money names where the money comes from.

That it speaks of this plan's work and not of the whole reform is TXT144's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

# "nhân sách" is a known slip of the keyboard; what it means is a source.
_SOURCE = re.compile(
    r"\b(?:ngân sách|nhân sách|dự toán|nguồn|chi thường xuyên|xã hội hóa|tự cân đối|tự chủ"
    r"|tài trợ)\b",
    re.IGNORECASE,
)


def _a_money_clause(material: Material, catalog: Catalog) -> str | None:
    return None if material.plan.budget else "Kế hoạch chưa có phần kinh phí."


@rule(
    id="PAR106",
    slug="money-source",
    severity="warn",
    title_vi="Phần kinh phí nêu nguồn",
    rationale_vi="“Kinh phí thực hiện theo quy định” không cho kế toán căn cứ nào để chi: phải nói "
    "lấy từ dự toán, ngân sách hay nguồn nào.",
    source="practice#M17",
    needs=(a_reform_plan, _a_money_clause),
)
def check_money_source(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for a clause that names no source."""
    texts = [text for text in material.texts if text.part == "budget"]
    if not any(_SOURCE.search(text.text) for text in texts):
        yield Finding(
            code="no-source",
            place="Kinh phí",
            target="budget",
            message_vi="Phần kinh phí chưa nêu lấy từ nguồn nào.",
            fix_vi="Ghi nguồn, ví dụ: từ dự toán chi thường xuyên của ngân sách xã năm kế hoạch.",
        )
