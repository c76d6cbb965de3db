"""T18: what becomes of each duty that the parent gives to somebody.

A duty addressed to our level is what we *must do*: it turns into this plan, its reports, its
money. Oversight by the parent's own office is mirrored to the office of ours that holds the same
function. What the parent passes down to the level below goes to our sub-units. What no function
of ours touches is left out, with the reason.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kit.catalog import load_catalog
from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.importing import bare_agency
from kit.model import Item, Office, Proposal, Responsibility, Text
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import same
from kit.tailoring.built.holders import Holder, holder_of, mirror_of
from kit.tailoring.built.proposing import carried, dropped, leaves, level_words
from kit.tailoring.context import Context
from kit.tailoring.parent_theme import FRAME_VI, takes_frame_only
from kit.tailoring.rules.dead_bodies import function_keys

TABLE = "tailoring_built_parent_duties.yaml"
Becomes = Literal["plan", "tasks", "reporting", "budget", "sub_units", "own_office", "nothing"]
WHERE_VI = {
    "plan": "chính Kế hoạch này",
    "tasks": "Phụ lục nhiệm vụ",
    "reporting": "Mục Chế độ báo cáo",
    "budget": "Mục Kinh phí thực hiện",
    "sub_units": "Mục Tổ chức thực hiện, nhiệm vụ của đơn vị dưới quyền",
}
# Everything in such a plan speaks of CCHC: the function says something only where no other does.
GENERAL = "cchc"


class DutyClass(Row):
    """A kind of duty, or of money clause, by its words, and what it turns into at a level."""

    key: Text
    section: Literal["responsibilities", "budget"]
    levels: tuple[Text, ...]
    words: tuple[Text, ...]
    becomes: Becomes
    reason_vi: Text


@dataclass(frozen=True)
class DutyFate:
    """Where one duty of the parent went: the proposal, and the holder of ours that mirrors it.

    Attributes:
        item: the parent's duty.
        holder: who has to do it here; its lines must speak of the duty.
        line: the duty in our words, where the holder's own lines do not speak of it.
    """

    proposal: Proposal
    item: Item
    holder: Holder | None = None
    line: str | None = None


def classify(text: str, section: str, ctx: Context) -> list[DutyClass]:
    """Return the kinds of duty that ``text`` shows, in the order of its words."""
    matches = _matcher(section, ctx.unit.level, ctx.day).find(text)
    return list({m.value.key: m.value for m in matches}.values())


def read_parent_duties(ctx: Context) -> list[DutyFate]:
    """Decide every duty of the parent."""
    return [
        _decide(block, duty, ctx)
        for block in ctx.parent.responsibilities
        for duty in leaves(block.duties)
    ]


def is_addressed_to_us(agency: str, ctx: Context) -> bool:
    """Whether ``agency`` names us: our level, the dead level above us, or all bodies below.

    "Thủ trưởng các Sở, ban, ngành; Chủ tịch UBND các huyện, thành phố" addresses whoever carries
    the plan out; a plan of our own level addresses nobody but its own offices.
    """
    if ctx.parent.unit_level == ctx.unit.level:
        return False
    levels = {m.value for m in _levels(ctx.day).find(agency)}
    ours = {ctx.unit.level, "department"} if ctx.unit.level != "province" else {"province"}
    if ctx.unit.level in ("commune", "public_unit"):
        ours.add("district")
    return bool(levels & ours) or _is_collective(agency)


def mirrored_office(agency: str, duty: str, ctx: Context) -> Office | None:
    """Return the office of ours that holds what ``agency`` does in ``duty`` (T9)."""
    held = _functions_of(agency, ctx)
    shown = [key for key in function_keys(duty, ctx) if key != GENERAL]
    ranked = [k for k in held if k in shown] or held or shown
    offices = (ctx.office_for(key) for key in ranked)
    return next((office for office in offices if office is not None), None)


def _decide(block: Responsibility, duty: Item, ctx: Context) -> DutyFate:
    if takes_frame_only(ctx):
        return DutyFate(_dropped(duty, FRAME_VI), duty)
    kinds = classify(duty.text, "responsibilities", ctx)
    if is_addressed_to_us(block.agency, ctx):
        return _obligation(duty, kinds, ctx)
    agency = bare_agency(block.agency).strip(" :.")
    office = mirrored_office(agency, duty.text, ctx)
    holder = mirror_of(agency, ctx) or (holder_of(office, ctx) if office else None)
    if holder is None:
        return DutyFate(_dropped(duty, _nobody_vi(agency, ctx)), duty)
    made = carried(
        "responsibilities", duty, where_vi(holder),
        rule="T9", reason_vi=_mirror_vi(agency, holder, ctx), who="rule",
    )  # fmt: skip
    return DutyFate(made, duty, holder)


def where_vi(holder: Holder) -> str:
    """Return the place in our plan where ``holder`` gets its duties."""
    return f"Mục Tổ chức thực hiện, {holder.name}"


def _nobody_vi(agency: str, ctx: Context) -> str:
    """Say that no function is ours only where the table of functions says so."""
    if _functions_of(agency, ctx):
        return f"Việc của {agency}; {level_words(ctx)} không có chức năng tương ứng."
    return f"Việc của {agency}; không thấy nơi tương ứng ở {level_words(ctx)}, thêm lại nếu cần."


def _mirror_vi(agency: str, holder: Holder, ctx: Context) -> str:
    if same(agency, holder.name):
        return f"Việc của chính {holder.name}."
    return f"Ở {level_words(ctx)}, việc của {agency} thuộc {holder.name}."


def _obligation(duty: Item, kinds: list[DutyClass], ctx: Context) -> DutyFate:
    """A duty that we are given: it turns into something of this plan, never into a commission."""
    live = [kind for kind in kinds if kind.becomes != "nothing"]
    if kinds and not live:
        return DutyFate(_dropped(duty, kinds[0].reason_vi), duty)
    if not live:
        office = mirrored_office("", duty.text, ctx) or ctx.drafting_office
        holder = holder_of(office, ctx) if office else None
        where = where_vi(holder) if holder else WHERE_VI["tasks"]
        reason = "Nhiệm vụ giao cho cấp mình: phòng có chức năng tương ứng thực hiện."
        made = carried("responsibilities", duty, where, rule="T18", reason_vi=reason, who="planner")
        return DutyFate(made, duty, holder)
    where = "; ".join(dict.fromkeys(_where(kind, ctx) for kind in live))
    reason = " ".join(dict.fromkeys(kind.reason_vi for kind in live))
    made = carried("responsibilities", duty, where, rule="T18", reason_vi=reason, who="rule")
    return DutyFate(made, duty)


def _dropped(duty: Item, reason_vi: str) -> Proposal:
    return dropped("responsibilities", duty, rule="T18", reason_vi=reason_vi, who="planner")


def _where(kind: DutyClass, ctx: Context) -> str:
    if kind.becomes == "own_office" and ctx.drafting_office:
        return f"Mục Tổ chức thực hiện, {ctx.drafting_office.name}"
    return WHERE_VI.get(kind.becomes, "Mục Tổ chức thực hiện")


def _is_collective(agency: str) -> bool:
    """Whether the words mean every body of the parent's area ("các sở, ban, ngành, địa phương")."""
    words = agency.lower()
    several = any(w in words for w in ("các sở", "các cơ quan", "các đơn vị", "các địa phương"))
    return several and not words.startswith("các cơ quan báo")


def _functions_of(agency: str, ctx: Context) -> list[str]:
    """Return the functions a body holds by the table, under its name of today or an old one."""
    names = [agency, *(n for row in _successors(agency, ctx) for n in row.new_names)]
    held = []
    for row in ctx.catalog.functions:
        bodies = (*row.province_bodies, *row.commune_bodies)
        if any(_names(body, name) for body in bodies for name in names):
            held.append(row.key)
    return held


def _successors(agency: str, ctx: Context):
    return ctx.catalog.successors(agency) if ctx.catalog.is_dead(agency) else ()


def _names(body: str, name: str) -> bool:
    """Whether ``name`` is this body: "Thủ trưởng Sở Nội vụ" and "Sở Nội vụ tỉnh" both are."""
    return same(body, name) or f" {body.lower()} " in f" {name.lower().rstrip(' :;,.')} "


@lru_cache(maxsize=32)
def _matcher(section: str, level: str, day: dt.date) -> PhraseMatcher[DutyClass]:
    rows = load_table(TABLE, DutyClass, day)
    here = [row for row in rows if row.section == section and level in row.levels]
    return PhraseMatcher({word: row for row in reversed(here) for word in row.words})


@lru_cache(maxsize=8)
def _levels(day: dt.date) -> PhraseMatcher[str]:
    return PhraseMatcher({row.term: row.level for row in load_catalog(day).level_terms})
