"""The right side of the report page: what the plan says, key by key, each with its pieces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kit.importing.report.labels import (
    BODIES_VI,
    CELLS_VI,
    FACT_ROLES,
    FACTS_VI,
    KEYS_VI,
    LEVELS_VI,
    TIMINGS_VI,
    role_vi,
)
from kit.importing.report.pieces import Piece
from kit.model import ITEM_KEYS, Citation, Item, Plan, Task
from kit.model.dates import format_short
from kit.model.vietnamese import number_vi, sentence_case

# Long lists that repeat what stands elsewhere; a click unfolds them.
FOLDED = ("citations", "outline")

_MONEY, _DAY_VI = "{} đồng", "{:%d/%m/%Y}"


@dataclass(frozen=True)
class Entry:
    """One fact, point or row; ``pieces`` are what to show in the source for it."""

    text: str | None
    label: str = ""
    marker: str = ""
    detail: str = ""
    pieces: tuple[int, ...] = ()
    place: str | None = None
    children: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Group:
    """One key of the plan: its title, its tone (the colour in the source), its entries."""

    key: str
    title: str
    entries: tuple[Entry, ...] = ()
    folded: bool = False
    count: int = field(default=0)


def result_side(plan: Plan, pieces: Sequence[Piece]) -> list[Group]:
    """Return the groups in the order in which a plan prints them; empty keys are there too."""
    shelf = _Shelf(pieces)
    groups = [_facts(plan, shelf), _bases(plan, shelf)]
    groups.append(_lines("opening", [plan.opening] if plan.opening else [], shelf))
    groups.append(_cited("parents", plan.parents))
    for key in ITEM_KEYS[:5]:
        groups.append(_section(key, getattr(plan, key), shelf))
    groups += [_tasks(plan, shelf), _section("budget", plan.budget, shelf)]
    groups += [_duties(plan, shelf), _section("reporting", plan.reporting, shelf)]
    groups.append(_lines("closing", [plan.closing] if plan.closing else [], shelf))
    groups.append(_lines("recipients", plan.recipients, shelf))
    signature = plan.signature
    signers = [*signature.authority, signature.position, signature.name]
    groups.append(_lines("signature", [line for line in signers if line], shelf))
    groups.append(_lines("appendices", plan.appendices, shelf))
    groups += [_cited("citations", plan.citations), _outline(plan, shelf), _frame(plan, shelf)]
    return groups


class _Shelf:
    """Pieces by what shows them, and the frame's by role."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.by_owner: dict[str, list[Piece]] = {}
        self.by_role: dict[str, list[Piece]] = {}
        for piece in pieces:
            self.by_owner.setdefault(piece.owner, []).append(piece)
            if piece.kind == "frame":
                self.by_role.setdefault(piece.key, []).append(piece)

    def of(self, owner: str, key: str | None = None) -> tuple[int, ...]:
        """Return the pieces of ``owner``, where asked those of one cell only."""
        found = self.by_owner.get(owner, ())
        return tuple(p.number for p in found if key is None or p.key == key)


def _facts(plan: Plan, shelf: _Shelf) -> Group:
    entries = []
    for key, label in FACTS_VI.items():
        roles = (shelf.by_role.get(role, ()) for role in FACT_ROLES.get(key, ()))
        numbers = tuple(piece.number for found in roles for piece in found)
        text = _fact_vi(plan, key)
        if key == "kind" and plan.kind and numbers:
            words = shelf.by_role["type_word"][-1].text
            text = f"{sentence_case(words.lower())} ({plan.kind})"
        entries.append(Entry(text, label, pieces=numbers))
    return Group("facts", "Thông tin chung", tuple(entries))


def _fact_vi(plan: Plan, key: str) -> str | None:
    value = getattr(plan, key)
    if value is None:
        return None
    if key == "date":
        return format_short(value)
    names: Mapping[str, str] = {"body": BODIES_VI, "unit_level": LEVELS_VI}.get(key, {})
    return names.get(value, str(value))


def _bases(plan: Plan, shelf: _Shelf) -> Group:
    """The frame holds their words as printed, the plan what they mean."""
    printed = shelf.by_role.get("basis", ())
    entries = []
    for basis in plan.bases:
        same = tuple(p.number for p in printed if basis.text and basis.text in p.text)
        place = basis.citation.place if basis.citation else None
        entries.append(Entry(basis.text, pieces=same, place=place))
    return _group("bases", entries)


def _lines(key: str, texts: Iterable[str], shelf: _Shelf) -> Group:
    entries = [Entry(text, pieces=shelf.of(f"{key}:{at}")) for at, text in enumerate(texts)]
    return _group(key, entries)


def _cited(key: str, citations: Iterable[Citation]) -> Group:
    return _group(key, [Entry(_citation_vi(one), place=one.place) for one in citations])


def _citation_vi(one: Citation) -> str:
    number = f"số {one.number}" if one.number else ""
    day = f"ngày {format_short(one.date)}" if one.date else ""
    issuer = f"của {one.issuer}" if one.issuer else ""
    name = one.subject or ""
    kind = "" if one.type and name.startswith(one.type) else one.type or ""
    return " ".join(part for part in (kind, number, day, issuer, name) if part)


def _section(key: str, items: Iterable[Item], shelf: _Shelf) -> Group:
    return _group(key, [_item(item, key, shelf) for item in items])


def _item(item: Item, key: str, shelf: _Shelf) -> Entry:
    children = tuple(_item(child, key, shelf) for child in item.children)
    pieces = shelf.of(f"{key}:{item.id}")
    return Entry(item.text, marker=item.marker, pieces=pieces, place=item.place, children=children)


def _duties(plan: Plan, shelf: _Shelf) -> Group:
    key = "responsibilities"
    entries = [
        Entry(
            duty.agency, pieces=shelf.of(f"{key}:{at}"), place=duty.place,
            children=tuple(_item(item, key, shelf) for item in duty.duties),
        )
        for at, duty in enumerate(plan.responsibilities)
    ]  # fmt: skip
    return _group(key, entries)


def _tasks(plan: Plan, shelf: _Shelf) -> Group:
    return _group("tasks", [_task(task, shelf) for task in plan.tasks])


def _task(task: Task, shelf: _Shelf) -> Entry:
    quantity = f"{number_vi(task.quantity)} {task.unit or ''}" if task.quantity else task.unit
    money = _MONEY.format(number_vi(task.budget_vnd)) if task.budget_vnd else None
    cells = [
        ("lead", task.lead, ""), ("support", "; ".join(task.support), ""),
        ("timing", task.timing.text, _timing_vi(task)), ("product", task.product, ""),
        ("unit", quantity, ""), ("channel", task.channel, ""), ("proof", task.proof, ""),
    ]  # fmt: skip
    owner = f"tasks:{task.id}"
    labels = CELLS_VI | {"unit": "Số lượng"}
    children = [
        Entry(text, labels[name], detail=detail, pieces=shelf.of(owner, f"tasks.{name}"))
        for name, text, detail in cells
        if text
    ]
    children += [Entry(money, "Kinh phí")] if money else []
    children += [Entry(task.group, "Nhóm")] if task.group else []
    own = shelf.of(owner, "tasks.no") + shelf.of(owner, "tasks.content")
    return Entry(
        task.content, marker=task.no or "", pieces=own, place=task.place, children=tuple(children)
    )


def _timing_vi(task: Task) -> str:
    timing = task.timing
    if not timing.text:
        return ""
    days = [_DAY_VI.format(day) for day in (timing.start, timing.end) if day]
    return ", ".join(filter(None, (TIMINGS_VI[timing.kind], " đến ".join(days))))


def _outline(plan: Plan, shelf: _Shelf) -> Group:
    """The headings in order, each with the keys that were read below it."""
    headings = shelf.by_role.get("heading", ())
    entries = []
    for one in plan.outline:
        keys = ", ".join(KEYS_VI[key].lower() for key in one.keys if key in KEYS_VI)
        same = tuple(p.number for p in headings if p.text.endswith(one.title))[:1]
        number = f"{one.number}." if one.number else ""
        entries.append(Entry(one.title, marker=number, detail=keys, pieces=same))
    return _group("outline", entries)


def _frame(plan: Plan, shelf: _Shelf) -> Group:
    entries = tuple(
        Entry(one.text, role_vi(one.role), pieces=shelf.of(f"frame:{at}"), place=one.place)
        for at, one in enumerate(plan.frame)
    )
    return Group("frame", "Khung văn bản", entries, folded=True, count=len(entries))


def _group(key: str, entries: Sequence[Entry]) -> Group:
    return Group(key, KEYS_VI[key], tuple(entries), key in FOLDED, len(entries))
