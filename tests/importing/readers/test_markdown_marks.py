"""Markdown marks. Mirrors kit/importing/readers/markdown_marks.py."""

import pytest

from kit.importing.readers.markdown_marks import MarkedLine, read_marks


@pytest.mark.parametrize(
    ("line", "text", "style", "level"),
    [
        ("## **I. MỤC ĐÍCH**", "I. MỤC ĐÍCH", "heading", 2),
        ("**KT. CHỦ TỊCH**  ", "KT. CHỦ TỊCH", "bold", None),
        ("*Suối Mây, ngày 06*", "Suối Mây, ngày 06", "normal", None),
        ("> trích", "trích", "normal", None),
        (r"1\. Mục \- a", "1. Mục - a", "normal", None),
        ("- Như trên;", "- Như trên;", "normal", None),
        ("**1. **Tập huấn", "1. Tập huấn", "normal", None),
    ],
)
def test_marks_become_style(line, text, style, level):
    """Words lose their marks, and the marks are told as style and level."""
    read = read_marks(line)

    assert (read.text.strip(), read.style, read.level) == (text, style, level)


@pytest.mark.parametrize("line", ["---", "***", "* * *", "_____", "| --- | --- |", ""])
def test_a_line_of_rules_only_is_empty(line):
    """What has no letter and no figure carries no words."""
    assert read_marks(line) == MarkedLine("")


def test_emphasis_over_two_lines_is_told():
    """A mark that opens here and closes on the next line says that the line goes on."""
    assert read_marks("**I. MỤC").open_emphasis
    assert read_marks("*Bình Mẫu, ngày").open_emphasis
    assert not read_marks("**I. MỤC ĐÍCH**").open_emphasis


def test_a_star_between_words_stays():
    """A star that marks nothing is text: a note, a product."""
    assert read_marks("3 * 4 tin").text == "3 * 4 tin"


def test_two_spaces_and_br_end_a_line():
    """Markdown's hard break is a line end on purpose; a tag becomes one."""
    assert read_marks("TM. ỦY BAN  ").hard_break
    assert read_marks("a<br/>b").text == "a\nb"
