"""Faults of the look of components, and of the head of a State document.

The template names a style for each part, so that the parts of a printed sample are found by it.
"""

from __future__ import annotations

import re
from copy import deepcopy
from random import Random

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from benchmarks.faults.register import NoPlace, page_fault

ISSUER, SUPERIOR = "Cơ quan ban hành", "Cơ quan chủ quản"
NATION, MOTTO = "Quốc hiệu", "Tiêu ngữ"
NUMBER, DATE = "Số và ký hiệu", "Địa danh và thời gian"
TYPE, SUBJECT, BASIS = "Tên loại văn bản", "Trích yếu", "Dòng căn cứ"
SECTION, CLAUSE = "Heading 1", "Heading 2"
TITLE, LIST = "Chữ nơi nhận", "Danh sách nơi nhận"
AUTHORITY, NAME = "Quyền hạn và chức vụ", "Họ tên người ký"
APPENDIX, REFERENCE = "Chữ phụ lục", "Dòng kèm theo"
RULES = {ISSUER: "Kẻ dưới tên cơ quan", MOTTO: "Kẻ dưới tiêu ngữ", SUBJECT: "Kẻ dưới trích yếu"}


# ---- finding and changing paragraphs


def styled(document: Document, style: str) -> list[Paragraph]:
    """Return the paragraphs of a style in the order of printing, those in tables too."""
    nodes = document.element.body.iter(qn("w:p"))
    found = [
        p for p in (Paragraph(node, document._body) for node in nodes) if p.style.name == style
    ]
    if not found:
        raise NoPlace
    return found


def say(paragraph: Paragraph, text: str) -> None:
    """Let a paragraph say something else in the look of its first letters."""
    for run in paragraph.runs[1:]:
        run._r.getparent().remove(run._r)
    paragraph.runs[0].text = text


def swap(paragraph: Paragraph, old: str, new: str) -> None:
    """Replace words of a paragraph that has them; ``old`` is a pattern."""
    text, count = re.subn(old, new, paragraph.text, count=1)
    if not count:
        raise NoPlace
    say(paragraph, text)


def take_out(paragraph: Paragraph) -> None:
    """Take a paragraph out; the last one of a cell is emptied."""
    node = paragraph._p
    if node.getparent().tag == qn("w:tc") and len(node.getparent().findall(qn("w:p"))) == 1:
        say(paragraph, "")
    else:
        node.getparent().remove(node)


def copy_before(paragraph: Paragraph, text: str, like: Paragraph | None = None) -> Paragraph:
    """Put a line before ``paragraph`` that looks as ``like``."""
    node = deepcopy((like or paragraph)._p)
    paragraph._p.addprevious(node)
    made = Paragraph(node, paragraph._parent)
    say(made, text)
    return made


def any_styled(document: Document, rng: Random, *styles: str) -> Paragraph:
    """Return a paragraph of one of the styles, both picked by ``rng``."""
    return rng.choice(styled(document, rng.choice(styles)))


# ---- FMT140 to FMT146: look of the components


@page_fault("FMT140", "co_chu_sai", sample=True)
def wrong_size(document: Document, rng: Random) -> None:
    """A component in letters too small or too large."""
    one = any_styled(
        document, rng, ISSUER, NUMBER, TYPE, SECTION, CLAUSE, TITLE, LIST, AUTHORITY, NAME
    )
    for run in one.runs:
        run.font.size = Pt(rng.choice((10, 15, 16)))


@page_fault("FMT141", "co_chu_quoc_hieu_lech_bo", sample=True)
def sizes_of_two_sets(document: Document, rng: Random) -> None:
    """Motto or date line taken from the large set, the national name from the small one."""
    styled(document, rng.choice((MOTTO, DATE)))[0].runs[0].font.size = Pt(14)


@page_fault("FMT142", "ten_co_quan_khong_dam", sample=True)
def not_bold(document: Document, rng: Random) -> None:
    """A component that ought to be bold is not."""
    any_styled(document, rng, ISSUER, NATION, TYPE, SECTION, AUTHORITY, NAME).runs[0].bold = False


@page_fault("FMT142", "so_ky_hieu_dam")
def bold_number(document: Document, rng: Random) -> None:
    """A component that ought to be upright is bold."""
    any_styled(document, rng, NUMBER, DATE, LIST, BASIS).runs[0].bold = True


@page_fault("FMT143", "can_cu_in_dung", sample=True)
def upright_bases(document: Document, rng: Random) -> None:
    """The bases in upright letters."""
    for one in styled(document, BASIS):
        one.runs[0].italic = False


@page_fault("FMT143", "trich_yeu_nghieng")
def italic_part(document: Document, rng: Random) -> None:
    """A component in italics that ought to be upright."""
    any_styled(document, rng, SUBJECT, NUMBER, LIST, NAME).runs[0].italic = True


@page_fault("FMT144", "gach_chan_de_muc", sample=True)
def underlined_part(document: Document, rng: Random) -> None:
    """A heading, the number or "Nơi nhận" underlined."""
    any_styled(document, rng, SECTION, CLAUSE, NUMBER, TITLE).runs[0].underline = True


@page_fault("FMT145", "lech_khoi_giua", sample=True)
def not_centred(document: Document, rng: Random) -> None:
    """A centred component moved to the left or the right."""
    one = any_styled(document, rng, MOTTO, TYPE, AUTHORITY, NAME, APPENDIX)
    one.alignment = rng.choice((WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT))


@page_fault("FMT146", "chu_hoa_chu_thuong", sample=True)
def wrong_case(document: Document, rng: Random) -> None:
    """A section heading in small letters, or the signer in capitals."""
    if rng.random() < 0.5:
        one = any_styled(document, rng, SECTION)
        number, _, title = one.text.partition(" ")
        say(one, f"{number} {title.capitalize()}")
    else:
        one = styled(document, NAME)[0]
        say(one, one.text.upper())


# ---- FMT147 to FMT159: what the head has, and its rules


@page_fault("FMT147", "thieu_tieu_ngu", sample=True)
def no_motto(document: Document, rng: Random) -> None:
    """The motto, or the national name, is forgotten."""
    take_out(styled(document, rng.choice((MOTTO, NATION)))[0])


@page_fault("FMT148", "thieu_dong_so", sample=True)
def no_number_line(document: Document, rng: Random) -> None:
    """The line of the number is forgotten."""
    take_out(styled(document, NUMBER)[0])


@page_fault("FMT149", "thieu_trich_yeu", sample=True)
def no_subject(document: Document, rng: Random) -> None:
    """The type without a subject."""
    for one in (*styled(document, SUBJECT), *styled(document, RULES[SUBJECT])):
        take_out(one)


@page_fault("FMT150", "thieu_ho_ten_nguoi_ky", sample=True)
def no_signer(document: Document, rng: Random) -> None:
    """A document with number and date that nobody signed."""
    take_out(styled(document, NAME)[0])


@page_fault("FMT151", "ke_hoach_kinh_gui", sample=True)
def addressee_in_plan(document: Document, rng: Random) -> None:
    """A plan that is addressed like a letter."""
    words = rng.choice(("Các phòng, đơn vị thuộc xã", "Các thôn", "Công an xã"))
    copy_before(styled(document, BASIS)[0], f"Kính gửi: {words}").runs[0].italic = False


@page_fault("FMT152", "quoc_hieu_sai_chu", sample=True)
def wrong_national_name(document: Document, rng: Random) -> None:
    """A letter or a word of the national name is wrong."""
    old, new = rng.choice((("HÒA", "HÓA"), ("VIỆT", "VIÊT"), ("HỘI", "HÔI")))
    swap(styled(document, NATION)[0], old, new)


@page_fault("FMT153", "tieu_ngu_sai_gach_noi", sample=True)
def wrong_motto(document: Document, rng: Random) -> None:
    """Long dashes, no spaces, or capitals in the motto."""
    words = ("Độc lập – Tự do – Hạnh phúc", "Độc lập-Tự do-Hạnh phúc",
             "Độc Lập - Tự Do - Hạnh Phúc")  # fmt: skip
    say(styled(document, MOTTO)[0], rng.choice(words))


@page_fault("FMT154", "thieu_duong_ke", sample=True)
def no_rule(document: Document, rng: Random) -> None:
    """One of the three rules is not drawn."""
    take_out(styled(document, rng.choice(sorted(RULES.values())))[0])


@page_fault("FMT155", "duong_ke_go_bang_dau", sample=True)
def typed_rule(document: Document, rng: Random) -> None:
    """A rule typed with the keyboard."""
    name = rng.choice(sorted(RULES))
    above = styled(document, name)[-1]
    rule = styled(document, RULES[name])[0]
    copy_before(rule, rng.choice(("________", "----------", "───────")), like=above)
    take_out(rule)


@page_fault("FMT156", "gach_chan_thay_duong_ke", sample=True)
def underlined_for_a_rule(document: Document, rng: Random) -> None:
    """Letters underlined in place of the rule."""
    name = rng.choice(sorted(RULES))
    styled(document, name)[-1].runs[0].underline = True
    take_out(styled(document, RULES[name])[0])


@page_fault("FMT157", "duong_ke_dai_qua", sample=True)
def long_rule(document: Document, rng: Random) -> None:
    """A rule as wide as its cell, or hardly to be seen."""
    rule = styled(document, RULES[rng.choice((ISSUER, MOTTO))])[0]
    side = rng.choice((0, 31))
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = Mm(side)


@page_fault("FMT158", "so_khong_ngang_ngay", sample=True)
def number_below_date(document: Document, rng: Random) -> None:
    """The number line stands a row below the date line."""
    table = document.tables[0]
    row = deepcopy(table.rows[-1]._tr)
    table.rows[-1]._tr.addnext(row)
    say(table.rows[-2].cells[0].paragraphs[0], "")
    say(table.rows[-1].cells[1].paragraphs[0], "")


@page_fault("FMT159", "thieu_co_quan_chu_quan", "department", sample=True)
def no_superior(document: Document, rng: Random) -> None:
    """A department that does not name the People's Committee above it."""
    for one in styled(document, SUPERIOR):
        take_out(one)


# ---- FMT160 to FMT168: number and date


@page_fault("FMT160", "so_ky_hieu_sai_dang", sample=True, only=True)
def wrong_number_form(document: Document, rng: Random) -> None:
    """Colon, spaces or signs of the number line are wrong."""
    forms = ("Số 16/KH-UBND", "Số: 16/KH - UBND", "Số: 16/ KH-UBND", "Số: 16/KH/UBND")
    say(styled(document, NUMBER)[0], rng.choice(forms))


@page_fault("FMT161", "so_kieu_van_ban_dang", sample=True, only=True)
def party_number(document: Document, rng: Random) -> None:
    """The number of a State plan in the style of the Party."""
    say(styled(document, NUMBER)[0], rng.choice(("Số: 16-KH/UBND", "Số: 16 - KH/UBND")))


@page_fault("FMT162", "so_khong_co_so_0", sample=True)
def no_zero(document: Document, rng: Random) -> None:
    """A number below ten without its zero."""
    digit = rng.randint(1, 9)
    swap(styled(document, NUMBER)[0], "16", str(digit))
    swap(styled(document, REFERENCE)[0], "16", f"0{digit}")


@page_fault("FMT163", "ky_hieu_khac_ten_loai", sample=True)
def other_type_code(document: Document, rng: Random) -> None:
    """The symbol of another type of document."""
    code = rng.choice(("BC", "TB", "CTr", "QĐ"))
    swap(styled(document, NUMBER)[0], "/KH-", f"/{code}-")


@page_fault("FMT165", "co_so_chua_co_ngay", sample=True)
def number_without_day(document: Document, rng: Random) -> None:
    """A plan that has its number and no day."""
    swap(styled(document, DATE)[0], "ngày 12", "ngày      ")


@page_fault("FMT166", "ngay_thang_sai_dang", sample=True)
def wrong_date_form(document: Document, rng: Random) -> None:
    """No comma, a capital, or the date in figures."""
    changes = ((", ngày", " ngày"), ("ngày", "Ngày"), ("ngày.*", "ngày 12/01/2027"), ("$", "."))
    swap(styled(document, DATE)[0], *rng.choice(changes))


@page_fault("FMT167", "thang_1_khong_co_so_0", sample=True)
def month_without_zero(document: Document, rng: Random) -> None:
    """January without its zero, or a day below ten."""
    if rng.random() < 0.5:
        swap(styled(document, DATE)[0], "tháng 01", "tháng 1")
    else:
        swap(styled(document, DATE)[0], "ngày 12", "ngày 8")
        swap(styled(document, REFERENCE)[0], "ngày 12", "ngày 08")


@page_fault("FMT168", "dia_danh_ghi_chu_xa", sample=True, only=True)
def unit_word_in_place(document: Document, rng: Random) -> None:
    """The word "xã" before the name of the place."""
    one = styled(document, DATE)[0]
    say(one, f"xã {one.text}")
