"""Lines to paragraphs. Mirrors kit/importing/readers/page_paragraphs.py."""

from dataclasses import replace

import pytest

from kit.importing.readers.page_lines import Line
from kit.importing.readers.page_paragraphs import (
    Measure,
    is_centred,
    measure_of,
    paragraph_text,
    paragraphs_of,
)
from tests.importing.readers.page_pieces import LEFT, RIGHT, centred, justified, line

MEASURE = Measure(LEFT, RIGHT)
FULL = "tăng cường tuyên truyền đến từng thôn, bản và tổ dân phố"


def full(text=FULL, x0=LEFT, top=100.0, page=1):
    """A line that ends at the right margin."""
    return Line(tuple(justified(text, x0, top)), page)


def read(lines, measure=MEASURE):
    """Return the text of each paragraph."""
    return [paragraph_text(lines) for lines in paragraphs_of(lines, measure)]


def test_full_line_goes_on():
    """What begins at the left margin under a full line belongs to its sentence."""
    lines = [full("1. Các đơn vị thuộc xã thực hiện và", 121), full(top=118),
             line("trong năm 2027.", top=136)]  # fmt: skip

    assert len(read(lines)) == 1


def test_room_for_the_next_word_ends_a_paragraph():
    """A line that was ended on purpose leaves room for what comes below."""
    assert read([line("Yêu cầu"), line("Nội dung ngắn gọn.", top=118)]) == [
        "Yêu cầu", "Nội dung ngắn gọn.",
    ]  # fmt: skip


def test_small_letter_goes_on_though_there_was_room():
    """Hard spaces pull words down; a small letter under an open sentence is no new paragraph."""
    long = line("Thực hiện Kế hoạch của cấp trên và các văn bản có liên quan")

    assert len(read([long, line("trong lĩnh vực này.", top=118)])) == 1
    assert len(read([line("Nhiệm vụ"), line("a) Tuyên truyền;", top=118)])) == 2


def test_indent_begins_a_paragraph():
    """Under a full last line the indent is all that tells."""
    lines = [full("a) Mục đích của việc này là", 121), full(top=118),
             full("Mỗi thôn tổ chức một buổi sinh hoạt", 121, 136)]  # fmt: skip

    assert len(read(lines)) == 2


def test_hanging_marker():
    """A point whose text hangs right of its marker goes on under its first word."""
    hung = line("- Thôn").words[1].x0
    lines = [full("- Thôn nào cũng có người phụ trách loa"),
             full("truyền thanh của thôn", hung, 118),
             full("- Xã kiểm tra các thôn mỗi quý một lần", top=136)]  # fmt: skip

    assert len(read(lines)) == 2


def test_points_of_a_list_at_the_margin():
    """Points that begin at the left margin, each one full line."""
    lines = [full("- Thôn nào cũng có người phụ trách loa"),
             full("- Xã kiểm tra các thôn mỗi quý một lần", top=118)]  # fmt: skip

    assert len(read(lines)) == 2


def test_centred_lines_stay_lines():
    """A title over two lines is two; capitals that fill the column wrap."""
    title = [Line(tuple(centred("KẾ HOẠCH", 319, 100)), 1),
             Line(tuple(centred("Truyền thông năm 2027", 319, 118)), 1)]  # fmt: skip
    long = "TRIỂN KHAI TRUYỀN THÔNG CẢI CÁCH HÀNH CHÍNH VÀ CÁC VIỆC LIÊN QUAN VỀ"
    capitals = [Line(tuple(centred(long, 319, 100)), 1),
                Line(tuple(centred("CHUYỂN ĐỔI SỐ", 319, 118)), 1)]  # fmt: skip

    assert is_centred(title[0], MEASURE)
    assert not is_centred(line("thụt", 121), replace(MEASURE, indent=121))
    assert len(read(title)) == 2
    assert len(read(capitals)) == 1


def test_sentence_goes_on_over_the_page():
    """Distance does not count between pages."""
    lines = [full("a) Mục đích của việc này là", 121, 780), line("phục vụ người dân.", page=2)]

    assert read(lines) == ["a) Mục đích của việc này là phục vụ người dân."]


@pytest.mark.parametrize(
    ("above", "below"),
    [("Thực hiện xong các việc nêu trên trước ngày đã định./.", "Nơi nhận:"),
     ("TRƯỞNG BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH CỦA XÃ", "CHỦ TỊCH"),
     ("Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;", "Căn cứ Nghị định số 1")],
)  # fmt: skip
def test_what_always_begins_anew(above, below):
    """The end mark, a post of the signer, one basis after the other."""
    assert len(read([full(above), line(below, top=118)])) == 2


def test_range_broken_at_its_dash():
    """A dash and a number under a number are the rest of a range."""
    assert read([line("7h15"), line("- 8h00", top=118)]) == ["7h15 - 8h00"]


def test_other_size_and_larger_distance_part():
    """Small print and a blank line begin something else."""
    measure = replace(MEASURE, step=18 / 14)

    assert len(read([full(), line("nhỏ hơn hẳn", top=118, size=10)])) == 2
    assert len(read([full(), line("dưới một dòng trống", top=136)], measure)) == 2
    assert len(read([full(), line("ngay dưới", top=118)], measure)) == 1


def test_no_space_where_a_word_was_broken():
    """Numbers and symbols are broken after a hyphen or a stroke."""
    lines = [line("Quyết định số 12/QĐ-"), line("UBND và", top=118), line("Tự do -", top=136),
             line("Hạnh phúc", top=154)]  # fmt: skip

    assert paragraph_text(lines) == "Quyết định số 12/QĐ-UBND và Tự do - Hạnh phúc"


def test_measure_of_justified_text():
    """Edges, indent and distance are what the lines have in common."""
    lines = []
    for at in range(6):
        lines += [full(x0=121, top=100 + 60 * at), full(top=118 + 60 * at),
                  line("hết.", top=136 + 60 * at)]  # fmt: skip

    measure = measure_of(lines)

    assert (measure.left, measure.right, measure.indent) == (LEFT, RIGHT, 121)
    assert measure.justified
    assert measure.step == pytest.approx(18 / 14)


def test_justified_line_that_stops_short_is_a_last_line():
    """Though the next word would not have fitted."""
    measure = replace(MEASURE, justified=True)
    short = line("Các thôn tổng hợp, báo cáo kết quả về xã theo từng quý trong năm đã.")

    assert 20 < RIGHT - short.x1 < 70
    assert len(read([short, line("Thường xuyên đôn đốc.", top=118)], measure)) == 2
