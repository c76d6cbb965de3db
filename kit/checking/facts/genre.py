"""What a rule needs to know of the document before it may judge: its genre, its date, its table."""

from __future__ import annotations

import datetime as dt
import re

from kit.catalog import Catalog
from kit.checking.material import Material
from kit.model.vietnamese import fold

# The subject of a plan about communication of administrative reform, or of online services.
_SPEAKS = re.compile(r"\b(?:tuyen truyen|truyen thong|thong tin)\b")
_OF_REFORM = re.compile(
    r"\b(?:cai cach hanh chinh|cai cach thu tuc|cchc|thu tuc hanh chinh|tthc|dich vu cong)\b"
)
# Whom the one set of criteria that is known scores; a draft may not have its level yet.
SCORED_LEVELS = ("commune", None)

# The importer's notes on a source that is no whole plan.
_PARTS_OF_PLANS = ("cut-source", "not-a-plan")
# Codes of the types that bring a plan; a draft may not have chosen yet.
_PLAN_KINDS = ("KH", "QĐ", None)


def signing_day(material: Material) -> dt.date | None:
    """Return the day of signing, as expected or as printed."""
    return material.day or material.plan.date


def was_cut(material: Material) -> bool:
    """Whether the source breaks off, or is an article about a plan: what lacks may stand there."""
    return any(note.code in _PARTS_OF_PLANS for note in material.plan.notes)


def a_whole_plan(material: Material, catalog: Catalog) -> str | None:
    """Need a source that is a plan, and all of it."""
    return "Tệp chỉ có một phần của kế hoạch." if was_cut(material) else None


def a_signing_day(material: Material, catalog: Catalog) -> str | None:
    """Need a day of signing."""
    return None if signing_day(material) else "Kế hoạch chưa có ngày ban hành."


def a_year(material: Material, catalog: Catalog) -> str | None:
    """Need the plan year."""
    return None if material.plan.year else "Chưa biết năm kế hoạch."


def a_task_table(material: Material, catalog: Catalog) -> str | None:
    """Need a task table."""
    return None if material.plan.tasks else "Kế hoạch chưa có bảng nhiệm vụ."


def a_reform_plan(material: Material, catalog: Catalog) -> str | None:
    """Need a plan about communication of administrative reform; a draft without subject may be."""
    plan = material.plan
    subject = fold(plan.subject or "")
    is_draft = not (plan.frame or plan.unplaced or plan.notes)
    is_ours = bool(_SPEAKS.search(subject) and _OF_REFORM.search(subject))
    if plan.kind in _PLAN_KINDS and (is_ours or (is_draft and not subject)):
        return None
    return "Văn bản không phải kế hoạch tuyên truyền cải cách hành chính."
