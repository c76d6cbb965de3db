"""What each printed line is. Mirrors kit/checking/layout/components.py."""

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from benchmarks.faults.party_sample import make_party_document
from kit.checking import Material, read_layout
from kit.importing import read_plan

ISSUER = ("ỦY BAN NHÂN DÂN", "XÃ ĐAK ĐOA")
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
NUMBER = "Số: 16/KH-UBND"
DATE = "Đak Đoa, ngày 12 tháng 01 năm 2027"
BODY = (
    "KẾ HOẠCH",
    "Tuyên truyền cải cách hành chính năm 2027",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ.",
    "Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "Giúp người dân biết cách nộp hồ sơ trực tuyến.",
    "II. TỔ CHỨC THỰC HIỆN",
    "Các thôn phổ biến Kế hoạch đến từng hộ./.",
)
TAIL = (
    ("Nơi nhận:", "- UBND tỉnh (để báo cáo);", "- Lưu: VT, VHXH."),
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Họ và tên người ký"),
)
HEAD = {
    "header.issuer": list(ISSUER),
    "header.national_name": [NATION],
    "header.motto": [MOTTO],
    "number": [NUMBER],
    "date_line": [DATE],
}


def fill(cell, lines):
    """Put one paragraph a line into a cell."""
    cell.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def table(document, rows):
    """Add a table; a cell is a tuple of lines."""
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(made.rows, rows, strict=True):
        for cell, lines in zip(row.cells, cells, strict=True):
            if lines:
                fill(cell, lines)


def one_row(document):
    """Everything of the head in two cells."""
    table(document, [((*ISSUER, NUMBER), (NATION, MOTTO, DATE))])


def two_rows(document):
    """Names above, number and date below, as our templates print it."""
    table(document, [(ISSUER, (NATION, MOTTO)), ((NUMBER,), (DATE,))])


def five_rows(document):
    """A row for each line, an empty column between, and rows for the drawn lines."""
    table(document, [
        (ISSUER[:1], (), (NATION,)),
        (ISSUER[1:], (), (MOTTO,)),
        ((), (), ()),
        ((NUMBER,), (), (DATE,)),
        ((), (), ()),
    ])  # fmt: skip


def tabbed_lines(document):
    """Two columns held apart by tabs."""
    document.add_paragraph(f"{ISSUER[0]}\t\t{NATION}")
    document.add_paragraph(f"{ISSUER[1]}\t\t{MOTTO}")
    document.add_paragraph(f"{NUMBER}\t\t{DATE}")


def plain_lines(document):
    """One below the other."""
    for line in (*ISSUER, NATION, MOTTO, NUMBER, DATE):
        document.add_paragraph(line)


HEADS = [one_row, two_rows, five_rows, tabbed_lines, plain_lines]


@pytest.fixture
def components_in(tmp_path):
    """Save a document and give its components by name, texts only."""

    def run(document):
        path = tmp_path / "van_ban.docx"
        document.save(path)
        material = Material(read_plan(path), read_layout(path))
        found = {}
        for one in material.components:
            found.setdefault(one.name, []).append(one.text)
        return found

    return run


def plan(document, head=two_rows, body=BODY):
    """Print a small plan."""
    head(document)
    for line in body:
        document.add_paragraph(line)
    table(document, [TAIL])
    return document


@pytest.mark.parametrize("head", HEADS, ids=lambda h: h.__name__)
def test_head_is_known_in_every_arrangement(components_in, head):
    """Header cells are found in tables of any shape, between tabs, and without a table."""
    found = components_in(plan(docx.Document(), head))

    assert {name: found.get(name) for name in HEAD} == HEAD
    assert found["type"] == ["KẾ HOẠCH"]


def test_body_and_sign_off_are_known(components_in):
    """From the type to the signer each line has its name."""
    found = components_in(plan(docx.Document()))

    assert found["subject"] == [BODY[1]]
    assert found["basis"][:2] == list(BODY[2:4])
    assert found["heading.section"] == ["I. MỤC ĐÍCH, YÊU CẦU", "II. TỔ CHỨC THỰC HIỆN"]
    assert found["heading.clause"] == ["1. Mục đích"]
    assert found["recipients.title"] == ["Nơi nhận:"]
    assert found["recipients"] == list(TAIL[0][1:])
    assert found["signature.authority"] == list(TAIL[1][:2])
    assert found["signature.name"] == [TAIL[1][2]]


def test_department_names_its_superior(components_in):
    """The line above a department is the body above it."""

    def head(document):
        left = ("UBND TỈNH GIA LAI", "SỞ NỘI VỤ", "Số: 16/KH-SNV")
        table(document, [(left, (NATION, MOTTO, "Gia Lai, ngày 12 tháng 01 năm 2027"))])

    found = components_in(plan(docx.Document(), head))

    assert found["header.superior"] == ["UBND TỈNH GIA LAI"]
    assert found["header.issuer"] == ["SỞ NỘI VỤ"]


def test_letters_of_each_column_are_its_own(tmp_path):
    """Between tabs the number is upright and the date in italics."""
    document = docx.Document()
    line = document.add_paragraph()
    line.add_run(f"{NUMBER}\t")
    line.add_run(DATE).italic = True
    plan(document, lambda d: None)
    path = tmp_path / "van_ban.docx"
    document.save(path)
    material = Material(read_plan(path), read_layout(path))

    italic = {c.name: [r.look.italic for r in c.runs] for c in material.components[:2]}
    assert italic == {"number": [False], "date_line": [True]}


def test_letter_has_its_subject_and_its_addressees(components_in):
    """A letter has no type; who it goes to may stand in a table of its own."""
    document = docx.Document()
    left = (*ISSUER, "Số: 12/UBND-VX", "V/v tuyên truyền cải cách hành chính")
    table(document, [(left, (NATION, MOTTO, DATE))])
    table(document, [(("Kính gửi:",), ("- Các phòng thuộc xã;", "- Các thôn."))])
    document.add_paragraph("Ủy ban nhân dân xã đề nghị các đơn vị thực hiện các việc sau./.")
    table(document, [TAIL])
    found = components_in(document)

    assert found["official_letter.subject"] == ["V/v tuyên truyền cải cách hành chính"]
    assert found["addressee"] == ["Kính gửi:", "- Các phòng thuộc xã;", "- Các thôn."]
    assert len(found["body"]) == 1
    assert found["signature.name"] == ["Họ và tên người ký"]


def test_bold_number_and_name_of_a_body_are_a_heading(components_in):
    """ "1. Công an xã" in bold over its duties is a heading; plain with its duty it is text."""
    document = docx.Document()
    duties = ("1. Công an xã", "Hướng dẫn người dân dùng VNeID.", "2. Các thôn: phổ biến Kế hoạch.")
    plan(document, body=(*BODY[:-1], *duties))
    next(p for p in document.paragraphs if p.text == duties[0]).runs[0].bold = True
    found = components_in(document)

    assert "1. Công an xã" in found["heading.clause"]
    assert "2. Các thôn: phổ biến Kế hoạch." in found["body"]


def test_subject_with_a_full_stop_is_still_the_subject(components_in):
    """Importing takes it for a sentence; it prints bold and centred under the type."""
    document = plan(docx.Document(), body=("KẾ HOẠCH", f"{BODY[1]}.", *BODY[2:]))
    line = next(p for p in document.paragraphs if p.text.endswith("2027."))
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.runs[0].bold = True

    assert components_in(document)["subject"] == [f"{BODY[1]}."]


def test_appendix_has_word_title_and_reference(components_in):
    """What stands behind the signature is an appendix."""
    document = plan(docx.Document())
    for line in ("Phụ lục", "NHIỆM VỤ TUYÊN TRUYỀN NĂM 2027",
                 "(Kèm theo Kế hoạch số 16/KH-UBND ngày 12 tháng 01 năm 2027)"):  # fmt: skip
        document.add_paragraph(line)
    found = components_in(document)

    assert found["appendix.word"] == ["Phụ lục"]
    assert found["appendix.title"] == ["NHIỆM VỤ TUYÊN TRUYỀN NĂM 2027"]
    assert len(found["appendix.reference"]) == 1


def test_rule_of_characters_is_one(components_in):
    """A typed line is no text of the document."""
    found = components_in(plan(docx.Document(), body=(*BODY[:2], "__________", *BODY[2:])))

    assert found["text_rule"] == ["__________"]


def test_head_in_text_boxes_is_known(components_in, xml):
    """The lines of a text box are named as those of the page."""
    document = docx.Document()
    box = xml("<w:txbxContent/>")
    for line in (NATION, MOTTO, DATE):
        node = document.add_paragraph(line)._p
        box.append(node)
    shape = xml("<w:pict><v:shape><v:textbox/></v:shape></w:pict>")
    shape[0][0].append(box)
    document.add_paragraph().add_run()._r.append(shape)
    for line in (*ISSUER, NUMBER):
        document.add_paragraph(line)
    plan(document, lambda d: None)
    found = components_in(document)

    assert document.element.body.findall(f".//{qn('w:txbxContent')}")
    assert {name: found.get(name) for name in HEAD} == HEAD


def test_party_document_is_known(tmp_path):
    """Title, star's issuer, position apart from authority."""
    path = make_party_document(tmp_path / "ke_hoach_dang.docx")
    material = Material(read_plan(path), read_layout(path))
    found = {c.name: c.text for c in material.components}

    assert material.plan.body == "party"
    assert found["header.title"] == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert found["header.superior"] == "ĐẢNG BỘ TỈNH GIA LAI"
    assert found["signature.authority"] == "T/M BAN THƯỜNG VỤ"
    assert found["signature.position"] == "PHÓ BÍ THƯ"


def test_date_in_figures_is_a_date_line(components_in):
    """A date that ought to be written out is still the date of the head."""

    def head(document):
        table(document, [((*ISSUER, NUMBER), (NATION, MOTTO, "Đak Đoa, ngày 12/01/2027"))])

    assert components_in(plan(docx.Document(), head))["date_line"] == ["Đak Đoa, ngày 12/01/2027"]
