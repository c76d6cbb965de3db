"""PAR102: the clause on reports says to whom, and names the four periods of the year.

The periods are those of ``reports.yaml``: the third is the third quarter, not "nine months".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import fold, join_vi, lower_first

_QUARTERLY = re.compile(r"\b(?:hang|moi|dinh ky|theo|bao cao) quy\b(?! (?:i|ii|iii|iv)\b)")
_NINE_MONTHS = re.compile(r"\b(?:0?9|chín) tháng\b", re.IGNORECASE)
_RECEIVER = re.compile(
    r"\b(?:bao cao|gui|ve|qua|tham muu|trinh) (?:ket qua )?(?:ve |cho |len |qua )?"
    r"(?:cac )?(?:ubnd|uy ban|so|bo|phong|van phong|chinh phu|thu tuong|giam doc|hdnd|cap tren)\b"
)
# Words by which a period is named beside its own name in the catalog.
_OTHER_WORDS = {
    "quarter_1": r"thang 0?3\b|quy i,",
    "half_year": r"thang 0?6\b|sau thang|nua nam|so ket",
    "quarter_3": r"thang 0?9\b|quy i, quy iii|quy i, iii",
    "year": r"(?:va|bao cao|hang|ca|cuoi|,) nam\b|thang 12\b|tong ket",
}


def _a_reporting_clause(material: Material, catalog: Catalog) -> str | None:
    return None if material.plan.reporting else "Kế hoạch chưa có phần chế độ báo cáo."


@rule(
    id="PAR102",
    slug="report-periods",
    severity="warn",
    title_vi="Chế độ báo cáo ghi nơi nhận và đủ các kỳ",
    rationale_vi="Báo cáo CCHC có bốn kỳ: quý I, 6 tháng, quý III, năm. Không ghi kỳ nào thì các "
    "đơn vị không gửi số liệu, người tổng hợp không có gì để báo cáo.",
    source="par-index#P9",
    needs=(a_reform_plan, _a_reporting_clause),
)
def check_report_periods(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield what the clause lacks: a receiver, periods; and "nine months" where it stands."""
    texts = [text for text in material.texts if text.part == "reporting"]
    said = " ".join(" ".join(fold(text.text).split()) for text in texts)
    if not _RECEIVER.search(said):
        yield _finding(
            "no-receiver", "Chế độ báo cáo chưa ghi gửi cơ quan nào.",
            "Ghi nơi nhận báo cáo, ví dụ: UBND tỉnh (qua Sở Nội vụ).",
        )  # fmt: skip
    missing = _missing(said, catalog)
    if missing:
        yield _finding(
            "missing-periods", f"Chế độ báo cáo chưa nêu: {join_vi(missing)}.",
            "Ghi đủ: quý I, 6 tháng, quý III và năm; tỉnh quy định kỳ khác thì theo tỉnh.",
        )  # fmt: skip
    for text in texts:
        match = _NINE_MONTHS.search(text.text)
        if match:
            yield _finding(
                "nine-months", f"“{match.group()}”: kỳ báo cáo thứ ba là quý III "
                "(số liệu từ 15/6 đến 14/9).",
                "Viết “quý III”, nếu tỉnh không quy định khác.", "info",
            ).with_(place=text.place, target=text.target, found=match.group(),
                    replacement="quý III", source="corrections#1")  # fmt: skip


def _missing(said: str, catalog: Catalog) -> tuple[str, ...]:
    """Return the names of the periods that are not said."""
    if _QUARTERLY.search(said):
        return ()
    names = {row.key: lower_first(row.name_vi.removeprefix("Báo cáo ")) for row in catalog.reports}
    if _NINE_MONTHS.search(said) or "9 thang" in said:
        # Said in another name; the finding about the name is enough.
        names.pop("quarter_3", None)
    return tuple(name for key, name in names.items() if not _is_said(key, name, said))


def _is_said(key: str, name: str, said: str) -> bool:
    # "năm" alone stands in every date ("năm 2027").
    own = "$^" if key == "year" else rf"\b{re.escape(fold(name))}\b"
    return re.search(f"{own}|{_OTHER_WORDS.get(key, '$^')}", said) is not None


def _finding(code: str, message: str, fix: str, severity: Severity | None = None) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        place="Chế độ báo cáo",
        target="reporting",
        message_vi=message,
        fix_vi=fix,
    )
