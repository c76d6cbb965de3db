"""What follows from a draft is computed once and reused where it still holds."""

from kit.ui.deciding import accepted
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
