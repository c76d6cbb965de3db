"""The three lines on top of the report: what was understood, what was not, where to look."""

from __future__ import annotations

from collections.abc import Sequence

from kit.importing.coverage import Coverage
from kit.importing.report.labels import FACTS_VI, KEYS_VI, LEVELS_VI
from kit.importing.wholeness import grave_notes
from kit.model import ITEM_KEYS, ImportNote, Plan
from kit.model.dates import format_short
from kit.model.vietnamese import number_vi, sentence_case

# Without these facts a plan can be neither cited nor tailored.
WANTED_FACTS = ("issuer", "number", "symbol", "date", "subject", "year")
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
    if plan.unplaced:
        words = sum(len(one.text.split()) for one in plan.unplaced)
        share = f", {coverage.unplaced_share:.1%}".replace(".", ",") if coverage else ""
        parts.append(f"{len(plan.unplaced)} đoạn chưa xếp được ({number_vi(words)} chữ{share})")
    missing = [FACTS_VI[key].lower() for key in WANTED_FACTS if getattr(plan, key) is None]
    if missing:
        parts.append(f"không thấy {', '.join(missing)}")
    if coverage and coverage.missing:
        lost = " ".join(list(coverage.missing)[:MOST_NAMED])
        parts.append(f"mất {sum(coverage.missing.values())} chữ: {lost} …")
    return f"{sentence_case('; '.join(parts))}." if parts else "Không còn gì: mọi chữ đều có chỗ."


def to_look_at(plan: Plan) -> Sequence[tuple[int, ImportNote]]:
    """Return the notes with their numbers, the grave ones first."""
    grave = grave_notes(plan)
    numbered = list(enumerate(plan.notes))
    return sorted(numbered, key=lambda one: one[1] not in grave)
