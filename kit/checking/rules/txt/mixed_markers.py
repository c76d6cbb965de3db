"""TXT131: points of one level are marked in one way: all a) b), all 1. 2., or all with a dash.

The sign behind the letter belongs to the way: a) and b. are two.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.numbering import kind_of, number_path
from kit.checking.facts.points import Siblings, sibling_lists
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

# Two points show no way yet.
FEWEST_POINTS = 3
# Roman numbers among points are headings that were read as points.
JUDGED = {"letter", "number", "dash"}


@rule(
    id="TXT131",
    slug="mixed-markers",
    severity="info",
    title_vi="Các ý cùng cấp dùng một kiểu đánh số",
    rationale_vi="Lẫn “a)”, “-”, “1.” ở cùng một cấp làm mất thứ bậc khoản, điểm của Nghị định 30 "
    "và không dẫn chiếu được.",
    source="nd30-format#STR-10",
)
def check_mixed_markers(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each list in which one point is marked unlike all the others."""
    for siblings in sibling_lists(material.plan):
        ways = [_way(item.marker) for item in siblings.items]
        if len(ways) >= FEWEST_POINTS and len(set(ways)) == 2:
            rare = min(set(ways), key=ways.count)
            at = ways.index(rare)
            is_judged = {kind for kind, _ in ways} <= JUDGED
            if ways.count(rare) == 1 and is_judged and _is_plain(siblings, at):
                yield _finding(siblings, at)


def _way(marker: str) -> tuple[str, str]:
    """A star among dashes is a heading of its own making, so only counts have a sign."""
    kind = kind_of(marker)
    return kind, marker[-1:] if kind in ("letter", "number") else ""


def _is_plain(siblings: Siblings, at: int) -> bool:
    """A point with points below it, and a number such as 2.1, stand on a level of their own."""
    odd = siblings.items[at]
    return not odd.children and len(number_path(odd.marker)) < 2 and at > 0


def _finding(siblings: Siblings, at: int) -> Finding:
    odd = siblings.items[at]
    usual = siblings.items[at - 1 if at else at + 1].marker or "không đánh số"
    return Finding(
        code="odd-marker",
        place=siblings.place,
        target=siblings.target_of(odd),
        message_vi=f"{siblings.place}: một ý ghi “{odd.marker}”, các ý khác ghi kiểu “{usual}”.",
        fix_vi="Đánh số các ý cùng cấp theo một kiểu.",
        found=odd.marker,
    )
