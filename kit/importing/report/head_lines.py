"""The three lines on top of the report: what was understood, what was not, where to look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kit.importing.coverage import Coverage
from kit.importing.report.labels import ASIDE_ROLES, FACTS_VI, KEYS_VI, LEVELS_VI, role_vi
from kit.importing.report.tracing import words_of
from kit.importing.wholeness import grave_notes
from kit.model import ITEM_KEYS, ImportNote, Placed, Plan
from kit.model.dates import format_short
from kit.model.vietnamese import number_vi, sentence_case

# Without these facts a plan can be neither cited nor tailored.
WANTED_FACTS = ("issuer", "number", "symbol", "date", "subject", "year")
ALL_UNDERSTOOD_VI = "Không còn gì: mọi chữ đều có chỗ."
# More would not be three lines.
MOST_NAMED = 4


def understood_vi(plan: Plan) -> str:
    """Return whose plan it is and how much of each part was read."""
    has_number = plan.number or plan.symbol
    number = f"{plan.number or '…'}/{plan.symbol or '…'}" if has_number else ""
    who = [plan.issuer or "", f"số {number}" if number else ""]
    who.append(f"ngày {format_short(plan.date)}" if plan.date else "")
    named = ", ".join(part for part in who if part)
    level = f" (cấp {LEVELS_VI[plan.unit_level]})" if plan.unit_level else ""
    counts = [_count(plan, key) for key in (*ITEM_KEYS, "responsibilities", "tasks", "bases")]
    counted = ", ".join(one for one in counts if one) or "chưa nhận ra phần nào"
    return f"{named}{level}: {counted}." if named else f"{sentence_case(counted)}."


def _count(plan: Plan, key: str) -> str:
    many = len(getattr(plan, key))
    if key == "responsibilities":
        return f"{many} nơi có trách nhiệm" if many else ""
    return f"{many} {KEYS_VI[key].lower()}" if many else ""


def not_understood_vi(plan: Plan, coverage: Coverage | None) -> str:
    """Return what has no place and which facts were not found."""
    parts = []
    left = unplaced_words(plan)
    if left:
        words = sum(len(words_of(one.text)) for _, one in left)
        share = f", {coverage.unplaced_share:.1%}".replace(".", ",") if coverage else ""
        parts.append(f"{len(left)} đoạn chưa xếp được ({number_vi(words)} chữ{share})")
    aside = Counter(one.role for one in plan.frame if one.role in ASIDE_ROLES)
    if aside:
        named = ", ".join(role_vi(role).lower() for role, _ in aside.most_common(MOST_NAMED))
        parts.append(f"{number_vi(aside.total())} đoạn để riêng, không dùng đến ({named})")
    missing = [FACTS_VI[key].lower() for key in WANTED_FACTS if getattr(plan, key) is None]
    if missing:
        parts.append(f"không thấy {', '.join(missing)}")
    if coverage and coverage.missing:
        lost = " ".join(list(coverage.missing)[:MOST_NAMED])
        parts.append(f"mất {sum(coverage.missing.values())} chữ: {lost} …")
    return f"{sentence_case('; '.join(parts))}." if parts else ALL_UNDERSTOOD_VI


def unplaced_words(plan: Plan) -> list[tuple[int, Placed]]:
    """Return what fitted nowhere with its number; a line of dots is nothing to look for."""
    return [(at, one) for at, one in enumerate(plan.unplaced) if words_of(one.text)]


def to_look_at(plan: Plan) -> Sequence[tuple[int, ImportNote]]:
    """Return the notes with their numbers, the grave ones first."""
    grave = grave_notes(plan)
    numbered = list(enumerate(plan.notes))
    return sorted(numbered, key=lambda one: one[1] not in grave)
