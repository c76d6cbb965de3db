"""TXT103: a plan says why, what, how, to whom, by whom, with what money, and who reports.

The sections are the union of what real plans have. What stands under a joint heading or
inside another section counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit.catalog import Catalog
from kit.checking.findings import Finding, Severity
from kit.checking.genre import a_reform_plan
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
    "tasks": _Section("nhiệm vụ cụ thể (bảng có sản phẩm, thời hạn, chủ trì)", "error"),
    "budget": _Section("kinh phí thực hiện", "warn", ("kinh phí",)),
    "responsibilities": _Section("tổ chức thực hiện", "error"),
    "reporting": _Section("chế độ báo cáo", "warn", ("báo cáo kết quả", "chế độ báo cáo")),
}


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
        if not _has(material.plan, key, section):
            yield Finding(
                code=f"no-{key}",
                severity=section.severity,
                place="Toàn văn",
                target=key,
                message_vi=f"Kế hoạch chưa có phần {section.name_vi}.",
                fix_vi=f"Thêm phần {section.name_vi}.",
            )


def _has(plan: Plan, key: str, section: _Section) -> bool:
    if getattr(plan, key):
        return True
    joint = (entry for entry in plan.outline if key in entry.keys and len(entry.keys) > 1)
    if any(getattr(plan, other) for entry in joint for other in entry.keys):
        return True
    words = tuple(fold(word) for word in section.words)
    texts = (fold(t.text) for t in plan_texts(plan) if t.part in section.parts)
    return any(word in text for text in texts for word in words)
