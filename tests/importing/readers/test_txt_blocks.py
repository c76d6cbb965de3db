"""Blocks of text files. Mirrors kit/importing/readers/txt_blocks.py."""

from kit.importing.readers.txt_blocks import read_txt_blocks


def test_paragraphs_and_cells_have_places():
    """Paragraphs outside tables are counted, tables apart, and styles come from marks."""
    text = "## **KẾ HOẠCH**\r\n\r\nLời\r\n\r\n| TT | Việc |\r\n|---|---|\r\n| 1 | **Tin** |\r\nsau"

    read = read_txt_blocks(text)

    assert [(b.text, b.place, b.style) for b in read] == [
        ("KẾ HOẠCH", "đoạn 1", "heading"),
        ("Lời", "đoạn 2", "normal"),
        ("TT", "bảng 1, dòng 1", "normal"),
        ("Việc", "bảng 1, dòng 1", "normal"),
        ("1", "bảng 1, dòng 2", "normal"),
        ("Tin", "bảng 1, dòng 2", "bold"),
        ("sau", "đoạn 3", "normal"),
    ]


def test_columns_flattened_with_one_pipe_are_two_paragraphs():
    """A header of two columns on one line is parted."""
    read = read_txt_blocks("UBND XÃ MẪU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")

    assert [b.text for b in read] == ["UBND XÃ MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


def test_a_cell_joins_its_wrapped_lines():
    """Lines inside a cell are joined like lines of the text; br parts paragraphs."""
    read = read_txt_blocks("| TT | Việc | Ai |\n|---|---|---|\n| 1 | Mở lớp<br>- Viết bài | Sở |")

    assert read[4].text == "Mở lớp\n- Viết bài"


def test_marks_around_a_dumped_table_are_blocks():
    """Words of the dump itself are kept apart from the text."""
    read = read_txt_blocks("[TABLE]\nTT\tViệc\n[/TABLE]")

    assert [(b.text, b.style) for b in read[:2]] == [("[TABLE]", "mark"), ("[/TABLE]", "mark")]


def test_every_kind_of_line_end():
    """Old Mac and mainframe line ends are line ends."""
    assert [b.text for b in read_txt_blocks("I. A\rII. B\x85III. C")] == ["I. A", "II. B", "III. C"]


def test_a_bullet_whose_words_were_wrapped():
    """A dash alone on its line belongs to the words below it; it is no rule."""
    blocks = read_txt_blocks("II. NỘI DUNG\n\n-\nPhân công các thành viên.\n\n---\n\nLời.")

    assert [block.text for block in blocks] == [
        "II. NỘI DUNG",
        "- Phân công các thành viên.",
        "Lời.",
    ]
