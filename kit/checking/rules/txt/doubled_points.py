"""TXT133: no point stands twice in one list.

Two agencies may have the same duty, and "Đơn vị phối hợp: …" returns below every point: only
neighbours under one heading, numbered or in capitals, are compared, and no labels.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.points import Siblings, sibling_lists
from kit.checking.facts.prose import folded
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Item

# Shorter points are labels: "Mục đích", "Sở Nội vụ".
FEWEST_WORDS = 6


@rule(
    id="TXT133",
    slug="doubled-points",
    severity="warn",
    title_vi="Không lặp nguyên một ý",
    rationale_vi="Một ý ghi hai lần là vết dán nhầm; khi giao việc thì không biết là một hay hai "
    "nhiệm vụ.",
    source="practice#1",
)
def check_doubled_points(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each point that was there before, at its second place."""
    for siblings in sibling_lists(material.plan):
        seen: set[str] = set()
        for item in siblings.items:
            words = folded(item.text).strip(" .;,").split()
            text = " ".join(words)
            if item.text.isupper():
                seen.clear()
            if item.children or item.text.isupper():
                continue
            if text in seen:
                yield _finding(siblings, item)
            elif len(words) >= FEWEST_WORDS and ":" not in text:
                seen.add(text)


def _finding(siblings: Siblings, item: Item) -> Finding:
    opening = " ".join(item.text.split()[:12])
    return Finding(
        code="point-again",
        place=siblings.place,
        target=siblings.target_of(item),
        message_vi=f"{siblings.place}: ý “{opening}…” ghi hai lần.",
        fix_vi="Bỏ một ý, hoặc viết rõ chỗ khác nhau.",
    )
