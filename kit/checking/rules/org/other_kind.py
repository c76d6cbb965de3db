"""ORG105: a commune's plan speaks of its own kind of unit: a phường has no "UBND xã".

It is the mark of a plan copied from a unit of the other kind. Lists of kinds ("xã, phường, đặc
khu") and places by name are left alone; names of places are ORG102's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.cited import protected_spans
from kit.checking.facts.places import OwnPlaces, own_places
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText

_KINDS = ("xã", "phường", "đặc khu")
# Words behind which only the own unit can stand.
_BEFORE = (
    r"UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Đảng ủy|Đảng uỷ|Công an"
    r"|Đoàn Thanh niên|(?:trên )?địa bàn|toàn|Việt Nam|Trang thông tin điện tử|ngân sách"
)


def _kind_known(material: Material, catalog: Catalog) -> str | None:
    own = own_places(material, catalog)
    known = own.level == "commune" and own.unit and own.unit[0] in _KINDS
    return None if known else "Không phải kế hoạch của một xã, phường, đặc khu."


@rule(
    id="ORG105",
    slug="other-kind",
    severity="error",
    title_vi="Kế hoạch của phường không viết “UBND xã” và ngược lại",
    rationale_vi="Chữ “xã” trong kế hoạch của phường cho thấy bản chép từ đơn vị khác, người nhận "
    "không rõ việc của mình hay của xã nào.",
    source="practice#M5",
    needs=(_kind_known,),
)
def check_other_kind(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each text that calls the own unit by the other kind's word."""
    own: OwnPlaces = own_places(material, catalog)
    for text in material.texts:
        match = _named(text.text, own.unit[0])
        if match is None or text.part == "bases":
            continue
        spans = protected_spans(text, catalog)
        if not any(start <= match.start() < end for start, end in spans):
            yield _finding(text, match, own.unit[0])


@lru_cache(maxsize=4096)
def _named(text: str, kind: str) -> re.Match[str] | None:
    return _pattern(kind).search(text)


@lru_cache(maxsize=8)
def _pattern(kind: str) -> re.Pattern[str]:
    others = "|".join(other for other in _KINDS if other != kind)
    # Not "UBND xã A", "UBND xã, phường", "UBND xã/phường", "UBND xã hội".
    return re.compile(
        rf"(?<!\w)(?:{_BEFORE})\s+(?P<kind>{others})(?!\w)(?!\s+[A-ZĐÀ-Ỹ])(?!\s*[,/])"
        r"(?!\s+(?:hội|và|hoặc|khác|bạn|nơi|viên)(?!\w))"
    )


def _finding(text: PlanText, match: re.Match[str], kind: str) -> Finding:
    words = match.group()
    wanted = words[: match.start("kind") - match.start()] + kind
    return Finding(
        code="kind-of-unit",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}”: đơn vị lập kế hoạch là {kind}, không phải {match['kind']}.",
        fix_vi=f"Sửa thành: {wanted}.",
        found=words,
        replacement=wanted,
    )
