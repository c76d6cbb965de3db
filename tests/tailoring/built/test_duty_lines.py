"""Honest merges of duties. Mirrors kit/tailoring/built/duty_lines.py."""

import pytest

from kit.tailoring.built.duty_lines import is_said, own_line

LINES = ["Làm đầu mối; theo dõi, đôn đốc, kiểm tra các phòng, đơn vị.", "Lắp đặt, treo pano."]


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        ("Theo dõi, kiểm tra, đôn đốc việc thực hiện Kế hoạch.", True),
        ("Tổ chức triển khai thực hiện công tác tuyên truyền cải cách hành chính.", True),
        ("Công khai kết quả rà soát, hệ thống hóa văn bản quy phạm pháp luật.", False),
        ("Hướng dẫn nội dung khẩu hiệu, áp phích.", False),
    ],
)
def test_a_duty_is_said_by_its_object(duty, said):
    """Words of every plan prove nothing; what the duty is about must be said again."""
    assert is_said(duty, LINES) is said


def test_a_line_is_in_our_words(make_context):
    """The parent's deadline moves with the year, its place goes."""
    duty = "Rà soát văn bản do tỉnh Đắk Nông ban hành, gửi kết quả trước ngày 15/6/2020."
    line = own_line(duty, "Phòng Văn hóa - Xã hội", make_context())

    assert "15/6/2027" in line
    assert "Đắk Nông" not in line
    assert line.endswith(".")


def test_nobody_works_together_with_himself(make_context):
    """Two bodies of the parent may be one office of ours."""
    name = "Phòng Văn hóa - Xã hội"
    line = own_line(f"Phối hợp với {name} công khai kết quả rà soát.", name, make_context())

    assert line == "Công khai kết quả rà soát."


def test_what_only_bodies_of_the_parent_do_falls(make_context):
    """An editorial board or an exchange of the parent is nothing of ours."""
    duty = "Phối hợp với Ban Biên tập và Sàn giao dịch thương mại điện tử tỉnh."

    assert own_line(duty, "Văn phòng Sở", make_context()) is None
