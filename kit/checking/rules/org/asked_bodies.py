"""ORG107: the Front, mass organisations and Party bodies are asked, not given duties.

That vertical bodies (police, army) are asked as well is a habit of good style; it is pointed out
at commune level only, where the corrections of our sources name it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Responsibility
from kit.model.vietnamese import fold

_ASKS = re.compile(r"\b(?:de nghi|kinh de nghi|phoi hop|moi|thong nhat voi)\b")
_STATE = re.compile(r"^(?:uy ban nhan dan|ubnd|so|bo|van phong|phong|trung tam)\b")
_KIND = re.compile(r"\s+(?:tinh|thanh pho|xa|phuong|dac khu|so|don vi)$")
_SHORT = (("uy ban mttq", "uy ban mat tran to quoc"), ("mttq", "mat tran to quoc"))
_PARTY_VI = "là tổ chức Đảng, Mặt trận, đoàn thể"
_VERTICAL_VI = "là cơ quan theo ngành dọc"


def _of_the_state(material: Material, catalog: Catalog) -> str | None:
    is_state = _STATE.match(fold(material.plan.issuer or ""))
    return None if is_state else "Không phải kế hoạch của cơ quan hành chính nhà nước."


@rule(
    id="ORG107",
    slug="asked-bodies",
    severity="warn",
    title_vi="Với Mặt trận, đoàn thể, tổ chức Đảng, ngành dọc thì “đề nghị”, không “giao”",
    rationale_vi="Các cơ quan này không trực thuộc Ủy ban nhân dân; giao việc thẳng là sai quan hệ "
    "công tác và thường bị trả lại khi xin ý kiến.",
    source="practice#4",
    needs=(_of_the_state,),
)
def check_asked_bodies(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each such body of "Tổ chức thực hiện" that is not asked."""
    level = material.plan.unit_level
    for one in material.plan.responsibilities:
        if _is_asked(one):
            continue
        relation = _relation(_long(fold(one.agency)), level, catalog.day)
        if relation == "vertical" and level == "commune":
            yield _finding(one, _VERTICAL_VI, "info", "corrections#4")
        elif relation in ("party", "front"):
            yield _finding(one, _PARTY_VI, "warn", "practice#4")


def _is_asked(one: Responsibility) -> bool:
    first = fold(one.duties[0].text) if one.duties else ""
    return bool(_ASKS.search(fold(one.agency)) or _ASKS.match(first))


def _long(name: str) -> str:
    for short, long in _SHORT:
        name = name.replace(short, long)
    return re.sub(r"^(?:cac|ban thuong truc)\s+", "", name).strip()


def _relation(name: str, level: str | None, day: dt.date) -> str | None:
    rows = _asked(level, day)
    return next((relation for body, relation in rows if name.startswith(body)), None)


@lru_cache(maxsize=32)
def _asked(level: str | None, day: dt.date) -> tuple[tuple[str, str], ...]:
    """Return the folded names of the level's bodies outside the committee, with the relation."""
    rows = [r for r in load_catalog(day).offices if r.level == level]
    outside = [r for r in rows if r.relation in ("party", "front", "vertical")]
    return tuple((_KIND.sub("", _long(fold(r.name_vi))), r.relation) for r in outside)


def _finding(one: Responsibility, what: str, severity: Severity, source: str) -> Finding:
    return Finding(
        code="given-not-asked",
        severity=severity,
        place=f"Tổ chức thực hiện, {one.agency}",
        target="responsibilities",
        message_vi=f"“{one.agency}” {what}: theo thói quen soạn thảo thì đề nghị, không giao.",
        fix_vi=f"Viết: Đề nghị {one.agency}.",
        source=source,
        found=one.agency,
        replacement=f"Đề nghị {one.agency}",
    )
