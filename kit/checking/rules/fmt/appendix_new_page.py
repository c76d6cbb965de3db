"""FMT193: an appendix begins on a new page, by a break and not by empty lines."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import after_head, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.layout import Paragraph
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_HEADER = ("header.national_name", "header.motto", "header.issuer", "header.superior")


@rule(
    id="FMT193",
    slug="appendix-new-page",
    severity="warn",
    title_vi="Phụ lục bắt đầu ở trang mới",
    rationale_vi="Mỗi phụ lục đánh số trang riêng nên phải bắt đầu ở trang mới, bằng ngắt trang "
    "hoặc ngắt phần, không bằng các dòng trống.",
    source="nd-30-2020#PL I, III.1.đ",
    needs=(a_layout,),
)
def check_appendix_new_page(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each appendix that goes on below what stands before it."""
    heads = lines(material, "appendix.word")
    if not heads:
        heads = lines(material, "appendix.title")[:1]
    for line in heads:
        if not _is_broken(material, line.paragraph):
            has_header = _printed_above(material, line.paragraph) in _own_header(material)
            yield finding_at(
                "no-break", [line], f"“{quoted(line.text)}” không bắt đầu bằng ngắt trang.",
                "Đặt con trỏ trước phụ lục, chọn Layout > Breaks > Next Page; bỏ các dòng trống.",
                settings=[("page_break", True)],
                # A header of its own stands above: where the page begins is for people to see.
                is_safe=not has_header,
            )  # fmt: skip


def _is_broken(material: Material, head: Paragraph) -> bool:
    """Say whether a page or section break stands between the last text before and ``head``."""
    if head.breaks_page:
        return True
    before = [p for p in material.layout.paragraphs if p.number < head.number]
    # A national header that it repeats belongs to it.
    own = _own_header(material)
    sections = material.layout.sections
    for paragraph in reversed(before):
        if paragraph.section != head.section:
            return not sections[head.section - 1].continuous
        if paragraph.breaks_page:
            return True
        if paragraph.text.strip() and paragraph.number not in own:
            return False
    return True


def _own_header(material: Material) -> set[int]:
    return {c.paragraph.number for n in _HEADER for c in after_head(material, n)}


def _printed_above(material: Material, head: Paragraph) -> int | None:
    above = material.layout.paragraphs[: head.number - 1]
    return next((p.number for p in reversed(above) if p.text.strip()), None)
