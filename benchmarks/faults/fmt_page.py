"""Faults of the page: paper, margins, page numbers, tables, traces of drafting."""

from __future__ import annotations

from copy import deepcopy
from random import Random

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from benchmarks.faults.body_text import some_body, two_words
from benchmarks.faults.register import NoPlace, page_fault

# So many rows fill more than a page.
_LONG_TABLE = 15


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


@page_fault("FMT101", "bon_le_1_inch")
def margins_of_word(document: Document, rng: Random) -> None:
    """All four margins of an inch, as Word begins."""
    page = _main(document)
    page.top_margin = page.bottom_margin = page.left_margin = page.right_margin = Mm(25.4)


@page_fault("FMT102", "giay_letter", sample=True)
def letter_paper(document: Document, rng: Random) -> None:
    """American letter paper, as Word has it in English."""
    _main(document).page_width, _main(document).page_height = Mm(215.9), Mm(279.4)


@page_fault("FMT103", "phan_chinh_kho_ngang", sample=True)
def lying_page(document: Document, rng: Random) -> None:
    """The main part on a lying sheet; the text keeps its width, so that nothing else changes."""
    page = _main(document)
    more = page.page_height - page.page_width
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.right_margin += more


@page_fault("FMT104", "khong_so_trang", sample=True)
def no_number(document: Document, rng: Random) -> None:
    """The running head of a section is empty."""
    for paragraph in _main(document).header.paragraphs:
        paragraph.clear()


@page_fault("FMT104", "phu_luc_khong_so_trang")
def no_number_in_appendix(document: Document, rng: Random) -> None:
    """The long appendix has no page numbers."""
    if len(_task_table(document).rows) < _LONG_TABLE:
        raise NoPlace
    for paragraph in document.sections[-1].header.paragraphs:
        paragraph.clear()


@page_fault("FMT105", "so_trang_phu_luc_ben_phai")
def appendix_number_at_right(document: Document, rng: Random) -> None:
    """Only the appendix has its number elsewhere."""
    header = document.sections[-1].header
    if len(document.sections) < 2 or header.is_linked_to_previous:
        raise NoPlace
    header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


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


@page_fault("FMT130", "con_dau_theo_doi", sample=True)
def tracked_change(document: Document, rng: Random) -> None:
    """Words are a tracked insertion that nobody accepted."""
    run = two_words(some_body(document, rng, shortest=80)[0], rng)
    change = OxmlElement("w:ins")
    for name, value in (("id", "901"), ("author", "Người sửa"), ("date", "2027-01-11T00:00:00Z")):
        change.set(qn(f"w:{name}"), value)
    run._r.addprevious(change)
    change.append(run._r)


@page_fault("FMT131", "con_ghi_chu", sample=True)
def comment_left(document: Document, rng: Random) -> None:
    """A comment is left in the margin."""
    run = two_words(some_body(document, rng, shortest=80)[0], rng)
    note = document.add_comment(run, "Xem lại số liệu này.", author="Người góp ý", initials="GY")
    # The day of making says nothing of the fault and would differ from run to run.
    note._comment_elm.attrib.pop(qn("w:date"), None)


@page_fault("FMT132", "chu_an", sample=True)
def hidden_words(document: Document, rng: Random) -> None:
    """A remark is hidden instead of deleted."""
    run = some_body(document, rng)[0].add_run(" Ý này sẽ bổ sung sau.")
    run.font.hidden = True


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
