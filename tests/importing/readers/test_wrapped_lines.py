"""Lines of one paragraph. Mirrors kit/importing/readers/wrapped_lines.py."""

import pytest

from kit.importing.readers.markdown_marks import read_marks
from kit.importing.readers.wrapped_lines import (
    LONGEST_PARAGRAPH,
    Wrapping,
    find_wrapping,
    join_lines,
)

WRAPPED = Wrapping(wrapped=True, blank_separated=True)
WHOLE = Wrapping(wrapped=False, blank_separated=False)


def joined(text, wrapping):
    """Return the paragraphs of marked lines."""
    return [line.text for line in join_lines([read_marks(t) for t in text.split("\n")], wrapping)]


def test_wrapping_is_judged_by_small_letters():
    """A text whose lines often go on with a small letter is wrapped; one from Word is not."""
    wrapped = "Sở Nội vụ xây dựng kế\nhoạch tập\nhuấn cho các\nphòng trong năm"
    whole = "I. MỤC ĐÍCH\n- Nâng cao nhận thức;\n- Phối hợp tốt.\nII. NỘI DUNG\n- Tin, bài."

    assert find_wrapping(wrapped.split("\n")).wrapped
    assert not find_wrapping(whole.split("\n")).wrapped
    assert find_wrapping(["a", "", "b", ""]).blank_separated
    assert not find_wrapping(whole.split("\n")).blank_separated


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Sở Nội vụ xây dựng Kế\nhoạch năm 2027.", ["Sở Nội vụ xây dựng Kế hoạch năm 2027."]),
        ("Tập huấn cho cán bộ;\n- Họp báo.", ["Tập huấn cho cán bộ;", "- Họp báo."]),
        ("KẾ HOẠCH\nTruyền thông năm 2027", ["KẾ HOẠCH", "Truyền thông năm 2027"]),
        ("TRUYỀN THÔNG CẢI CÁCH\nHÀNH CHÍNH", ["TRUYỀN THÔNG CẢI CÁCH HÀNH CHÍNH"]),
        ("giai đoạn 2026\n- 2030", ["giai đoạn 2026 - 2030"]),
        ("Số:\n118/KH-SNV", ["Số: 118/KH-SNV"]),
        ("Bà Rịa - Vũng\nTàu, ngày 3 tháng 1", ["Bà Rịa - Vũng Tàu, ngày 3 tháng 1"]),
        ("thực hiện Kế hoạch này./.\nNơi nhận:", ["thực hiện Kế hoạch này./.", "Nơi nhận:"]),
        ("Nơi nhận:\nNhư trên", ["Nơi nhận:", "Như trên"]),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]),
        ("của tỉnh.\nCăn cứ Quyết định", ["của tỉnh.", "Căn cứ Quyết định"]),
        ("# Đề mục\nlời", ["Đề mục", "lời"]),
        ("**I. MỤC\nĐÍCH**", ["I. MỤC ĐÍCH"]),
        ("TM. ỦY BAN  \nx", ["TM. ỦY BAN", "x"]),
    ],
)
def test_wrapped_lines_are_joined(text, paragraphs):
    """A line goes on where a sentence, a range, a name or an emphasis does; headings do not."""
    assert joined(text, WRAPPED) == paragraphs


def test_whole_lines_stay_whole():
    """Where each line is a paragraph only an unfinished long line takes a small letter on."""
    text = "Phối hợp với các ngành trong việc\nthực hiện.\nngắn\nvà nhỏ"

    assert joined(text, WHOLE) == ["Phối hợp với các ngành trong việc thực hiện.", "ngắn", "và nhỏ"]


def test_a_sentence_goes_on_over_a_page():
    """A blank line inside a sentence is the end of a page, not of the paragraph."""
    text = "Tổ chức tuyên truyền về kết quả thực hiện\n\nnhiệm vụ trong năm.\n\n- Khác"

    assert joined(text, WHOLE) == [
        "Tổ chức tuyên truyền về kết quả thực hiện nhiệm vụ trong năm.",
        "- Khác",
    ]


def test_a_paragraph_has_an_end():
    """A hundred thousand short lines are no paragraph, and are read in bounded time."""
    paragraphs = join_lines([read_marks("a")] * 30_000, WRAPPED)

    assert max(len(one.text) for one in paragraphs) < LONGEST_PARAGRAPH + 100
    assert sum(one.text.count("a") for one in paragraphs) == 30_000


def test_the_style_of_joined_lines():
    """An emphasis over two lines is bold; a heading stays one; the rest is as its last line."""
    lines = [["**I. MỤC", "ĐÍCH**"], ["**Kế hoạch năm", "2027** của xã"], ["Kế hoạch", "của xã"]]
    styles = [join_lines([read_marks(t) for t in pair], WRAPPED)[0].style for pair in lines]

    assert styles == ["bold", "normal", "normal"]
