"""PAR105: the plan says that the heads of the bodies answer for its results."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_HEADS = re.compile(
    r"\b(?:người đứng đầu|thủ trưởng|trưởng (?:các )?(?:phòng|ban|bộ phận|đơn vị)|giám đốc"
    r"|chủ tịch (?:UBND|Ủy ban)|lãnh đạo)\b",
    re.IGNORECASE,
)
_PARTS = (
    "purposes", "requirements", "contents", "responsibilities", "closing", "reporting", "unplaced",
)  # fmt: skip


# Whose heads are the signer's own people; a province addresses whole bodies.
_LEVELS = ("commune", "department", "public_unit")


def _own_house(material: Material, catalog: Catalog) -> str | None:
    if material.plan.unit_level not in _LEVELS:
        return "Chỉ rà kế hoạch của xã, sở, đơn vị sự nghiệp."
    return None if material.plan.responsibilities else "Kế hoạch chưa có phần tổ chức thực hiện."


@rule(
    id="PAR105",
    slug="head-duty",
    severity="info",
    title_vi="Kế hoạch nêu trách nhiệm người đứng đầu",
    rationale_vi="Trách nhiệm người đứng đầu là nội dung lặp lại ở các kế hoạch và các cuộc kiểm "
    "tra CCHC; không nêu thì việc rơi vào một công chức.",
    source="practice#6",
    needs=(a_reform_plan, _own_house),
)
def check_head_duty(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if no text speaks of the heads."""
    texts = (text.text for text in material.texts if text.part in _PARTS)
    if not any(_HEADS.search(text) for text in texts):
        yield Finding(
            code="no-head",
            place="Tổ chức thực hiện",
            target="responsibilities",
            message_vi="Kế hoạch chưa nêu trách nhiệm của người đứng đầu các cơ quan, đơn vị.",
            fix_vi="Thêm một câu: thủ trưởng các phòng, đơn vị chịu trách nhiệm về kết quả thực "
            "hiện Kế hoạch.",
        )
