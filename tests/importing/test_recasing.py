"""Natural case of capitals. Mirrors kit/importing/recasing.py."""

import pytest

from kit.importing.recasing import Recaser

TEXT = (
    "Sở Khoa học và Công nghệ tỉnh Bình Mẫu phối hợp với Văn phòng thực hiện cải cách hành chính "
    "(CCHC). Cải cách hành chính là nhiệm vụ chung của tỉnh."
)


@pytest.mark.parametrize(
    ("capitals", "natural"),
    [
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Sở Khoa học và Công nghệ"),
        ("THỰC HIỆN CẢI CÁCH HÀNH CHÍNH", "Thực hiện cải cách hành chính"),
        ("KẾ HOẠCH CCHC XÃ SUỐI MÂY NĂM 2027", "Kế hoạch CCHC xã Suối Mây năm 2027"),
        ("TUYÊN TRUYỀN 06/CT", "Tuyên truyền 06/CT"),
        ("TẠI THÀNH PHỐ HOA LƯ", "Tại thành phố Hoa Lư"),
        ("Đã viết thường", "Đã viết thường"),
    ],
)
def test_case_is_learnt_from_the_text(capitals, natural):
    """Names keep their capitals as the document prints them; other words lose them."""
    assert Recaser(TEXT).recase(capitals) == natural


def test_the_case_inside_a_sentence_wins():
    """The capital that begins a sentence says nothing about a name."""
    assert Recaser("Nhiệm vụ chung. Nhiệm vụ và nhiệm vụ.").recase("CÁC NHIỆM VỤ") == "Các nhiệm vụ"


def test_an_empty_text_teaches_nothing():
    """Without running text only names after their type word have capitals."""
    assert Recaser("").recase("UBND XÃ SUỐI MÂY").endswith("xã Suối Mây")


def test_names_of_the_catalog_help_where_the_text_is_silent():
    """A body that the text does not name has the capitals of the list; the text comes first."""
    names = {"sở nội vụ": "Sở Nội vụ", "nội vụ": "NỘI VỤ"}

    assert Recaser("", names).recase("GIÁM ĐỐC SỞ NỘI VỤ") == "Giám đốc Sở Nội vụ"
    assert Recaser("Giao sở nội vụ.", names).recase("CỦA SỞ NỘI VỤ") == "Của sở nội vụ"


def test_the_word_for_a_unit_is_small():
    """Even where the running text has it in capitals: "XÃ SUỐI MÂY" beside the motto."""
    assert Recaser("XÃ SUỐI MÂY Độc lập").recase("UBND XÃ SUỐI MÂY").split()[1] == "xã"
