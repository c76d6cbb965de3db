"""TXT104. Mirrors kit/checking/rules/txt/recipients.py."""

import pytest


@pytest.mark.parametrize(
    "line", ["Lưu: VT, VHXH", "Lưu: VT, VHXH.", "Lưu VT, NC", "Lưu: VT; VHXH", "Lưu: VP, KT"]
)
def test_file_line_with_a_drafting_unit(find, line):
    """Ways in which offices write it."""
    assert find("TXT104", recipients=["UBND tỉnh (để báo cáo)", line]) == []


@pytest.mark.parametrize("line", ["Lưu: VT, VHXH (02)", "Lưu: VT, VHXH (2b)"])
def test_number_of_copies_is_no_name(find, line):
    """Brackets may hold copies."""
    assert find("TXT104", recipients=["UBND tỉnh (để b/c)", line]) == []


def test_as_above_is_right_under_an_addressee(find):
    """Where "Kính gửi" stands, "Như trên" points to it."""
    frame = [{"role": "other", "text": "Kính gửi: Ủy ban nhân dân tỉnh Lâm Đồng"}]
    lines = ["Như trên", "UBND tỉnh (để báo cáo)", "Lưu: VT, VHXH"]
    assert find("TXT104", recipients=lines, frame=frame) == []


def test_ministry_reports_to_nobody_in_the_list(find):
    """A ministry's plan needs no line upward."""
    lines = ["Các đơn vị thuộc Bộ", "Lưu: VT, CCHC"]
    assert find("TXT104", unit_level="ministry", recipients=lines) == []
