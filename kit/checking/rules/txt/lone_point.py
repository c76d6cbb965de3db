"""TXT132: a number or letter that counts to one counts nothing."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.numbering import kind_of
from kit.checking.facts.points import Siblings, sibling_lists
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PARTS_VI
from kit.model import Item

_FIRST = ("1", "a")
_OF_NOBODY = PARTS_VI["responsibilities"]


@rule(
    id="TXT132",
    slug="lone-point",
    severity="info",
    title_vi="Không đánh số khi chỉ có một ý",
    rationale_vi="Chỉ có “1.” hoặc “a)” mà không có “2.”, “b)” là vết xóa ý khi chép, hoặc còn "
    "thiếu ý.",
    source="nd30-format#STR-06",
)
def check_lone_point(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each list below a point that has one numbered point only.

    At the top of a part the count may go on in the next part of the same section.
    """
    lists = list(sibling_lists(material.plan))
    markers = {item.marker for one in lists for item in one.items}
    # Points with and without a mark in one list: Word's own numbers were lost in reading.
    has_lost = any(len({bool(item.marker) for item in one.items}) == 2 for one in lists)
    for siblings in lists:
        # Duties of nobody are other sections that were read as duties: they count from outside.
        is_of_body = siblings.part == "responsibilities" and siblings.place != _OF_NOBODY
        is_below = ":" in siblings.target or is_of_body
        if is_below and not has_lost and len(siblings.items) == 1:
            item = siblings.items[0]
            # What was read at another depth is still its neighbour.
            if _begins(item) and not ("." in item.marker[:-1] and _second(item) in markers):
                yield _finding(siblings, item)


def _second(item: Item) -> str:
    """Return the marker that would come next: ``1.2.`` after ``1.1.``."""
    head, _, tail = item.marker.rpartition("1")
    return f"{head}2{tail}"


def _begins(item: Item) -> bool:
    bare = item.marker.strip(" .)(").rpartition(".")[2]
    return kind_of(item.marker) in ("number", "letter") and bare in _FIRST


def _finding(siblings: Siblings, item: Item) -> Finding:
    return Finding(
        code="counts-to-one",
        place=siblings.place,
        target=siblings.target_of(item),
        message_vi=f"{siblings.place}: chỉ có “{item.marker}”, không có ý tiếp theo.",
        fix_vi=f"Bỏ “{item.marker}”, hoặc bổ sung ý còn thiếu.",
        found=item.marker,
        replacement="",
    )
