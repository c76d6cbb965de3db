"""Counts by rule and the open questions. Mirrors kit/cli/summary.py."""

from kit.cli.summary import adapted_vi, open_vi
from kit.model import Change, OpenQuestion, Proposal
from kit.tailoring import Tailored


def proposal(**facts):
    """Return a proposal of which only ``facts`` matter."""
    usual = {"id": "p", "target": "subject", "action": "adapt", "rule": "T2", "who": "planner"}
    return Proposal(**{**usual, "reason_vi": "Vì địa bàn đổi.", **facts})


def test_rules_of_inner_edits_count_too():
    """A proposal counts once for each rule that had a hand in it; T9 stands before T10."""
    change = Change(rule="T10", before="a", after="b", reason_vi="Theo thẩm quyền.")
    tailored = Tailored(
        proposals=(proposal(changes=(change, change)), proposal(id="q", rule="T9")), questions=()
    )

    lines = adapted_vi(tailored)

    assert lines[0] == "Đề xuất: 2 (sửa cho hợp đơn vị 2)"
    assert [line.split()[:2] for line in lines[2:]] == [["T2", "1"], ["T9", "1"], ["T10", "1"]]
    assert "Theo thẩm quyền." in lines[-1]


def test_questions_show_what_the_draft_assumes():
    """Each open question is numbered and says what stands in the draft meanwhile."""
    question = OpenQuestion(
        id="signer", question_vi="Ai ký?", why_vi="…", rule="T19", default_vi="Chủ tịch"
    )

    lines = open_vi(Tailored(proposals=(), questions=(question,)))

    assert lines == [
        "Việc chưa quyết: 1",
        "  1. Ai ký?",
        "     Dự thảo đang ghi: Chủ tịch",
    ]


def test_nothing_open_is_said():
    """Silence would look like a forgotten list."""
    assert open_vi(Tailored(proposals=(), questions=())) == ["Không còn việc chưa quyết."]
