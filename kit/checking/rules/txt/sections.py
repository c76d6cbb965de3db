"""TXT103: a plan says why, what, how, to whom, by whom, with what money, and who reports.

The sections are the union of what real plans have. What stands under a joint heading or
inside another section counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import plan_texts
from kit.model import Plan
from kit.model.vietnamese import fold


@dataclass(frozen=True, slots=True)
class _Section:
    name_vi: str
    severity: Severity
    # Words that show that the section's matter stands somewhere in the parts named.
    words: tuple[str, ...] = ()
    parts: tuple[str, ...] = ("outline", "responsibilities", "unplaced")


# Plan key → section. Without the first ones there is no plan; the others are often forgotten.
SECTIONS = {
    "purposes": _Section("mục đích, yêu cầu", "error"),
    "contents": _Section("nội dung tuyên truyền", "error"),
    "channels": _Section("hình thức tuyên truyền", "error"),
    "audiences": _Section("đối tượng tuyên truyền", "warn", ("đối tượng tuyên truyền",)),
    "tasks": _Section("nhiệm vụ cụ thể (bảng có sản phẩm, thời hạn, chủ trì)", "warn"),
    "budget": _Section("kinh phí thực hiện", "warn", ("kinh phí",)),
    "responsibilities": _Section("tổ chức thực hiện", "error"),
    "reporting": _Section("chế độ báo cáo", "warn", ("báo cáo kết quả", "chế độ báo cáo")),
}
# A duty that says that there is money, or where it comes from; one may only "settle" it.
_FUNDED = re.compile(
    r"\b(?:bo tri|can doi|bao dam|dam bao|nguon|cap|huy dong)\b[^.;]{0,40}\bkinh phi\b"
    r"|\bkinh phi\b[^.;]{0,80}\b(?:tu|nguon|ngan sach|bo tri|cap|du toan|tai tro)\b"
)


def _its_end(material: Material, catalog: Catalog) -> str | None:
    plan = material.plan
    is_cut = plan.frame and plan.signature.position is None
    return "Tệp không có phần cuối: không biết còn phần nào." if is_cut else None


@rule(
    id="TXT103",
    slug="sections",
    severity="error",
    title_vi="Kế hoạch có đủ các phần",
    rationale_vi="Thiếu đối tượng, kinh phí hay báo cáo là lỗi hay gặp ở kế hoạch thật: không biết "
    "nói với ai, lấy tiền đâu, báo cáo cho ai.",
    source="practice#M17-M19",
    needs=(a_reform_plan, _its_end),
)
def check_sections(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each section that is missing or empty."""
    for key, section in SECTIONS.items():
        if key == "tasks" and _is_appendix_lost(material.plan):
            continue
        if not _has(material.plan, key, section):
            yield Finding(
                code=f"no-{key}",
                severity=section.severity,
                place="Toàn văn",
                target=key,
                message_vi=f"Kế hoạch chưa có phần {section.name_vi}.",
                fix_vi=f"Thêm phần {section.name_vi}.",
            )
    if _is_money_in_passing(material.plan):
        yield Finding(
            code="budget-in-passing",
            severity="info",
            place="Tổ chức thực hiện",
            target="responsibilities",
            message_vi="Kinh phí chỉ được nhắc ở việc của một đơn vị, chưa có mục kinh phí.",
            fix_vi="Thêm mục kinh phí: lấy từ nguồn nào, ai bố trí.",
        )


def _is_appendix_lost(plan: Plan) -> bool:
    """Whether the table is said to stand in an appendix that the file lacks: TXT138 tells so."""
    return any(note.code == "missing-appendix" for note in plan.notes)


def _is_money_in_passing(plan: Plan) -> bool:
    if plan.budget or any("budget" in entry.keys for entry in plan.outline):
        return False
    texts = [(t.part, fold(t.text)) for t in plan_texts(plan)]
    said = [(part, text) for part, text in texts if "kinh phi" in text]
    in_duties = bool(said) and all(part == "responsibilities" for part, _ in said)
    is_own = any(text.startswith("kinh phi") or _FUNDED.search(text) for _, text in said)
    return in_duties and not is_own


def _has(plan: Plan, key: str, section: _Section) -> bool:
    if getattr(plan, key):
        return True
    joint = (entry for entry in plan.outline if key in entry.keys and len(entry.keys) > 1)
    if any(getattr(plan, other) for entry in joint for other in entry.keys):
        return True
    words = tuple(fold(word) for word in section.words)
    texts = (fold(t.text) for t in plan_texts(plan) if t.part in section.parts)
    return any(word in text for text in texts for word in words)
