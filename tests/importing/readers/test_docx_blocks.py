"""Blocks of Word files. Mirrors kit/importing/readers/docx_blocks.py."""

import docx
import pytest

from kit.importing.readers.docx_blocks import read_docx_blocks
from tests.importing.word_files import RELATIONS, p, package, part, run, tbl, tc, tr, word_file


def blocks(tmp_path, body, **parts):
    """Read a document made of XML."""
    return read_docx_blocks(word_file(tmp_path / "a.docx", body, **parts))


def grid(read):
    """Return text, row, column, span and merge of each cell."""
    return [(b.text, b.cell.row, b.cell.column, b.cell.span, b.cell.merged) for b in read if b.cell]


def test_paragraphs_have_places_and_looks(tmp_path):
    """Empty paragraphs are not counted; heading styles and bold runs are told."""
    path = tmp_path / "a.docx"
    document = docx.Document()
    document.add_paragraph("")
    document.add_heading("I. MỤC ĐÍCH", level=2)
    document.add_paragraph().add_run("Mục đích").bold = True
    document.add_paragraph("Lời")
    document.save(path)

    assert [(b.text, b.place, b.style, b.level) for b in read_docx_blocks(path)] == [
        ("I. MỤC ĐÍCH", "đoạn 1", "heading", 2),
        ("Mục đích", "đoạn 2", "bold", None),
        ("Lời", "đoạn 3", "normal", None),
    ]


def test_merged_cells_keep_their_grid(tmp_path):
    """A wide cell moves its right neighbour; a cell merged downwards repeats the words above."""
    wide, first = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'
    body = tbl(
        tr(tc("A", wide), tc("B")),
        tr(tc("Sở", first), tc("1"), tc("x")),
        tr(tc("", "<w:vMerge/>"), tc("2"), tc("y")),
    )

    assert grid(blocks(tmp_path, body)) == [
        ("A", 1, 1, 2, False), ("B", 1, 3, 1, False),
        ("Sở", 2, 1, 1, False), ("1", 2, 2, 1, False), ("x", 2, 3, 1, False),
        ("Sở", 3, 1, 1, True), ("2", 3, 2, 1, False), ("y", 3, 3, 1, False),
    ]  # fmt: skip


def test_words_hidden_in_a_merged_cell_are_kept(tmp_path):
    """Word does not show them; a plan that lost them silently would be worse."""
    body = tbl(
        tr(tc("Sở A", '<w:vMerge w:val="restart"/>')),
        tr(tc("Sở B", '<w:vMerge w:val="continue"/>')),
    )

    assert grid(blocks(tmp_path, body)) == [("Sở A", 1, 1, 1, False), ("Sở B", 2, 1, 1, False)]


@pytest.mark.parametrize(("value", "span"), [("0", 1), ("-3", 1), ("²", 1), ("999999", 100)])
def test_impossible_spans_are_bounded(tmp_path, value, span):
    """A span that no table has becomes one that it can have."""
    body = tbl(tr(tc("A", f'<w:gridSpan w:val="{value}"/>')))

    assert grid(blocks(tmp_path, body)) == [("A", 1, 1, span, False)]


def test_a_row_that_begins_further_right(tmp_path):
    """Columns left out before a row count."""
    row = f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{tc("A")}</w:tr>'

    assert grid(blocks(tmp_path, tbl(row))) == [("A", 1, 3, 1, False)]


def test_a_table_inside_a_cell_follows_its_table(tmp_path):
    """Nested tables are tables of their own, with the next number."""
    body = tbl(tr(tc("ngoài", inside=tbl(tr(tc("trong")))))) + p("sau")

    assert [(b.text, b.place) for b in blocks(tmp_path, body)] == [
        ("ngoài", "bảng 1, dòng 1"),
        ("trong", "bảng 2, dòng 1"),
        ("sau", "đoạn 1"),
    ]


def test_content_controls_and_insertions_are_read_through(tmp_path):
    """Paragraphs, rows and cells inside content controls or tracked insertions are there."""
    cell = f"<w:sdt><w:sdtContent>{tc('ô')}</w:sdtContent></w:sdt>"
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('a')}</w:sdtContent></w:sdt><w:ins>{p('b')}</w:ins>"
        f"<w:tbl><w:sdt><w:sdtContent>{tr(cell)}</w:sdtContent></w:sdt></w:tbl>"
    )

    assert [b.text for b in blocks(tmp_path, body)] == ["a", "b", "ô"]


def test_text_boxes_follow_their_paragraph(tmp_path):
    """The words of a box stand behind the paragraph that it hangs on, also in a cell."""
    box = f"<w:r><w:txbxContent>{p('DỰ THẢO')}</w:txbxContent></w:r>"
    body = f"<w:p>{run('Lời')}{box}</w:p>" + tbl(tr(f"<w:tc><w:p>{run('ô')}{box}</w:p></w:tc>"))

    read = blocks(tmp_path, body)

    assert [(b.text, b.style) for b in read] == [
        ("Lời", "normal"), ("DỰ THẢO", "text-box"), ("ô\nDỰ THẢO", "normal"),
    ]  # fmt: skip
    assert read[1].place == "khung chữ sau đoạn 1"


def test_running_heads_and_notes_are_read_once(tmp_path):
    """Page heads of several sections repeat; page numbers are no words; notes are footnotes."""
    read = blocks(
        tmp_path,
        p("Lời"),
        header1=part("hdr", p("UBND xã") + p("2")),
        header2=part("hdr", p("UBND xã")),
        footer1=part("ftr", p("- 3 -")),
        footnotes=part("footnotes", f"<w:footnote>{p('Theo Luật.')}</w:footnote>"),
    )

    assert [(b.text, b.style, b.place) for b in read[1:]] == [
        ("UBND xã", "page-header", "đầu trang"),
        ("Theo Luật.", "footnote", "chú thích cuối trang"),
    ]


def test_comments_are_no_part_of_the_text(tmp_path):
    """What a reviewer noted at the margin is not in the plan."""
    comments = part("comments", f"<w:comment>{p('sửa chỗ này')}</w:comment>")

    assert [b.text for b in blocks(tmp_path, p("Lời"), comments=comments)] == ["Lời"]


def test_a_landscape_appendix_is_read_like_the_rest(tmp_path):
    """A new section with its page on the side changes nothing about the order."""
    turn = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    body = p("thân", turn) + p("PHỤ LỤC") + tbl(tr(tc("TT"), tc("Nhiệm vụ"))) + turn

    assert [b.text for b in blocks(tmp_path, body)] == ["thân", "PHỤ LỤC", "TT", "Nhiệm vụ"]


def test_a_document_without_a_body_has_no_blocks(tmp_path):
    """An empty shell is no error of the reader."""
    files = {"_rels/.rels": RELATIONS, "word/document.xml": part("document", "")}

    assert read_docx_blocks(package(tmp_path / "a.docx", files)) == []
