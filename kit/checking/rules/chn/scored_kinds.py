"""CHN101: the tasks show every kind of channel that a set of criteria scores.

The one set known is a district's of 2022 (``criteria.yaml``); a finding names it, and a
channel whose kind the set leaves open counts for none.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.value_rows import Criterion
from kit.checking.facts.genre import SCORED_LEVELS
from kit.checking.facts.task_channels import channels_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import join_vi


def _scored_tasks(material: Material, catalog: Catalog) -> str | None:
    if material.plan.unit_level not in SCORED_LEVELS:
        return "Danh mục chỉ có bộ tiêu chí chấm điểm cấp xã."
    return None if material.plan.tasks else "Kế hoạch chưa có bảng nhiệm vụ."


@rule(
    id="CHN101",
    slug="scored-kinds",
    severity="warn",
    title_vi="Nhiệm vụ có đủ các loại hình thức được chấm điểm",
    rationale_vi="Bộ tiêu chí chấm sự đa dạng: màn hình, bảng điện tử; trang thông tin điện tử, "
    "mạng xã hội; hình thức truyền thống. Thiếu một loại là mất điểm của loại đó.",
    source="par-index#P3",
    needs=(_scored_tasks,),
)
def check_scored_kinds(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each scored kind that no task shows."""
    shown = {c.kind for task in material.plan.tasks for c in channels_of(task, catalog)}
    for row in catalog.criteria:
        if row.kinds and not shown & set(row.kinds):
            yield _finding(row, catalog)


def _finding(row: Criterion, catalog: Catalog) -> Finding:
    names = [f"“{c.name_vi}”" for c in catalog.channels if c.kind in row.kinds]
    some = join_vi(names[:3], "hoặc")
    mark = ", chưa kiểm chứng" if row.unverified else ""
    return Finding(
        code=f"no-{row.kinds[0].replace('_', '-')}",
        place="Bảng nhiệm vụ",
        target="tasks",
        message_vi=f"Không có nhiệm vụ nào thuộc loại “{row.name_vi}” "
        f"(bộ tiêu chí {row.set_name_vi}{mark}).",
        fix_vi=f"Thêm một nhiệm vụ về {some}, hoặc bỏ qua nếu tỉnh không chấm "
        "theo bộ tiêu chí này.",
        source=row.source,
    )
