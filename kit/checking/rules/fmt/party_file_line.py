"""FMT205: the file line of a Party document reads "Lưu Văn phòng"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, finding_at, lines, quoted, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_FILE = re.compile(r"[-–—+\s]*lưu\b", re.IGNORECASE)


@rule(
    id="FMT205",
    slug="party-file-line",
    severity="error",
    title_vi="Dòng lưu của Đảng ghi “Lưu Văn phòng”",
    rationale_vi="Văn bản của Đảng ghi “Lưu Văn phòng …”, không có hai chấm và không ghi “VT”.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_file_line(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a file line in the words of a State document, and for none at all."""
    wanted = value_of(catalog, material, "recipients.file_line")
    found = lines(material, "recipients")
    filed = [c for c in found if _FILE.match(c.text)]
    if found and wanted is not None and not filed:
        yield finding_at(
            "no-file-line", found[-1:], "Nơi nhận chưa có dòng lưu.",
            f"Thêm dòng cuối “- {wanted.text} …”.",
        )  # fmt: skip
    for line in filed:
        if wanted is not None and not line.text.lstrip("-–—+ ").startswith(wanted.text):
            yield finding_at(
                "other-words", [line],
                f"Dòng lưu ghi kiểu văn bản Nhà nước: “{quoted(line.text)}”.",
                f"Ghi “- {wanted.text} …”, không có hai chấm và không ghi “VT”.",
            )  # fmt: skip
