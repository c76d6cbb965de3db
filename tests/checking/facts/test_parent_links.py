"""Own rows and the parent's tasks. Mirrors kit/checking/facts/parent_links.py."""

import pytest

from kit.checking.facts.parent_links import duties_given, is_given_to, links, tasks_given
from kit.importing import read_plan
from kit.resources import samples_folder

GIVEN = "Phát tin, bài trên hệ thống truyền thanh cơ sở"


@pytest.mark.parametrize(
    ("level", "name", "is_given"),
    [
        ("commune", "UBND các xã, phường", True),
        ("commune", "Các sở, ban, ngành; UBND các xã, phường", True),
        ("commune", "Phòng Văn hóa - Xã hội", False),
        ("commune", "Sở Nội vụ", False),
        ("department", "Các sở, ban, ngành", True),
        ("province", "UBND các tỉnh, thành phố", True),
        ("ministry", "UBND các tỉnh, thành phố", False),
    ],
)
def test_the_parent_addresses_levels_by_their_names(level, name, is_given):
    """The hyphen of "Văn hóa - Xã hội" is no commune."""
    assert is_given_to(level, name) == is_given


def test_ids_go_before_words(material_of):
    """A plan that says its links is believed, also against the likeness of words."""
    case = {
        "parent": {"tasks": [{"content": GIVEN}, {"content": "Việc khác"}]},
        "plan": {"tasks": [{"content": GIVEN, "parent_tasks": ["t2"]}]},
    }
    assert [(k.number, k.parent_task.id) for k in links(material_of(case))] == [(1, "t2")]


def test_without_ids_the_words_decide(material_of):
    """A plan from a file has no ids."""
    case = {
        "parent": {"tasks": [{"content": GIVEN}, {"content": "Tổ chức cuộc thi tìm hiểu"}]},
        "plan": {"tasks": [{}, {"content": f"{GIVEN} của phường"}]},
    }
    assert [(k.number, k.parent_task.id) for k in links(material_of(case))] == [(2, "t1")]


def test_what_the_sample_province_gives_its_communes(material_of):
    """Rows led by the communes, and their block of duties."""
    parent = read_plan(samples_folder() / "parents" / "ke_hoach_tinh_gia_lai_2027.md")
    material = material_of({"plan": {}})
    material = type(material)(plan=material.plan, parent=parent)

    assert [task.no for task in tasks_given(material)] == ["3", "10", "12"]
    assert any("31/01/2027" in duty.text for duty in duties_given(material))
