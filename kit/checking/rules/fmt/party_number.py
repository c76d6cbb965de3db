"""FMT203: a Party number is written "Số 05-KH/ĐU"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.number_lines import NumberLine, number_line
from kit.checking.facts.printed import a_party_document, finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_STATE = re.compile(
    r"(?P<digits>\d*)\s*/\s*(?P<code>[A-ZĐ][A-Za-zĐđ]{1,3})\s*-\s*(?P<body>[A-ZĐ]+)$"
)
_SPACES = re.compile(r"(?<=\S)\s*([-–/])\s*")
_PARTY = re.compile(r"\d*-[A-ZĐ][A-Za-zĐđ]{1,3}/[A-ZĐ]+$")


@rule(
    id="FMT203",
    slug="party-number",
    severity="error",
    title_vi="Số, ký hiệu văn bản của Đảng: “Số 05-KH/ĐU”",
    rationale_vi="Văn bản của Đảng ghi “Số” không có hai chấm, gạch nối giữa số và tên loại, "
    "gạch chéo trước cơ quan ban hành.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_number(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each slip in the number line of a Party document."""
    one = number_line(material)
    if one is None:
        return
    if one.colon:
        words = f"{one.word}{one.colon}"
        yield _safe(one, "colon", f"“{words}”: văn bản của Đảng không ghi hai chấm sau “Số”.",
                    words, one.word)  # fmt: skip
    state = _STATE.match(one.rest)
    if state:
        right = f"{state['digits']}-{state['code']}/{state['body']}"
        yield _safe(one, "state-style", f"“{one.rest}” là cách ghi số của văn bản Nhà nước.",
                    one.rest, right)  # fmt: skip
        return
    tight = _SPACES.sub(r"\1", one.rest).replace("–", "-")
    if tight != one.rest and (one.party or _PARTY.match(tight)):
        yield _safe(one, "spaces", f"“{one.rest}” có cách chữ hoặc gạch dài.", one.rest, tight)


def _safe(one: NumberLine, code: str, message: str, found: str, right: str) -> Finding:
    return finding_at(
        code, [one.line], f"Dòng số, ký hiệu: {message}", f"Sửa thành “{right}”.",
        found=found, replacement=right, is_safe=True,
    )  # fmt: skip
