"""Faults of the page: paper, margins, page numbers, running text, tables, traces of drafting."""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise
from random import Random

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from benchmarks.faults.register import NoPlace, page_fault

_BODY_STYLE = "Nội dung"
# So many letters print two lines at least; so many rows more than a page.
_LONG, _LONG_TABLE = 200, 15


def _body(document: Document, rng: Random, *, shortest: int = 0, most: int = 1) -> list[Paragraph]:
    """Return up to ``most`` paragraphs of running text, picked by ``rng``, in their order."""
    style = {p._p: p for p in document.paragraphs if p.style.name == _BODY_STYLE}
    fitting = [p for p in style.values() if len(p.text) >= shortest]
    if not fitting:
        raise NoPlace
    chosen = {p._p for p in rng.sample(fitting, min(rng.randint(1, most), len(fitting)))}
    return [p for p in fitting if p._p in chosen]


def _words(paragraph: Paragraph, rng: Random) -> Run:
    """Cut the only run of a paragraph so that two words of it are a run of their own."""
    run = paragraph.runs[0]
    words = run.text.split(" ")
    if len(words) < 6:
        raise NoPlace
    at = rng.randint(2, len(words) - 3)
    texts = (" ".join(words[:at]) + " ", " ".join(words[at : at + 2]), "")
    rest = " " + " ".join(words[at + 2 :])
    pieces = [run, Run(deepcopy(run._r), paragraph), Run(deepcopy(run._r), paragraph)]
    run._r.addnext(pieces[1]._r)
    pieces[1]._r.addnext(pieces[2]._r)
    for piece, text in zip(pieces, (texts[0], texts[1], rest), strict=True):
        piece.text = text
    return pieces[1]


def _main(document: Document) -> Section:
    return document.sections[0]


def _task_table(document: Document) -> Table:
    if len(document.tables) < 3:
        raise NoPlace
    return document.tables[2]


def _settings(document: Document, name: str) -> None:
    """Switch a setting of the whole document on."""
    settings = document.settings.element
    if settings.find(qn(f"w:{name}")) is None:
        settings.insert(0, OxmlElement(f"w:{name}"))


# ---- FMT101 to FMT103: paper and margins


@page_fault("FMT101", "le_trai_25mm", sample=True)
def left_margin(document: Document, rng: Random) -> None:
    """A left margin narrower than 30 mm, that of Word's own setting."""
    _main(document).left_margin = Mm(rng.choice((25, 25.4, 27, 20)))


@page_fault("FMT101", "le_khac")
def other_margin(document: Document, rng: Random) -> None:
    """Another margin a few millimetres outside its range."""
    side, wrong = rng.choice((("top", 15), ("top", 27), ("bottom", 15), ("bottom", 28),
                              ("right", 12), ("right", 23)))  # fmt: skip
    setattr(_main(document), f"{side}_margin", Mm(wrong))


@page_fault("FMT102", "giay_letter", sample=True)
def letter_paper(document: Document, rng: Random) -> None:
    """American letter paper, as Word has it in English."""
    _main(document).page_width, _main(document).page_height = Mm(215.9), Mm(279.4)


@page_fault("FMT103", "phan_chinh_kho_ngang", sample=True)
def lying_page(document: Document, rng: Random) -> None:
    """The main part on a lying sheet."""
    page = _main(document)
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width


# ---- FMT104 to FMT112: page numbers


@page_fault("FMT104", "khong_so_trang", sample=True)
def no_number(document: Document, rng: Random) -> None:
    """The running head of a section is empty."""
    for paragraph in _main(document).header.paragraphs:
        paragraph.clear()


@page_fault("FMT105", "so_trang_ben_phai", sample=True)
def number_at_right(document: Document, rng: Random) -> None:
    """The number stands at the right or left of the head."""
    align = rng.choice((WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT))
    _number_line(document).alignment = align


@page_fault("FMT105", "so_trang_o_chan_trang")
def number_at_foot(document: Document, rng: Random) -> None:
    """The number stands at the foot, as before 2020."""
    line, foot = _number_line(document), _main(document).footer
    foot.is_linked_to_previous = False
    foot._element.append(deepcopy(line._p))
    line.clear()


@page_fault("FMT106", "so_trang_o_trang_dau", sample=True)
def number_on_first_page(document: Document, rng: Random) -> None:
    """The first page is like all others."""
    _main(document).different_first_page_header_footer = False


@page_fault("FMT107", "so_trang_co_11", sample=True)
def small_number(document: Document, rng: Random) -> None:
    """The number is smaller than the text."""
    size = rng.choice((10, 11, 12, 16))
    for run in _number_line(document).runs:
        run.font.size = Pt(size)


@page_fault("FMT107", "so_trang_nghieng")
def slanted_number(document: Document, rng: Random) -> None:
    """The number is italic."""
    for run in _number_line(document).runs:
        run.font.italic = True


@page_fault("FMT108", "so_trang_bat_dau_tu_0", sample=True)
def other_start(document: Document, rng: Random) -> None:
    """The first page is counted as another than 1."""
    _numbering(_main(document)).set(qn("w:start"), str(rng.choice((0, 2, 5))))


@page_fault("FMT109", "phu_luc_dem_tiep", sample=True)
def appendix_goes_on(document: Document, rng: Random) -> None:
    """The pages of the appendix are counted on from the main part."""
    numbering = _numbering(document.sections[-1])
    numbering.attrib.pop(qn("w:start"), None)


@page_fault("FMT110", "so_trang_cach_mep_12mm", base="party", sample=True)
def number_from_edge(document: Document, rng: Random) -> None:
    """The running head where Word has it, or lower."""
    _main(document).header_distance = Mm(rng.choice((12.7, 15, 5)))


@page_fault("FMT111", "trang_chan_mat_so", sample=True)
def no_even_numbers(document: Document, rng: Random) -> None:
    """Odd and even pages have heads of their own, and the even one is empty."""
    _settings(document, "evenAndOddHeaders")


@page_fault("FMT112", "so_trang_la_ma", sample=True)
def roman_numbers(document: Document, rng: Random) -> None:
    """Pages are numbered i, ii, iii."""
    figures = rng.choice(("lowerRoman", "upperRoman", "lowerLetter"))
    _numbering(_main(document)).set(qn("w:fmt"), figures)


def _number_line(document: Document) -> Paragraph:
    return _main(document).header.paragraphs[0]


def _numbering(section: Section) -> OxmlElement:
    node = section._sectPr.find(qn("w:pgNumType"))
    if node is None:
        raise NoPlace
    return node


# ---- FMT113 to FMT117: letters


@page_fault("FMT113", "phong_arial", sample=True)
def other_font(document: Document, rng: Random) -> None:
    """Paragraphs pasted from elsewhere keep their font."""
    font = rng.choice(("Arial", "Calibri", "Tahoma", "Cambria"))
    for paragraph in _body(document, rng, most=3):
        for run in paragraph.runs:
            run.font.name = font


@page_fault("FMT113", "mot_cum_phong_khac")
def other_font_of_words(document: Document, rng: Random) -> None:
    """Two words in the middle of a paragraph are of another font."""
    _words(_body(document, rng, shortest=80)[0], rng).font.name = rng.choice(("Arial", "Calibri"))


@page_fault("FMT114", "phong_vntime", sample=True)
def old_font(document: Document, rng: Random) -> None:
    """An abbreviation is set in a font of before Unicode."""
    run = _words(_body(document, rng, shortest=80)[0], rng)
    run.text = "(CCHC)"
    run.font.name = rng.choice((".VnTime", ".VnArial", "VNI-Times"))


@page_fault("FMT115", "chu_do", sample=True)
def red_words(document: Document, rng: Random) -> None:
    """Words marked in colour while drafting."""
    color = rng.choice(("FF0000", "0070C0", "C00000", "00B050"))
    _words(_body(document, rng, shortest=80)[0], rng).font.color.rgb = RGBColor.from_string(color)


@page_fault("FMT116", "noi_dung_co_12", sample=True)
def small_text(document: Document, rng: Random) -> None:
    """Paragraphs made smaller to fit the page, or larger."""
    size = rng.choice((11, 12, 12.5, 15))
    for paragraph in _body(document, rng, most=4):
        for run in paragraph.runs:
            run.font.size = Pt(size)


@page_fault("FMT116", "mot_cum_co_khac")
def small_words(document: Document, rng: Random) -> None:
    """Two words of another size."""
    _words(_body(document, rng, shortest=80)[0], rng).font.size = Pt(rng.choice((11, 12, 16)))


@page_fault("FMT117", "lan_co_13_va_14", sample=True)
def mixed_sizes(document: Document, rng: Random) -> None:
    """Some paragraphs of another size that is allowed, too."""
    for paragraph in _body(document, rng, most=4):
        for run in paragraph.runs:
            run.font.size = Pt(13)


# ---- FMT118 to FMT125: paragraphs


@page_fault("FMT118", "khong_lui_dau_dong", sample=True)
def no_indent(document: Document, rng: Random) -> None:
    """Paragraphs begin at the margin, or too far from it."""
    indent = Mm(rng.choice((0, 5, 20)))
    for paragraph in _body(document, rng, most=3):
        paragraph.paragraph_format.first_line_indent = indent


@page_fault("FMT119", "doan_cach_3pt", sample=True)
def small_gap(document: Document, rng: Random) -> None:
    """Paragraphs stand too close to each other."""
    gap = Pt(rng.choice((0, 2, 3, 4)))
    followed = [
        p
        for p, after in pairwise(document.paragraphs)
        if p.style.name == after.style.name == _BODY_STYLE
    ]
    for paragraph in rng.sample(followed, min(3, len(followed))):
        paragraph.paragraph_format.space_after = gap


@page_fault("FMT120", "ep_dong_14pt", sample=True)
def tight_lines(document: Document, rng: Random) -> None:
    """Lines pressed together to save a page, or set twice as far."""
    spacing = rng.choice((Pt(13), Pt(14), 0.9, 2.0))
    for paragraph in _body(document, rng, shortest=_LONG, most=3):
        paragraph.paragraph_format.line_spacing = spacing


@page_fault("FMT121", "gian_dong_16pt", base="party", sample=True)
def party_pitch(document: Document, rng: Random) -> None:
    """Lines of a Party document closer than 18 points or wider than 22."""
    pitch = Pt(rng.choice((15, 16, 24)))
    for paragraph in _body(document, rng, most=3):
        paragraph.paragraph_format.line_spacing = pitch


@page_fault("FMT122", "noi_dung_can_trai", sample=True)
def ragged_text(document: Document, rng: Random) -> None:
    """Paragraphs are not justified."""
    for paragraph in _body(document, rng, shortest=_LONG, most=3):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT


@page_fault("FMT123", "dong_trong", sample=True)
def empty_lines(document: Document, rng: Random) -> None:
    """Empty paragraphs typed between two paragraphs of the text."""
    paragraphs = document.paragraphs
    places = [
        after
        for before, after in pairwise(paragraphs)
        if before.style.name == after.style.name == _BODY_STYLE
    ]
    place = rng.choice(places)
    for _ in range(rng.choice((1, 2, 4))):
        place.insert_paragraph_before("", style=_BODY_STYLE)


@page_fault("FMT124", "lui_bang_phim_tab", sample=True)
def typed_indent(document: Document, rng: Random) -> None:
    """The first line is moved in by a tab."""
    paragraph = _body(document, rng, shortest=_LONG)[0]
    paragraph.paragraph_format.first_line_indent = Mm(0)
    run = paragraph.runs[0]
    run.text = "\t" + run.text


@page_fault("FMT125", "ngat_dong_trong_doan", sample=True)
def line_break(document: Document, rng: Random) -> None:
    """A justified paragraph is broken with Shift and Enter at the end of a sentence."""
    fitting = [p for p in document.paragraphs if p.style.name == _BODY_STYLE and "; " in p.text]
    if not fitting:
        raise NoPlace
    run = rng.choice(fitting).runs[0]
    run.text = run.text.replace("; ", ";\n", 1)


# ---- FMT126 to FMT129: tables


@page_fault("FMT126", "bang_dau_van_ban_ke_khung", sample=True)
def framed_head(document: Document, rng: Random) -> None:
    """The table of the head, or that of the sign-off, shows its lines."""
    properties = document.tables[rng.choice((0, 1))]._tbl.tblPr
    old = properties.find(qn("w:tblBorders"))
    if old is not None:
        properties.remove(old)
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "single")
        line.set(qn("w:sz"), "4")
        borders.append(line)
    before = properties.find(qn("w:tblLayout"))
    properties.append(borders) if before is None else before.addprevious(borders)


@page_fault("FMT127", "bang_rong_qua_le", sample=True)
def wide_table(document: Document, rng: Random) -> None:
    """A column of the task table was drawn wider than the page has room."""
    table = _task_table(document)
    column = rng.randrange(len(table.columns))
    more = Mm(rng.choice((10, 20, 40)))
    for row in table.rows:
        cell = row._tr.tc_lst[min(column, len(row._tr.tc_lst) - 1)]
        cell.width = (cell.width or 0) + more


@page_fault("FMT128", "bang_khong_lap_tieu_de", sample=True)
def head_not_repeated(document: Document, rng: Random) -> None:
    """The head of the task table is printed once only."""
    rows = _task_table(document).rows
    for row in rows if len(rows) >= _LONG_TABLE else ():
        for mark in row._tr.iter(qn("w:tblHeader")):
            mark.getparent().remove(mark)
            return
    raise NoPlace


@page_fault("FMT129", "chu_trong_bang_co_9", sample=True)
def small_cells(document: Document, rng: Random) -> None:
    """The letters of some rows are very small, or as large as the text."""
    size = Pt(rng.choice((8, 9, 10, 14)))
    rows = _task_table(document).rows[1:]
    for row in rng.sample(rows, min(3, len(rows))):
        for cell in row.cells:
            for run in (r for p in cell.paragraphs for r in p.runs):
                run.font.size = size


# ---- FMT130 to FMT139: what drafting leaves, and the rest


@page_fault("FMT130", "con_dau_theo_doi", sample=True)
def tracked_change(document: Document, rng: Random) -> None:
    """Words are a tracked insertion that nobody accepted."""
    run = _words(_body(document, rng, shortest=80)[0], rng)
    change = OxmlElement("w:ins")
    for name, value in (("id", "901"), ("author", "Người sửa"), ("date", "2027-01-11T00:00:00Z")):
        change.set(qn(f"w:{name}"), value)
    run._r.addprevious(change)
    change.append(run._r)


@page_fault("FMT131", "con_ghi_chu", sample=True)
def comment_left(document: Document, rng: Random) -> None:
    """A comment is left in the margin."""
    run = _words(_body(document, rng, shortest=80)[0], rng)
    document.add_comment(run, text="Xem lại số liệu này.", author="Người góp ý", initials="GY")


@page_fault("FMT132", "chu_an", sample=True)
def hidden_words(document: Document, rng: Random) -> None:
    """A remark is hidden instead of deleted."""
    run = _body(document, rng)[0].add_run(" Ý này sẽ bổ sung sau.")
    run.font.hidden = True


@page_fault("FMT133", "chu_to_vang", sample=True)
def highlighted_words(document: Document, rng: Random) -> None:
    """Words to be checked again are still marked."""
    color = rng.choice((WD_COLOR_INDEX.YELLOW, WD_COLOR_INDEX.BRIGHT_GREEN))
    _words(_body(document, rng, shortest=80)[0], rng).font.highlight_color = color


@page_fault("FMT134", "chu_co_lai", sample=True)
def squeezed_letters(document: Document, rng: Random) -> None:
    """A paragraph is squeezed to save a line."""
    name, value = rng.choice((("spacing", "-20"), ("spacing", "30"), ("w", "85")))
    for run in _body(document, rng, shortest=80)[0].runs:
        node = OxmlElement(f"w:{name}")
        node.set(qn("w:val"), value)
        run._r.get_or_add_rPr().append(node)


@page_fault("FMT135", "noi_dung_gach_chan", sample=True)
def underlined_words(document: Document, rng: Random) -> None:
    """Words are underlined for emphasis."""
    _words(_body(document, rng, shortest=80)[0], rng).font.underline = True


@page_fault("FMT136", "thanh_phan_trong_khung_noi", sample=True)
def text_box(document: Document, rng: Random) -> None:
    """The kind of document stands in a floating box."""
    line = next(p for p in document.paragraphs if p.style.name == "Tên loại văn bản")
    box = OxmlElement("w:pict")
    shape = box.makeelement("{urn:schemas-microsoft-com:vml}shape", {"style": "width:200pt"})
    frame = box.makeelement("{urn:schemas-microsoft-com:vml}textbox")
    content = OxmlElement("w:txbxContent")
    inner = deepcopy(line._p)
    content.append(inner)
    frame.append(content)
    shape.append(frame)
    box.append(shape)
    for run in line.runs[1:]:
        run._r.getparent().remove(run._r)
    line.runs[0].text = ""
    line.runs[0]._r.append(box)


@page_fault("FMT137", "phan_trang_trong", sample=True)
def empty_section(document: Document, rng: Random) -> None:
    """A section break too many at the end prints an empty sheet."""
    document.add_section(WD_SECTION.NEW_PAGE)


@page_fault("FMT138", "le_doi_xung", sample=True)
def mirrored_margins(document: Document, rng: Random) -> None:
    """Left and right margin change places on even pages."""
    _settings(document, "mirrorMargins")


@page_fault("FMT139", "noi_dung_in_nghieng", sample=True)
def italic_text(document: Document, rng: Random) -> None:
    """Whole paragraphs are italic."""
    for paragraph in _body(document, rng, shortest=_LONG, most=3):
        for run in paragraph.runs:
            run.font.italic = True
