"""CHN102: a task uses a channel that its level has.

Which level has which channel is derived from practice, so a finding is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_channels import channels_of
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import fold, join_vi

NO = "no"
_LEVELS_VI = {
    "commune": "cấp xã",
    "department": "sở, ban, ngành",
    "province": "cấp tỉnh",
    "public_unit": "đơn vị sự nghiệp",
}
# A row that another level carries out uses that level's channels.
_OTHERS = re.compile(r"\b(?:xa|phuong|dac khu|cap xa|dia phuong|hiep hoi)\b")
# To guide or to supply a channel is not to run it.
_NOT_RUNNING = re.compile(r"^(?:huong dan|dinh huong|chi dao|phoi hop|cung cap|de nghi|theo doi)\b")


@rule(
    id="CHN102",
    slug="channel-level",
    severity="warn",
    title_vi="Hình thức tuyên truyền là của cấp mình",
    rationale_vi="Sở không có loa truyền thanh, xã không tự mở đối thoại doanh nghiệp của tỉnh: "
    "nhiệm vụ chép của cấp khác sẽ không có kênh nào để làm.",
    source="practice#4",
    needs=(a_task_table,),
)
def check_channel_level(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each own row all of whose channels are "no" at the plan's level."""
    level = material.plan.unit_level
    if level not in _LEVELS_VI:
        return
    for number, task in enumerate(material.plan.tasks, 1):
        if level != "commune" and _OTHERS.search(fold(task.lead or "")):
            continue
        if _NOT_RUNNING.match(fold(task.content)):
            continue
        channels = channels_of(task, catalog)
        if channels and all(c.at.get(level) == NO for c in channels):
            names = join_vi(tuple(c.name_vi for c in channels))
            yield task_finding(
                number, task, "content", "not-at-this-level",
                f"dùng hình thức “{names}”, thường không có ở {_LEVELS_VI[level]}",
                "Thay bằng hình thức của đơn vị mình, hoặc đề nghị cấp có kênh này phối hợp.",
            )  # fmt: skip
