"""A finding at a cell. Mirrors kit/checking/facts/task_findings.py."""

from kit.checking.facts.task_findings import task_finding
from kit.model import Task


def test_the_finding_leads_to_its_cell():
    """The notebook opens the field, the report names row and column."""
    found = task_finding(
        3, Task(id="x", content="Treo"), "lead", "no-lead", "chưa có chủ trì", "Chọn.", found="a"
    )

    assert (found.target, found.code, found.found) == ("tasks:x:lead", "no-lead", "a")
    assert found.place == "Bảng nhiệm vụ, dòng 3, cột Chủ trì"
    assert found.message_vi == "Nhiệm vụ 3 chưa có chủ trì."
