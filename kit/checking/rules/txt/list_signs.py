"""TXT136: the last point of a list ends with a full stop, and no single point lacks its sign."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.points import Siblings, sibling_lists
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Item

FEWEST_POINTS = 3
_SIGNS = (".", ";")


@rule(
    id="TXT136",
    slug="list-signs",
    severity="info",
    title_vi="Dấu cuối các ý trong một danh sách",
    rationale_vi="Ý cuối kết thúc bằng dấu chấm phẩy hoặc một ý thiếu dấu là vết thêm, bớt ý mà "
    "quên sửa dấu.",
    source="practice#M6",
)
def check_list_signs(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for a last point with a semicolon and for a point without a sign.

    A file that breaks off may break off inside a point: it is not judged.
    """
    is_whole = not material.plan.frame or material.plan.signature.position is not None
    for siblings in sibling_lists(material.plan) if is_whole else ():
        items = siblings.items
        if len(items) < FEWEST_POINTS or any(item.children for item in items):
            continue
        ends = [item.text.rstrip()[-1:] for item in items]
        if ends[-1] == ";" and all(end == ";" for end in ends):
            yield _finding(siblings, items[-1], "list-goes-on", ".")
        bare = [at for at, end in enumerate(ends) if end.isalnum() and not items[at].text.isupper()]
        if len(bare) == 1 and all(end in _SIGNS for at, end in enumerate(ends) if at != bare[0]):
            sign = "." if bare[0] == len(items) - 1 or ends.count(".") > ends.count(";") else ";"
            yield _finding(siblings, items[bare[0]], "no-sign", sign)


def _finding(siblings: Siblings, item: Item, code: str, sign: str) -> Finding:
    last = item.text.split()[-1]
    right = last.rstrip(";") + sign
    tail = _tail(item.text)
    problem = "ý cuối còn dấu “;”" if code == "list-goes-on" else "một ý không có dấu cuối"
    return Finding(
        code=code,
        place=siblings.place,
        target=siblings.target_of(item),
        message_vi=f"{siblings.place}: {problem} (“{tail}”).",
        fix_vi=f"Viết “{right}”.",
        found=tail,
        replacement=tail.removesuffix(last) + right,
        is_safe=True,
    )


def _tail(text: str) -> str:
    """Return the last words, as few as stand only once in the text."""
    words = text.split()
    whole = " ".join(words)
    tails = (" ".join(words[-count:]) for count in range(1, len(words)))
    return next((tail for tail in tails if whole.count(tail) == 1), whole)
