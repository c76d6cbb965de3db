"""The table's side in Python: messages in, changed rows out. Mirrors kit/ui/table/widget.py."""

import pytest

from kit.drafts import load_draft
from kit.ui.shield import Message
from kit.ui.table import TaskTable


@pytest.fixture
def table(decided):
    """A table that a page has just begun to show; what it is told stands in ``told``."""
    table = TaskTable(decided, Message())
    decided.observe(lambda _: table.refresh(), "draft")
    table.told = []
    table.send = lambda content, buffers=None: table.told.append(content)
    hear(table, "hello")
    return table


def hear(table, kind, **what):
    """Say something to the table as a page does; return the answer."""
    table.seq = getattr(table, "seq", 0) + 1
    table.hear({"kind": kind, "seq": table.seq, **what})
    return table.told[-1]


def tasks(table):
    return table.session.prospect.plan.tasks


def saved(table):
    return load_draft(table.session.path).tasks


def told_rows(table):
    """All rows told since the list was last cleared, the newest of each."""
    return {row["id"]: row for message in table.told for row in message["rows"]}


def test_a_page_that_begins_is_told_everything(table):
    """All rows in order, all choices; the same again for a page that is loaded anew."""
    for answer in (table.told[-1], hear(table, "hello")):
        assert answer["order"] == [t.id for t in tasks(table)]
        assert len(answer["rows"]) == len(tasks(table))
        assert set(answer["choices"]) == {"lead", "support", "timing", "channel", "group"}
    assert saved(table) is None


def test_a_typed_cell_is_saved_and_only_its_row_is_told(table):
    """The days of a time come back beside it."""
    first = tasks(table)[0]
    table.told.clear()
    answer = hear(table, "typed", id=first.id, cell="timing", text="quý II")
    assert saved(table)[0].timing.end.isoformat() == "2027-06-30"
    assert told_rows(table)[first.id]["cells"]["timing"]["note"] == "01/4–30/6"
    assert set(told_rows(table)) == {first.id}
    assert (answer["order"], answer["ack"]) == (None, table.seq)


def test_text_comes_in_composed(table):
    """NFC, whatever the page sends."""
    hear(
        table, "typed", id=tasks(table)[0].id, cell="content", text="Tuye\u0302n truye\u0302\u0300n"
    )
    assert saved(table)[0].content == "Tuyên truyền"


def test_one_undo_takes_back_what_was_typed_into_a_cell(table):
    """Not letter by letter; what was typed elsewhere before stays."""
    first, second = tasks(table)[:2]
    hear(table, "typed", id=second.id, cell="content", text="Khác")
    for text in ("P", "Ph", "Phát"):
        hear(table, "typed", id=first.id, cell="content", text=text)
    hear(table, "typed", id=first.id, cell="content", text="Phát", done=True)
    hear(table, "undo")
    assert [t.content for t in saved(table)[:2]] == [first.content, "Khác"]


def test_typing_after_an_undo_can_itself_be_undone(table):
    """It does not go on with what is gone."""
    first = tasks(table)[0]
    hear(table, "typed", id=first.id, cell="content", text="Một")
    hear(table, "typed", id=first.id, cell="lead", text="B")
    hear(table, "undo")
    hear(table, "typed", id=first.id, cell="lead", text="C")
    hear(table, "undo")
    assert (saved(table)[0].content, saved(table)[0].lead) == ("Một", first.lead)


def test_passing_through_a_cell_confirms_nothing(table):
    """Only what was changed counts as the planner's word."""
    first = tasks(table)[0]
    hear(table, "typed", id=first.id, cell="quantity", text=str(first.quantity or ""), done=True)
    assert saved(table) is None


def test_what_cannot_be_read_is_said_beside_its_cell_until_it_is_mended(table):
    """The row keeps its value, the field what was typed."""
    first = tasks(table)[0]
    hear(table, "typed", id=first.id, cell="quantity", text="nhiều")
    cell = told_rows(table)[first.id]["cells"]["quantity"]
    assert cell["text"] == "nhiều"
    assert "nhiều" in cell["problems"][0]
    assert saved(table) is None
    hear(table, "typed", id=first.id, cell="quantity", text="7")
    assert told_rows(table)[first.id]["cells"]["quantity"]["text"] == "7"
    assert saved(table)[0].quantity == 7


def test_a_refused_text_that_is_put_back_is_forgotten(table):
    """Typing the old value again leaves no problem behind."""
    first = tasks(table)[0]
    hear(table, "typed", id=first.id, cell="quantity", text="nhiều")
    hear(table, "typed", id=first.id, cell="quantity", text=str(first.quantity or ""))
    cell = told_rows(table)[first.id]["cells"]["quantity"]
    assert (cell["text"], "nhiều" in str(cell["problems"])) == (str(first.quantity or ""), False)


def test_a_row_is_added_below_and_takes_the_cursor(table):
    """Its first cell is marked, so that typing replaces it."""
    first = tasks(table)[0]
    answer = hear(table, "add", after=first.id)
    new = saved(table)[1].id
    assert answer["cursor"] == {"id": new, "cell": "content", "select": True}
    assert new in told_rows(table)


def test_rows_are_moved_deleted_and_brought_back(table):
    """The cursor goes to the row that takes the place of the deleted one."""
    first, second = tasks(table)[:2]
    hear(table, "move", id=first.id, step=1)
    assert [t.id for t in saved(table)[:2]] == [second.id, first.id]
    answer = hear(table, "delete", id=second.id, cell="lead")
    assert answer["cursor"] == {"id": first.id, "cell": "lead", "select": False}
    assert second.id not in [t.id for t in saved(table)]
    hear(table, "undo")
    assert [t.id for t in saved(table)[:2]] == [second.id, first.id]


def test_the_last_row_can_go_too(table):
    """Then there is no row for the cursor."""
    for task in tasks(table):
        answer = hear(table, "delete", id=task.id)
    orders = [message["order"] for message in table.told if message["order"] is not None]
    assert (saved(table), answer["cursor"]["id"], orders[-1]) == ((), "", [])


def test_a_row_is_confirmed(table):
    """As the button of the form does."""
    waiting = next(t for t in tasks(table) if t.unconfirmed)
    hear(table, "confirm", id=waiting.id)
    assert told_rows(table)[waiting.id]["waits"] is False


def test_a_paste_is_one_step_back(table):
    """Its rows are told, what was done is said."""
    before = tasks(table)
    hear(table, "paste", id=before[0].id, cell="content", html="",
         text="STT\tNhiệm vụ\tChủ trì\n1\tHội thi trực tuyến\tPhòng A\n")  # fmt: skip
    assert [t.content for t in saved(table)[:2]] == [before[0].content, "Hội thi trực tuyến"]
    assert "thêm 1 dòng" in table.message.value
    hear(table, "undo")
    assert tasks(table) == before


def test_what_goes_wrong_is_said_below_the_table(table):
    """A row that is gone, and a fault of ours; the table goes on."""
    hear(table, "typed", id="gone", cell="content", text="x")
    assert 'data-code="no-task"' in table.message.value
    hear(table, "no such kind")
    assert "cchc-incident" in table.message.value


def test_looking_at_a_row_says_nothing(table):
    """What was said before stays; the step knows which row is looked at."""
    first = tasks(table)[0]
    hear(table, "add", after=first.id)
    said = table.message.value
    hear(table, "here", id=first.id)
    assert (table.current, table.message.value) == (first.id, said)


def test_a_change_from_elsewhere_is_told_once(table):
    """The form below the table, another step, undo at the foot of the page."""
    table.told.clear()
    table.session.edit_task(tasks(table)[0].id, "lead", "Văn phòng mới")
    table.refresh()
    assert [m["cause"] for m in table.told] == ["elsewhere"]
    assert table.told[0]["ack"] == table.seq


def test_findings_stand_beside_their_cells(table):
    """The same that the review lists."""
    first = tasks(table)[0]
    hear(table, "typed", id=first.id, cell="lead", text="")
    found = [
        f for f in table.session.prospect.report.findings if f.target == f"tasks:{first.id}:lead"
    ]
    assert found
    assert found[0].message_vi in told_rows(table)[first.id]["cells"]["lead"]["problems"][0]
