"""TXT130: numbered points go 1, 2, 3; what stands below 2 is 2.1, not 1.1 or 2.3 first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kit.catalog import Catalog
from kit.checking.facts.numbering import number_path
from kit.checking.facts.points import Siblings, is_parted, sibling_lists
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Item


@rule(
    id="TXT130",
    slug="point-numbers",
    severity="warn",
    title_vi="Số thứ tự của khoản liên tục",
    rationale_vi="Số bị nhảy hoặc lặp là vết xóa, chèn khi chép; dẫn chiếu “khoản 3” sẽ sai.",
    source="nd30-format#STR-05",
)
def check_point_numbers(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for the first number out of order in each list."""
    for siblings in sibling_lists(material.plan):
        numbered = [item for item in siblings.items if number_path(item.marker)]
        for last, item in pairwise(numbered):
            before, path = number_path(last.marker), number_path(item.marker)
            if not _follows(before, path) and not is_parted(material.plan, last, item):
                yield _finding(siblings, item, before)
                break


def _follows(before: tuple[int, ...], path: tuple[int, ...]) -> bool:
    """Whether ``path`` is next, or begins another list, or counts on another level."""
    if len(path) != len(before):
        return True
    is_next = path[:-1] == before[:-1] and path[-1] == before[-1] + 1
    return is_next or path[-1] == 1


def _finding(siblings: Siblings, item: Item, before: tuple[int, ...]) -> Finding:
    expected = ".".join(map(str, (*before[:-1], before[-1] + 1)))
    own = ".".join(map(str, number_path(item.marker)))
    right = item.marker.replace(own, expected)
    return Finding(
        code="number-order",
        place=siblings.place,
        target=siblings.target_of(item),
        message_vi=f"{siblings.place}: “{item.marker}” đứng sau số {'.'.join(map(str, before))}.",
        fix_vi=f"Đánh lại từ “{right}”, rồi sửa các chỗ dẫn đến số này.",
        found=item.marker,
        replacement=right,
    )
