"""Mirrors kit/rendering/section_lines.py."""

from __future__ import annotations

from kit.model import Item, OutlineEntry, Responsibility
from kit.rendering.marks import Mark, Marker
from kit.rendering.section_lines import basis_lines, has_heading, sections_of
from tests.rendering.plans import plan_of, points


def printed(plan, marks=()) -> list[tuple[str, list[tuple[str, bool]]]]:
    return [
        (section.heading, [(line.text, line.is_title) for line in section.lines])
        for section in sections_of(plan, Marker(marks))
    ]


def only(**changes):
    """A plan with nothing in its body but ``changes``."""
    empty = dict.fromkeys(
        ("purposes", "requirements", "contents", "channels", "audiences", "budget",
         "responsibilities", "reporting", "tasks"), ()
    )  # fmt: skip
    return plan_of(**{**empty, **changes})


def test_joint_heading_has_numbered_sub_headings():
    """Mục đích and Yêu cầu under one heading are told apart."""
    plan = only(purposes=points("p", "Một."), requirements=points("r", "Hai."))
    assert printed(plan) == [
        (
            "I. MỤC ĐÍCH, YÊU CẦU",
            [("1. Mục đích", True), ("a) Một.", False), ("2. Yêu cầu", True), ("a) Hai.", False)],
        )
    ]


def test_points_that_count_themselves_get_no_second_count():
    """Points 1. 2. under a joint heading would collide with a numbered sub-heading."""
    plan = only(purposes=(Item(id="p", marker="1.", text="Một."),))
    assert printed(plan) == [("I. MỤC ĐÍCH, YÊU CẦU", [("1. Một.", False)])]


def test_a_sub_heading_goes_on_counting_behind_numbered_points():
    """Points 1. 2. and a key without numbers: its sub-heading is 3., as the document had it."""
    numbered = tuple(Item(id=m, marker=m, text="Một.") for m in ("1.", "2."))
    plan = only(purposes=numbered, requirements=points("r", "Hai."))
    again = only(purposes=numbered, requirements=numbered)
    below = only(
        purposes=(Item(id="p", marker="1.1.", text="Một."),),
        requirements=(Item(id="r", marker="2.1.", text="Hai."),),
    )

    assert [text for text, _ in printed(plan)[0][1]] == [
        "1. Một.",
        "2. Một.",
        "3. Yêu cầu",
        "a) Hai.",
    ]
    assert [title for _, title in printed(again)[0][1]] == [False] * 4
    assert [text for text, _ in printed(below)[0][1]] == [
        "1. Mục đích",
        "1.1. Một.",
        "2. Yêu cầu",
        "2.1. Hai.",
    ]


def test_nested_points_print_in_reading_order_with_their_marks():
    """Children follow their parent; a numbered parent without a stop is a title."""
    child = Item(id="b", marker="-", text="Con.")
    title = Item(id="t", marker="1.", text="Nội dung chính", children=(child,))
    sentence = Item(id="s", marker="2.", text="Câu có dấu:", children=(child.with_(id="c"),))
    entry = OutlineEntry(number="I", title="Nội dung", keys=("contents",))
    plan = only(contents=(title, sentence), outline=(entry,))

    assert printed(plan) == [
        (
            "I. NỘI DUNG",
            [
                ("1. Nội dung chính", True),
                ("- Con.", False),
                ("2. Câu có dấu:", False),
                ("- Con.", False),
            ],
        )
    ]


def test_heading_without_anything_under_it_does_not_print():
    """An empty section is no heading in the air."""
    assert printed(only()) == []


def test_key_that_no_heading_names_prints_behind_the_others():
    """Nothing is lost: the section gets the next number and its usual title."""
    entry = OutlineEntry(number="I", title="NỘI DUNG", keys=("contents",))
    plan = only(contents=points("c", "Một."), budget=points("b", "Hai."), outline=(entry,))
    assert [heading for heading, _ in printed(plan)] == ["I. NỘI DUNG", "II. KINH PHÍ THỰC HIỆN"]


def test_key_that_two_headings_name_prints_once():
    """The first heading takes the points."""
    entries = (
        OutlineEntry(number="I", title="NỘI DUNG", keys=("contents",)),
        OutlineEntry(number="II", title="NỘI DUNG KHÁC", keys=("contents",)),
    )
    plan = only(contents=points("c", "Một."), outline=entries)
    assert printed(plan) == [("I. NỘI DUNG", [("a) Một.", False)])]


def test_heading_keeps_its_own_kind_of_number():
    """Roman headings are in capitals; an imported "1. Nội dung" or a bare one stays."""
    for number, title, heading in (
        ("II", "Nội dung", "II. NỘI DUNG"),
        ("1", "Nội dung", "1. Nội dung"),
        (None, "NỘI DUNG", "NỘI DUNG"),
    ):
        entry = OutlineEntry(number=number, title=title, keys=("contents",))
        plan = only(contents=points("c", "Một."), outline=(entry,))
        assert printed(plan)[0][0] == heading


def test_agencies_are_numbered_titles_over_their_duties():
    """A nameless agency prints its duties without taking a number."""
    plan = only(
        responsibilities=(
            Responsibility(agency="Phòng A", duties=points("x", "Một.")),
            Responsibility(agency="", duties=(Item(id="n", marker="-", text="Chung."),)),
            Responsibility(agency="Phòng B", duties=points("y", "Hai.")),
        )
    )
    assert printed(plan)[0][1] == [
        ("1. Phòng A", True),
        ("a) Một.", False),
        ("- Chung.", False),
        ("2. Phòng B", True),
        ("a) Hai.", False),
    ]


def test_joint_heading_with_agencies_goes_on_counting():
    """Chế độ báo cáo under "Tổ chức thực hiện" is the number behind the last agency."""
    entry = OutlineEntry(
        number="V", title="TỔ CHỨC THỰC HIỆN", keys=("responsibilities", "reporting")
    )
    plan = only(
        responsibilities=(Responsibility(agency="Phòng A", duties=points("x", "Một.")),),
        reporting=points("r", "Hai."),
        outline=(entry,),
    )
    assert [text for text, is_title in printed(plan)[0][1] if is_title] == [
        "1. Phòng A",
        "2. Chế độ báo cáo",
    ]


def test_section_of_the_tasks_refers_to_the_appendix():
    """Only that section asks the template for the sentence that points to the appendix."""
    sections = sections_of(plan_of(), Marker(()))
    assert [s.heading for s in sections if s.refers_to_appendix] == ["III. NHIỆM VỤ CỤ THỂ"]


def test_mark_on_a_key_stands_at_its_sub_heading_or_heading():
    """A question about all channels is put where the channels begin."""
    marked = printed(plan_of(), [Mark(target="channels", text_vi="?")])
    (line,) = [text for _, lines in marked for text, _ in lines if "\ufdd0" in text]
    assert "2. Hình thức tuyên truyền" in line
    marked = printed(plan_of(), [Mark(target="reporting", text_vi="?")])
    assert ["\ufdd0" in heading for heading, _ in marked] == [False] * 5 + [True]


def test_bases_close_with_their_marks():
    """has_heading and basis_lines read the plan alone."""
    plan = plan_of()
    assert [text[-1] for text in basis_lines(plan)] == [";", "."]
    assert has_heading(plan, "tasks")
    assert not has_heading(plan, "bases")
