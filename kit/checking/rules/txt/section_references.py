"""TXT139: a section of this plan that the text points to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.numbering import roman_value
from kit.checking.facts.prose import Hit
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import roman

# Only what surely means this plan: "mục IV Kế hoạch này", "mục II nêu trên".
_POINTED = re.compile(
    r"\b(?:[Mm]ục|[Pp]hần) (?P<number>[IVX]{1,5})"
    r"(?:,? (?:của |tại |trong )?(?:[Kk]ế hoạch|văn bản) này"
    r"|,? (?:nêu )?(?:trên|dưới) ?(?:đây)?)(?=\W|$)"
)


@rule(
    id="TXT139",
    slug="section-references",
    severity="error",
    title_vi="Mục được dẫn đến thì có thật",
    rationale_vi="Bỏ một mục khi chép mà quên sửa chỗ dẫn thì người đọc tìm “mục VI” không thấy.",
    source="practice#M12",
)
def check_section_references(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each section that is pointed to and does not exist."""
    numbers = [roman_value(entry.number or "") for entry in material.plan.outline]
    last = max((number for number in numbers if number), default=0)
    for hit in material.prose.find(_POINTED) if last else ():
        number = roman_value(hit.match["number"])
        if number and number > last and hit.text.part != "bases":
            yield _finding(hit, last)


def _finding(hit: Hit, last: int) -> Finding:
    return Finding(
        code="no-such-section",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"“{hit.words}”: kế hoạch chỉ có đến mục {roman(last)}.",
        fix_vi="Sửa số mục được dẫn.",
        found=hit.words,
    )
