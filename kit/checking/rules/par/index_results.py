"""PAR103: the contents tell how the unit was scored and what it does about lost points."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_PARTS = ("contents", "tasks")
_RESULTS = re.compile(
    r"\bchỉ? số (?:cải cách|CCHC|hài lòng|mức độ)|\bPAR[ -]?INDEX\b|\bSIPAS\b|\bmức độ hài lòng\b"
    r"|\bkết quả (?:đánh giá|chấm điểm|xếp hạng|xác định)|\bxếp hạng\b",
    re.IGNORECASE,
)
_REMEDIES = re.compile(
    r"\bkhắc phục\b|\bcải thiện\b|\bnâng cao (?:các |kết quả )?(?:chi|chỉ) số\b|\bgiải pháp\b"
    r"|\bmất điểm\b",
    re.IGNORECASE,
)


def _some_contents(material: Material, catalog: Catalog) -> str | None:
    return None if material.plan.contents else "Kế hoạch chưa có phần nội dung."


@rule(
    id="PAR103",
    slug="index-results",
    severity="info",
    title_vi="Nội dung có kết quả chỉ số CCHC và biện pháp khắc phục",
    rationale_vi="Công khai kết quả chỉ số, điểm bị mất và cách khắc phục là nội dung lặp lại ở "
    "các kế hoạch được chấm tốt.",
    source="par-index#P10",
    needs=(a_reform_plan, _some_contents),
)
def check_index_results(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if no text speaks of the results, or of what is done about them."""
    texts = [text.text for text in material.texts if text.part in _PARTS]
    if not any(_RESULTS.search(text) for text in texts):
        yield _finding(
            "no-index-results",
            "Nội dung chưa có kết quả Chỉ số CCHC, mức độ hài lòng của người dân.",
            "Thêm một nội dung: kết quả Chỉ số CCHC, mức độ hài lòng và biện pháp khắc phục.",
        )
    elif not any(_REMEDIES.search(text) for text in texts):
        yield _finding(
            "no-remedies",
            "Nội dung nêu kết quả chỉ số nhưng chưa nêu biện pháp khắc phục.",
            "Thêm “và biện pháp khắc phục” vào nội dung về kết quả chỉ số.",
        )


def _finding(code: str, message: str, fix: str) -> Finding:
    return Finding(code=code, place="Nội dung", target="contents", message_vi=message, fix_vi=fix)
