"""ORG104: the name of a body is not off by one letter: "Sở Nôi vụ", "Phòng Văn hóa - Xã hôi".

What counts as a slip is told by ``kit.checking.facts.body_slips``.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.body_slips import slips_in
from kit.checking.facts.scanned import blame_nobody
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText


@rule(
    id="ORG104",
    slug="misspelt-bodies",
    severity="warn",
    title_vi="Tên cơ quan, đơn vị không sai chữ",
    rationale_vi="Sai một dấu trong tên cơ quan là lỗi người ký thấy ngay, và máy không tìm ra "
    "đơn vị được giao việc.",
    source="practice#M16",
)
def check_misspelt_bodies(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each slip in each text, a slip once a text."""
    for text in material.texts:
        for words, name in slips_in(text.text, catalog.day):
            yield blame_nobody(_finding(text, words, name), material)


def _finding(text: PlanText, words: str, name: str) -> Finding:
    return Finding(
        code="slip",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}”: có phải “{name}”?",
        fix_vi=f"Sửa thành: {name}.",
        found=words,
        replacement=name,
    )
