"""Sentences of the built sections, as data: which ones a unit of this level prints, filled in.

``tailoring_built_text.yaml`` holds them; a clerk corrects them there. A sentence may wait for a
fact of the unit (``when``); what that fact is stands here, in one place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Text
from kit.tailoring.built.superiors import superior_of
from kit.tailoring.context import Context
from kit.tailoring.words import filled

TEXTS = "tailoring_built_text.yaml"

Section = Literal[
    "work", "plan_bases", "title", "opening", "closing", "audiences", "budget", "reporting"
]
Condition = Literal[
    "has_minority", "has_no_minority", "has_finance_office", "has_no_finance_office",
    "has_via", "has_no_via",
]  # fmt: skip


class Sentence(Row):
    """One sentence of a built section.

    Attributes:
        section: the plan key it belongs to; ``work`` is the usual name of the work itself.
        levels: levels of the unit that prints it.
        order: place within its section.
        text: the sentence with the slots of ``slots`` and of ``kit.tailoring.words.filled``.
        when: the fact of the unit that it waits for, ``None`` for always.
        answers: words of a parent's point that this sentence carries on.
        unverified_vi: what nobody has confirmed in it, for the planner.
    """

    key: Text
    section: Section
    levels: tuple[Text, ...]
    order: int = 0
    text: Text
    when: Condition | None = None
    answers: tuple[Text, ...] = ()
    unverified_vi: Text | None = None
    rule: Text
    reason_vi: Text


def sentences(section: str, ctx: Context) -> list[Sentence]:
    """Return the sentences of ``section`` that this unit prints, in order."""
    rows = [
        row
        for row in load_table(TEXTS, Sentence, ctx.day)
        if row.section == section and ctx.unit.level in row.levels and _holds(row.when, ctx)
    ]
    return sorted(rows, key=lambda row: row.order)


def fill(template: str, ctx: Context, **more: str) -> str:
    """Fill a wording with the unit's words, the words of the bodies above it, and ``more``."""
    for name, value in (slots(ctx) | more).items():
        template = template.replace("{" + name + "}", value)
    return filled(template, ctx)


def slots(ctx: Context) -> dict[str, str]:
    """Return the slots that the built sections add to those of ``kit.tailoring.words``."""
    above = superior_of(ctx)
    finance = ctx.office_for("tai_chinh")
    return {
        "superior": above.short if above else "cơ quan cấp trên",
        "superior_full": above.full if above else "cơ quan cấp trên",
        "via": above.via or "" if above else "",
        "finance": finance.name if finance else "bộ phận tài chính - kế toán",
        "committee": "Thành ủy" if _is_city(ctx) else "Tỉnh ủy",
        "head": _head_of(ctx),
        "head_short": "lãnh đạo đơn vị" if ctx.unit.level == "public_unit" else _head_of(ctx),
    }


def _is_city(ctx: Context) -> bool:
    return (ctx.unit.superior or ctx.unit.name).lower().startswith("thành phố")


def _head_of(ctx: Context) -> str:
    """The words for the one who commands, as they stand in a sentence: ``Giám đốc Sở``."""
    if ctx.unit.level in ("commune", "province", "district"):
        return ctx.issuer_short
    return f"Giám đốc {ctx.unit_short}" if ctx.unit.level == "department" else "Thủ trưởng đơn vị"


def _holds(name: str | None, ctx: Context) -> bool:
    return name is None or _CONDITIONS[name](ctx)


_CONDITIONS: Mapping[str, Callable[[Context], bool]] = {
    "has_minority": lambda ctx: bool(ctx.profile.minority_languages),
    "has_no_minority": lambda ctx: not ctx.profile.minority_languages,
    "has_finance_office": lambda ctx: _finance_is_other(ctx),
    "has_no_finance_office": lambda ctx: not _finance_is_other(ctx),
    "has_via": lambda ctx: bool((above := superior_of(ctx)) and above.via),
    "has_no_via": lambda ctx: bool((above := superior_of(ctx)) and not above.via),
}


def _finance_is_other(ctx: Context) -> bool:
    """Whether money is another office's work than the plan, so that one sends it to the other."""
    finance = ctx.office_for("tai_chinh")
    return finance is not None and finance != ctx.drafting_office
