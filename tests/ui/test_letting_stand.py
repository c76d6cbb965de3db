"""A finding may stand, with a reason, at its own place."""

import pytest

from kit.errors import ReadError
from kit.ui.letting_stand import let_stand, look_again, standing
from kit.ui.prospect import prospect_of


def test_what_stands_is_no_longer_reported(decided):
    """It is listed with its reason; the other places of the rule are still reported."""
    one, other = [f for f in decided.prospect.report.findings if f.rule == "TSK102"][:2]
    draft = let_stand(decided.draft, [one], " chờ  phòng Tài chính ")
    report = prospect_of(draft, decided.prospect).report
    assert one not in report.findings
    assert other in report.findings
    (stands,) = standing(draft, report)
    assert stands.findings == (one,)
    assert stands.suppression.reason_vi == "chờ phòng Tài chính"
    assert look_again(draft, stands.suppression) == decided.draft


def test_without_a_reason_nothing_stands(decided):
    """Blanks are no reason."""
    with pytest.raises(ReadError) as caught:
        let_stand(decided.draft, decided.prospect.report.findings[:1], "  ")
    assert caught.value.code == "no-reason"


def test_a_second_reason_takes_the_place_of_the_first(decided):
    """The same place is listed once."""
    one = decided.prospect.report.findings[:1]
    draft = let_stand(let_stand(decided.draft, one, "cũ"), one, "mới")
    assert [s.reason_vi for s in draft.suppressions] == ["mới"]


def test_a_reason_without_its_fault_is_still_listed(decided):
    """So that it can be taken out."""
    one = decided.prospect.report.findings[0].with_(target="contents:gone")
    draft = let_stand(decided.draft, [one], "vì")
    (stands,) = standing(draft, prospect_of(draft, decided.prospect).report)
    assert stands.findings == ()
