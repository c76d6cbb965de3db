"""Questions of the parent. Mirrors kit/tailoring/questions/from_parent.py."""

from kit.model import Change, Item, Proposal, Responsibility, Task, UnitProfile, Value
from kit.tailoring.questions import from_parent as q
from kit.tailoring.questions.case import Case


def proposal(target, action="drop", who="planner", **more):
    """One proposal."""
    return Proposal(
        id=target, target=target, action=action, reason_vi="r", rule="T8", who=who, **more
    )


def case(make_context, *proposals, profile=None, **parent):
    """A draft with ``proposals``."""
    return Case(make_context(profile=profile, **parent), (), tuple(proposals))


def test_open_lines_of_the_bases(make_context):
    """Only lines that wait for a number ask."""
    superior = proposal("bases:+superior", "add", "ask")
    own = proposal("bases:+own_par_plan", "add", "rule")
    draft = case(make_context, superior, own)

    assert q.superior_plan_open(draft).targets == ("bases:+superior",)
    assert q.own_par_plan_open(draft) is None


def test_documents_that_lost_their_number(make_context):
    """T26 changes are listed by what they were."""
    change = Change(rule="T26", before="Quyết định số 9", after="quy định", reason_vi="r")
    draft = case(make_context, proposal("contents:c", "adapt", changes=(change,)))

    assert q.former_documents(draft).listed == "Quyết định số 9"
    assert q.former_documents(case(make_context, proposal("contents:c", "keep"))) is None


def test_a_districts_row_that_we_inherit(make_context):
    """Only where the district led and our level is not named beside it."""
    rows = (
        Task(id="t1", content="Đăng tin", lead="UBND các huyện, thành phố"),
        Task(id="t2", content="Niêm yết", lead="UBND cấp huyện, UBND cấp xã"),
        Task(id="t3", content="Họp", lead="Các cơ quan, đơn vị"),
    )
    made = [
        proposal(
            f"tasks:{t.id}", "adapt", sources=(t.id,), before=t.content, value=Value(tasks=(t,))
        )
        for t in rows
    ]

    assert q.district_duties(case(make_context, *made, tasks=rows)).listed == "Đăng tin"


def test_iso_is_asked_once_nobody_said(make_context):
    """A profile that knows whether the unit runs it is not asked."""
    rows = (Task(id="t1", content="Tập huấn TCVN ISO 9001"),)
    knows = UnitProfile(runs_iso=False)

    assert q.iso_in_parent(case(make_context, tasks=rows)).targets == ("tasks:t1",)
    assert q.iso_in_parent(case(make_context, tasks=rows, profile=knows)) is None


def test_what_was_left_out_is_listed(make_context):
    """Points that were dropped by question, and events with a name of their own."""
    asked = proposal("tasks:t1", who="ask", before="Việc lạ")
    event = proposal("tasks:t2", before="Tổ chức “Cà phê cuối tuần”")
    plain = proposal("tasks:t3", before="Việc thường")

    assert q.dropped_to_confirm(case(make_context, asked, event, plain)).listed == (
        "Việc lạ; Tổ chức “Cà phê cuối tuần”"
    )


def test_documents_of_the_catalog_are_to_be_checked(make_context):
    """Without any cited document there is nothing to compare."""
    assert q.bases_to_check(case(make_context)) is None


def test_a_parent_of_another_subject(make_context):
    """Its title is named; a plan of our subject asks nothing."""
    other = q.theme_is_another(case(make_context, subject="Phát triển kinh tế số"))

    assert other.listed == "Phát triển kinh tế số"
    assert q.theme_is_another(case(make_context, subject="Tuyên truyền CCHC")) is None


def test_deadlines_of_the_parent_for_our_level(make_context):
    """The day for our plan is asked; days of other bodies are theirs."""
    duty = "Ban hành kế hoạch trước ngày 31/01/2020. Thực hiện đúng quy định."
    blocks = (
        Responsibility(agency="UBND các xã, phường", duties=(Item(id="d1", text=duty),)),
        Responsibility(agency="Sở Y tế", duties=(Item(id="d2", text="Xong trước ngày 5/3/2020"),)),
    )
    fates = (
        proposal("responsibilities:d1", "merge", sources=("d1",), before=duty),
        proposal("responsibilities:d2", sources=("d2",), before="Xong trước ngày 5/3/2020"),
    )
    found = q.parent_sets_deadlines(case(make_context, *fates, responsibilities=blocks))

    assert found.listed == "Ban hành kế hoạch trước ngày 31/01/2020"
    assert found.targets == ("responsibilities:d1",)


def test_only_documents_that_may_live_are_asked_about(make_context):
    """Verbs and commas are no part of a document; what spoke for a past year is over."""
    texts = (
        ", thực hiện Quyết định số 24/2019/QĐ-UBND ngày 5/8/2019 của UBND tỉnh",
        "gắn với chủ đề công tác năm 2020", "theo “Quy tắc ứng xử”",
        "Kế hoạch CCHC giai đoạn 2016 - 2020 của tỉnh",
    )  # fmt: skip
    changes = tuple(Change(rule="T26", before=t, after="", reason_vi="r") for t in texts)
    found = q.former_documents(case(make_context, proposal("contents:a", changes=changes)))

    assert found.listed == "Quyết định 24/2019/QĐ-UBND; “Quy tắc ứng xử”"
