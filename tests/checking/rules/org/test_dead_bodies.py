"""ORG101. Mirrors kit/checking/rules/org/dead_bodies.py."""

import datetime as dt

import pytest


def test_all_heirs_are_offered(find):
    """One old body has several heirs by function; the planner chooses."""
    (found,) = find("ORG101", tasks=[{"lead": "Sở Thông tin và Truyền thông"}])

    assert "Sở Khoa học và Công nghệ" in found.fix_vi
    assert "Sở Văn hóa, Thể thao và Du lịch" in found.fix_vi


@pytest.mark.parametrize(
    ("day", "codes"), [(dt.date(2025, 2, 28), []), (dt.date(2025, 3, 1), ["dead-body"])]
)
def test_body_is_dead_from_the_day_of_the_change(find, day, codes):
    """The law of the plan's day decides, not the law of today."""
    found = find("ORG101", day=day, tasks=[{"lead": "Sở Thông tin và Truyền thông"}])
    assert [f.code for f in found] == codes


def test_longest_name_is_told_once(find):
    """The district inside a body's name is not told beside the body."""
    (found,) = find("ORG101", contents=["UBND tỉnh Đắk Nông; trên địa bàn tỉnh Đắk Nông."])
    assert "UBND tỉnh Đắk Nông" in found.message_vi


def test_document_after_the_change_may_not_have_the_old_name(find):
    """A citation dated after the merger names a body that cannot have issued it."""
    words = "Theo Quyết định số 15/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Đắk Nông về mô hình."
    assert [f.code for f in find("ORG101", contents=[words])] == ["dead-body"]


def test_slip_in_a_living_name_is_no_dead_place(find):
    """A mark lost in "Hà Nội" does not end the city."""
    assert find("ORG101", contents=["Học tập kinh nghiệm của thành phố Hà Nôi."]) == []


def test_phrase_of_another_rule_is_not_told_twice(find):
    """ "Bộ phận Tiếp nhận và Trả kết quả" is TXT102's."""
    assert find("ORG101", contents=["Tại Bộ phận Tiếp nhận và Trả kết quả."]) == []


def test_unit_whose_own_name_has_ended_is_told_once(find):
    """It bears the name in every line; ten findings would hide the others."""
    found = find(
        "ORG101",
        issuer="Ủy ban nhân dân tỉnh Đắk Nông",
        unit_level="province",
        place="Đắk Nông",
        contents=["Trên địa bàn tỉnh Đắk Nông.", "Chỉ số của tỉnh Đắk Nông."],
        closing="Trên đây là Kế hoạch của tỉnh Đắk Nông",
    )
    assert [(f.code, f.target) for f in found] == [("dead-place", "issuer")]
