"""What headings mean. Mirrors kit/importing/meanings.py."""

import pytest

from kit.importing.meanings import (
    first_meaning,
    is_bare_heading,
    is_plain,
    label_and_rest,
    meanings,
)


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", ("purposes", "requirements")),
        ("Mục đích và yêu cầu", ("purposes", "requirements")),
        ("NỘI DUNG, HÌNH THỨC, ĐỐI TƯỢNG", ("contents", "channels", "audiences")),
        ("Về nội dung tuyên truyền", ("contents",)),
        ("Các hình thức", ("channels",)),
        ("NHIỆM VỤ CỤ THỂ", ("work",)),
        ("PHÂN CÔNG THỰC HIỆN", ("responsibilities",)),
        ("PHÂN CÔNG", ("responsibilities",)),
        ("KINH PHÍ THỰC HIỆN", ("budget",)),
        ("THÔNG TIN, BÁO CÁO", ("reporting",)),
        ("CĂN CỨ PHÁP LÝ", ("bases",)),
        ("Phòng Văn hóa", ()),
        ("", ()),
    ],
)
def test_keys_of_a_heading(heading, keys):
    """A heading names its keys in the order of its words, with or without small words."""
    assert meanings(heading) == keys


def test_a_sentence_is_no_heading():
    """A long text that begins with "Nội dung" is a point, not the heading of a section."""
    assert meanings("Nội dung " + "tuyên truyền bám sát tình hình của từng thôn " * 3) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HÌNH THỨC", True),
        ("Nội dung:", True),
        ("Kinh phí lấy từ nguồn chi thường xuyên", False),
        ("Nội dung phù hợp.", False),
        ("Các thôn", False),
    ],
)
def test_bare_headings_are_short_and_open(text, expected):
    """An unmarked heading is short and has no full stop."""
    assert is_bare_heading(text) is expected


def test_label_and_rest():
    """Words behind a colon belong below the heading."""
    assert label_and_rest("Đối tượng: Người dân: cả xã") == ("Đối tượng:", "Người dân: cả xã")
    assert label_and_rest("Đối tượng") == ("Đối tượng", "")


def test_a_heading_begins_with_its_meaning():
    """“Thời gian, đối tượng” is about time first of all; “Về đối tượng” is about whom."""
    assert first_meaning("Về đối tượng tuyên truyền") == "audiences"
    assert first_meaning("Thời gian, đối tượng") is None


def test_ways_of_rewarding_are_no_channels():
    """“Hình thức khen thưởng” has the word and not the meaning."""
    assert meanings("HÌNH THỨC KHEN THƯỞNG") == ()
    assert meanings("HÌNH THỨC TUYÊN TRUYỀN") == ("channels",)


def test_a_plain_heading_is_hardly_more_than_its_word():
    """Only such a heading may open its key among points of another kind."""
    assert is_plain("Hình thức tuyên truyền")
    assert is_plain("Kinh phí")
    assert not is_plain("Hình thức chi cho từng việc")
    assert not is_plain("Về nguồn lực")
