"""FMT123: gaps in the text are set as spacing, not typed as empty paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import quoted, target_of
from kit.checking.findings import Finding, Setting
from kit.checking.layout import Paragraph
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# Between these an empty line is a gap of running text.
_TEXT = ("body", "basis", "heading.section", "heading.clause", "article", "appendix.title")
# As many in a row push the text to another page.
_PUSHING = 3


@rule(
    id="FMT123",
    slug="empty-paragraphs",
    severity="info",
    title_vi="Không dùng dòng trống để giãn cách",
    rationale_vi="Dòng trống gõ tay xô lệch khi sửa nội dung; khoảng cách đặt ở định dạng đoạn.",
    source="practice",
    needs=(a_layout,),
)
def check_empty_paragraphs(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for single empty lines in the text, and one for rows of them."""
    rows = list(_rows(material))
    for code, found in (
        ("gap", [row for row in rows if len(row) < _PUSHING]),
        ("push", [row for row in rows if len(row) >= _PUSHING]),
    ):
        empty = [one for row in found for one in row]
        if not empty:
            continue
        targets = [target_of(one) for one in empty]
        what = "để đẩy nội dung xuống" if code == "push" else "để giãn cách"
        yield Finding(
            code=code,
            severity="warn" if code == "push" else None,
            place=f"Sau {empty[0].place} (“{quoted(_above(material, empty[0]))}”)",
            target=targets[0],
            also=tuple(targets[1:]),
            message_vi=f"{len(empty)} dòng trống trong nội dung dùng {what} (thói quen không nên).",
            fix_vi="Xóa dòng trống, đặt Spacing After ở đoạn trước"
            + ("; sang trang mới thì dùng Ctrl+Enter." if code == "push" else "."),
            settings=(Setting(name="remove", value=True),),
        )


def _rows(material: Material) -> Iterator[list[Paragraph]]:
    """Yield the rows of empty paragraphs between two lines of running text."""
    names = {c.paragraph.number: c.name for c in material.components}
    row: list[Paragraph] = []
    is_after_text = False
    for one in material.layout.paragraphs:
        is_empty = not one.text.strip() and one.spot is None and not one.drawn
        if is_empty and not one.holds_object and not one.breaks_page and not one.in_text_box:
            row.append(one)
            continue
        is_text = names.get(one.number) in _TEXT and one.spot is None
        if row and is_after_text and is_text and one.section == row[0].section:
            yield row
        row, is_after_text = [], is_text


def _above(material: Material, empty: Paragraph) -> str:
    before = material.layout.paragraphs[: empty.number - 1]
    return next((one.text for one in reversed(before) if one.text), "")
