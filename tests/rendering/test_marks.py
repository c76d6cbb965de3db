"""Mirrors kit/rendering/marks.py."""

from __future__ import annotations

import re

from kit.model import Basis, Item, OpenQuestion, Proposal, Responsibility, Signature, Task, Value
from kit.rendering import Mark, marks_of
from kit.rendering.marks import CLOSE, OPEN, SENTINELS, Marker
from kit.tailoring import Tailored
from tests.rendering.plans import plan_of, points, task


def proposal(target: str, value: Value, *unverified: str) -> Proposal:
    return Proposal(
        id=f"p-{target}", target=target, action="add", value=value, reason_vi="Vì thế",
        rule="T10", who="rule", unverified=unverified,
    )  # fmt: skip


def question(name: str, *targets: str, default: str | None = None) -> OpenQuestion:
    return OpenQuestion(
        id=name, question_vi=f"Hỏi {name}?", why_vi="Vì thế", rule="T12",
        default_vi=default, targets=targets,
    )  # fmt: skip


def marks(plan, *proposals: Proposal, questions: tuple[OpenQuestion, ...] = ()) -> dict[str, str]:
    found = marks_of(plan, Tailored(proposals=proposals, questions=questions))
    assert len({mark.target for mark in found}) == len(found), "two marks at one place"
    return {mark.target: mark.text_vi for mark in found}


def test_unconfirmed_fields_are_marked_in_their_cells():
    """A field without a column is told at the task itself."""
    plan = plan_of(tasks=(task(1, unconfirmed=("quantity", "channel", "lead")), task(2)))
    assert marks(plan) == {
        "tasks:task-1:quantity": "Chưa xác nhận số lượng.",
        "tasks:task-1:lead": "Chưa xác nhận đơn vị chủ trì.",
        "tasks:task-1": "Chưa xác nhận kênh.",
    }


def test_confirmed_plan_has_no_marks():
    """Nothing open, nothing marked."""
    assert marks(plan_of()) == {}


def test_unverified_fact_is_marked_where_the_plan_carries_it():
    """Bases by their place, points by their id, agencies by their place, the rest by key."""
    basis = Basis(text="Thực hiện Kế hoạch số …")
    item = Item(id="own", text="Điểm thêm.")
    office = Responsibility(agency="Phòng A")
    plan = plan_of(
        bases=(Basis(text="Căn cứ Luật"), basis),
        contents=(*points("contents", "Một."), item),
        responsibilities=(office,),
    )
    found = marks(
        plan,
        proposal("bases:+x", Value(bases=(basis,)), "Số của kế hoạch"),
        proposal("contents:+x", Value(items=(item,)), "Nguồn."),
        proposal("responsibilities:+x", Value(responsibilities=(office,)), "Tên phòng"),
        proposal("recipients", Value(recipients=plan.recipients), "Chữ viết tắt"),
        proposal("signature", Value(signature=plan.signature), "Người ký"),
        proposal("opening", Value(text=plan.opening), "Lời mở đầu"),
    )
    assert found == {
        "bases:1": "Chưa kiểm chứng: Số của kế hoạch.",
        "contents:own": "Chưa kiểm chứng: Nguồn.",
        "responsibilities:0": "Chưa kiểm chứng: Tên phòng.",
        "recipients": "Chưa kiểm chứng: Chữ viết tắt.",
        "signature": "Chưa kiểm chứng: Người ký.",
        "opening": "Chưa kiểm chứng: Lời mở đầu.",
    }


def test_what_the_planner_changed_or_dropped_is_not_marked():
    """The plan no longer carries the proposal's value."""
    found = marks(
        plan_of(),
        proposal("signature", Value(signature=Signature(position="KHÁC")), "Người ký"),
        proposal("contents:+x", Value(items=(Item(id="gone", text="x"),)), "Nguồn"),
        proposal("bases:+x", Value(bases=(Basis(text="đã bỏ"),)), "Số"),
    )
    assert found == {}


def test_question_stands_once_at_the_first_place_that_waits_for_it():
    """By task id, by the target of a proposal, or by a key; with what the draft assumes."""
    item = Item(id="own", text="Điểm thêm.")
    plan = plan_of(contents=(item,))
    found = marks(
        plan,
        proposal("contents:+x", Value(items=(item,))),
        questions=(
            question("a", "gone", "task-2", "task-3", default="Có"),
            question("b", "contents:+x"),
            question("c", "channels"),
            question("d", "nowhere"),
        ),
    )
    assert found == {
        "tasks:task-2": "Việc chưa quyết: Hỏi a? Dự thảo đang viết: Có.",
        "contents:own": "Việc chưa quyết: Hỏi b?",
        "channels": "Việc chưa quyết: Hỏi c?",
    }


def test_several_doubts_at_one_place_are_one_mark():
    """One comment a place, a line for each doubt, none twice."""
    plan = plan_of()
    value = Value(recipients=plan.recipients)
    found = marks(
        plan,
        proposal("recipients", value, "Chữ viết tắt"),
        questions=(question("a", "recipients"),),
    )
    assert found["recipients"].split("\n") == [
        "Chưa kiểm chứng: Chữ viết tắt.",
        "Việc chưa quyết: Hỏi a?",
    ]


def test_proposals_of_tasks_leave_their_doubts_to_the_tasks():
    """The task itself says which of its fields is open; the proposal would say it again."""
    own: Task = task(1, unconfirmed=("quantity",))
    found = marks(plan_of(tasks=(own,)), proposal("tasks:x", Value(tasks=(own,)), "Số lượng: 1"))
    assert found == {"tasks:task-1:quantity": "Chưa xác nhận số lượng."}


def test_marker_wraps_only_what_is_marked_and_only_once():
    """The second place of the same value stays plain."""
    marker = Marker([Mark(target="issuer", text_vi="?"), Mark(target="subject", text_vi="?")])
    assert marker.value("Sở", "place") == "Sở"
    marked = marker.value("Sở", "issuer")
    assert marked.startswith(OPEN)
    assert marked.endswith(CLOSE)
    assert SENTINELS.sub("", marked) == "Sở"
    assert marker.value("Sở", "issuer") == "Sở"


def test_docxtpls_own_escapes_are_parted():
    """The pairs {_{ and }_} print as typed, for docxtpl would turn them into braces."""
    guarded = Marker(()).value("{_{ x }_} {_% y %_}")
    assert not re.search(r"\{_\{|\}_\}|\{_%|%_\}", guarded)
    assert SENTINELS.sub("", guarded) == "{_{ x }_} {_% y %_}"
