"""Faults of running text: letters, paragraphs, gaps."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import pairwise
from random import Random

import yaml
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.run import Run

from benchmarks.faults.body_text import BODY_STYLE, is_body, some_body, two_words
from benchmarks.faults.register import NoPlace, page_fault

# So many letters print two lines at least.
_LONG = 200


@page_fault("FMT113", "phong_arial", sample=True)
def other_font(document: Document, rng: Random) -> None:
    """Paragraphs pasted from elsewhere keep their font."""
    font = rng.choice(("Arial", "Calibri", "Tahoma", "Cambria"))
    for paragraph in some_body(document, rng, most=3):
        for run in paragraph.runs:
            run.font.name = font


@page_fault("FMT113", "mot_cum_phong_khac")
def other_font_of_words(document: Document, rng: Random) -> None:
    """Two words in the middle of a paragraph are of another font."""
    two_words(some_body(document, rng, shortest=80)[0], rng).font.name = rng.choice(
        ("Arial", "Calibri")
    )


@page_fault("FMT113", "o_bang_phong_khac")
def other_font_of_cell(document: Document, rng: Random) -> None:
    """A cell of any table has another font."""
    _cell_run(document, rng).font.name = rng.choice(("Arial", "Calibri", "Cambria"))


@page_fault("FMT114", "phong_vntime", sample=True)
def old_font(document: Document, rng: Random) -> None:
    """A paragraph comes from a file of before Unicode: stored and set as TCVN3."""
    stored = _tcvn3()
    fitting = [
        p
        for p in document.paragraphs
        if is_body(p) and all(c.isascii() or c in stored for c in p.text)
    ]
    if not fitting:
        raise NoPlace
    run = rng.choice(fitting).runs[0]
    run.text = "".join(stored.get(char, char) for char in run.text)
    run.font.name = rng.choice((".VnTime", ".VnArial"))


@cache
def _tcvn3() -> dict[str, str]:
    """Return how TCVN3 stores each letter."""
    table = files("kit.importing").joinpath("legacy_fonts.yaml").read_text("utf-8")
    return yaml.safe_load(table)["tcvn3"]["letters"]


@page_fault("FMT115", "chu_do", sample=True)
def red_words(document: Document, rng: Random) -> None:
    """Words marked in colour while drafting."""
    color = rng.choice(("FF0000", "0070C0", "C00000", "00B050"))
    two_words(some_body(document, rng, shortest=80)[0], rng).font.color.rgb = RGBColor.from_string(
        color
    )


@page_fault("FMT115", "o_bang_chu_do")
def red_cell(document: Document, rng: Random) -> None:
    """A cell still has the colour by which somebody marked it."""
    _cell_run(document, rng).font.color.rgb = RGBColor(255, 0, 0)


@page_fault("FMT116", "ca_kieu_chu_co_12")
def small_style(document: Document, rng: Random) -> None:
    """The style of the text is smaller than the law allows."""
    _body_style(document).font.size = Pt(rng.choice((11, 12, 12.5)))


@page_fault("FMT116", "noi_dung_co_12", sample=True)
def small_text(document: Document, rng: Random) -> None:
    """Paragraphs made smaller to fit the page, or larger."""
    size = rng.choice((11, 12, 12.5, 15))
    for paragraph in some_body(document, rng, most=4):
        for run in paragraph.runs:
            run.font.size = Pt(size)


@page_fault("FMT116", "mot_cum_co_khac")
def small_words(document: Document, rng: Random) -> None:
    """Two words of another size."""
    two_words(some_body(document, rng, shortest=80)[0], rng).font.size = Pt(
        rng.choice((11, 12, 16))
    )


@page_fault("FMT117", "lan_co_13_va_14", sample=True)
def mixed_sizes(document: Document, rng: Random) -> None:
    """Some paragraphs of another size that is allowed, too."""
    for paragraph in some_body(document, rng, most=4):
        for run in paragraph.runs:
            run.font.size = Pt(13)


@page_fault("FMT118", "khong_lui_dau_dong", sample=True)
def no_indent(document: Document, rng: Random) -> None:
    """Paragraphs begin at the margin, or too far from it."""
    indent = Mm(rng.choice((0, 5, 20)))
    for paragraph in some_body(document, rng, most=3):
        paragraph.paragraph_format.first_line_indent = indent


@page_fault("FMT118", "ca_kieu_chu_khong_lui")
def style_without_indent(document: Document, rng: Random) -> None:
    """The style of the text has no indent."""
    _body_style(document).paragraph_format.first_line_indent = Mm(rng.choice((0, 7)))


@page_fault("FMT119", "ca_kieu_chu_dinh_doan")
def style_without_gap(document: Document, rng: Random) -> None:
    """The style of the text leaves no gap, or too small a one."""
    _body_style(document).paragraph_format.space_after = Pt(rng.choice((0, 3)))


@page_fault("FMT119", "bo_khoang_cach_cung_kieu")
def style_without_gap_among_its_own(document: Document, rng: Random) -> None:
    """The style of the text refuses the gap among its own paragraphs."""
    properties = _body_style(document).element.get_or_add_pPr()
    spacing = properties.find(qn("w:spacing"))
    spacing.addnext(OxmlElement("w:contextualSpacing"))


@page_fault("FMT119", "doan_cach_3pt", sample=True)
def small_gap(document: Document, rng: Random) -> None:
    """Paragraphs stand too close to each other."""
    gap = Pt(rng.choice((0, 2, 3, 4)))
    followed = [
        p
        for p, after in pairwise(document.paragraphs)
        if p.style.name == after.style.name == BODY_STYLE
    ]
    for paragraph in rng.sample(followed, min(3, len(followed))):
        paragraph.paragraph_format.space_after = gap


@page_fault("FMT120", "ep_dong_14pt", sample=True)
def tight_lines(document: Document, rng: Random) -> None:
    """Lines pressed together to save a page, or set twice as far."""
    spacing = rng.choice((Pt(13), Pt(14), 0.9, 2.0))
    for paragraph in some_body(document, rng, shortest=_LONG, most=3):
        paragraph.paragraph_format.line_spacing = spacing


@page_fault("FMT120", "ca_kieu_chu_gian_doi")
def style_with_wide_lines(document: Document, rng: Random) -> None:
    """The style of the text has double lines, or presses them."""
    _body_style(document).paragraph_format.line_spacing = rng.choice((2.0, 1.8, Pt(14)))


@page_fault("FMT121", "gian_dong_16pt", base="party", sample=True)
def party_pitch(document: Document, rng: Random) -> None:
    """Lines of a Party document closer than 18 points or wider than 22."""
    pitch = Pt(rng.choice((15, 16, 24)))
    for paragraph in some_body(document, rng, most=3):
        paragraph.paragraph_format.line_spacing = pitch


@page_fault("FMT122", "noi_dung_can_trai", sample=True)
def ragged_text(document: Document, rng: Random) -> None:
    """Paragraphs are not justified."""
    for paragraph in some_body(document, rng, shortest=_LONG, most=3):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT


@page_fault("FMT122", "ca_kieu_chu_can_trai")
def ragged_style(document: Document, rng: Random) -> None:
    """The style of the text is not justified."""
    _body_style(document).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT


@page_fault("FMT123", "dong_trong", sample=True)
def empty_lines(document: Document, rng: Random) -> None:
    """Empty paragraphs typed between two paragraphs of the text."""
    paragraphs = document.paragraphs
    places = [
        after
        for before, after in pairwise(paragraphs)
        if before.style.name == after.style.name == BODY_STYLE
    ]
    place = rng.choice(places)
    for _ in range(rng.choice((1, 2, 4))):
        place.insert_paragraph_before("", style=BODY_STYLE)


@page_fault("FMT124", "lui_bang_phim_tab", sample=True)
def typed_indent(document: Document, rng: Random) -> None:
    """The first line is moved in by a tab."""
    paragraph = some_body(document, rng, shortest=_LONG)[0]
    paragraph.paragraph_format.first_line_indent = Mm(0)
    run = paragraph.runs[0]
    run.text = "\t" + run.text


@page_fault("FMT125", "ngat_dong_trong_doan", sample=True)
def line_break(document: Document, rng: Random) -> None:
    """A justified paragraph is broken with Shift and Enter at the end of a sentence."""
    fitting = [p for p in document.paragraphs if p.style.name == BODY_STYLE and "; " in p.text]
    if not fitting:
        raise NoPlace
    run = rng.choice(fitting).runs[0]
    run.text = run.text.replace("; ", ";\n", 1)


@page_fault("FMT133", "chu_to_vang", sample=True)
def highlighted_words(document: Document, rng: Random) -> None:
    """Words to be checked again are still marked."""
    color = rng.choice((WD_COLOR_INDEX.YELLOW, WD_COLOR_INDEX.BRIGHT_GREEN))
    two_words(some_body(document, rng, shortest=80)[0], rng).font.highlight_color = color


@page_fault("FMT133", "o_bang_to_vang")
def highlighted_cell(document: Document, rng: Random) -> None:
    """A cell that was to be asked about is still marked."""
    _cell_run(document, rng).font.highlight_color = WD_COLOR_INDEX.YELLOW


@page_fault("FMT134", "chu_co_lai", sample=True)
def squeezed_letters(document: Document, rng: Random) -> None:
    """A paragraph is squeezed to save a line."""
    name, value = rng.choice((("spacing", "-20"), ("spacing", "30"), ("w", "85")))
    for run in some_body(document, rng, shortest=80)[0].runs:
        node = OxmlElement(f"w:{name}")
        node.set(qn("w:val"), value)
        run._r.get_or_add_rPr().append(node)


@page_fault("FMT135", "noi_dung_gach_chan", sample=True)
def underlined_words(document: Document, rng: Random) -> None:
    """Words are underlined for emphasis."""
    two_words(some_body(document, rng, shortest=80)[0], rng).font.underline = True


@page_fault("FMT139", "noi_dung_in_nghieng", sample=True)
def italic_text(document: Document, rng: Random) -> None:
    """Whole paragraphs are italic."""
    for paragraph in some_body(document, rng, shortest=_LONG, most=3):
        for run in paragraph.runs:
            run.font.italic = True


def _cell_run(document: Document, rng: Random) -> Run:
    """Return letters of a cell, picked by ``rng``."""
    table = rng.choice(document.tables)
    cells = [cell for row in table.rows for cell in row.cells]
    runs = [r for cell in cells for p in cell.paragraphs for r in p.runs]
    return rng.choice([run for run in runs if any(map(str.isalpha, run.text))])


def _body_style(document: Document) -> ParagraphStyle:
    if BODY_STYLE not in (style.name for style in document.styles):
        raise NoPlace
    return document.styles[BODY_STYLE]
