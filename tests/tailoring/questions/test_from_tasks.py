"""Questions of the task table. Mirrors kit/tailoring/questions/from_tasks.py."""

from kit.model import OwnedChannel, Task, Timing, UnitProfile
from kit.tailoring.questions import from_tasks as q
from kit.tailoring.questions.case import Case

ROWS = (
    Task(id="own-posting", content="Niêm yết", lead="Trung tâm", unconfirmed=("quantity", "lead")),
    Task(id="own-website", content="Đăng tin", product="Tin", channel="website", quantity=2000,
         unit="tin", lead="Phòng A", unconfirmed=("quantity", "channel", "lead")),
    Task(id="own-dialogue", content="Đối thoại", lead="Văn phòng"),
    Task(id="own-x", content="Việc lạ", lead="Phòng B", unconfirmed=("lead",)),
    Task(id="own-g", content="Hướng dẫn", support=("Tổ công nghệ số cộng đồng",)),
    Task(id="own-index_result", content="Công khai", timing=Timing(text="Trước ngày 30/9")),
)  # fmt: skip


def case(make_context, profile=None, rows=ROWS):
    """A draft with these rows."""
    return Case(make_context(profile=profile), rows, ())


def test_rows_ask_what_they_need(make_context):
    """Each question names the rows that wait for it."""
    draft = case(make_context)

    assert q.procedure_control_unknown(draft).targets == ("own-posting",)
    assert q.website_unknown(draft).listed == "Phòng A"
    assert q.dialogue_unknown(draft).listed == "Văn phòng"
    assert q.digital_teams_unknown(draft).targets == ("own-g",)
    assert q.index_result_row(draft).listed == "Trước ngày 30/9"
    assert q.leads_unconfirmed(draft).targets == ("own-x",)


def test_channels_are_called_by_their_name(make_context):
    """The question names the channel, not the product; a known list of channels asks nothing."""
    knows = UnitProfile(channels=(OwnedChannel(key="website"),))

    assert q.channels_unknown(case(make_context)).listed == "Trang thông tin điện tử"
    assert q.channels_unknown(case(make_context, knows)) is None


def test_every_number_is_listed(make_context):
    """Thousands take a point; a row without a number says so."""
    found = q.quantities_unconfirmed(case(make_context))

    assert found.count == 2
    assert "2.000 tin" in found.listed
    assert "chưa có" in found.listed


def test_an_empty_table_asks_nothing(make_context):
    """Without rows there is nothing to confirm."""
    draft = case(make_context, rows=())

    assert q.procedure_control_unknown(draft) is None
    assert q.quantities_unconfirmed(draft) is None
    assert q.index_result_row(draft) is None


def test_the_profile_answers(make_context):
    """What the unit said is not asked."""
    knows = UnitProfile(
        website_run_by="Văn phòng", procedure_control_by="Văn phòng", dialogue_by="Văn phòng",
        digital_teams=8,
    )  # fmt: skip
    draft = case(make_context, knows)

    assert q.website_unknown(draft) is None
    assert q.procedure_control_unknown(draft) is None
    assert q.dialogue_unknown(draft) is None
    assert q.digital_teams_unknown(draft) is None
