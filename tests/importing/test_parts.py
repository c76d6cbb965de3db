"""The large parts of a document. Mirrors kit/importing/parts.py."""

import pytest

from kit.importing.blocks import Block
from kit.importing.parts import holds_name, is_name, is_recipients_head, merged_title, split_parts
from tests.importing.pieces import paragraphs, table

PLAN = (
    "ỦY BAN NHÂN DÂN XÃ MẪU", "Số: 05/KH-UBND", "KẾ HOẠCH", "Tuyên truyền năm 2027",
    "Căn cứ Luật;", "I. MỤC ĐÍCH", "1. Một.", "Trên đây là Kế hoạch./.", "Nơi nhận:",
    "- Như trên;", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Họ và tên người ký", "PHỤ LỤC", "Lời",
)  # fmt: skip


def texts(pieces):
    """Return the words of the pieces."""
    return [piece.text for piece in pieces]


def split(*lines):
    """Return the parts as texts."""
    parts = split_parts(paragraphs(*lines))
    return {name: texts(value) for name, value in vars(parts).items()}


def test_all_parts_in_their_order():
    """Head, title, preamble, body, closing, sign-off and what follows are told apart."""
    assert split(*PLAN) == {
        "head": ["ỦY BAN NHÂN DÂN XÃ MẪU", "Số: 05/KH-UBND"],
        "title": ["KẾ HOẠCH"],
        "preamble": ["Tuyên truyền năm 2027", "Căn cứ Luật;"],
        "body": ["I. MỤC ĐÍCH", "1. Một."],
        "closing": ["Trên đây là Kế hoạch./."],
        "sign_off": list(PLAN[8:13]),
        "after": ["PHỤ LỤC", "Lời"],
    }  # fmt: skip


@pytest.mark.parametrize("end", range(len(PLAN) + 1))
def test_a_document_cut_anywhere_loses_nothing(end):
    """Any part may be missing; the pieces stay whole and in order."""
    parts = split(*PLAN[:end])

    assert [text for value in parts.values() for text in value] == list(PLAN[:end])


def test_the_closing_takes_what_asks_everybody():
    """A clause above “Trên đây là” belongs to the closing; a text right under a title does not."""
    above = split("I. A", "1. Một.", "Trong quá trình thực hiện, báo cáo.", "Trên đây là Kế hoạch.")
    titled = split(
        "I. A", "1. Sở A", "Trong quá trình thực hiện, báo cáo.", "Trên đây là Kế hoạch."
    )

    assert above["closing"] == ["Trong quá trình thực hiện, báo cáo.", "Trên đây là Kế hoạch."]
    assert titled["closing"] == ["Trên đây là Kế hoạch."]


def test_a_closing_without_its_usual_words():
    """A paragraph that asks and bears the end mark closes; without the mark it is a point."""
    closed = split("I. A", "1. Một.", "Yêu cầu các thôn thực hiện./.")
    open_end = split("I. A", "1. Một.", "Yêu cầu các thôn thực hiện.")

    assert closed["closing"] == ["Yêu cầu các thôn thực hiện./."]
    assert open_end["closing"] == []


def test_a_sign_table_and_a_task_table():
    """A small table with recipients or a post signs; a long one does not."""
    sign = table(["Nơi nhận:", "CHỦ TỊCH"])
    tasks = table(*[["CHỦ TỊCH", "x"]] * 9)
    parts = split_parts([*paragraphs("I. A", "1. Một."), tasks, sign, *paragraphs("PHỤ LỤC")])

    assert parts.sign_off == [sign]
    assert parts.body[-1] is tasks
    assert texts(parts.after) == ["PHỤ LỤC"]


def test_a_post_inside_the_text_does_not_sign():
    """“CHỦ TỊCH” as a line of the head is followed by no name."""
    parts = split("QUYẾT ĐỊNH", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "Căn cứ Luật;", "Căn cứ Nghị định;",
                  "Căn cứ Nghị quyết;", "Theo đề nghị của Sở.", "Điều 1. Ban hành.")  # fmt: skip

    assert parts["sign_off"] == []
    assert parts["body"] == ["Điều 1. Ban hành."]


def test_bodies_without_sections():
    """Without Roman headings the first number, a bare heading or “như sau:” begins the body."""
    assert split("KẾ HOẠCH", "Năm 2027", "1. Một.")["body"] == ["1. Một."]
    assert split("KẾ HOẠCH", "Năm 2027", "MỤC ĐÍCH", "x")["body"] == ["MỤC ĐÍCH", "x"]
    assert split("KẾ HOẠCH", "Ban hành như sau:", "lời một")["body"] == ["lời một"]


def test_a_text_without_a_title():
    """The head ends with the last line that only a head has."""
    parts = split("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Mẫu, ngày 3 tháng 1 năm 2027", "I. A")

    assert (len(parts["head"]), parts["title"], parts["body"]) == (2, [], ["I. A"])


def test_the_type_word_in_small_letters():
    """Web pages print “Kế hoạch” small: the last such line before the text is the title."""
    assert split("Tin tức", "Kế hoạch", "Tuyên truyền", "Căn cứ Luật;")["title"] == ["Kế hoạch"]
    bold = Block("Kế hoạch", "đoạn 1", "bold")
    assert split_parts([bold, *paragraphs("Tuyên truyền")]).title == [bold]


def test_the_first_type_word_in_capitals_is_the_title():
    """A type word in small letters further down, a link perhaps, does not take its place."""
    assert split("KẾ HOẠCH", "Tuyên truyền", "Quyết định", "Căn cứ Luật;")["title"] == ["KẾ HOẠCH"]


def test_titles_on_one_line():
    """Type word and subject in capitals on one line are parted; a sentence is none."""
    assert merged_title("KẾ HOẠCH TUYÊN TRUYỀN NĂM 2027") == ("KẾ HOẠCH", "TUYÊN TRUYỀN NĂM 2027")
    assert merged_title("Kế hoạch tuyên truyền") is None
    assert merged_title("KẾ HOẠCH") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nguyễn Văn Mẫu", True),
        ("TS. Nguyễn Văn Mẫu", True),
        ("Họ và tên", False),
        ("Nguyễn", False),
        ("a" * 200_000, False),
        ("Nguyễn Văn Mẫu 2", False),
    ],
)
def test_names_of_people(text, expected):
    """Two to six words, each with a capital; a word without end is answered at once."""
    assert is_name(text) is expected


def test_lines_where_a_name_stands():
    """“Họ và tên người ký” holds the place of a name; headings and sentences do not."""
    assert holds_name("Họ và tên người ký")
    assert not holds_name("PHỤ LỤC")
    assert not holds_name("1. Sở Nội vụ")
    assert not holds_name("Kế hoạch này có hiệu lực.")


def test_recipients_heads():
    """OCR loses marks of “Nơi nhận”."""
    assert is_recipients_head("***Nơi nhận:***")
    assert is_recipients_head("Noi nhận: Như trên")
    assert not is_recipients_head("Nơi nộp hồ sơ")


def test_a_recipient_in_capitals_is_still_a_recipient():
    """Capitals begin a new part only with a word that begins one."""
    parts = split("I. A", "1. Một.", "Nơi nhận:", "- Như trên;", "BCĐ CCHC;", "PHỤ LỤC I", "Lời")

    assert parts["sign_off"] == ["Nơi nhận:", "- Như trên;", "BCĐ CCHC;"]
    assert parts["after"] == ["PHỤ LỤC I", "Lời"]


@pytest.mark.parametrize(
    "lines",
    [
        ["CHỦ TỊCH", "(Đã ký)", "Họ Và Tên", "Nơi nhận:", "- Như trên;", "- Lưu: VT."],
        ["CHỦ TỊCH", "Signature Not Verified", "Ngày ký: 05/01/2027", "TS. HỌ VÀ TÊN"],
        ["CHỦ TỊCH", "KIÊM TRƯỞNG BAN", "Họ Và Tên"],
        ["TRƯỞNG BAN", "Họ Và Tên", "CHỦ TỊCH UBND XÃ"],
        ["GIÁM ĐỐC SỞ A", "Họ Tên Một", "GIÁM ĐỐC SỞ B", "Họ Tên Hai"],
    ],
)
def test_all_of_a_signature_belongs_to_it(lines):
    """Stamps are no name, a second post and a second signer no appendix."""
    parts = split_parts(paragraphs("KẾ HOẠCH", "Năm 2027", "I. NỘI DUNG", "1. Một.", *lines))

    assert texts(parts.sign_off) == lines
    assert parts.after == []


def test_a_title_in_small_letters():
    """Type word and subject in one line count between a header and the first basis only."""
    lines = ["Số: 05/KH-UBND", "Kế hoạch tuyên truyền năm 2027", "Căn cứ Luật;", "I. MỤC ĐÍCH"]

    assert texts(split_parts(paragraphs(*lines)).title) == [lines[1]]
    assert split_parts(paragraphs(*lines[1:])).title == []
