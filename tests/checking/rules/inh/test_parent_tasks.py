"""INH101. Mirrors kit/checking/rules/inh/parent_tasks.py."""

from dataclasses import replace

from kit.checking import RULES
from kit.model import Proposal
from kit.tailoring import Tailored

PARENT = {"tasks": [{"content": "Việc một"}, {"content": "Việc hai"}]}


def test_task_left_out_with_a_reason_is_not_forgotten(catalog, material_of):
    """A decision counts as an answer."""
    dropped = Proposal(
        id="p", target="tasks:t2", action="drop", sources=("t2",),
        reason_vi="Không thuộc cấp xã", rule="T8", who="rule",
    )  # fmt: skip
    case = {"plan": {"tasks": [{"parent_tasks": ["t1"]}]}, "parent": PARENT}
    tailored = Tailored(proposals=(dropped,), questions=())
    material = replace(material_of(case), tailored=tailored)

    assert RULES["INH101"].findings(material, catalog) == []


def test_parent_that_gives_our_level_nothing_is_not_judged(catalog, material_of):
    """The province's own offices do what they are given; calling it forgotten would be noise."""
    material = material_of({"plan": {"tasks": [{}]}, "parent": PARENT})
    assert RULES["INH101"].obstacle(material, catalog)


def test_parent_without_tasks_asks_for_nothing(judge):
    """Nothing given, nothing forgotten."""
    assert judge("INH101", {"plan": {"tasks": [{}]}, "parent": {}}) == []
