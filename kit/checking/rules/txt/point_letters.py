"""TXT129: points go a, b, c, d, đ, e, g, h, i, k: đ is not forgotten, f j w z are not used."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.numbering import UNUSED_LETTERS, kind_of, letter_after
from kit.checking.facts.points import Siblings, is_parted, sibling_lists
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Item, Plan


@rule(
    id="TXT129",
    slug="point-letters",
    severity="warn",
    title_vi="Điểm xếp theo bảng chữ cái tiếng Việt, không quên đ",
    rationale_vi="Word đánh a, b, c, d, e, f: sau d phải là đ, không có f, j, w, z. Dẫn “điểm e” "
    "sẽ trỏ nhầm khi quên đ.",
    source="nd30-format#STR-08",
)
def check_point_letters(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for the first letter out of order in each list."""
    for siblings in sibling_lists(material.plan):
        lettered = [item for item in siblings.items if kind_of(item.marker) == "letter"]
        # Points without a mark among them lost Word's own numbers when the text was taken.
        if len(lettered) > 1 and all(item.marker for item in siblings.items):
            yield from _first_slip(siblings, lettered, material.plan)


def _first_slip(siblings: Siblings, items: list[Item], plan: Plan) -> Iterator[Finding]:
    before, last = None, items[0]
    for item in items:
        letter = item.marker.strip(" .)(")
        expected = letter_after(before) if before else "a"
        if letter in UNUSED_LETTERS:
            yield _finding(siblings, item, expected, "unused-letter")
            return
        # A list that begins anew is another list; one that begins late lost its beginning.
        is_slip = before and letter not in ("a", expected)
        if is_slip and not is_parted(plan, last, item):
            yield _finding(siblings, item, expected, _code(before, letter))
            return
        before, last = letter, item


def _code(before: str, letter: str) -> str:
    return "d-stroke-forgotten" if (before, letter) == ("d", "e") else "letter-order"


def _finding(siblings: Siblings, item: Item, expected: str | None, code: str) -> Finding:
    letter = item.marker.strip(" .)(")
    problem = {
        "unused-letter": f"dùng chữ “{letter}”, không dùng để đánh số điểm",
        "d-stroke-forgotten": "sau điểm d là điểm e, quên điểm đ",
        "letter-order": f"điểm “{letter}” không đúng thứ tự",
    }[code]
    right = item.marker.replace(letter, expected) if expected else None
    return Finding(
        code=code,
        place=siblings.place,
        target=siblings.target_of(item),
        message_vi=f"{siblings.place}: {problem}.",
        fix_vi=f"Đánh lại từ “{right}” theo thứ tự a, b, c, d, đ, e, g, h, i, k, l, m.",
        found=item.marker,
        replacement=right,
    )
