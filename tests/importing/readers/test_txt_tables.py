"""Tables inside plain text. Mirrors kit/importing/readers/txt_tables.py."""

from kit.importing.readers.txt_tables import TextTable, split_tables


def cells(table):
    """Return the words of each cell, its lines joined."""
    return [[" ".join(lines).strip() for lines in row] for row in table.rows]


def test_tabs_part_columns():
    """Two rows with two tabs each are a table; the line around them is not."""
    before, table, after = split_tables(["Lời", "TT\tViệc\tChủ trì", "1\tTin\tSở A", "Lời"])

    assert (before, after) == ("Lời", "Lời")
    assert cells(table) == [["TT", "Việc", "Chủ trì"], ["1", "Tin", "Sở A"]]


def test_one_row_of_tabs_is_a_table_only_if_it_is_filled():
    """Tabs that only push a word to the right make no table."""
    assert split_tables(["\t\tTM. ỦY BAN"]) == ["\t\tTM. ỦY BAN"]
    assert isinstance(split_tables(["1\tTin\tSở A"])[0], TextTable)


def test_pipes_with_and_without_a_separator():
    """Markdown's rule of dashes is no row; an escaped pipe is a letter of the cell."""
    (table,) = split_tables(["| TT | Việc |", "|:---|---:|", r"| 1 | a \| b |"])

    assert cells(table) == [["TT", "Việc"], ["1", r"a \| b"]]


def test_one_cell_a_line():
    """Web pages copied as text leave a pipe on a line of its own around each cell."""
    lines = "|\nTT\n|\nCông việc\nchính\n|\n|\n1\n|\nMở lớp\n|\n\nsau".split("\n")

    table, *rest = split_tables(lines)

    assert cells(table) == [["TT", "Công việc chính"], ["1", "Mở lớp"]]
    assert rest == ["", "sau"]


def test_lone_pipes_without_cells_are_lines():
    """A stray pipe is no table, and nothing after it is lost."""
    assert split_tables(["|", "", "sau"]) == ["|", "", "sau"]


def test_dumped_tables_stand_between_marks():
    """`[TABLE]` marks are kept as words around the table; a slash breaks lines in a cell."""
    (table,) = split_tables(["[TABLE]", "TT\tSở A / Sở B", "", "[/TABLE]"])

    assert table.marks == ("[TABLE]", "[/TABLE]")
    assert [[len(cell) for cell in row] for row in table.rows] == [[1, 2]]


def test_a_dump_that_never_ends_is_read_to_the_end():
    """A missing closing mark loses nothing."""
    (table,) = split_tables(["[TABLE]", "1\tTin"])

    assert (cells(table), table.marks) == ([["1", "Tin"]], ("[TABLE]",))
