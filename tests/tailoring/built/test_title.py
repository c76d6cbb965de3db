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
        ("Cải cách hành chính tỉnh X năm 2020", "Thông tin, tuyên truyền cải cách hành chính"),
        ("Đẩy mạnh dịch vụ công trực tuyến gắn với Đề án 06 năm 2020",
         "Thông tin, tuyên truyền dịch vụ công trực tuyến, cải cách hành chính"),
        ("Hướng dẫn công tác tuyên truyền về cải cách hành chính năm 2020",
         "Tuyên truyền về cải cách hành chính"),
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


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        ("Tuyên truyền cải cách hành chính năm 2020", "Giữ tên gọi công việc"),
        ("Cải cách hành chính năm 2020", "kế hoạch CCHC chung"),
        ("Đẩy mạnh dịch vụ công trực tuyến năm 2020", "dịch vụ công trực tuyến"),
        ("Phát triển kinh tế số năm 2020", "việc khác"),
    ],
)
def test_the_reason_says_what_was_done(make_context, subject, reason):
    """A name is said to be kept only where it was; a plan never bears its basis' name."""
    (title,) = propose_title(make_context(subject=subject))

    assert reason in title.reason_vi
    assert "uyên truyền" in title.after
