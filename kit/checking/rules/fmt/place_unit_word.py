"""FMT168: the place is the bare name, but for units named by a number, a person or an event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.number_lines import date_line
from kit.checking.facts.printed import a_state_document, finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_UNIT_WORD = re.compile(
    r"(?P<word>[Tt]ỉnh|xã|phường|thành phố|huyện|quận|thị xã|thị trấn|đặc khu)"
    r"\s+(?P<name>[^\W\d].*)$"
)


@rule(
    id="FMT168",
    slug="place-unit-word",
    severity="warn",
    title_vi="Địa danh không kèm chữ “tỉnh”, “xã”",
    rationale_vi="Địa danh ghi tên riêng: “Đak Đoa, ngày …”. Chỉ đơn vị mang số, tên người hoặc "
    "sự kiện mới ghi đủ, ví dụ “Phường 1”.",
    source="nd30-format#PLACE-04",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_place_unit_word(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for "xã Đak Đoa, ngày …"; with a capital it may be part of a name."""
    one = date_line(material)
    match = _UNIT_WORD.match(one.place) if one is not None else None
    if match:
        yield finding_at(
            "unit-word", [one.line],
            f"Địa danh “{one.place}” có chữ “{match['word']}”.",
            f"Ghi “{match['name']}”.", found=one.place, replacement=match["name"],
        )  # fmt: skip
