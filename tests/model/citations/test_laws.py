"""Names of laws. Mirrors kit/model/citations/laws.py."""

import pytest

from kit.model.citations.laws import find_law_names


def names(text):
    """Return the names found in a text."""
    return [text[law.start : law.end] for law in find_law_names(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Luật Đất đai số 31/2024/QH15 ngày 18/01/2024", ["Luật Đất đai"]),
        (
            "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ ngày 26 tháng 8 năm 2024",
            ["Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ"],
        ),
        ("Luật Ngân sách nhà nước, Luật Đầu tư công và pháp luật có liên quan",
         ["Luật Ngân sách nhà nước", "Luật Đầu tư công"]),
        ("Luật Bầu cử năm 2015 (được sửa đổi)", ["Luật Bầu cử năm 2015"]),
        ("Luật A ngày 01/01/2015 và Luật sửa đổi, bổ sung một số điều của Luật A ngày 24/6/2025",
         ["Luật A", "Luật sửa đổi, bổ sung một số điều của Luật A"]),
        ("Luật sửa đổi,\nbổ sung một số điều của Luật Đầu tư, Luật Đấu thầu ngày 29/11/2024",
         ["Luật sửa đổi,\nbổ sung một số điều của Luật Đầu tư, Luật Đấu thầu"]),
        ("Luật An ninh mạng, Chỉ thị số 32/CT-TTg ngày 21/10/2025", ["Luật An ninh mạng"]),
        ("Luật Bầu cử đại biểu, hoàn thành chậm nhất ngày 01/02/2026", ["Luật Bầu cử đại biểu"]),
        ("Bộ luật Dân sự ngày 24/11/2015", ["Bộ luật Dân sự"]),
        ("Luật tổ chức chính quyền địa phương ngày 19/6/2015",
         ["Luật tổ chức chính quyền địa phương"]),
        ("thi hành Luật và các văn bản", []),
        ("Luật sư, luật gia", []),
        ("theo Luật này", []),
    ],
)  # fmt: skip
def test_a_name_ends_at_its_date_or_where_the_sentence_goes_on(text, found):
    """Dates, numbers, other documents and the sentence close a name."""
    assert names(text) == found


def test_a_name_may_begin_with_a_capital_cac():
    """ "Luật các" says nothing, "Luật Các công cụ chuyển nhượng" is a law."""
    text = "Luật Các công cụ chuyển nhượng số 49/2005/QH11; theo Luật các bên có quyền"
    assert [text[law.start : law.end] for law in find_law_names(text, None)] == [
        "Luật Các công cụ chuyển nhượng"
    ]


def test_planning_is_a_name_and_to_provide_is_not():
    """ "Luật Quy hoạch" is a law, "Luật quy định" what a law does."""
    assert names("theo Luật Quy hoạch ngày 24/11/2017") == ["Luật Quy hoạch"]
    assert names("những gì Luật quy định rõ") == []
