"""CIT123: a plan does not rest on an official letter.

A letter exchanges, reminds or guides; powers and content come from the documents that it speaks
of. That is habit, not law, so it is only pointed out; "Thực hiện Công văn …" is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import first_of_basis
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_GROUND, _LETTER = "Căn cứ ", "Công văn"


@rule(
    id="CIT123",
    slug="letter-as-basis",
    severity="info",
    title_vi="Không lấy công văn làm căn cứ ban hành",
    rationale_vi="Căn cứ là văn bản quy định thẩm quyền hoặc nội dung; công văn chỉ trao đổi, đôn "
    "đốc, nên theo thói quen chỉ ghi “Thực hiện Công văn …”.",
    source="nd-30-2020#PL I, II.6.a",
)
def check_letter_as_basis(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each line "Căn cứ Công văn số …"."""
    for one in first_of_basis(material, catalog):
        if one.cited.type == _LETTER and one.text.text.startswith(_GROUND):
            yield one.finding(
                "letter",
                f"“{one.words}” là công văn, theo thói quen không dùng làm căn cứ ban hành.",
                "Căn cứ văn bản mà công văn dẫn ra; hoặc viết “Thực hiện Công văn số …”.",
            )
