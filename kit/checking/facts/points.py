"""The points of a plan as a list counts them: siblings with their markers, texts by target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kit.checking.texts import PARTS_VI, duties_place, place_below
from kit.model import ITEM_KEYS, Item, Plan

_LINE = re.compile(r"đoạn (?P<number>\d+)")


@dataclass(frozen=True, slots=True)
class Siblings:
    """Points that stand under one heading or one point, in their order.

    Attributes:
        part: the plan key.
        place: what they stand under, for people.
        target: of what they stand under: the part itself, or the point above.
    """

    items: tuple[Item, ...]
    part: str
    place: str
    target: str

    def target_of(self, item: Item) -> str:
        """Return the target of one of them."""
        return f"{self.part}:{item.id}"


def is_parted(plan: Plan, before: Item, after: Item) -> bool:
    """Whether a heading or a table stands between two points of the file they were read from.

    Then they only came together because one part of the plan has both.
    """
    first, last = line_number(before.place), line_number(after.place)
    if first is None or last is None:
        return False
    lines = (line_number(text.place) for text in plan.frame)
    return any(line is not None and first < line < last for line in lines)


def line_number(place: str | None) -> int | None:
    """Return 12 for ``đoạn 12``; other places have no such order."""
    match = _LINE.fullmatch(place or "")
    return int(match["number"]) if match else None


def sibling_lists(plan: Plan) -> Iterator[Siblings]:
    """Yield every list of points, outer ones first, in the order of printing."""
    for key in ITEM_KEYS:
        yield from _lists(getattr(plan, key), key, PARTS_VI[key], key)
    for one in plan.responsibilities:
        place = duties_place(one.agency)
        yield from _lists(one.duties, "responsibilities", place, "responsibilities")


def items_by_target(plan: Plan) -> dict[str, Item]:
    """Return every point by the target of its text."""
    return {one.target_of(item): item for one in sibling_lists(plan) for item in one.items}


def _lists(items: tuple[Item, ...], part: str, place: str, target: str) -> Iterator[Siblings]:
    if not items:
        return
    yield Siblings(items, part, place, target)
    for number, item in enumerate(items, 1):
        here = place_below(place, item, number)
        yield from _lists(item.children, part, here, f"{part}:{item.id}")
