"""report_head: what is told of the whole plan before its findings (P5, P11, P12).

How many tasks may be missed follows from a set of criteria (``criteria.yaml``), of which only one
is known, a district's of 2022 that contradicts itself: both readings are shown, none decided.
"""

from __future__ import annotations

import math

from kit.catalog import Catalog
from kit.catalog.value_rows import Criterion
from kit.checking.facts.genre import SCORED_LEVELS, a_reform_plan
from kit.checking.material import Material
from kit.model import Record, Text

COMPLETION = "completion"
# What a row of the self-score sheet needs: the task, its number and its proof.
_SCORED_FIELDS = ("content", "quantity", "unit", "proof")


class HeadLine(Record):
    """One line; ``source`` as of a finding."""

    code: Text
    text_vi: Text
    source: Text | None = None


def report_head(
    material: Material, catalog: Catalog, criteria_set: str | None = None
) -> tuple[HeadLine, ...]:
    """Return the lines in the order of reading; none for what is no plan of this genre.

    ``criteria_set`` is the ``set_key`` of the province's own set, ``None`` while nobody has
    chosen one. Then the known set stands in, under a banner that says whose it is.
    """
    if not material.plan.tasks or a_reform_plan(material, catalog):
        return ()
    chosen = [c for c in catalog.criteria if c.set_key == criteria_set]
    is_scored = material.plan.unit_level in SCORED_LEVELS
    rows = chosen or (list(catalog.criteria) if is_scored else [])
    lines = [] if chosen else [_banner(rows)]
    completion = next((row for row in rows if row.key == COMPLETION), None)
    if completion and completion.least_share is not None:
        lines.append(_tolerance(len(material.plan.tasks), completion))
    return (*lines, _self_score(material))


def missable(count: int, least_share: float) -> int:
    """Return how many of ``count`` tasks may be missed before less than ``least_share`` is done."""
    # 0.9 of 10 is 9.000000000000002 to a machine.
    return count - math.ceil(round(least_share * count, 6))


def _banner(rows: list[Criterion]) -> HeadLine:
    if not rows:
        return HeadLine(
            code="no-criteria",
            text_vi="Danh mục chưa có bộ tiêu chí chấm điểm cho cấp này; hãy thêm bộ của tỉnh.",
            source="par-index#P12",
        )
    name = rows[0].set_name_vi
    return HeadLine(
        code="not-your-criteria",
        text_vi=f"Bộ tiêu chí dùng để tham khảo: “{name}”, không phải bộ tiêu chí của tỉnh mình. "
        "Hãy thêm bộ tiêu chí của tỉnh vào danh mục.",
        source=rows[0].source,
    )


def _tolerance(count: int, row: Criterion) -> HeadLine:
    share = f"{row.least_share:.0%}"
    missed = missable(count, row.least_share)
    said = f"được thiếu nhiều nhất {missed} nhiệm vụ" if missed else "không được thiếu nhiệm vụ nào"
    return HeadLine(
        code="miss-tolerance",
        text_vi=f"Kế hoạch có {count} nhiệm vụ. Theo bộ “{row.set_name_vi}”, hoàn thành dưới "
        f"{share} thì mục “{row.name_vi}” bị 0 điểm: {said}. Ví dụ trong chính hướng dẫn ấy lại "
        "chấm theo tỉ lệ hoàn thành; hỏi cơ quan chấm điểm cách hiểu nào đúng.",
        source=row.source,
    )


def _self_score(material: Material) -> HeadLine:
    tasks = material.plan.tasks
    ready = sum(all(getattr(t, field) not in (None, "") for field in _SCORED_FIELDS) for t in tasks)
    if ready == len(tasks):
        said = "đủ để lập bảng tự chấm điểm (nhiệm vụ, số lượng, tài liệu kiểm chứng)"
    else:
        said = (
            f"mới có {ready} trên {len(tasks)} dòng đủ để lập bảng tự chấm điểm; các dòng khác còn "
            "thiếu số lượng, đơn vị tính hoặc tài liệu kiểm chứng"
        )
    return HeadLine(
        code="self-score", text_vi=f"Bảng nhiệm vụ {said}.", source="par-index#P11"
    )  # fmt: skip
