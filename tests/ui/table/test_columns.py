"""The columns on the screen. Mirrors kit/ui/table/columns.py."""

from kit.model.timing import parse_timing
from kit.ui.table.columns import CELLS, PERIODS_VI, choices_of
from kit.ui.task_editing import CELLS_VI


def test_every_cell_that_can_be_typed_into_has_one_column():
    """The table lacks nothing that the form of one row has."""
    assert sorted(CELLS) == sorted(CELLS_VI)


def test_the_choices_are_those_of_the_draft(decided):
    """Offices, groups in use, channels of the catalog, and a channel of somebody's own."""
    tasks = decided.prospect.plan.tasks
    own = (tasks[0].with_(channel="Loa tay", group="Nhóm riêng"), *tasks[1:])
    choices = choices_of(decided.prospect, own)
    offices = [office.name for office in decided.prospect.context.offices]
    assert [value for _, value in choices["lead"]] == offices
    assert ["Loa tay", "Loa tay"] in choices["channel"]
    assert "zalo" in [value for _, value in choices["channel"]]
    assert choices["group"][0] == ["Nhóm riêng", "Nhóm riêng"]


def test_every_period_offered_is_understood():
    """None is offered that the rules could not count."""
    assert [p for p in PERIODS_VI if parse_timing(p, year=2027).kind == "unknown"] == []
