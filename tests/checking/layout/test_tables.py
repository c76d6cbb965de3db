"""Tables. Mirrors kit/checking/layout/tables.py."""

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm


@pytest.fixture
def table(document):
    """Two rows, two columns of 60 and 105 mm, no lines."""
    made = document.add_table(2, 2)
    made.autofit = False
    for row in made.rows:
        row.cells[0].width, row.cells[1].width = Mm(60), Mm(105)
        row.cells[0].text, row.cells[1].text = "trái", "phải"
    return made


def borders(table, xml, *sides, value="single"):
    """Give a table the lines of ``sides``."""
    lines = "".join(f'<w:{side} w:val="{value}"/>' for side in sides)
    table._tbl.tblPr.append(xml(f"<w:tblBorders>{lines}</w:tblBorders>"))


def cell_borders(cell, xml, *sides, value="single"):
    """Give a cell the lines of ``sides``."""
    lines = "".join(f'<w:{side} w:val="{value}"/>' for side in sides)
    cell._tc.get_or_add_tcPr().append(xml(f"<w:tcBorders>{lines}</w:tcBorders>"))


def test_width_room_and_rows(document, read, table):
    """A table as wide as the text, and each cell's room without its margins of 1.9 mm."""
    layout = read(document)
    (found,) = layout.tables

    assert (found.rows, found.width_mm, found.room_mm, found.section) == (2, 165, 165, 1)
    assert [p.spot.room_mm for p in layout.paragraphs[:2]] == [56.2, 101.2]
    assert [(p.spot.row, p.spot.column) for p in layout.paragraphs] == [
        (1, 1), (1, 2), (2, 1), (2, 2),
    ]  # fmt: skip


def test_plain_table_has_no_lines(document, read, table):
    """The frame of a document stands in such tables."""
    (found,) = read(document).tables
    assert (found.borders, found.uprights) == (False, False)


@pytest.mark.parametrize(
    ("sides", "drawn", "uprights"),
    [
        (("top", "left", "bottom", "right", "insideH", "insideV"), True, True),
        (("bottom",), True, False),
        (("insideH",), True, False),
        (("insideV",), True, True),
    ],
)
def test_lines_of_the_table(document, read, table, xml, sides, drawn, uprights):
    """Which lines of the table touch a cell of it."""
    borders(table, xml, *sides)
    (found,) = read(document).tables
    assert (found.borders, found.uprights) == (drawn, uprights)


def test_line_between_rows_needs_two_rows(document, read, xml):
    """One row has nothing between rows."""
    borders(document.add_table(1, 2), xml, "insideH")
    (found,) = read(document).tables
    assert not found.borders


def test_cells_may_take_all_lines_away(document, read, table, xml):
    """Offices draw the head's table with lines and switch them off cell by cell."""
    borders(table, xml, "top", "left", "bottom", "right", "insideH", "insideV")
    for row in table.rows:
        for cell in row.cells:
            cell_borders(cell, xml, "top", "left", "bottom", "right", value="nil")
    (found,) = read(document).tables
    assert (found.borders, found.uprights) == (False, False)


def test_one_cell_may_draw_a_line(document, read, table, xml):
    """The line below a cell is a line, but no frame."""
    cell_borders(table.cell(0, 1), xml, "bottom")
    (found,) = read(document).tables
    assert (found.borders, found.uprights) == (True, False)


def test_lines_of_a_table_style(document, read, xml):
    """Table Grid draws all of them; a table may refuse."""
    grid = document.add_table(1, 1, style="Table Grid")
    assert read(document).tables[0].uprights

    borders(grid, xml, "top", "left", "bottom", "right", value="none")
    assert not read(document).tables[0].borders


def test_repeated_head_is_seen(document, read, table, xml):
    """Only a first row can be repeated; switched off it is not."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(xml("<w:tblHeader/>"))
    assert read(document).tables[0].repeats_head

    properties.find(qn("w:tblHeader")).set(qn("w:val"), "0")
    assert not read(document).tables[0].repeats_head


def test_grid_speaks_where_cells_do_not(document, read, table):
    """Cells without a width of their own take that of their columns, a wide one of several."""
    for row in table.rows:
        for cell in row.cells:
            cell._tc.tcPr.remove(cell._tc.tcPr.find(qn("w:tcW")))
    for column, width in zip(table._tbl.tblGrid, (3402, 5954), strict=True):
        column.set(qn("w:w"), str(width))
    table.cell(0, 0).merge(table.cell(0, 1))

    layout = read(document)
    assert layout.tables[0].width_mm == 165
    assert layout.paragraphs[-1].spot.room_mm == 101.2


def test_own_cell_margins_give_more_room(document, read, table, xml):
    """A table without cell margins leaves its cells all of their width."""
    none = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    table._tbl.tblPr.append(xml(f"<w:tblCellMar>{none}</w:tblCellMar>"))

    assert read(document).paragraphs[0].spot.room_mm == 60


def test_table_of_a_later_section_has_its_room(document, read):
    """The room between the margins is that of the page on which the table stands."""
    page = document.add_section()
    page.page_width, page.page_height = Mm(297), Mm(210)
    document.add_table(1, 1).cell(0, 0).text = "Nhiệm vụ"

    (found,) = read(document).tables
    assert (found.section, found.room_mm) == (2, 252)
