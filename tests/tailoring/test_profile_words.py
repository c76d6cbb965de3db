"""Cells ⇄ facts of a profile. Mirrors kit/tailoring/profile_words.py."""

import pytest

from kit.tailoring.profile_words import CHOICES_VI, Names, meant, shown

NAMES = Names(
    functions={"cchc": "cải cách hành chính"},
    channels={"zalo": "Trang Zalo"},
    criteria={"mau_2026": "Bộ tiêu chí mẫu"},
)


@pytest.mark.parametrize(
    ("kind", "value"),
    [(kind, value) for kind, words in CHOICES_VI.items() for value in words]
    + [
        ("text", "a"), ("text", None), ("count", 0), ("list", ("a", "b;c")), ("known_list", ()),
        ("known_list", None), ("functions", ("cchc", "old_key")), ("channel", "zalo"),
        ("criteria", "mau_2026"), ("criteria", "Bộ của tỉnh"),
    ],
)  # fmt: skip
def test_what_is_shown_means_the_same(kind, value):
    """Every fact reads back from its own words."""
    assert meant(kind, shown(kind, value, NAMES), NAMES) == value


@pytest.mark.parametrize("cell", [None, "chưa biết", "Chưa rõ", "?"])
def test_not_known_is_not_no(cell):
    """Silence is no answer, for yes/no, for lists and for the service centre."""
    assert meant("yes_no", cell, NAMES) is None
    assert meant("known_list", cell, NAMES) is None
    assert meant("count", cell, NAMES) is None
    assert meant("centre", cell, NAMES) == "unknown"


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("yes_no", "Không có", False), ("yes_no", True, True), ("status", "x", True),
        ("centre", "ONE_LEVEL", "one_level"), ("centre", "Điểm tiếp nhận.", "reception_point"),
        ("relation", "mặt trận", "front"), ("channel", "trang zalo", "zalo"),
    ],
)  # fmt: skip
def test_words_that_people_write(kind, cell, value):
    """Case, dots and usual short forms make no difference."""
    assert meant(kind, cell, NAMES) == value


@pytest.mark.parametrize(
    ("kind", "cell", "mend"),
    [
        ("yes_no", "có thể", "chọn"), ("count", "nhiều", "ghi một số"),
        ("date", "mai", "ghi ngày/tháng/năm"), ("channel", "Loa kéo", "chép đúng tên"),
        ("functions", "cải cách", "chép đúng tên"),
    ],
)  # fmt: skip
def test_refusal_says_how_to_mend(kind, cell, mend):
    """The reason names what may stand there."""
    with pytest.raises(ValueError, match=mend):
        meant(kind, cell, NAMES)
