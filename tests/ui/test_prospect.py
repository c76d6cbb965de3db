"""What follows from a draft is computed once and reused where it still holds."""

from kit.ui.deciding import accepted
from kit.ui.letting_stand import let_stand
from kit.ui.prospect import key_of, prospect_of


def test_without_a_parent_nothing_follows(session):
    """No plan, no findings, no questions, and no error."""
    prospect = session.prospect
    assert (prospect.plan, prospect.report, prospect.coverage) == (None, None, None)
    assert (prospect.proposals, prospect.questions, prospect.undecided) == ((), (), ())


def test_decisions_leave_the_proposals_as_they_are(tailoring):
    """Deciding is quick because nothing is proposed anew."""
    before = tailoring.prospect
    after = prospect_of(accepted(before, before.undecided), before)
    assert after.tailored is before.tailored
    assert after.undecided == ()


def test_a_new_fact_proposes_anew(tailoring):
    """The year stands in half of all proposals."""
    before = tailoring.prospect
    after = prospect_of(before.draft.with_(year=2028), before)
    assert after.tailored is not before.tailored


def test_the_preview_takes_what_waits_as_accepted(tailoring):
    """The planner reads a whole plan from the first minute."""
    assert tailoring.prospect.undecided
    assert tailoring.prospect.plan.tasks
    assert tailoring.prospect.report.findings is not None


def test_proposals_are_given_key_after_key(tailoring):
    """Sections ask for their own keys only."""
    found = tailoring.prospect.of_keys(("channels", "contents"))
    keys = [key_of(p) for p in found]
    assert set(keys) == {"channels", "contents"}
    assert keys == sorted(keys, key=("channels", "contents").index)


def test_what_may_stand_is_not_reported_and_proposes_nothing_anew(decided):
    """The draft's own list is applied."""
    before = decided.prospect
    one = before.report.findings[0]
    after = prospect_of(let_stand(before.draft, [one], "Đã hỏi"), before)
    assert after.tailored is before.tailored
    assert one not in after.report.findings
    assert [s.finding for s in after.report.suppressed] == [one]


def test_the_report_is_made_when_it_is_asked_for(decided):
    """A screen that can wait asks first whether it is there."""
    fresh = prospect_of(decided.draft.with_(year=2028))
    assert not fresh.is_checked
    assert fresh.report is not None
    assert fresh.is_checked


def test_the_head_tells_of_the_whole_plan(decided, session):
    """Without a plan there is nothing to tell."""
    assert "self-score" in [line.code for line in decided.prospect.head]
    assert prospect_of(session.draft.with_(parents=())).head == ()


def test_each_proposal_has_the_value_that_its_decision_gives_it(decided):
    """Accepted is its own, dropped is none."""
    point = next(p for p in decided.prospect.proposals if p.value.items and p.action != "drop")
    assert decided.prospect.values[point.id] == point.value
    decided.decide(point, "drop")
    assert decided.prospect.values[point.id].items is None
