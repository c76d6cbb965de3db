"""TXT145: a heading has a title, and the title ends without a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.numbering import roman_value
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import OutlineEntry

_LAST_SIGN = re.compile(r"\s*[.:;,]+$")


@rule(
    id="TXT145",
    slug="heading-titles",
    severity="info",
    title_vi="Đề mục có tên, không có dấu cuối",
    rationale_vi="Mục chỉ có số mà không có tên là trái Nghị định 30; dấu hai chấm, dấu chấm sau "
    "tên mục làm đề mục trông như câu văn.",
    source="nd30-format#STR-11",
)
def check_heading_titles(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each heading without words or with a sign at its end."""
    plan = material.plan
    printed = [_entry(line.text) for line in plan.frame if line.role == "heading"]
    for entry in [one for one in printed if one] or plan.outline:
        bare = _LAST_SIGN.sub("", entry.title).strip()
        if not bare:
            yield _finding(entry, "no-title", None).with_(severity="error")
        elif bare != entry.title.strip():
            yield _finding(entry, "sign-at-end", bare)


def _entry(line: str) -> OutlineEntry | None:
    """Return a section's heading as it was printed; reading takes its last sign off."""
    number, _, title = line.partition(" ")
    if roman_value(number) is None:
        return None
    return OutlineEntry(number=number.strip(" ."), title=title)


def _finding(entry: OutlineEntry, code: str, bare: str | None) -> Finding:
    number = entry.number or ""
    return Finding(
        code=code,
        place=f"Đề mục {number}".rstrip(),
        target="outline",
        message_vi=f"Đề mục {number} “{entry.title}” thừa dấu ở cuối."
        if bare
        else f"Đề mục {number} không có tên.",
        fix_vi=f"Viết “{bare}”." if bare else "Thêm tên mục.",
        found=entry.title if bare else None,
        replacement=bare,
        is_safe=bare is not None,
    )
