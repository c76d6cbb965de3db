"""CHN103: the plan promises nothing for which its level has no power: no broadcasts by a commune.

The phrases are data (``power_verbs.csv``), known from practice, so a finding is a warning.
Orders to bodies outside the house are told by CHN108.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.catalog.rows import PowerVerb
from kit.checking.facts.wording import cased_like
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.phrases import Match, PhraseMatcher
from kit.model.vietnamese import fold

_PARTS = ("contents", "channels", "responsibilities", "requirements")
# The other body's own work: "do cấp trên tổ chức tập huấn", "đề nghị Sở … tổ chức".
_OF_OTHERS = re.compile(
    r"(?:\b(?:do|bởi|của|đề nghị|phối hợp|tham gia|hưởng ứng|khi|từ)\s[^.;,]{0,60}|\bđược\s)$",
    re.IGNORECASE,
)
# A row led by the press is the press's own work.
_PRESS = re.compile(r"\b(?:dai|bao|truyen hinh|phat thanh)\b")
_REQUEST = re.compile(r"^đề nghị\b", re.IGNORECASE)
ORDER = "giao "


@rule(
    id="CHN103",
    slug="power-verbs",
    severity="warn",
    title_vi="Không nhận việc ngoài thẩm quyền của cấp mình",
    rationale_vi="Cấp xã không mở lớp tập huấn, không sản xuất và phát sóng chương trình truyền "
    "hình: chép nguyên câu của cấp trên là hứa việc không được làm.",
    source="practice#4",
)
def check_power_verbs(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each phrase that the plan's level has no power for."""
    level = material.plan.unit_level
    if _matcher(catalog.day, level) is None:
        return
    press = {t.id for t in material.plan.tasks if _PRESS.search(fold(t.lead or ""))}
    for text in material.texts:
        if text.part not in _PARTS and text.field != "content":
            continue
        if text.field and text.target.split(":")[1] in press:
            continue
        if text.part == "responsibilities" and _REQUEST.match(text.place.partition(", ")[2]):
            continue
        for match in _phrases(text.text, catalog.day, level):
            if not _OF_OTHERS.search(text.text[: match.start]):
                row = match.value
                yield Finding(
                    code="no-power",
                    place=text.place,
                    target=text.target,
                    message_vi=f"“{match.text}”: {row.reason_vi}",
                    fix_vi=f"Viết lại: “{cased_like(match.text, row.replacement)} …”, nếu cấp trên "
                    "không giao riêng cho đơn vị mình.",
                    found=match.text,
                    replacement=cased_like(match.text, row.replacement),
                )


@lru_cache(maxsize=8192)
def _phrases(text: str, day: dt.date, level: str | None) -> tuple[Match[PowerVerb], ...]:
    """Return the phrases in ``text``; remembered, because a plan is checked after each change."""
    return tuple(_matcher(day, level).find(text))


@lru_cache(maxsize=32)
def _matcher(day: dt.date, level: str | None) -> PhraseMatcher[PowerVerb] | None:
    rows = [r for r in load_catalog(day).power_verbs if r.level == level]
    phrases = {r.phrase: r for r in rows if not r.phrase.startswith(ORDER)}
    return PhraseMatcher(phrases) if phrases else None
