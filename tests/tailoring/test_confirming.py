"""Answers take doubts away, and only their own. Mirrors kit/tailoring/confirming.py."""

import pytest

from kit.drafts import new_draft, parent_entry
from kit.importing import read_plan
from kit.model import Answer, Item, OpenQuestion, Proposal, Task, Value
from kit.resources import samples_folder
from kit.tailoring import accept_all, apply, propose
from kit.tailoring.confirming import confirmed_proposals, confirmed_tasks

PARENTS = samples_folder() / "parents"
SAMPLES = (
    ("ke_hoach_tinh_gia_lai_2027.md", "xã Đak Đoa, tỉnh Gia Lai"),
    ("ke_hoach_tinh_gia_lai_2027.md", "Sở Công Thương, tỉnh Gia Lai"),
    ("ke_hoach_bo_noi_vu_2027.md", "tỉnh Gia Lai"),
)


def question(name, *targets, confirms=()):
    """Return a question that ``targets`` wait for."""
    return OpenQuestion(
        id=name, question_vi="?", why_vi="…", rule="T13", targets=targets, confirms=confirms
    )


def doubtful(target, **value):
    """Return a proposal with one doubt."""
    return Proposal(
        id=target, target=target, action="add", reason_vi="…", rule="T8", who="planner",
        unverified=("Chưa chắc",), value=Value(**value),
    )  # fmt: skip


def row(name, *fields):
    """Return a task whose ``fields`` nobody has confirmed."""
    return Task(id=name, content="Treo băng rôn", unconfirmed=fields)


def test_answer_confirms_its_field_of_its_rows():
    """The numbers of the rows that the question names are sure; leads and other rows are not."""
    rows = (row("a", "quantity", "lead"), row("b", "quantity"))

    sure = confirmed_tasks(rows, [question("quantities", "a", confirms=("quantity",))])

    assert [t.unconfirmed for t in sure] == [("lead",), ("quantity",)]


@pytest.mark.parametrize(
    ("answered", "still_open", "is_sure"),
    [
        ([], [], False),
        ([question("own", "bases:+own")], [], True),
        ([question("own", "bases:+own")], [question("form", "bases")], True),
        ([question("form", "bases")], [], True),
        ([question("form", "bases")], [question("own", "bases:+own")], False),
        ([question("own", "bases:+other")], [], False),
    ],
)
def test_doubt_goes_with_the_questions_that_name_it(answered, still_open, is_sure):
    """The question about the point decides before one about its section."""
    (proposal,) = confirmed_proposals([doubtful("bases:+own")], answered, still_open)

    assert (proposal.unverified == ()) is is_sure


def test_rows_of_a_proposal_are_sure_with_their_numbers():
    """A proposal of two rows keeps its doubt until both numbers are confirmed."""
    proposal = doubtful("tasks:t", tasks=(row("a", "quantity"), row("b", "quantity")))
    one = question("quantities", "a", confirms=("quantity",))
    both = question("quantities", "a", "b", confirms=("quantity",))

    (half,) = confirmed_proposals([proposal], [one], [])
    (whole,) = confirmed_proposals([proposal], [both], [])

    assert half.unverified
    assert whole.unverified == ()
    assert [t.unconfirmed for t in whole.value.tasks] == [(), ()]


def test_points_without_doubt_stay_as_they_are():
    """Nothing is rebuilt that no answer touches."""
    sure = doubtful("contents:a", items=(Item(id="a", text="Nội dung"),)).with_(unverified=())

    assert confirmed_proposals([sure], [], []) == (sure,)


@pytest.mark.parametrize(("parent", "unit"), SAMPLES, ids=[s[1] for s in SAMPLES])
def test_every_doubt_of_a_plan_has_a_question_that_ends_it(catalog, parent, unit):
    """Once all questions are answered nothing of the plan is unconfirmed."""
    source = PARENTS / parent
    draft = new_draft(
        catalog.units.get(unit), 2027, parents=(parent_entry(read_plan(source), source),)
    )
    tailored = propose(draft, catalog)
    assert any(p.unverified for p in tailored.proposals)

    answers = tuple(Answer(question=q.id, confirmed=True) for q in tailored.questions)
    draft = draft.with_(answers=answers)
    tailored = propose(draft, catalog)
    plan = apply(accept_all(draft, tailored), catalog, tailored)

    assert tailored.questions == ()
    assert [p.target for p in tailored.proposals if p.unverified] == []
    assert [t.id for t in plan.tasks if t.unconfirmed] == []
