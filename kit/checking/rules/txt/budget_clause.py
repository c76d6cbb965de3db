"""TXT144: the money of a communication plan is for communication, not for the reform at large."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.vietnamese import fold

_COMMUNICATION = re.compile(r"\b(?:tuyen truyen|truyen thong|thong tin)\b")
_REFORM = re.compile(r"\b(?:hoat dong|cong tac|nhiem vu) (?:cai cach hanh chinh|cchc)\b")
# "Căn cứ nội dung Kế hoạch này" says nothing of the money; "kinh phí thực hiện Kế hoạch" does.
_OWN = re.compile(r"\bkinh phi (?:\w+ ){0,3}ke hoach\b|\bthuc hien ke hoach\b")


@rule(
    id="TXT144",
    slug="budget-clause",
    severity="warn",
    title_vi="Kinh phí nói về tuyên truyền, không phải về cải cách nói chung",
    rationale_vi="Câu kinh phí chép từ kế hoạch cải cách hành chính làm tiền tuyên truyền không có "
    "dòng riêng để thanh toán.",
    source="practice#M2",
)
def check_budget_clause(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if the money section never speaks of communication or of this plan."""
    if not _COMMUNICATION.search(fold(material.plan.subject or "")):
        return
    texts = [text for text in material.prose.texts if text.part == "budget"]
    whole = "\n".join(fold(text.text) for text in texts)
    if _COMMUNICATION.search(whole) or _OWN.search(whole):
        return
    for text in texts:
        match = _REFORM.search(fold(text.text))
        if match:
            yield _finding(text, match)
            return


def _finding(text: PlanText, match: re.Match[str]) -> Finding:
    words = text.text[match.start() : match.end()]
    return Finding(
        code="money-for-reform",
        place=text.place,
        target=text.target,
        message_vi=f"Kinh phí ghi cho “{words}”, không nhắc đến tuyên truyền.",
        fix_vi="Viết “kinh phí tuyên truyền cải cách hành chính” hoặc “kinh phí thực hiện Kế hoạch "
        "này”.",
        found=words,
    )
