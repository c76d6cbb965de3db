"""Rows of a parent's task table, read for a ward. Mirrors kit/tailoring/task_proposals.py."""

from pathlib import Path

import pytest
import yaml

from kit.model import IdGiver, OwnedChannel, Plan, Task, UnitProfile
from kit.tailoring.context import Context
from kit.tailoring.task_proposals import propose_tasks
from kit.tailoring.task_reading import read_task

CASES = yaml.safe_load((Path(__file__).parent / "cases/tasks.yaml").read_text("utf-8"))


def context(catalog, tasks, profile=None):
    """A province's plan of the year before with ``tasks``, read for a ward of 2027."""
    parent = Plan(
        issuer="Ủy ban nhân dân tỉnh Lâm Đồng", unit_level="province", year=2026, tasks=tasks
    )
    return Context(
        parent=parent,
        role="pattern",
        unit=catalog.units.get("phường Nam Gia Nghĩa, Lâm Đồng"),
        profile=profile or UnitProfile(),
        year=2027,
        day=catalog.day,
        catalog=catalog,
    )


def task_of(case):
    """The row a case describes."""
    give = IdGiver()
    return Task(
        id=give("task", case["content"]),
        content=case["content"],
        lead=case["lead"],
        support=tuple(case.get("support", ())),
    )


def own_keys(tasks):
    """Pattern keys of own rows; an edited row of the parent is just ``edited``."""
    keys = [t.id.removeprefix("own-") for t in tasks]
    return ["edited" if k.startswith("task-") else k for k in keys]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["says"])
def test_row_of_the_parent(catalog, case):
    """Each row is read in its role and comes to the own rows named, by the rule named."""
    task = task_of(case)
    ctx = context(catalog, (task,))
    proposal = propose_tasks(ctx)[0]

    assert read_task(task, ctx).role == case["role"]
    assert proposal.action == case["action"]
    assert own_keys(proposal.value.tasks) == case["own"]
    assert proposal.rule == case.get("rule", proposal.rule)
    assert proposal.who == case.get("who", proposal.who)
    assert proposal.reason_vi
    if "quantity" in case:
        assert proposal.value.tasks[0].quantity == case["quantity"]


def test_rows_with_the_same_product_merge(catalog):
    """Two broadcasts come to one loudspeaker row that carries both; the second is a merge."""
    first = task_of({"content": "Phát sóng chuyên mục trên truyền hình", "lead": "Đài tỉnh"})
    second = task_of({"content": "Phát sóng bản tin truyền hình tuần", "lead": "Đài tỉnh"})
    one, two, *_ = propose_tasks(context(catalog, (first, second)))

    assert two.action == "merge"
    assert two.rule == "T12"
    assert one.value.tasks == two.value.tasks
    assert set(one.value.tasks[0].parent_tasks) == {first.id, second.id}


def test_a_channel_the_unit_lacks_is_not_planned(catalog):
    """A ward that says it has no loudspeaker gets no loudspeaker row, and is told why."""
    task = task_of({"content": "Phát tin trên hệ thống truyền thanh", "lead": "UBND cấp xã"})
    profile = UnitProfile(channels=(OwnedChannel(key="website"),))
    proposal = propose_tasks(context(catalog, (task,), profile))[0]

    assert proposal.action == "drop"
    assert proposal.rule == "T10"


def test_lead_is_never_among_the_supporters(catalog):
    """No own row names its lead again in support (M14)."""
    proposals = propose_tasks(context(catalog, tuple(task_of(c) for c in CASES)))
    rows = [t for p in proposals for t in p.value.tasks]

    assert len(rows) >= 9
    assert [t.id for t in rows if t.lead in t.support] == []
    assert [t.id for t in rows if not (t.lead and t.content and t.timing.text)] == []


def test_one_level_service_centre_changes_the_lead(catalog):
    """Where the province runs the only centre, its functions fall to the office of the UBND."""
    task = task_of({"content": "Niêm yết thủ tục hành chính", "lead": "UBND cấp xã"})
    own = propose_tasks(context(catalog, (task,)))[0].value.tasks[0]
    profile = UnitProfile(service_centre="one_level")
    without = propose_tasks(context(catalog, (task,), profile))[0].value.tasks[0]

    assert "Trung tâm" in own.lead
    assert "Văn phòng" in without.lead


def test_every_scored_kind_is_there(catalog):
    """A plan from a parent without screens and web still gets one row of each kind (T16)."""
    task = task_of({"content": "Treo băng rôn", "lead": "UBND cấp xã"})
    keys = own_keys([t for p in propose_tasks(context(catalog, (task,))) for t in p.value.tasks])

    assert {"banner", "screen", "zalo"} <= set(keys)
