"""TXT141: a plan ends with a sentence that asks for its execution and names it by its own type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Plan
from kit.model.vietnamese import fold

_NAMED = re.compile(r"tren day la (?:toan bo )?(?:noi dung )?(?P<words>[a-z ]{4,24})")


def _an_end(material: Material, catalog: Catalog) -> str | None:
    plan = material.plan
    is_cut = plan.frame and plan.signature.position is None
    return "Tệp không có phần cuối văn bản." if is_cut else None


@rule(
    id="TXT141",
    slug="closing-sentence",
    severity="info",
    title_vi="Có câu kết, gọi đúng tên loại văn bản",
    rationale_vi="Câu kết nói gửi vướng mắc về đâu; “Trên đây là Báo cáo…” ở cuối kế hoạch là vết "
    "chép từ văn bản khác.",
    source="practice#6",
    needs=(_an_end,),
)
def check_closing_sentence(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if there is no closing sentence or it names another type of document."""
    plan = material.plan
    if not plan.closing:
        if plan.kind == "KH" and not _is_closed(material):
            yield _finding("no-closing", "Kế hoạch không có câu kết.", "Thêm câu kết: yêu cầu thực "
                           "hiện, nơi nhận phản ánh vướng mắc.")  # fmt: skip
        return
    other = _other_type(plan, catalog)
    if other:
        yield _finding(
            "other-type", f"Câu kết gọi văn bản này là “{other}”.", "Sửa đúng tên loại văn bản.",
        ).with_(severity="error", found=other)  # fmt: skip


def _is_closed(material: Material) -> bool:
    """Whether a point says what a closing sentence says, wherever it was read to."""
    whole = fold(material.prose.whole)
    return any(words in whole for words in ("tren day la", "vuong mac"))


def _other_type(plan: Plan, catalog: Catalog) -> str | None:
    named = _NAMED.match(fold(plan.closing or ""))
    if not named or plan.kind is None:
        return None
    words = named["words"]
    if fold(plan.subject or "").startswith(words[:8]):
        return None  # a notice of a conclusion may say "Trên đây là kết luận …"
    types = [row for row in catalog.document_types if words.startswith(f"{fold(row.name_vi)} ")]
    if not types or any(row.code == plan.kind for row in types):
        return None
    start = named.start("words")
    return (plan.closing or "")[start : start + len(types[0].name_vi)]


def _finding(code: str, message: str, fix: str) -> Finding:
    return Finding(
        code=code, place="Câu kết", target="closing", message_vi=message, fix_vi=fix
    )  # fmt: skip
