"""TXT131: points of one level are marked in one way: all a) b), all 1. 2., or all with a dash."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.numbering import kind_of, number_path
from kit.checking.points import Siblings, sibling_lists
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
        kinds = [kind_of(item.marker) for item in siblings.items]
        if len(kinds) >= FEWEST_POINTS and len(set(kinds)) == 2:
            rare = min(set(kinds), key=kinds.count)
            at = kinds.index(rare)
            if kinds.count(rare) == 1 and set(kinds) <= JUDGED and _is_plain(siblings, at):
                yield _finding(siblings, at)


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
