"""FMT187: the file line begins "Lưu: VT" and parts its units by commas.

That it is there and names the drafting unit is TXT104's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_FILE = re.compile(r"[-–—+•*\s]*(?P<words>[Ll]ưu)\b\s*(?P<colon>:)?\s*(?P<rest>.*)$")
_JOINED = re.compile(r"VT\s*[-–;/]\s*(?P<unit>[A-ZĐ]\w*)")


@rule(
    id="FMT187",
    slug="file-line",
    severity="error",
    title_vi="Dòng lưu ghi “Lưu: VT, đơn vị soạn thảo”",
    rationale_vi="Dòng cuối ghi “Lưu:” có hai chấm, “VT” (văn thư) đứng đầu, rồi dấu phẩy và chữ "
    "viết tắt đơn vị soạn thảo.",
    source="nd-30-2020#PL I, II.9.d",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_file_line(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each slip in the file line."""
    for line in lines(material, "recipients"):
        match = _FILE.match(line.text)
        if match is None:
            continue
        words = match["words"]
        if not match["colon"]:
            found = " ".join(line.text[match.start("words") :].split()[:2])
            yield _safe("no-colon", line, f"“{found}” thiếu dấu hai chấm sau “Lưu”.", found,
                        found.replace(words, f"{words}:", 1))  # fmt: skip
        if not match["rest"].startswith("VT"):
            yield finding_at(
                "no-vt", [line], f"Dòng “{quoted(line.text)}” không ghi “VT” sau “Lưu:”.",
                "Ghi “Lưu: VT, ” rồi chữ viết tắt đơn vị soạn thảo.",
            )  # fmt: skip
            continue
        joined = _JOINED.match(match["rest"])
        if joined:
            yield _safe("no-comma", line, f"“{joined.group()}” phải cách bằng dấu phẩy.",
                        joined.group(), f"VT, {joined['unit']}")  # fmt: skip


def _safe(code: str, line: Component, message: str, found: str, right: str) -> Finding:
    return finding_at(
        code, [line], message, f"Ghi “{right}”.", found=found, replacement=right, is_safe=True
    )
