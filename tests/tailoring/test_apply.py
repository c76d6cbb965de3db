"""The finished plan. Mirrors kit/tailoring/apply.py."""

from pathlib import Path

import pytest

from kit.errors import TailorError
from kit.importing import read_plan
from kit.model import ITEM_KEYS, Addition, Decision, Draft, Item, ParentEntry, Task, Value
from kit.tailoring import accept_all, apply, propose, undecided

PARENTS = Path(__file__).parent / "parents"
UNITS = ("xã Hàm Thuận, Lâm Đồng", "Sở Công Thương, Gia Lai", "tỉnh Gia Lai")
HEADS = {
    "purposes": "Mục đích", "requirements": "Yêu cầu", "contents": "Nội dung tuyên truyền",
    "channels": "Hình thức tuyên truyền", "audiences": "Đối tượng tuyên truyền",
}  # fmt: skip


@pytest.fixture(scope="module")
def parent():
    """A province's plan of 2022 with fourteen tasks."""
    return read_plan(PARENTS / "tinh-2022-bang-nhiem-vu.md")


@pytest.fixture
def draft(catalog, parent):
    """A commune's draft for 2027, nothing decided."""
    return new_draft(catalog, parent)


def new_draft(catalog, parent, unit=UNITS[0]):
    """An untouched draft of ``unit``."""
    return Draft(
        unit=catalog.units.get(unit), year=2027, parents=(ParentEntry(plan=parent),),
        settings={"law_day": catalog.day},
    )  # fmt: skip


def finished(draft, catalog):
    """The plan with every proposal accepted."""
    return apply(accept_all(draft, propose(draft, catalog)), catalog)


def as_text(plan):
    """The body of ``plan`` as a clerk would type it."""
    lines = [f"ỦY BAN NHÂN DÂN\n{plan.issuer.upper()}", "KẾ HOẠCH", plan.subject, ""]
    lines += [f"{base.text};" for base in plan.bases]
    lines.append(plan.opening)
    for entry in plan.outline:
        lines.append(f"{entry.number}. {entry.title}")
        for number, key in enumerate(entry.keys, 1):
            if key in ITEM_KEYS:
                if len(entry.keys) > 1:
                    lines.append(f"{number}. {HEADS[key]}")
                lines += item_lines(getattr(plan, key))
            elif key == "responsibilities":
                for place, block in enumerate(plan.responsibilities, 1):
                    lines += [f"{place}. {block.agency}", *item_lines(block.duties)]
    lines += [f"{plan.closing}./."]
    return "\n\n".join(lines)


def item_lines(items):
    """Points with markers, children below them."""
    for item in items:
        yield f"{item.marker} {item.text}".strip()
        yield from item_lines(item.children)


def flat(items):
    """Text of all points in reading order."""
    return list(item_lines(i.with_(marker="") for i in items))


def test_undecided_proposals_stop_the_plan(catalog, draft):
    """Nothing is taken silently: an untouched draft gives no plan, and says what waits."""
    waiting = undecided(draft, propose(draft, catalog))

    with pytest.raises(TailorError) as stop:
        apply(draft, catalog)
    assert stop.value.code == "undecided"
    assert len(waiting) > 20
    assert all(p.who != "rule" for p in waiting)


def test_a_preview_assumes_acceptance(catalog, draft):
    """The screen may show the plan as if all were accepted."""
    assert apply(draft, catalog, assume="accept") == finished(draft, catalog)


def test_no_marker_stands_twice_in_a_section(catalog, draft):
    """Split and added points continue the sequence."""
    plan = finished(draft, catalog)

    for key in ITEM_KEYS:
        marks = [i.marker for i in getattr(plan, key)]
        assert len(set(marks)) == len(marks), key
    assert [i.marker for i in plan.contents][:6] == ["a)", "b)", "c)", "d)", "đ)", "e)"]
    assert [i.marker for i in plan.budget] == ["1.", "2."]
    alone = [b for b in plan.responsibilities if len(b.duties) == 1]
    assert alone
    assert {b.duties[0].marker for b in alone} == {""}


@pytest.mark.parametrize("unit", UNITS)
def test_the_printed_plan_reads_back(catalog, parent, tmp_path, unit):
    """What apply gives is found again point by point when the typed plan is imported."""
    plan = finished(new_draft(catalog, parent, unit), catalog)
    path = tmp_path / "ke-hoach.txt"
    path.write_text(as_text(plan), "utf-8")
    again = read_plan(path)

    for key in ITEM_KEYS:
        assert flat(getattr(again, key)) == flat(getattr(plan, key)), key
        assert [i.marker for i in getattr(again, key)] == [i.marker for i in getattr(plan, key)]
    assert [b.agency for b in again.responsibilities] == [b.agency for b in plan.responsibilities]
    assert [flat(b.duties) for b in again.responsibilities] == [
        flat(b.duties) for b in plan.responsibilities
    ]
    assert [b.text for b in again.bases] == [b.text for b in plan.bases]


def test_each_verdict_does_what_it_says(catalog, draft):
    """Keep prints the parent's words, drop leaves out, edit puts the planner's words in place."""
    tailored = propose(draft, catalog)
    adapted = [
        p for p in tailored.proposals if p.target.startswith("purposes:") and ":+" not in p.target
    ]
    first, second, third = adapted[:3]
    typed = Value(items=(Item(id="mine", text="Lời của người soạn."),))
    verdicts = (
        Decision(proposal=first.id, verdict="keep", before=first.before),
        Decision(proposal=second.id, verdict="drop", before=second.before),
        Decision(proposal=third.id, verdict="edit", value=typed, before=third.before),
    )
    plan = finished(draft.with_(decisions=verdicts), catalog)
    said = [i.text for i in plan.purposes]

    assert said[0].startswith("Giúp CBCCVC")
    assert said[1:] == ["Lời của người soạn."]


def test_the_planners_table_and_additions_stand(catalog, draft):
    """An edited table replaces the proposed one; an added point joins its section."""
    row = Task(id="own-meeting", content="Họp thủ tục hành chính", lead="Văn phòng HĐND và UBND")
    point = Item(id="mine", text="Điểm thêm của đơn vị.")
    plan = finished(
        draft.with_(
            tasks=(row,), additions=(Addition(target="contents", value=Value(items=(point,))),)
        ),
        catalog,
    )

    assert plan.tasks == (row,)
    assert plan.contents[-1].text == "Điểm thêm của đơn vị."
    assert plan.contents[-1].marker.endswith(")")


def test_rows_stand_in_the_order_of_groups(catalog, draft):
    """The table prints group by group, whatever order the parent had."""
    groups = [t.group for t in finished(draft, catalog).tasks]

    assert groups == sorted(groups, key=groups.index)
    assert len(set(groups)) == 4
