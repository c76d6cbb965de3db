"""Markers of points, by the decree's order: 1. a) b) … under a heading, "-" below, "+" below that.

Whatever a parent printed in front of its points, ours are numbered anew: points were split,
dropped and added. A point that stands alone has no marker.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.5.d and đ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kit.model import ITEM_KEYS, Item, OutlineEntry, Plan
from kit.model.vietnamese import letter

Style = Callable[[int], str]


def _digit(number: int) -> str:
    return f"{number}."


def _letter(number: int) -> str:
    return f"{letter(number)})"


def _dash(number: int) -> str:
    return "-"


def _plus(number: int) -> str:
    return "+"


# Markers from a section's own level downwards; a sub-heading takes the first of them itself.
LADDER: tuple[Style, ...] = (_digit, _letter, _dash, _plus)
# Points below points are never lettered: "1. Mục đích", "a) …", "- …".
UNDER_HEADING = LADDER[1:]
IN_SECTION = (_digit, _dash, _plus)


def numbered_plan(plan: Plan) -> Plan:
    """Return ``plan`` with all points marked by their place in its outline."""
    lists = {
        key: numbered(
            getattr(plan, key), UNDER_HEADING if _shares(key, plan.outline) else IN_SECTION
        )
        for key in ITEM_KEYS
    }
    blocks = tuple(
        block.with_(duties=numbered(block.duties, UNDER_HEADING)) for block in plan.responsibilities
    )
    return plan.with_(responsibilities=blocks, **lists)


def numbered(items: Sequence[Item], styles: Sequence[Style]) -> tuple[Item, ...]:
    """Return ``items`` marked by the first of ``styles``, their children by the others."""
    mine, below = styles[0], styles[1:] or styles
    alone = len(items) == 1 and mine not in (_dash, _plus)
    return tuple(
        item.with_(marker="" if alone else mine(number), children=numbered(item.children, below))
        for number, item in enumerate(items, 1)
    )


def _shares(key: str, outline: Sequence[OutlineEntry]) -> bool:
    """Whether ``key`` stands under a numbered sub-heading, beside others in one section."""
    return any(key in entry.keys and len(entry.keys) > 1 for entry in outline)
