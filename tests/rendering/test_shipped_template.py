"""templates/ke_hoach.docx: what stands in its XML, against the ranges of the catalog."""

from __future__ import annotations

import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from kit.rendering import DEFAULT_TEMPLATE, render_plan
from kit.rendering.page_finish import END_STYLE, RULE_STYLES
from kit.resources import templates_folder
from tests.rendering.plans import PLANS

TEMPLATE = templates_folder() / DEFAULT_TEMPLATE
FONT_KINDS = ("ascii", "hAnsi", "eastAsia", "cs")

# Style of the template: key of its size in the catalog.
SIZES = {
    "Quốc hiệu": "header.national_name.size",
    "Tiêu ngữ": "header.motto.size",
    "Cơ quan chủ quản": "header.superior.size",
    "Cơ quan ban hành": "header.issuer.size",
    "Số và ký hiệu": "number.size",
    "Địa danh và thời gian": "date_line.size",
    "Tên loại văn bản": "type.size",
    "Trích yếu": "subject.size",
    "Dòng căn cứ": "basis.size",
    "Nội dung": "body.size",
    "Heading 1": "heading.section.size",
    "Heading 2": "heading.clause.size",
    "Đoạn kết": "body.size",
    "Chữ nơi nhận": "recipients.title.size",
    "Danh sách nơi nhận": "recipients.size",
    "Quyền hạn và chức vụ": "signature.authority.size",
    "Họ tên người ký": "signature.name.size",
    "Chữ phụ lục": "appendix.word.size",
    "Tiêu đề phụ lục": "appendix.title.size",
    "Dòng kèm theo": "appendix.reference.size",
    "Đầu bảng": "appendix.table.size",
    "Ô bảng": "appendix.table.size",
    "Ô bảng giữa": "appendix.table.size",
    "Nhóm nhiệm vụ": "appendix.table.size",
    "Header": "page_number.size",
}
ALIGNMENTS = {"center": 1, "justify": 3, "left": 0}


@pytest.fixture(scope="module")
def template():
    return Document(str(TEMPLATE))


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    path = tmp_path_factory.mktemp("rendered") / "a.docx"
    return Document(str(render_plan(PLANS["commune"], path)))


@pytest.mark.parametrize(("style", "key"), SIZES.items())
def test_styles_have_the_sizes_and_looks_that_we_print(template, catalog, style, key):
    """Size, weight, slant and place of each component are the catalog's."""
    found = template.styles[style]
    assert catalog.value(key).contains(found.font.size.pt)
    assert found.font.size.pt == catalog.value(key).preferred
    stem = key.removesuffix(".size")
    if stem in ("appendix.table", "page_number"):
        return
    look = catalog.value(f"{stem}.style").text
    if style != "Nhóm nhiệm vụ":
        assert found.font.bold == ("bold" in look)
        assert found.font.italic == ("italic" in look)
    align = catalog.value(f"{stem}.align").text
    if not stem.startswith("heading."):
        assert found.paragraph_format.alignment == ALIGNMENTS[align]


def test_styles_in_use_are_named_for_authors(template):
    """Vietnamese names or Word's own; each paragraph has one, direct formatting none."""
    names = {paragraph.style.name for paragraph in template.paragraphs}
    assert "Normal" not in names
    assert set(RULE_STYLES) | {END_STYLE} <= {style.name for style in template.styles}
    body = etree.tostring(template.element.body, encoding="unicode")
    assert "w:rPr" not in body


def test_one_typeface_black_and_vietnamese_everywhere(template, catalog):
    """Every style names all four kinds of fonts; no part names another typeface or colour."""
    wanted = catalog.value("font.name").text
    archive = zipfile.ZipFile(TEMPLATE)
    for name in archive.namelist():
        if not name.endswith(".xml"):
            continue
        root = etree.fromstring(archive.read(name))
        for fonts in root.iter(qn("w:rFonts")):
            assert {fonts.get(qn(f"w:{kind}")) for kind in FONT_KINDS} == {wanted}
        for color in root.iter(qn("w:color")):
            assert color.get(qn("w:val")) == catalog.value("font.color").text
    language = template.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "vi-VN"


def test_both_sections_have_paper_and_margins_of_the_decree(rendered, catalog):
    """A4 upright, then A4 on its side; margins as on the screen of the reader."""
    main, appendix = rendered.sections
    assert main.page_width.mm == pytest.approx(catalog.value("page.width").low, abs=0.2)
    assert main.page_height.mm == pytest.approx(catalog.value("page.height").low, abs=0.2)
    assert (appendix.page_width, appendix.page_height) == (main.page_height, main.page_width)
    for section in (main, appendix):
        for side in ("top", "bottom", "left", "right"):
            margin_mm = getattr(section, f"{side}_margin").mm
            assert catalog.value(f"page.margin.{side}").contains(margin_mm, tolerance=0.1)


def test_both_sections_count_from_one_and_hide_it(rendered):
    """pgNumType start=1 and titlePg; the PAGE field stands in the default header, centred."""
    for section in rendered.sections:
        numbers = section._sectPr.find(qn("w:pgNumType"))
        assert numbers.get(qn("w:start")) == "1"
        assert section.different_first_page_header_footer
        assert "PAGE" in etree.tostring(section.header._element, encoding="unicode")
        assert "PAGE" not in etree.tostring(section.first_page_header._element, encoding="unicode")
        assert section.header.paragraphs[-1].style.paragraph_format.alignment == 1


def test_body_paragraphs_have_indent_gap_and_spacing(template, catalog):
    """First line 1 to 1.27 cm, 6 pt apart, single to one and a half lines."""
    for style in ("Nội dung", "Dòng căn cứ", "Đoạn kết", "Heading 1", "Heading 2"):
        form = template.styles[style].paragraph_format
        assert catalog.value("body.indent").contains(form.first_line_indent.mm, tolerance=0.05)
        assert catalog.value("paragraph.gap").contains(form.space_after.pt)
        assert catalog.value("body.line_spacing").contains(form.line_spacing)


def test_headings_keep_their_text_and_the_closing_its_sign_off(template):
    """No heading ends a page; the last sentence goes with the signature."""
    for style in ("Heading 1", "Heading 2", "Đoạn kết", "Nhóm nhiệm vụ", "Dòng kèm theo"):
        assert template.styles[style].paragraph_format.keep_with_next


def test_tables_have_their_widths_in_grid_and_cells(rendered):
    """Grid and cells agree and fill the text width; programs that trust either print alike."""
    widths = {0: 165, 1: 165, 2: 252}
    for at, table in enumerate(rendered.tables):
        grid = [int(col.get(qn("w:w"))) for col in table._tbl.tblGrid.findall(qn("w:gridCol"))]
        assert sum(grid) / 1440 * 25.4 == pytest.approx(widths[at], abs=0.3)
        for row in table._tbl.findall(qn("w:tr")):
            cells = row.findall(qn("w:tc"))
            spans = [int(s.get(qn("w:val"))) if (s := c.find(f".//{qn('w:gridSpan')}")) is not None
                     else 1 for c in cells]  # fmt: skip
            own = [int(cell.find(f".//{qn('w:tcW')}").get(qn("w:w"))) for cell in cells]
            assert sum(spans) == len(grid)
            assert sum(own) == sum(grid)
            if set(spans) == {1}:
                assert own == grid


def test_rows_stay_whole_and_the_head_is_repeated(rendered):
    """cantSplit on every row; tblHeader on the head of the task table alone."""
    rows = [row for table in rendered.tables for row in table._tbl.findall(qn("w:tr"))]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    heads = [row for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
    assert heads == [rendered.tables[2].rows[0]._tr]


def test_header_and_sign_off_have_no_borders(rendered):
    """Only the task table is ruled."""
    bordered = [
        table._tbl.find(f".//{qn('w:tblBorders')}") is not None for table in rendered.tables
    ]
    assert bordered == [False, False, True]


def test_rules_are_drawn_not_typed(rendered):
    """Four empty paragraphs with a border; no underscores, no underlined words."""
    rules = [
        paragraph
        for paragraph in rendered.element.body.iter(qn("w:p"))
        if _style_name(rendered, paragraph) in RULE_STYLES
    ]
    xml = etree.tostring(rendered.element.body, encoding="unicode")

    assert len(rules) == len(RULE_STYLES)
    assert all("".join(rule.itertext(qn("w:t"))) == "" for rule in rules)
    assert all(
        rendered.styles[name].element.find(f".//{qn('w:pBdr')}/{qn('w:top')}") is not None
        for name in RULE_STYLES
    )
    assert "__" not in xml
    assert "<w:u " not in xml


def test_no_template_tag_is_left(rendered):
    """Everything that was a command is gone, its paragraphs and rows too."""
    xml = etree.tostring(rendered.element, encoding="unicode")
    assert not any(tag in xml for tag in ("{{", "}}", "{%", "%}"))
    assert "Dòng lệnh của mẫu" not in {p.style.name for p in rendered.paragraphs}


def test_template_names_no_author(template):
    """The file in the repository says nothing of who made it."""
    properties = template.core_properties._element
    assert [child.tag.split("}")[1] for child in properties] == ["title"]
    assert not any(name.startswith("docProps/app") for name in zipfile.ZipFile(TEMPLATE).namelist())


def _style_name(document, paragraph) -> str:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    by_id = {one.style_id: one.name for one in document.styles}
    return by_id.get(style.get(qn("w:val")), "") if style is not None else ""
