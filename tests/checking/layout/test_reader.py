"""A Word file as it prints. Mirrors kit/checking/layout/reader.py."""

import os
import unicodedata
from itertools import groupby
from pathlib import Path

import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Inches, Mm, Pt

from kit.checking import Material, check, read_layout
from kit.errors import ReadError
from kit.importing import read_docx_blocks
from kit.model import Plan
from kit.resources import samples_folder

SHARED = Path(__file__).resolve().parents[4] / "shared"
REAL = sorted(
    [
        *(SHARED / "corpus").rglob("*.docx"),
        *(SHARED / "reference" / "nd30-originals").glob("*.docx"),
        *samples_folder().rglob("*.docx"),
    ]
)


def test_the_real_documents_are_there():
    """Without them the comparison with importing would pass by having nothing to compare."""
    if not (SHARED / "corpus").is_dir() and os.environ.get("CI") != "true":
        pytest.skip("needs ../shared/corpus")
    assert len(REAL) > 30


@pytest.mark.parametrize("path", REAL, ids=lambda p: p.stem)
def test_paragraphs_are_those_of_importing(path):
    """A text of the plan finds its paragraph only if both count and read alike."""
    layout = read_layout(path)

    assert [p.number for p in layout.paragraphs] == list(range(1, len(layout.paragraphs) + 1))
    assert list(printed_texts(layout)) == list(imported_texts(path))


@pytest.mark.parametrize("path", REAL, ids=lambda p: p.stem)
def test_letters_of_the_runs_are_the_text(path):
    """What the runs hold is the line but for Word's own number before it."""
    for paragraph in read_layout(path).paragraphs:
        letters = " ".join("".join(run.text for run in paragraph.runs).split())
        assert bare(paragraph.text).endswith(bare(letters))
        assert paragraph.section >= 1


def printed_texts(layout):
    """Yield place and text as importing cuts them: one a paragraph, one a cell."""
    for spot, group in groupby(layout.paragraphs, key=lambda p: cell_key(p)):
        texts = [(p.place, p.text) for p in group if p.text]
        if spot is None:
            yield from texts
        else:
            yield f"bảng {spot[0]}, dòng {spot[1]}", "\n".join(text for _, text in texts)


def cell_key(paragraph):
    """Return the cell of a paragraph, ``None`` outside of tables."""
    spot = paragraph.spot
    return (spot.table, spot.row, spot.column) if spot else None


def imported_texts(path):
    """Yield the same from the blocks; running heads, feet and notes are no paragraphs."""
    for block in read_docx_blocks(path):
        if block.style in ("page-header", "footnote"):
            continue
        is_repeated = block.cell is not None and block.cell.merged
        yield block.place, "" if is_repeated else block.text


def bare(text):
    """Return letters and figures only."""
    return "".join(char for char in unicodedata.normalize("NFC", text) if char.isalnum())


def test_sections_are_read_with_their_lengths(document, read):
    """A portrait plan and its landscape table, in millimetres."""
    document.sections[0].different_first_page_header_footer = True
    table = document.add_section(WD_SECTION.NEW_PAGE)
    table.orientation = WD_ORIENT.LANDSCAPE
    table.page_width, table.page_height = Mm(297), Mm(210)
    table.different_first_page_header_footer = False

    first, second = read(document).sections

    assert (first.width_mm, first.height_mm, first.orientation) == (210, 297, "portrait")
    assert first.margins_mm == {"top": 20, "bottom": 20, "left": 30, "right": 15}
    assert (first.title_page, second.title_page) == (True, False)
    assert (second.width_mm, second.orientation) == (297, "landscape")


def test_margins_of_a_file_are_judged(document, read, catalog):
    """One wrong margin of a real file is one finding, and the rule is run."""
    document.sections[0].left_margin = Inches(1)
    report = check(Material(plan=Plan(), layout=read(document)), catalog)

    assert [f.code for f in report.findings if f.rule == "FMT101"] == ["margin-left"]
    assert "FMT101" not in {n.rule for n in report.not_run}


def test_paragraphs_know_their_section(document, read):
    """The paragraph that ends a section still belongs to it."""
    document.add_paragraph("Phần chính")
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("Phụ lục")

    found = {p.text: p.section for p in read(document).paragraphs if p.text}
    assert found == {"Phần chính": 1, "Phụ lục": 2}


def test_runs_of_one_look_are_one(document, read):
    """Word cuts lines into pieces for reasons of its own; only a change of look counts."""
    paragraph = document.add_paragraph("Tổ ")
    paragraph.add_run("chức ")
    paragraph.add_run("tập huấn").bold = True

    (line,) = read(document).paragraphs
    assert [(run.text, run.look.bold) for run in line.runs] == [
        ("Tổ chức ", False),
        ("tập huấn", True),
    ]


def test_breaks_and_objects_are_noted(document, read, xml):
    """A new page, a line break, a picture: none of them is an empty line."""
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("một").add_run().add_break()
    document.add_paragraph().add_run()._r.append(xml("<w:pict/>"))
    before = document.add_paragraph("hai")
    before.paragraph_format.page_break_before = True

    page, line, picture, last = read(document).paragraphs
    assert (page.breaks_page, page.text) == (True, "")
    assert "".join(run.text for run in line.runs) == "một\n"
    assert (picture.holds_object, picture.text) == (True, "")
    assert (last.breaks_page, last.holds_object) == (True, False)


def test_traces_of_drafting_are_counted(document, read, xml):
    """Insertions, comments and hidden letters; what is switched off again is none."""
    run = document.add_paragraph("Ý kiến").runs[0]
    document.add_comment(run, text="Xem lại", author="A", initials="A")
    inserted = xml('<w:ins w:id="9" w:author="A"/>')
    inserted.append(document.add_paragraph("thêm").runs[0]._r)
    document.paragraphs[-1]._p.append(inserted)
    document.add_paragraph().add_run("ẩn").font.hidden = True
    document.add_paragraph().add_run("hiện").font.hidden = False

    layout = read(document)
    assert (layout.revisions, layout.comments, layout.hidden) == (1, 1, 2)
    assert [p.text for p in layout.paragraphs] == ["Ý kiến", "thêm", "", "hiện"]


def test_mirrored_margins_are_read_from_the_settings(document, read, xml):
    """It is a setting of the whole file."""
    assert not read(document).mirrors_margins
    document.settings.element.insert(0, xml("<w:mirrorMargins/>"))
    assert read(document).mirrors_margins


def test_text_box_stands_after_its_paragraph(document, read, xml):
    """What floats is read where it is anchored, and known for what it is."""
    run = document.add_paragraph("Dòng").add_run()
    run._r.append(
        xml(
            "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r>"
            "</w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
        )
    )
    line, box = read(document).paragraphs

    assert (line.text, line.in_text_box) == ("Dòng", False)
    assert (box.text, box.in_text_box, box.place) == ("Trong khung", True, "khung chữ sau đoạn 1")


def test_old_letters_are_read_as_unicode(document, read):
    """A line in .VnTime has the words of the plan and still the font it is printed in."""
    run = document.add_paragraph().add_run("KÕ ho¹ch")
    run.font.name = ".VnTime"
    run._r.rPr.rFonts.set(qn("w:hAnsi"), ".VnTime")

    (line,) = read(document).paragraphs
    assert line.text == "Kế hoạch"
    assert line.runs[0].look.fonts == (".VnTime",)


def test_room_is_what_the_indents_leave(document, read):
    """Rules above and below a line are as long as the room between its indents."""
    paragraph = document.add_paragraph("Dòng")
    paragraph.paragraph_format.left_indent = Mm(20)
    paragraph.paragraph_format.space_after = Pt(6)

    (line,) = read(document).paragraphs
    assert (line.room_mm, line.form.indent_left_mm, line.form.space_after_pt) == (165, 20, 6)


@pytest.mark.parametrize(
    ("element", "attribute", "code"),
    [("w:pgMar", "w:left", "no-margin"), ("w:pgSz", "w:w", "no-page-size")],
)
def test_unset_length_is_refused(document, read, element, attribute, code):
    """What the file leaves to the reader's program cannot be judged."""
    properties = document.sections[0]._sectPr
    del properties.find(qn(element)).attrib[qn(attribute)]

    with pytest.raises(ReadError) as refused:
        read(document)
    assert refused.value.code == code


def test_file_without_a_page_is_refused(document, read):
    """A file that no office program wrote may have no section at all."""
    document.element.body.remove(document.sections[0]._sectPr)

    with pytest.raises(ReadError) as refused:
        read(document)
    assert refused.value.code == "no-page-size"


def test_other_file_is_refused(tmp_path):
    """A text file with a Word name stops with a word about it, not with a traceback."""
    path = tmp_path / "ke_hoach.docx"
    path.write_text("Kế hoạch", "utf-8")

    with pytest.raises(ReadError) as refused:
        read_layout(path)
    assert refused.value.code == "not-a-docx"


def test_file_without_a_body_is_empty(document, read):
    """Nothing printed is nothing to judge."""
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)

    assert read(document).paragraphs == ()
