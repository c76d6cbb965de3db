"""PAR104: a target in per cent does not lie below the national one for the same thing.

The national targets (``targets.yaml``) were read in the press only: never more than information.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.catalog.task_rows import Target, targets
from kit.checking.facts.genre import a_year
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import number_vi

_PARTS = ("purposes", "requirements", "contents", "tasks")
_PERCENT = re.compile(r"(?<![\d,.])(\d{1,3}(?:[,.]\d+)?)\s?%")
# What is aimed at, not what was reached.
_AIMED = re.compile(
    r"\b(?:phấn đấu|mục tiêu|chỉ tiêu|tối thiểu|ít nhất|trở lên|bảo đảm|đảm bảo)\b", re.IGNORECASE
)
# Fields with a lower target of their own.
_LOWER = re.compile(r"\b(?:đất đai|xây dựng|đầu tư)\b", re.IGNORECASE)


@rule(
    id="PAR104",
    slug="targets",
    severity="info",
    title_vi="Chỉ tiêu không thấp hơn mục tiêu chung của cả nước",
    rationale_vi="Đặt chỉ tiêu thấp hơn kế hoạch của Thủ tướng thì hoàn thành kế hoạch của mình "
    "vẫn là chưa đạt; thường do chép chỉ tiêu của năm cũ.",
    source="qd-282-2026",
    needs=(a_year,),
)
def check_targets(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each aimed percentage below the national target."""
    year = material.plan.year
    for text in material.texts:
        if "%" not in text.text or text.part not in _PARTS or not _AIMED.search(text.text):
            continue
        for match in _matcher(catalog.day).find(text.text):
            row = _row(match.value, catalog.day)
            percent = _PERCENT.search(text.text, match.end)
            if not percent or not row.years[0] <= year <= row.years[1]:
                continue
            if _LOWER.search(text.text[: percent.end()]):
                continue
            if float(percent[1].replace(",", ".")) < row.least_percent:
                yield Finding(
                    code="below-national-target",
                    place=text.place,
                    target=text.target,
                    message_vi=f"“{percent.group()}”: mục tiêu về {row.name_vi} theo "
                    f"{row.document} là {number_vi(row.least_percent)}% (số liệu từ báo chí, chưa "
                    "đối chiếu phụ lục).",
                    fix_vi="Đối chiếu với kế hoạch của cấp trên năm nay, nâng chỉ tiêu nếu đúng "
                    "là thấp hơn.",
                    found=percent.group(),
                )
                break


def _row(key: str, day: dt.date) -> Target:
    return next(row for row in targets(day) if row.key == key)


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[str]:
    return PhraseMatcher({word: row.key for row in targets(day) for word in row.words})
