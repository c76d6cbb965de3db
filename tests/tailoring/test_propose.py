"""All proposals together. Mirrors kit/tailoring/propose.py."""

import datetime as dt
from pathlib import Path

import pytest

from kit.errors import TailorError
from kit.importing import read_plan
from kit.model import Answer, Draft, ParentEntry
from kit.tailoring import context_of, draft_day, merged_tasks, open_questions, parent_of, propose

SOURCE = Path(__file__).parent / "parents/tinh-2026-cung-nam.md"


@pytest.fixture
def draft(catalog):
    """A ward's draft of 2027 from a plan of 2026."""
    return Draft(
        unit=catalog.units.get("phường Pleiku, Gia Lai"), year=2027,
        parents=(ParentEntry(plan=read_plan(SOURCE)),), settings={"law_day": catalog.day},
    )  # fmt: skip


def test_nothing_without_a_parent(catalog, draft):
    """A draft without parent can't be tailored, and says where to choose one."""
    with pytest.raises(TailorError) as stop:
        propose(draft.with_(parents=()), catalog)
    assert stop.value.code == "no-parent"
    assert stop.value.fix_vi
    assert parent_of(draft.with_(parents=())) is None


def test_twice_is_the_same(catalog, draft):
    """Ids, order and texts depend on nothing but the draft and the law."""
    assert propose(draft, catalog) == propose(draft, catalog)


def test_every_proposal_has_a_reason_and_a_rule(catalog, draft):
    """No change without a reason a planner can read."""
    proposals = propose(draft, catalog).proposals

    assert all(p.reason_vi and p.rule and p.target for p in proposals)
    assert len({p.id for p in proposals}) == len(proposals)
    assert propose(draft, catalog).named(proposals[3].id) == proposals[3]
    assert propose(draft, catalog).named("p-00000000") is None


def test_every_number_says_its_basis(catalog, draft):
    """Each row's quantity stands with its basis among what is not yet confirmed."""
    for proposal in propose(draft, catalog).proposals:
        for task in proposal.value.tasks or ():
            said = [w for w in proposal.unverified if f"“{task.product}”" in w]
            assert said, task.id
            assert len(said[0].split(". ", 1)[1]) > 10


def test_rows_carry_what_they_carry_together(catalog, draft):
    """A row named by several proposals is one row with all its sources."""
    tailored = propose(draft, catalog)
    rows = merged_tasks(tailored.proposals)

    assert len({t.id for t in rows}) == len(rows)
    assert len(next(t for t in rows if t.id == "own-loudspeaker").parent_tasks) == 2


def test_an_answer_closes_its_question(catalog, draft):
    """A confirmed default is asked no more; the others stay."""
    before = [q.id for q in open_questions(draft, catalog)]
    after = open_questions(
        draft.with_(answers=(Answer(question="budget", confirmed=True),)), catalog
    )

    assert "budget" in before
    assert [q.id for q in after] == [q for q in before if q != "budget"]


def test_the_laws_day(draft):
    """Override, the plan's date, else the later of today and 1 January of its year."""
    plain = draft.with_(settings={})

    assert draft_day(draft) == draft.settings.law_day
    assert draft_day(plain, dt.date(2026, 11, 1)) == dt.date(2027, 1, 1)
    assert draft_day(plain, dt.date(2027, 3, 1)) == dt.date(2027, 3, 1)
    assert draft_day(plain.with_(place_date=dt.date(2027, 2, 2))) == dt.date(2027, 2, 2)


def test_the_context_is_the_drafts(catalog, draft):
    """Rules see the unit, the year and the proposed role."""
    ctx = context_of(draft, catalog)

    assert ctx.role == "pattern"
    assert (ctx.unit.name, ctx.year, ctx.parent_year) == ("phường Pleiku", 2027, 2026)
