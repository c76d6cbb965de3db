"""Who holds duties. Mirrors kit/tailoring/built/holders.py."""

from kit.model import Office, UnitProfile
from kit.tailoring.built.holders import full_name, holder_named, holders_of, other_holder


def test_a_wards_holders_in_order(make_context):
    """Own offices first, then units and residents, then those who are only asked."""
    headings = [h.heading for h in holders_of(make_context())]

    assert headings[0] == "Phòng Văn hóa - Xã hội"
    assert headings[1] == "Văn phòng Hội đồng nhân dân và UBND phường"
    assert next(h for h in headings if h.startswith("Đề nghị")) == "Đề nghị Công an phường"


def test_a_table_means_a_holder_by_any_of_its_names(make_context):
    """The short name of a table and collective words find their heading."""
    holders = holders_of(make_context())

    assert holder_named("Văn phòng HĐND và UBND", holders).keys == ("office",)
    assert holder_named("các tổ dân phố", holders).keys == ("subs",)
    assert holder_named("Hội Người cao tuổi", holders) is None


def test_an_unknown_lead_is_asked(make_context):
    """A body that is no office of ours is asked, not told."""
    assert other_holder("Bưu điện", make_context()).heading == "Đề nghị Bưu điện"


def test_one_office_for_two_functions_has_one_heading(make_context):
    """A small unit whose one office leads and holds the money gets one block."""
    office = Office(key="vp", name="Văn phòng", functions=("cchc", "tai_chinh", "dieu_hanh"))
    holders = holders_of(make_context(profile=UnitProfile(offices=(office,))))

    assert holders[0].keys[:3] == ("lead", "office", "money")


def test_a_heading_says_whose_office_it_is(make_context):
    """A Phòng is the unit's own anyway."""
    ctx = make_context()

    assert full_name(Office(key="p", name="Phòng Kinh tế"), ctx) == "Phòng Kinh tế"
    assert full_name(Office(key="t", name="Trạm Y tế"), ctx) == "Trạm Y tế phường"
