"""Spans of subjects. Mirrors kit/model/citations/subjects.py."""

import pytest

from kit.model.citations.subjects import subject_span


@pytest.mark.parametrize(
    ("subject", "rest"),
    [
        ("về cải cách hành chính", "; Chỉ thị"),
        ("ban hành Kế hoạch năm 2027", "./."),
        ("phê duyệt Đề án “A, giai đoạn 1; B”", ", UBND tỉnh ban hành"),
        ("“Quy định cơ chế tự chủ”", "; và"),
        ("về kế hoạch (giai đoạn 1)", ")"),
        ("về việc ban hành Kế hoạch", ", cụ thể như sau:"),
        ("về cải cách", ", Sở Nội vụ xây dựng Kế hoạch"),
        ("về hòa giải, đối thoại", " (sau đây gọi là Quyết định)"),
    ],
)
def test_a_subject_ends_with_its_point(subject, rest):
    """Semicolons and full stops outside quotes, closing brackets, the citing sentence."""
    text = f"của Chính phủ {subject}{rest}"
    start, end = subject_span(text, len("của Chính phủ"), None)
    assert text[start:end] == subject


def test_no_subject_without_an_opening_word():
    """A sentence that simply goes on is no subject."""
    assert subject_span("của Chính phủ, các sở phối hợp", len("của Chính phủ"), None) is None
