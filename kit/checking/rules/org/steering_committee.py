"""ORG112: the committee for administrative reform may have been merged: its name is asked.

Many units now have one committee for science, technology, digital transformation, administrative
reform and Project 06. That is met in practice, not law, so it is only pointed out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.catalog.unit_list import TWO_LEVELS_FROM
from kit.checking.facts.cited import protected_spans
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_COMMITTEE = re.compile(
    r"(?<!\w)(?:Ban Chỉ đạo|BCĐ)\s+(?:về\s+)?(?:công tác\s+)?(?:cải cách hành chính|CCHC)(?!\w)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def _named(text: str) -> re.Match[str] | None:
    return _COMMITTEE.search(text)


@rule(
    id="ORG112",
    slug="steering-committee",
    severity="info",
    title_vi="Tên Ban Chỉ đạo cải cách hành chính còn đúng",
    rationale_vi="Nhiều nơi đã nhập Ban Chỉ đạo cải cách hành chính vào Ban Chỉ đạo về khoa học, "
    "công nghệ, chuyển đổi số và Đề án 06; giao việc cho ban cũ thì không ai nhận.",
    source="corrections#4",
)
def check_steering_committee(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for the first place that names the committee by its old name alone."""
    if catalog.day < TWO_LEVELS_FROM:
        return
    for text in material.texts:
        match = _named(text.text)
        spans = protected_spans(text, catalog) if match else []
        if match and not any(start <= match.start() < end for start, end in spans):
            yield Finding(
                code="maybe-merged",
                place=text.place,
                target=text.target,
                message_vi=f"“{match.group()}” có thể đã được nhập vào một ban chỉ đạo khác.",
                fix_vi="Hỏi tên ban chỉ đạo hiện nay của đơn vị rồi ghi đúng tên theo quyết định.",
                found=match.group(),
            )
            return
