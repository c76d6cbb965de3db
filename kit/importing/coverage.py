"""Is every word of the source in the plan, and only once?

``frame``, the content keys and ``unplaced`` hold the words; header facts, parents, bases,
citations, group names and numbers in ``quantity`` and ``budget_vnd`` are readings of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kit.importing.legacy_text import clean
from kit.model import ITEM_KEYS, Item, Plan

_WORD = re.compile(r"[^\W_]+")
# "Đ**ảng**": a mark inside a word does not part it.
_INNER_MARK = re.compile(r"(?<=\w)\*{1,3}(?=\w)")


@dataclass(frozen=True)
class Coverage:
    """Words lost, words that stand in the plan more often than in the source, and shares.

    Attributes:
        share: part of the source's words that the plan has, 1.0 if none is lost.
        unplaced_share: part of the plan's words that fitted no key.
    """

    missing: Counter[str]
    duplicated: Counter[str]
    share: float
    unplaced_share: float

    @property
    def is_whole(self) -> bool:
        """Whether no word was lost and none doubled."""
        return not self.missing and not self.duplicated


def coverage_of_source(plan: Plan, source_text: str, repeated_text: str = "") -> Coverage:
    """Compare the words of ``plan`` with those of the text it was read from.

    Args:
        plan: what was read.
        source_text: every printed word (``blocks.source_text``).
        repeated_text: words of cells merged downwards, which every row beside them may repeat.
    """
    source = _words([source_text])
    unplaced = _words(piece.text for piece in plan.unplaced)
    held = _words(_held_texts(plan)) + unplaced
    missing, duplicated = source - held, held - source - _words([repeated_text])
    total = max(sum(source.values()), 1)
    return Coverage(
        missing, duplicated, 1 - sum(missing.values()) / total, sum(unplaced.values()) / total
    )


def _words(texts: Iterable[str]) -> Counter[str]:
    bare = (_INNER_MARK.sub("", clean(text)) for text in texts)
    return Counter(word.lower() for text in bare for word in _WORD.findall(text))


def _held_texts(plan: Plan) -> Iterator[str]:
    yield from (piece.text for piece in plan.frame)
    yield from filter(None, (plan.opening, plan.closing))
    for key in ITEM_KEYS:
        yield from _item_texts(getattr(plan, key))
    for duty in plan.responsibilities:
        yield duty.agency
        yield from _item_texts(duty.duties)
    for task in plan.tasks:
        yield from filter(None, (task.no, task.content, task.product, task.unit, task.lead))
        yield from filter(None, (*task.support, task.timing.text, task.channel, task.proof))
    yield from plan.recipients
    yield from plan.appendices
    signature = plan.signature
    yield from filter(None, (*signature.authority, signature.position, signature.name))


def _item_texts(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield f"{item.marker} {item.text}"
        yield from _item_texts(item.children)
