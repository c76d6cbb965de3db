"""Effective formatting. Mirrors kit/checking/layout/styles.py."""

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor


def look_of(layout, at=0):
    """Return the look of the first letters of a paragraph."""
    return layout.paragraphs[at].runs[0].look


def test_size_comes_from_the_nearest_that_says_it(document, read):
    """Run, character style, paragraph style, the style it is based on, the defaults."""
    styles = document.styles
    styles["Normal"].font.size = Pt(13)
    based = styles.add_style("Nội dung", WD_STYLE_TYPE.PARAGRAPH)
    based.base_style = styles["Normal"]
    own = styles.add_style("Chữ nhỏ", WD_STYLE_TYPE.CHARACTER)
    own.font.size = Pt(11)
    document.add_paragraph("từ kiểu gốc", style="Nội dung")
    document.add_paragraph().add_run("từ kiểu chữ", style="Chữ nhỏ")
    run = document.add_paragraph().add_run("của chính nó", style="Chữ nhỏ")
    run.font.size = Pt(15)

    layout = read(document)
    assert [look_of(layout, at).size_pt for at in range(3)] == [13, 11, 15]


def test_bold_of_two_styles_cancels(document, read):
    """ISO/IEC 29500-1, 17.7.3: toggles of styles cancel each other; a run's own word holds."""
    styles = document.styles
    heading = styles.add_style("Đậm", WD_STYLE_TYPE.PARAGRAPH)
    strong = styles.add_style("Chữ đậm", WD_STYLE_TYPE.CHARACTER)
    heading.font.bold = strong.font.bold = True
    document.add_paragraph("một", style="Đậm")
    document.add_paragraph(style="Đậm").add_run("hai", style="Chữ đậm")
    document.add_paragraph(style="Đậm").add_run("ba", style="Chữ đậm").bold = True

    layout = read(document)
    assert [look_of(layout, at).bold for at in range(3)] == [True, False, True]


def test_everything_a_run_says_is_read(document, read, xml):
    """What rules of form ask for, in their units."""
    run = document.add_paragraph().add_run("chữ")
    font = run.font
    font.italic = font.underline = font.all_caps = True
    font.color.rgb = RGBColor(255, 0, 0)
    font.highlight_color = WD_COLOR_INDEX.YELLOW
    run._r.get_or_add_rPr().append(xml('<w:spacing w:val="-20"/>'))
    run._r.get_or_add_rPr().append(xml('<w:w w:val="80"/>'))

    look = look_of(read(document))
    assert (look.italic, look.underline, look.capitals, look.highlight) == (True,) * 4
    assert (look.color, look.spacing_pt, look.scale) == ("FF0000", -1.0, 0.8)


def test_automatic_color_is_black(document, read, xml):
    """``auto`` prints black on white paper."""
    run = document.add_paragraph().add_run("chữ")
    run._r.get_or_add_rPr().append(xml('<w:color w:val="auto"/>'))
    assert look_of(read(document)).color == "000000"


@pytest.mark.parametrize(("fill", "shows"), [("FFFF00", True), ("auto", False), ("FFFFFF", False)])
def test_shading_marks_words_too(document, read, xml, fill, shows):
    """Some mark words with a ground instead of the marker; white and none are no mark."""
    run = document.add_paragraph().add_run("chữ")
    run._r.get_or_add_rPr().append(xml(f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'))
    assert look_of(read(document)).highlight is shows


def test_fonts_of_plain_and_marked_letters(document, read):
    """Word keeps them apart; where both are one it is one name."""
    run = document.add_paragraph().add_run("chữ")
    run.font.name = "Arial"
    assert look_of(read(document)).fonts == ("Arial",)

    run._r.rPr.rFonts.set(qn("w:hAnsi"), "Tahoma")
    assert look_of(read(document)).fonts == ("Arial", "Tahoma")


@pytest.mark.parametrize(
    ("language", "theme", "font"),
    [
        ("en-US", "minorHAnsi", "Cambria"),
        ("vi-VN", "minorHAnsi", "Arial"),
        ("vi-VN", "majorHAnsi", "Times New Roman"),
    ],
)
def test_theme_gives_the_font_of_its_language(document, read, xml, language, theme, font):
    """A Vietnamese file takes the theme's fonts for Vietnamese, not the Latin ones."""
    settings = document.settings.element
    for old in settings.findall(qn("w:themeFontLang")):
        settings.remove(old)
    settings.append(xml(f'<w:themeFontLang w:val="{language}"/>'))
    run = document.add_paragraph().add_run("chữ")
    fonts = f'<w:rFonts w:asciiTheme="{theme}" w:hAnsiTheme="{theme}"/>'
    run._r.get_or_add_rPr().append(xml(fonts))

    assert look_of(read(document)).fonts == (font,)


def test_form_of_a_paragraph(document, read):
    """Alignment, indents, gaps and the pitch of lines."""
    form = document.add_paragraph("Nội dung").paragraph_format
    form.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    form.first_line_indent, form.left_indent, form.right_indent = Mm(12.7), Mm(5), Mm(3)
    form.space_before, form.space_after = Pt(3), Pt(6)
    form.line_spacing = 1.5

    (line,) = read(document).paragraphs
    read_form = line.form
    assert (read_form.align, read_form.line_rule, read_form.line) == ("justify", "multiple", 1.5)
    assert (read_form.indent_first_mm, read_form.indent_left_mm) == (12.7, 5)
    assert (read_form.indent_right_mm, read_form.space_before_pt) == (3, 3)
    assert read_form.space_after_pt == 6


@pytest.mark.parametrize(
    ("rule", "name"),
    [(WD_LINE_SPACING.EXACTLY, "exact"), (WD_LINE_SPACING.AT_LEAST, "at_least")],
)
def test_pitch_in_points(document, read, rule, name):
    """A fixed pitch and a least one are points, not lines."""
    form = document.add_paragraph("Nội dung").paragraph_format
    form.line_spacing, form.line_spacing_rule = Pt(18), rule

    (line,) = read(document).paragraphs
    assert (line.form.line_rule, line.form.line) == (name, 18)


def test_negative_first_line_is_hanging(document, read):
    """A hanging first line begins left of the paragraph; setting one takes back the other."""
    document.styles["Normal"].paragraph_format.first_line_indent = Mm(10)
    paragraph = document.add_paragraph("- Việc")
    paragraph.paragraph_format.first_line_indent = Mm(-5)

    (line,) = read(document).paragraphs
    assert line.form.indent_first_mm == -5


def test_contextual_spacing_and_automatic_gap(document, read, xml):
    """No gap among the same style; a web page's gap is Word's own."""
    paragraph = document.add_paragraph("Nội dung")
    properties = paragraph._p.get_or_add_pPr()
    properties.append(xml("<w:contextualSpacing/>"))
    properties.append(xml('<w:spacing w:before="0" w:beforeAutospacing="1"/>'))

    (line,) = read(document).paragraphs
    assert (line.form.joined, line.form.space_before_pt) == (True, 14)


def test_head_row_of_a_table_style_is_bold(document, read, xml):
    """A table style may give its first row letters of its own."""
    style = document.styles["Table Grid"].element
    style.append(xml('<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'))
    table = document.add_table(2, 1, style="Table Grid")
    table.cell(0, 0).text, table.cell(1, 0).text = "Nhiệm vụ", "Treo băng rôn"

    head, row = read(document).paragraphs
    assert (head.runs[0].look.bold, row.runs[0].look.bold) == (True, False)


def test_style_names_are_those_of_word(document, read):
    """The default style's name stands where a paragraph names none."""
    document.add_paragraph("một")
    document.add_paragraph("hai", style="List Bullet")
    assert [p.style for p in read(document).paragraphs] == ["Normal", "List Bullet"]
