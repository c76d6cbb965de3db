"""Markers by the decree. Mirrors kit/tailoring/numbering.py."""

from kit.model import Item, OutlineEntry, Plan, Responsibility
from kit.tailoring.numbering import IN_SECTION, UNDER_HEADING, numbered, numbered_plan


def points(count, children=0):
    """Points with markers of a parent, which must not survive."""
    kids = tuple(Item(id=f"k{n}", marker="-", text=f"Con {n}") for n in range(children))
    return tuple(
        Item(id=f"i{n}", marker="9.", text=f"Điểm {n}", children=kids) for n in range(count)
    )


def test_letters_follow_the_decree():
    """After d comes đ; f, j, w and z number nothing."""
    marks = [i.marker for i in numbered(points(23), UNDER_HEADING)]

    assert marks[:9] == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)"]
    assert not {"f)", "j)", "w)", "z)"} & set(marks)
    assert len(set(marks)) == 23


def test_a_point_alone_has_no_marker():
    """One duty of an agency stands without a letter."""
    assert numbered(points(1), UNDER_HEADING)[0].marker == ""


def test_children_take_dashes():
    """Under a lettered point stand dashes, also under a point alone."""
    many = numbered(points(2, children=2), UNDER_HEADING)
    alone = numbered(points(1, children=1), UNDER_HEADING)

    assert [k.marker for k in many[1].children] == ["-", "-"]
    assert alone[0].children[0].marker == "-"


def test_a_section_of_its_own_counts_in_figures():
    """Budget and reporting, which have no sub-heading, go 1. 2."""
    assert [i.marker for i in numbered(points(2), IN_SECTION)] == ["1.", "2."]


def test_plan_is_numbered_by_its_outline():
    """Keys that share a section are lettered, a key alone takes figures, duties letters."""
    plan = Plan(
        purposes=points(2),
        requirements=points(2),
        budget=points(2),
        responsibilities=(Responsibility(agency="Văn phòng", duties=points(2)),),
        outline=(
            OutlineEntry(number="I", title="MỤC ĐÍCH, YÊU CẦU", keys=("purposes", "requirements")),
            OutlineEntry(number="II", title="KINH PHÍ", keys=("budget",)),
            OutlineEntry(number="III", title="TỔ CHỨC", keys=("responsibilities",)),
        ),
    )
    done = numbered_plan(plan)

    assert [i.marker for i in done.requirements] == ["a)", "b)"]
    assert [i.marker for i in done.budget] == ["1.", "2."]
    assert [i.marker for i in done.responsibilities[0].duties] == ["a)", "b)"]
