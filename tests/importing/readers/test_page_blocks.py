"""Pages to blocks. Mirrors kit/importing/readers/page_blocks.py."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from kit.importing.readers.page_blocks import blocks_of_pages, clean_text
from kit.importing.readers.pages import Page, Rule
from tests.importing.readers.page_pieces import (
    LEFT,
    centred,
    frame,
    justified,
    page,
    words,
)

FULL = "tăng cường tuyên truyền đến từng thôn, bản và tổ dân phố"
HEAD = [
    *centred("UBND HUYỆN MẪU", 160, 60, 12),
    *centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 415, 60, 12),
    *centred("PHÒNG NỘI VỤ", 160, 76, 12, bold=True),
    *centred("Độc lập - Tự do - Hạnh phúc", 415, 76, 12),
]


def test_head_text_and_table_in_reading_order():
    """The head is a table of one row; text and table follow by their height."""
    table = [*words("TT", 90, 303, 12), *words("Việc", 130, 303, 12),
             *words("1", 90, 333, 12), *words("Họp", 130, 333, 12)]  # fmt: skip
    one = page(1, HEAD, centred("KẾ HOẠCH", 319, 140, bold=True), words("Mở đầu:", LEFT, 200),
               table, rules=frame([85, 125, 553], [300, 330, 360]))  # fmt: skip

    blocks = blocks_of_pages([one])

    assert [(b.text, b.cell and (b.cell.table, b.cell.row, b.cell.column)) for b in blocks] == [
        ("UBND HUYỆN MẪU\nPHÒNG NỘI VỤ", (1, 1, 1)),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", (1, 1, 2)),
        ("KẾ HOẠCH", None),
        ("Mở đầu:", None),
        ("TT", (2, 1, 1)), ("Việc", (2, 1, 2)), ("1", (2, 2, 1)), ("Họp", (2, 2, 2)),
    ]  # fmt: skip
    assert blocks[2].style == "bold"
    assert (blocks[3].place, blocks[3].page) == ("trang 1, dòng 4", 1)
    assert blocks[3].box == (85, 200, 130.5, 214)
    assert blocks[6].place == "trang 1, bảng 2, dòng 2"


def test_sentence_goes_on_over_page_number_and_page():
    """The number of the page stands between its lines and is no part of it."""
    first = page(1, justified(f"a) {FULL[:-8]}", 121, 780))
    second = page(2, centred("2", 319, 30), words("và người dân.", LEFT, 60))

    heads = [b.text for b in blocks_of_pages([first, second]) if b.style == "page-header"]
    (text,) = [b for b in blocks_of_pages([first, second]) if b.style != "page-header"]

    assert heads == ["2"]
    assert text.text.endswith("và người dân.")
    assert text.place == "trang 1, dòng 1"


def test_table_goes_on_after_a_running_head():
    """What stands above the rest of a table on the next page does not part it."""
    xs = [85, 125, 553]
    first = page(1, words("TT", 90, 703, 12), words("Việc", 130, 703, 12),
                 words("1", 90, 733, 12), words("Treo băng", 130, 733, 12),
                 rules=frame(xs, [700, 730, 760]))  # fmt: skip
    second = page(2, centred("2", 319, 30), words("rôn", 130, 63, 12),
                  words("2", 90, 93, 12), words("Họp", 130, 93, 12),
                  rules=frame(xs, [60, 90, 120]))  # fmt: skip

    cells = [b.text for b in blocks_of_pages([first, second]) if b.cell]

    assert cells == ["TT", "Việc", "1", "Treo băng rôn", "2", "Họp"]


def test_landscape_appendix_has_margins_of_its_own():
    """Text does not go on from an upright page to one that lies."""
    upright = page(1, justified(FULL, LEFT, 780))
    lying = Page(2, 842, 595, tuple(centred("Phụ lục", 440, 60)), ())

    assert [b.text for b in blocks_of_pages([upright, lying])] == [FULL, "Phụ lục"]


def test_points_wrap_in_a_column_and_posts_do_not():
    """Recipients over two lines are one; each line of the signature is one."""
    left = [*words("Nơi nhận:", LEFT, 500, 12),
            *words("- Thường trực Đảng ủy, HĐND", LEFT, 514, 11),
            *words("xã Mẫu;", LEFT, 527, 11), *words("- Lưu: VT.", LEFT, 540, 11)]  # fmt: skip
    right = [*centred("TM. ỦY BAN NHÂN DÂN", 430, 500, bold=True),
             *centred("CHỦ TỊCH", 430, 517, bold=True)]  # fmt: skip

    recipients, signature = blocks_of_pages([page(1, left, right)])

    assert recipients.text.split("\n")[1:] == [
        "- Thường trực Đảng ủy, HĐND xã Mẫu;", "- Lưu: VT.",
    ]  # fmt: skip
    assert signature.text == "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"
    assert signature.style == "bold"


def test_notes_come_last():
    """Notes of all pages stand after the text, as in a .docx."""
    note = words("1 Công văn số 5 của Sở Mẫu.", LEFT, 760, 10)
    rule = frame([85, 229], [750])[:1]
    pages = [page(1, words("Một", LEFT, 100), note, rules=rule), page(2, words("Hai", LEFT, 100))]

    blocks = blocks_of_pages(pages)

    assert [(b.text, b.style) for b in blocks][1:] == [
        ("Hai", "normal"), ("1 Công văn số 5 của Sở Mẫu.", "footnote"),
    ]  # fmt: skip


def test_unsure_word_is_told():
    """A block is as sure as its least sure word."""
    one = page(
        1, words("chắc", LEFT, 100, confidence=95.0), words("ngờ", 130, 100, confidence=30.0)
    )

    (block,) = blocks_of_pages([one])

    assert block.confidence == 30.0


def test_text_is_cleaned_as_in_every_reader():
    """Composed letters, plain spaces, no soft hyphens."""
    assert clean_text("Ke\u0302\u0301\u00a0 hoa\u0323ch\u00ad") == "Kế hoạch"


POINTS = st.integers(0, 59).map(lambda at: at * 10.0)
ANY_WORD = st.builds(
    lambda text, x, y, size, bold: words(text, x, y, size, bold=bold),
    st.sampled_from(["1", "TT", "-", "Nội dung", "Chủ trì", "Nơi nhận:", "KT. CHỦ TỊCH", "(a)"]),
    POINTS, POINTS, st.sampled_from([8.0, 12.0, 14.0]), st.booleans(),
)  # fmt: skip
ANY_RULE = st.builds(
    lambda x, y, long, lies: Rule(x, y, x + long * lies, y + long * (not lies)),
    POINTS, POINTS, POINTS, st.booleans(),
)  # fmt: skip
ANY_PAGE = st.tuples(st.lists(ANY_WORD, max_size=25), st.lists(ANY_RULE, max_size=25))


@settings(max_examples=150, deadline=None)
@given(st.lists(ANY_PAGE, min_size=1, max_size=3))
def test_any_pages_keep_their_words(drawn):
    """Wherever words and lines stand, nothing is raised and no word is lost or doubled."""
    pages = [page(at, *w, rules=rules) for at, (w, rules) in enumerate(drawn, start=1)]

    blocks = [b for b in blocks_of_pages(pages) if not (b.cell and b.cell.merged)]

    kept = Counter("".join(b.text for b in blocks).replace(" ", "").replace("\n", ""))
    assert kept == Counter("".join(w.text for one in pages for w in one.words))


def test_no_pages_give_no_blocks():
    """An empty page is no trouble."""
    assert blocks_of_pages([page(1)]) == blocks_of_pages([]) == []
