"""Coverage, many-to-many. Mirrors kit/tailoring/coverage.py."""

from pathlib import Path

import pytest

from kit.importing import read_plan
from kit.model import Draft, Item, ParentEntry, Plan, Responsibility, Task
from kit.tailoring import accept_all, apply, coverage, propose

SOURCE = Path(__file__).parent / "parents/tinh-2022-bang-nhiem-vu.md"


@pytest.fixture(scope="module")
def worked(catalog):
    """A parent, its proposals and the commune's plan."""
    parent = read_plan(SOURCE)
    draft = Draft(
        unit=catalog.units.get("xã Hàm Thuận, Lâm Đồng"), year=2027,
        parents=(ParentEntry(plan=parent),), settings={"law_day": catalog.day},
    )  # fmt: skip
    tailored = propose(draft, catalog)
    return parent, tailored, apply(accept_all(draft, tailored), catalog, tailored)


def test_every_row_is_carried_or_dropped_with_a_reason(worked):
    """Nothing is forgotten, and what is not ours says why."""
    parent, tailored, plan = worked
    found = coverage(parent, plan, tailored)

    assert len(found.rows) == 14
    assert found.forgotten == ()
    assert all(r.reason_vi for r in found.rows if r.state == "not_ours")
    assert {r.state for r in found.rows} == {"carried", "not_ours"}


def test_one_row_may_have_several_carriers_and_the_other_way_round(worked):
    """Row 14 comes to two rows; two rows come to the website."""
    parent, tailored, plan = worked
    found = {r.parent_task: r.own_tasks for r in coverage(parent, plan, tailored).rows}
    website = next(t for t in plan.tasks if t.id == "own-website")

    assert found[parent.tasks[13].id] == ("own-meeting", "own-outline")
    assert set(website.parent_tasks) == {parent.tasks[0].id, parent.tasks[3].id}


def test_rows_of_our_own_are_listed(worked):
    """What no parent row asked for is named too."""
    parent, tailored, plan = worked

    assert set(coverage(parent, plan, tailored).own_only) == {
        "own-zalo", "own-screen", "own-dialogue",
    }  # fmt: skip


def test_two_plans_from_anywhere():
    """Without proposals a row that nobody carries counts as forgotten."""
    parent = Plan(tasks=(Task(id="a", content="A"), Task(id="b", content="B")))
    plan = Plan(tasks=(Task(id="x", content="X", parent_tasks=("a",)),))
    found = coverage(parent, plan)

    assert [r.state for r in found.rows] == ["carried", "forgotten"]
    assert [r.parent_task for r in found.forgotten] == ["b"]


def test_a_duty_is_carried_while_its_line_stands(catalog):
    """A duty that became a line of ours is forgotten when the planner deletes the line."""
    duty = "Công khai kết quả rà soát, hệ thống hóa văn bản quy phạm pháp luật."
    block = Responsibility(agency="Sở Tư pháp", duties=(Item(id="d1", text=duty),))
    parent = Plan(subject="Tuyên truyền CCHC", year=2025, responsibilities=(block,))
    draft = Draft(
        unit=catalog.units.get("xã Hàm Thuận, Lâm Đồng"), year=2027,
        parents=(ParentEntry(plan=parent),), settings={"law_day": catalog.day},
    )  # fmt: skip
    tailored = propose(draft, catalog)
    plan = apply(accept_all(draft, tailored), catalog, tailored)
    without = plan.with_(responsibilities=())

    assert [d.state for d in coverage(parent, plan, tailored).duties] == ["carried"]
    assert coverage(parent, plan, tailored).forgotten_duties == ()
    assert len(coverage(parent, without, tailored).forgotten_duties) == 1
