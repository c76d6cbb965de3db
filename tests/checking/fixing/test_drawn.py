"""Rules, removed paragraphs and lines of tables in XML. Mirrors kit/checking/fixing/drawn.py."""

import docx
import pytest
from docx.oxml.ns import qn

from kit.checking import read_layout
from kit.checking.findings import Setting
from kit.checking.fixing.drawn import draw_rule, keep_row, remove_paragraph, set_table


@pytest.fixture
def document():
    """A document with one table of the style with lines."""
    made = docx.Document()
    made.add_table(rows=3, cols=2).style = "Table Grid"
    return made


def saved(document, tmp_path):
    """Save and read the layout."""
    document.save(tmp_path / "a.docx")
    return read_layout(tmp_path / "a.docx")


@pytest.mark.parametrize("share", [0.4, 1.0])
def test_rule_is_as_long_a_share_as_asked(tmp_path, share):
    """Half as long a share, half as long a line, in the middle under the words."""
    document = docx.Document()
    document.add_paragraph("Độc lập - Tự do - Hạnh phúc")
    line = saved(document, tmp_path).paragraphs[0]
    draw_rule(document.paragraphs[0]._p, line, share)
    rule = saved(document, tmp_path).paragraphs[1]

    (drawn,) = rule.drawn
    whole_mm = {1.0: drawn.length_mm, 0.4: drawn.length_mm / 0.4}[share]
    assert 40 < whole_mm < 60
    assert rule.form.indent_left_mm == rule.form.indent_right_mm > 0


def test_table_loses_all_its_lines(document, tmp_path):
    """Lines of the style, of the table and of single cells."""
    table = document.tables[0]
    properties = table.cell(0, 0)._tc.get_or_add_tcPr()
    borders, top = docx.oxml.OxmlElement("w:tcBorders"), docx.oxml.OxmlElement("w:top")
    top.set(qn("w:val"), "single")
    borders.append(top)
    properties.append(borders)
    assert saved(document, tmp_path).tables[0].borders
    set_table(table._tbl, Setting(name="borders", value="none"))

    assert not saved(document, tmp_path).tables[0].borders


def test_head_is_repeated_once(document, tmp_path):
    """Asking twice changes nothing more."""
    for _ in range(2):
        set_table(document.tables[0]._tbl, Setting(name="repeat_head", value=True))

    assert saved(document, tmp_path).tables[0].repeats_head
    assert len(list(document.element.body.iter(qn("w:tblHeader")))) == 1


def test_last_paragraph_of_a_cell_is_only_emptied(document):
    """A cell without a paragraph would be no Word file any more."""
    cell = document.tables[0].cell(0, 0)
    cell.text = "____"
    remove_paragraph(cell.paragraphs[0]._p)
    document.add_paragraph("____")
    remove_paragraph(document.paragraphs[-1]._p)

    assert [p.text for p in cell.paragraphs] == [""]
    assert all(p.text == "" for p in document.paragraphs)


def test_row_is_kept_on_one_page_once(document):
    """The row of the paragraph, no other; a paragraph outside a table has none."""
    table = document.tables[0]
    for _ in range(2):
        keep_row(table.cell(1, 0).paragraphs[0]._p)
    keep_row(document.add_paragraph()._p)
    assert [len(row._tr.findall(f"{qn('w:trPr')}/{qn('w:cantSplit')}")) for row in table.rows] == [
        0, 1, 0,
    ]  # fmt: skip


def test_last_words_go_with_the_row():
    """The empty line between them too, the sentence before does not."""
    document = docx.Document()
    for text in ("Câu trước.", "Câu cuối./.", ""):
        document.add_paragraph(text)
    keep_row(document.add_table(rows=1, cols=2).cell(0, 1).paragraphs[0]._p)
    assert [p.paragraph_format.keep_with_next for p in document.paragraphs] == [None, True, True]
