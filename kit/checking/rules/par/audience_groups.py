"""PAR108: the audiences are those inside the offices and those outside: staff, people, business."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

# Group → its name in a message, and the words that show it.
_GROUPS = {
    "staff": ("cán bộ, công chức, viên chức", r"\b(?:cán bộ|công chức|CBCC)\b"),
    "people": ("người dân", r"\b(?:người dân|nhân dân|công dân|cá nhân|quần chúng|hội viên)\b"),
    "business": ("doanh nghiệp, tổ chức", r"\b(?:doanh nghiệp|tổ chức|hợp tác xã|hộ kinh doanh)\b"),
}
_PATTERNS = {key: re.compile(words, re.IGNORECASE) for key, (_, words) in _GROUPS.items()}


def _audiences(material: Material, catalog: Catalog) -> str | None:
    return None if material.plan.audiences else "Kế hoạch chưa có phần đối tượng."


@rule(
    id="PAR108",
    slug="audience-groups",
    severity="info",
    title_vi="Đối tượng có đủ công chức, người dân, doanh nghiệp",
    rationale_vi="Chỉ số hài lòng hỏi người dân và doanh nghiệp, chỉ số CCHC hỏi công chức: bỏ một "
    "nhóm là không ai nói với nhóm ấy.",
    source="practice#M18",
    needs=(a_reform_plan, _audiences),
)
def check_audience_groups(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each group that the section of audiences does not name."""
    said = " ".join(text.text for text in material.texts if text.part == "audiences")
    for key, (name_vi, _) in _GROUPS.items():
        if not _PATTERNS[key].search(said):
            yield Finding(
                code=f"no-{key}",
                place="Đối tượng",
                target="audiences",
                message_vi=f"Phần đối tượng chưa có {name_vi}.",
                fix_vi=f"Thêm {name_vi} vào phần đối tượng, nếu kế hoạch hướng tới nhóm này.",
            )
