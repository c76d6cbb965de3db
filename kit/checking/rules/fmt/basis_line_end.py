"""FMT170: each line of the bases ends with a semicolon, the last with a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import finding_at, real_bases, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_OPENING = re.compile(r"[-\s]*(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Để|Sau khi|Tiếp tục)\b")
# So many words at the end of a line are found nowhere else in it.
_WORDS = 5


@rule(
    id="FMT170",
    slug="basis-line-end",
    severity="error",
    title_vi="Dòng căn cứ kết thúc bằng chấm phẩy, dòng cuối bằng chấm",
    rationale_vi="Mỗi căn cứ ghi một dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc "
    "bằng dấu chấm; hay gặp dòng cuối ghi dấu phẩy.",
    source="nd-30-2020#PL I, II.6.a",
    needs=(a_layout,),
)
def check_basis_line_end(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each line with another end; a line that goes on has none."""
    found = real_bases(material)
    ends = [value_of(catalog, material, f"basis.{end}") for end in ("line_end", "last_line_end")]
    if not found or None in ends:
        return
    for line, below in zip(found, (*found[1:], None), strict=True):
        wanted = (ends[1] if below is None else ends[0]).text
        text = line.text.rstrip()
        goes_on = below is not None and text[-1:] not in ";.," and not _OPENING.match(below.text)
        if text.endswith(wanted) or goes_on:
            continue
        last = " ".join(text.split()[-_WORDS:])
        yield finding_at(
            "last-line" if below is None else "line", [line],
            f"Dòng căn cứ “… {last}” phải kết thúc bằng dấu “{wanted}”.",
            f"Ghi dấu “{wanted}” ở cuối dòng.",
            found=last, replacement=f"{last.rstrip(';,.: ')}{wanted}", is_safe=True,
        )  # fmt: skip
