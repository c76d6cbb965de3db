"""T23: the title. Mirrors kit/tailoring/built/title.py."""

import pytest

from kit.tailoring.built.title import propose_title, work_name


@pytest.mark.parametrize(
    ("subject", "work"),
    [
        ("Thông tin, tuyên truyền công tác cải cách hành chính (CCHC) tỉnh Đắk Nông năm 2020",
         "Thông tin, tuyên truyền cải cách hành chính"),
        ("Tuyên truyền cải cách hành chính phường Phùng Hưng năm 2025",
         "Tuyên truyền cải cách hành chính"),
        ("Tuyên truyền CCHC năm 2022 trên địa bàn tỉnh", "Tuyên truyền cải cách hành chính"),
        ("Phát triển kinh tế số năm 2025", "Thông tin, tuyên truyền cải cách hành chính"),
        (None, "Thông tin, tuyên truyền cải cách hành chính"),
    ],
)  # fmt: skip
def test_the_work_keeps_its_name(make_context, subject, work):
    """Place, year and abbreviation go; a title of another work falls back on the usual name."""
    assert work_name(make_context(subject=subject)) == work


def test_the_title_of_an_area_and_of_an_agency(make_context):
    """A ward's plan speaks of its area, a sở's of itself."""
    (ward,) = propose_title(make_context(subject="Tuyên truyền cải cách hành chính năm 2020"))
    (office,) = propose_title(
        make_context("Sở Công Thương, Gia Lai", subject="Tuyên truyền cải cách hành chính năm 2020")
    )

    assert ward.after == (
        "Tuyên truyền cải cách hành chính năm 2027 trên địa bàn phường Nam Gia Nghĩa"
    )
    assert office.after == "Tuyên truyền cải cách hành chính năm 2027 của Sở Công Thương"
