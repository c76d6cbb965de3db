"""FMT194: the last appendix ends with "./.", as the samples of the decree print it."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, lines, quoted, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# What an appendix is called by, the most telling first.
_HEADS = ("appendix.title", "appendix.word", "appendix.reference")


@rule(
    id="FMT194",
    slug="appendix-end-mark",
    severity="info",
    title_vi="Phụ lục kết thúc bằng “./.”",
    rationale_vi="Các mẫu của Nghị định in “./.” ở cuối mỗi phụ lục để không ai viết thêm được "
    "vào sau.",
    source="nd-30-2020#PL III, mẫu 2.1",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_appendix_end_mark(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a document whose last appendix ends without the mark."""
    heads = next((h for h in (lines(material, name) for name in _HEADS) if h), ())
    mark = value_of(catalog, material, "appendix.end_mark")
    if not heads or mark is None:
        return
    printed = [p for p in material.layout.paragraphs if p.text.strip() and not p.in_text_box]
    if not printed[-1].text.rstrip().endswith(mark.text):
        yield finding_at(
            "no-end-mark", heads[-1:],
            f"Cuối phụ lục (“{quoted(heads[-1].text)}”) chưa có dấu “{mark.text}”.",
            f"Thêm “{mark.text}” sau nội dung cuối cùng của phụ lục.",
        )  # fmt: skip
