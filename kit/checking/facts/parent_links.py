"""Which rows carry out which tasks of the parent, and what the parent gives to our level.

A plan tailored here says it itself (``Task.parent_tasks``). One that was read from a file does
not: there a row carries the parent's task whose words it holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kit.catalog import Catalog
from kit.checking.facts.cited import mentions
from kit.checking.facts.likeness import held_part, meaning_words, shared_part
from kit.checking.material import Material
from kit.model import Item, Plan, Task
from kit.model.document_numbers import same_number
from kit.model.vietnamese import fold

# Tried on the sample parents: a row and its own parent task hold six words of ten and more,
# other pairs at most half.
LEAST_HELD = 0.6
LEAST_SHARED = 0.45
# Of a task of two words every longer row holds both.
LEAST_WORDS = 3

_ADDRESSES = {
    # Not "Phòng Văn hóa - Xã hội".
    "commune": re.compile(
        r"\b(?:cac (?:xa|phuong)|xa, phuong|phuong, xa|cap xa|dac khu|dia phuong"
        r"|(?:ubnd|nhan dan) (?:xa|phuong))\b"
    ),
    "department": re.compile(r"\b(?:cac so|so, ban|so, nganh|so nganh|cap so)\b"),
    "province": re.compile(r"\b(?:cac tinh|tinh, thanh pho|cap tinh|dia phuong)\b"),
    "public_unit": re.compile(r"\b(?:don vi su nghiep|cac don vi truc thuoc)\b"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """Row ``number`` (from 1) of our table carries out a task of the parent."""

    number: int
    task: Task
    parent_task: Task


def is_cited(material: Material, catalog: Catalog) -> bool:
    """Whether the plan cites its parent by number."""
    parent = material.parent
    number = f"{parent.number}/{parent.symbol}"
    cited = (one.cited.number for one in mentions(material, catalog))
    return any(same_number(one, number) for one in cited if one)


def a_carried_parent(material: Material, catalog: Catalog) -> str | None:
    """Need a parent that is carried out, not only a pattern to write by.

    Tailoring leaves a pattern out of the bases; of other plans nobody knows, so it counts.
    """
    if material.parent and (not material.tailored or is_cited(material, catalog)):
        return None
    if material.parent:
        return "Kế hoạch cấp trên chỉ là mẫu tham khảo, không phải kế hoạch để thực hiện."
    return "Chưa có kế hoạch cấp trên để đối chiếu."


def says_links(plan: Plan) -> bool:
    """Whether the plan itself says which parent tasks its rows carry."""
    return any(task.parent_tasks for task in plan.tasks)


def links(material: Material) -> tuple[Link, ...]:
    """Return all pairs of own row and parent's task; found once for all rules."""
    key = "parent_links"
    if key not in material.gathered:
        material.gathered[key] = tuple(_found(material)) if material.parent else ()
    return material.gathered[key]


def is_given_to(level: str | None, name: str) -> bool:
    """Whether a body named in the parent is the plan's level ("UBND các xã, phường")."""
    pattern = _ADDRESSES.get(level or "")
    return bool(pattern and pattern.search(fold(name)))


def tasks_given(material: Material) -> tuple[Task, ...]:
    """Return the parent's tasks whose lead is our level."""
    level = material.plan.unit_level
    return tuple(t for t in material.parent.tasks if is_given_to(level, t.lead or ""))


def duties_given(material: Material) -> tuple[Item, ...]:
    """Return the parent's duties for our level."""
    level = material.plan.unit_level
    blocks = (b for b in material.parent.responsibilities if is_given_to(level, b.agency))
    return tuple(duty for block in blocks for duty in block.duties)


def _found(material: Material) -> list[Link]:
    own = list(enumerate(material.plan.tasks, 1))
    by_id = says_links(material.plan)
    return [
        Link(number, task, theirs)
        for theirs in material.parent.tasks
        for number, task in own
        if (theirs.id in task.parent_tasks if by_id else _carries(task, theirs))
    ]


def _carries(own: Task, theirs: Task) -> bool:
    if len(meaning_words(theirs.content)) < LEAST_WORDS:
        return False
    held = held_part(theirs.content, own.content)
    return held >= LEAST_HELD or shared_part(own.content, theirs.content) >= LEAST_SHARED
