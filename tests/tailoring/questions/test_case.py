"""What triggers see. Mirrors kit/tailoring/questions/case.py."""

from kit.model import Proposal, Task
from kit.tailoring.questions.case import Case, listed, targets_of


def test_a_list_is_read_not_filed():
    """Entries stand once; what is left over is counted, long ones are cut."""
    assert listed(["a", "a", "b"]) == "a; b"
    assert listed([str(n) for n in range(15)]).endswith("; và 3 mục khác")
    assert listed([" ".join(["từ"] * 40)]).endswith("…")


def test_rows_by_channel_or_key(make_context):
    """A kind is a channel or an own row's key."""
    rows = (Task(id="own-dialogue", content="A"), Task(id="x", content="B", channel="website"))
    case = Case(make_context(), rows, ())

    assert [t.content for t in case.rows("dialogue", "website")] == ["A", "B"]


def test_targets_stand_once():
    """Several proposals of one target wait together."""
    made = [
        Proposal(id=str(n), target="bases", action="add", reason_vi="", rule="T6", who="ask")
        for n in range(2)
    ]

    assert targets_of(made) == ("bases",)
