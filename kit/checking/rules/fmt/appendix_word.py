"""FMT188: an appendix is headed by the word "Phụ lục" in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import fold

_COLON = re.compile(r"phụ lục\s*[:.–-]", re.IGNORECASE)


@rule(
    id="FMT188",
    slug="appendix-word",
    severity="error",
    title_vi="Phụ lục có dòng chữ “Phụ lục”",
    rationale_vi="Chữ “Phụ lục” đứng riêng một dòng, giữa trang; tên phụ lục ở dòng dưới. Thiếu "
    "chữ này thì phần đính kèm không dẫn chiếu được.",
    source="nd-30-2020#PL I, III.1.b",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_appendix_word(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for an appendix without the word, and for a title that runs on behind it."""
    titles = lines(material, "appendix.title")
    joined = [c for c in titles if fold(c.text).startswith("phu luc ") or _COLON.match(c.text)]
    if joined:
        yield finding_at(
            "joined", joined[:1], f"“{quoted(joined[0].text)}”: chữ “Phụ lục” và tên phụ lục cùng"
            " một dòng.",
            "Xuống dòng sau chữ “Phụ lục”; tên phụ lục in hoa ở dòng dưới.",
        )  # fmt: skip
    elif not lines(material, "appendix.word") and lines(material, "appendix.reference"):
        first = (*titles, *lines(material, "appendix.reference"))
        yield finding_at(
            "no-word", first[:1], f"Trên “{quoted(first[0].text)}” chưa có chữ “Phụ lục”.",
            "Thêm dòng “Phụ lục” (đậm, cỡ 14, căn giữa) phía trên tên phụ lục.",
        )  # fmt: skip
