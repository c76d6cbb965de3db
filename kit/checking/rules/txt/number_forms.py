"""TXT126: numbers as Vietnamese writes them: 2.000 tờ, 99,5%, 1.500.000 đồng."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.prose import Hit
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import number_vi

_COUNTED = "đồng|tờ|lượt|người|hộ|bản|chiếc|tin|bài|cuốn|quyển|hồ sơ|triệu|tỷ"
_WRONG = re.compile(
    rf"(?<![\w/.,-])(?<!năm )(?P<plain>[1-9]\d{{3,}})(?= (?:{_COUNTED})\b)"
    rf"|(?<![\w/.,-])(?P<comma>\d{{1,3}}(?:,\d{{3}})+)(?= ?(?:{_COUNTED})\b)"
    r"|(?<![\w/.,-])(?P<point>\d{1,3}\.\d{1,2})(?= ?(?:%|tỷ|triệu))"
    r"|(?<![\w/.,-])(?P<percent>\d{1,3}(?:,\d+)?[ \u00a0]+%)"
)


@rule(
    id="TXT126",
    slug="number-forms",
    severity="info",
    title_vi="Số lượng, số tiền, tỉ lệ viết theo cách Việt Nam",
    rationale_vi="Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân; viết lẫn kiểu Anh thì "
    "1,500 và 1.500 bị đọc thành hai số khác nhau.",
    source="practice#M8",
)
def check_number_forms(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each number in another form."""
    for hit in material.prose.find(_WRONG):
        yield _finding(hit, _right(hit))


def _right(hit: Hit) -> str:
    words = hit.words
    match hit.match.lastgroup:
        case "plain":
            return number_vi(int(words))
        case "comma":
            return words.replace(",", ".")
        case "point":
            return words.replace(".", ",")
    return "".join(words.split())


def _finding(hit: Hit, right: str) -> Finding:
    return Finding(
        code=f"number-{hit.match.lastgroup}",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"“{hit.words}” chưa đúng cách viết số.",
        fix_vi=f"Viết “{right}”.",
        found=hit.words,
        replacement=right,
        # A comma may have been meant as the decimal sign: only a person knows.
        is_safe=hit.match.lastgroup != "comma" or hit.words.count(",") > 1,
    )
