"""FMT183: the signature stands in the right half, level with "Nơi nhận".

Text boxes are not judged: where they print nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_TROUBLES_VI = {"not-level": "không ngang với “Nơi nhận”", "left": "ở bên trái “Nơi nhận”"}


@rule(
    id="FMT183",
    slug="signature-place",
    severity="error",
    title_vi="Chữ ký ở nửa phải, ngang với “Nơi nhận”",
    rationale_vi="Quyền hạn, chức vụ người ký ở nửa phải trang, dòng đầu ngang với “Nơi nhận” ở "
    "bên trái.",
    source="nd-30-2020#PL I, II.7",
    needs=(a_layout,),
)
def check_signature_place(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a signature at the left of, or above or below the recipients."""
    signing = lines(material, "signature.authority") or lines(material, "signature.position")
    title = lines(material, "recipients.title")
    if not signing or not title:
        return
    first, second = title[0].paragraph, signing[0].paragraph
    if first.in_text_box or second.in_text_box or first.number == second.number:
        return
    code = None
    if first.spot is None and second.spot is None:
        code = "not-level"
    elif first.spot is not None and second.spot is not None:
        if (first.spot.table, first.spot.row) != (second.spot.table, second.spot.row):
            code = "not-level"
        elif first.spot.column > second.spot.column:
            code = "left"
        elif first.spot.column == second.spot.column:
            code = "not-level"
    if code is not None:
        yield finding_at(
            code, signing[:1], f"“{quoted(signing[0].text)}” {_TROUBLES_VI[code]}.",
            "Kẻ bảng hai cột không viền: bên trái nơi nhận, bên phải chữ ký, dòng đầu ngang nhau.",
        )  # fmt: skip
