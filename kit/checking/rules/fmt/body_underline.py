"""FMT135: running text is not underlined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, body_lines, listed
from kit.checking.facts.printed import finding_at, quoted, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Run
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# Word underlines an address by itself.
_ADDRESS = re.compile(r"@|https?:|www\.|\.vn\b")


@rule(
    id="FMT135",
    slug="body-underline",
    severity="warn",
    title_vi="Nội dung không gạch chân",
    rationale_vi="Nội dung in chữ đứng; gạch chân từng cụm là dấu nhấn khi soạn, làm rối.",
    source="nd-30-2020#PL I, II.6.e",
    needs=(a_layout, a_value("body.style")),
)
def check_body_underline(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all paragraphs with underlined words; the first words are named."""
    if value_of(catalog, material, "body.style").text != "upright":
        return
    found = [c for c in body_lines(material) if any(map(_is_underlined, c.paragraph.runs))]
    if found:
        words = next(r.text for r in found[0].paragraph.runs if _is_underlined(r))
        yield finding_at(
            "underline",
            found,
            f"{len(found)} đoạn nội dung có chữ gạch chân ({listed(found)}), như "
            f"“{quoted(words)}”.",
            "Bôi đen chữ đó, nhấn Ctrl+U để bỏ gạch chân.",
        )


def _is_underlined(run: Run) -> bool:
    has_letters = any(map(str.isalnum, run.text))
    return run.look.underline and has_letters and not _ADDRESS.search(run.text)
