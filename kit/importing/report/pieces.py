"""The pieces of a plan that hold words of its source, numbered; ``coverage`` counts the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kit.model import ITEM_KEYS, Item, Plan, Task

PieceKind = Literal["frame", "content", "unplaced"]


@dataclass(frozen=True)
class Piece:
    """One text of the plan: ``owner`` is the record that it stands in, as an address.

    Attributes:
        key: the plan key, for frame the role, for a cell of a task ``tasks.lead``.
        owner: what shows it on the page: ``purposes:<id>``, ``frame:3``, ``tasks:<id>``.
    """

    number: int
    kind: PieceKind
    key: str
    owner: str
    text: str
    place: str | None


def pieces_of(plan: Plan) -> list[Piece]:
    """Return the pieces: those with a place first, for the others take what these leave."""
    found = sorted(_pieces(plan), key=lambda piece: piece[4] is None)
    return [Piece(number, *piece) for number, piece in enumerate(found)]


_Loose = tuple[PieceKind, str, str, str, str | None]


def _pieces(plan: Plan) -> Iterator[_Loose]:
    for at, placed in enumerate(plan.unplaced):
        yield "unplaced", "unplaced", f"unplaced:{at}", placed.text, placed.place
    for at, duty in enumerate(plan.responsibilities):
        owner = f"responsibilities:{at}"
        yield "content", "responsibilities", owner, duty.agency, duty.place
        yield from _items(duty.duties, "responsibilities")
    for key in ITEM_KEYS:
        yield from _items(getattr(plan, key), key)
    for task in plan.tasks:
        yield from _cells(task)
    for at, frame in enumerate(plan.frame):
        yield "frame", frame.role, f"frame:{at}", frame.text, frame.place
    for key in ("opening", "closing"):
        if getattr(plan, key):
            yield "content", key, f"{key}:0", getattr(plan, key), None
    for key in ("appendices", "recipients"):
        for at, text in enumerate(getattr(plan, key)):
            yield "content", key, f"{key}:{at}", text, None
    signature = plan.signature
    lines = (*signature.authority, signature.position, signature.name)
    for at, line in enumerate(line for line in lines if line):
        yield "content", "signature", f"signature:{at}", line, None


def _items(items: Iterable[Item], key: str) -> Iterator[_Loose]:
    for item in items:
        yield "content", key, f"{key}:{item.id}", f"{item.marker} {item.text}".strip(), item.place
        yield from _items(item.children, key)


def _cells(task: Task) -> Iterator[_Loose]:
    cells = [
        ("no", task.no), ("content", task.content), ("product", task.product),
        ("unit", task.unit), ("lead", task.lead), *(("support", name) for name in task.support),
        ("timing", task.timing.text), ("channel", task.channel), ("proof", task.proof),
    ]  # fmt: skip
    for name, text in cells:
        if text:
            yield "content", f"tasks.{name}", f"tasks:{task.id}", text, task.place
