"""ORG108: one body has one name throughout the plan.

Names count as one body's where their words are the same but for joints ("và", "-", "&"), or where
one abbreviates the other. "UBND" beside "Ủy ban nhân dân" is no second name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.body_slips import slips_in
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.vietnamese import tone_normal

# Where bodies stand alone: agencies, leads, supporting bodies.
_FIELDS = ("lead", "support")
_BODY = re.compile(r"^(?:Phòng|Sở|Văn phòng|Trung tâm|Ban|Báo|Hội|Đoàn)\s", re.IGNORECASE)
# "UBND các huyện, thành phố" and "UBND các huyện, thị xã" are the same committees.
# "UBND các huyện, thành phố" and "UBND các huyện, thị xã": the same committees, said twice.
_COMMITTEES = re.compile(r"^UBND các (?P<first>huyện|quận|thị xã|xã|phường)\b(?P<kinds>[^();]*)$")
_LEVELS = {"xã": "cấp xã", "phường": "cấp xã"}
# "… và các cơ quan, đơn vị liên quan"
_AND_OTHERS = re.compile(r"\s*(?:,|và)\s*(?:các\s+)?(?:cơ quan|đơn vị|tổ chức)\b.*$")
_LEADING = re.compile(r"^(?:Đề nghị|Giao|Các)\s+", re.IGNORECASE)
_TRAILING = re.compile(r"\s+(?:xã|phường|đặc khu|tỉnh|thành phố|sở)$")
_COMMON = (
    ("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("Mặt trận Tổ quốc", "MTTQ"),
)  # fmt: skip
_BRACKET = re.compile(r"\s*\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
_JOINTS = ("và", "các")
# More words are a list of bodies, not a name.
_MOST_WORDS = 14


@rule(
    id="ORG108",
    slug="several-names",
    severity="warn",
    title_vi="Một cơ quan, đơn vị gọi bằng một tên trong cả kế hoạch",
    rationale_vi="“Phòng VH-XH” ở dòng này, “Phòng Văn hóa - Xã hội” ở dòng kia: người đọc không "
    "chắc là một, lọc bảng theo đơn vị thì sót.",
    source="practice#M16",
)
def check_several_names(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each further name of a body, at its first place."""
    first: dict[str, dict[str, tuple[str, PlanText]]] = defaultdict(dict)
    for text in material.texts:
        stands_alone = text.field in _FIELDS or text.target == "responsibilities"
        # A slip of the pen is no second name (ORG104).
        if stands_alone and not slips_in(text.text, catalog.day):
            for said in _spellings(text.text):
                first[_key(said)].setdefault(said.casefold(), (said, text))
    for names in first.values():
        (usual, _), *others = names.values()
        for said, text in others:
            yield Finding(
                code="second-name",
                place=text.place,
                target=text.target,
                message_vi=f"“{said}” và “{usual}” là hai cách gọi của một đơn vị.",
                fix_vi=f"Dùng một tên trong cả kế hoạch, ví dụ: {usual}.",
                found=said if said in text.text else None,
                replacement=usual if said in text.text else None,
            )


@lru_cache(maxsize=4096)
def _spellings(text: str) -> tuple[str, ...]:
    """Return the bodies' names without their unit and with the usual short forms."""
    said = (_spelling(part) for part in text.split(";"))
    return tuple(name for name in said if name)


def _spelling(part: str) -> str | None:
    bare = _AND_OTHERS.sub("", _BRACKET.sub("", part).strip())
    name = _LEADING.sub("", bare).strip(" .:")
    name = tone_normal(name).replace("–", "-")
    for long, short in _COMMON:
        name = re.sub(long, short, name, flags=re.IGNORECASE)
    if _COMMITTEES.match(name):
        return " ".join(name.split())
    if not _BODY.match(name) or len(name.split()) > _MOST_WORDS:
        return None
    return re.sub(r"\s*([-&])\s*", r" \1 ", " ".join(_TRAILING.sub("", name).split()))


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """Return what all names of a body share.

    The first letters of its words, of an abbreviation its letters; of committees their level.
    """
    committees = _COMMITTEES.match(name)
    if committees:
        return _LEVELS.get(committees["first"], "cấp huyện")
    head, *words = [w for w in _WORD.findall(name) if w.lower() not in _JOINTS]
    letters = "".join(w.lower() if w.isupper() else w[0].lower() for w in words)
    return f"{head.lower()} {letters}"
