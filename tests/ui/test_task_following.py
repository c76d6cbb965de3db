"""Three-way merge of the planner's table with what is proposed now."""

from kit.model import Task
from kit.ui.task_following import merged


def task(key, **facts):
    return Task(id=key, **{"content": key, **facts})


def test_an_untouched_cell_follows_and_a_written_one_stays():
    """Lead changes by the rules, content was changed by hand."""
    before = {"a": task("a", lead="Trung tâm")}
    after = {"a": task("a", lead="Văn phòng")}
    mine = (task("a", lead="Trung tâm", content="của tôi"),)
    (row,) = merged(mine, before, after)
    assert (row.lead, row.content) == ("Văn phòng", "của tôi")


def test_a_cell_that_both_changed_is_the_planners():
    """His hand wins over a new proposal."""
    (row,) = merged(
        (task("a", quantity=9),), {"a": task("a", quantity=2)}, {"a": task("a", quantity=3)}
    )
    assert row.quantity == 9


def test_a_confirmed_number_stays_confirmed_until_it_changes():
    """A new number was confirmed by nobody."""
    before = {"a": task("a", quantity=2, unconfirmed=("quantity",))}
    mine = (task("a", quantity=2),)
    same = merged(mine, before, {"a": task("a", quantity=2, unconfirmed=("quantity",))})
    other = merged(mine, before, {"a": task("a", quantity=3, unconfirmed=("quantity",))})
    assert same[0].unconfirmed == ()
    assert other[0].unconfirmed == ("quantity",)


def test_a_doubt_that_an_answer_settled_leaves_the_row():
    """Nobody doubts the lead any more; the number still waits."""
    before = {"a": task("a", lead="Văn phòng", quantity=2, unconfirmed=("quantity", "lead"))}
    after = {"a": task("a", lead="Văn phòng", quantity=2, unconfirmed=("quantity",))}
    (row,) = merged(tuple(before.values()), before, after)
    assert row.unconfirmed == ("quantity",)


def test_rows_come_and_go_with_their_proposals():
    """New proposals add rows, dropped ones take theirs, own rows stay."""
    before = {"a": task("a"), "b": task("b")}
    after = {"b": task("b"), "c": task("c")}
    rows = merged((task("a"), task("b"), task("own")), before, after)
    assert [t.id for t in rows] == ["b", "own", "c"]


def test_a_deleted_row_does_not_come_back():
    """What the planner deleted stays deleted while it is still proposed."""
    proposed = {"a": task("a"), "b": task("b")}
    assert [t.id for t in merged((task("b"),), proposed, proposed)] == ["b"]
