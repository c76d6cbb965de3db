"""FMT166, what a fix writes. Mirrors kit/checking/rules/fmt/date_form.py."""

import pytest


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("Nam Gia Nghĩa ngày 05 tháng 01 năm 2027", "Nghĩa ngày", "Nghĩa, ngày"),
        ("Đak Đoa, 5/1/2027", "5/1/2027", "ngày 05 tháng 01 năm 2027"),
        ("Đak Đoa, ngày 15/03/2027", "ngày 15/03/2027", "ngày 15 tháng 3 năm 2027"),
        ("Đak Đoa, ngày 05 Tháng 01 năm 2027", "Tháng", "tháng"),
        ("Đak Đoa, ngày 05 tháng 01 năm 2027.", "2027.", "2027"),
    ],
)
def test_date_is_put_right(judge, text, found, right):
    """The words at fault and what stands in their place."""
    (one,) = judge("FMT166", {"lines": [{"component": "date_line", "text": text}]})

    assert (one.found, one.replacement, one.is_safe) == (found, right, True)


def test_line_without_any_date_is_not_judged(judge):
    """A placeholder or "Đak Đoa, ngày ký" is no slip of the form."""
    assert (
        judge("FMT166", {"lines": [{"component": "date_line", "text": "Đak Đoa, ngày ký"}]}) == []
    )
