"""TXT143: nobody is a recipient twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import fold

_REASON = re.compile(r"\s*\([^)]*\)")


@rule(
    id="TXT143",
    slug="recipients-twice",
    severity="warn",
    title_vi="Không ghi một nơi nhận hai lần",
    rationale_vi="Một cơ quan ghi hai dòng thì nhận hai bản; thường do dán thêm danh sách của văn "
    "bản khác.",
    source="nd30-format#NN-02",
)
def check_recipients_twice(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each line that was there before."""
    seen: set[str] = set()
    for number, line in enumerate(material.plan.recipients, 1):
        name = _REASON.sub("", fold(line)).strip(" -;.,")
        if name in seen:
            yield Finding(
                code="recipient-again",
                place=f"Nơi nhận, dòng {number}",
                target="recipients",
                message_vi=f"“{line}” đã có ở dòng trên.",
                fix_vi="Bỏ dòng này.",
                found=line,
            )
        if name:
            seen.add(name)
