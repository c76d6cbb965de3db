"""TSK101. Mirrors kit/checking/rules/tsk/task_lead.py."""

import pytest


@pytest.mark.parametrize("lead", [None, "", "  "])
def test_blank_lead_is_none(find, lead):
    """A space is no body."""
    assert [f.code for f in find("TSK101", tasks=[{"lead": lead}])] == ["no-lead"]


def test_row_is_named_by_its_number_and_id(find):
    """The second row is led to, not the first."""
    (found,) = find("TSK101", tasks=[{}, {"lead": None}])

    assert "dòng 2" in found.place
    assert found.target == "tasks:t2:lead"


def test_one_of_two_leads_may_not_support_either(find):
    """Both faults of the row are told."""
    lead = "Phòng Văn hóa - Xã hội; Công an phường"
    found = find("TSK101", tasks=[{"lead": lead, "support": ["Công an phường"]}])
    assert [f.code for f in found] == ["several-leads", "lead-in-support"]


def test_teams_of_other_plans_may_have_several_leads(find):
    """A plan of an inspection sets up a team of three; nobody scores its rows."""
    lead = "Ông A; Bà B; Ông C"

    assert find("TSK101", subject="Kiểm tra vật liệu nổ năm 2027", tasks=[{"lead": lead}]) == []
    assert find("TSK101", subject="Tuyên truyền CCHC năm 2027", tasks=[{"lead": lead}])
