"""Each decision of the workbook is one method, one saving, and survives reopening."""

import pytest

from kit.drafts import load_draft
from kit.errors import ReadError, SaveError
from kit.model import Signature
from kit.ui.parent_files import read_parent_bytes
from kit.ui.session import Session


def test_a_draft_is_named_for_its_unit_and_a_second_one_does_not_touch_it(session, commune):
    """Two drafts of one unit and year lie side by side."""
    first = session.path
    session.start(commune, 2027)
    assert session.path != first
    assert first.is_file()


def test_the_latest_draft_opens_by_itself(session):
    """Steps hand over through the file: a new kernel finds the same draft."""
    again = Session()
    assert again.open_latest()
    assert again.draft == session.draft


def test_an_empty_home_has_nothing_to_open(home):
    """The first start says so, without an error."""
    assert not Session().open_latest()


def test_decisions_survive_reopening(tailoring):
    """What was decided in one window is decided in the next."""
    (first, *_) = tailoring.prospect.undecided
    tailoring.decide(first, "drop")
    again = Session()
    again.open(tailoring.path)
    assert again.prospect.decisions[first.id].verdict == "drop"


def test_taking_back_makes_a_proposal_wait_again(tailoring):
    """A decision is never final."""
    (first, *_) = tailoring.prospect.undecided
    tailoring.decide(first, "accept")
    assert first not in tailoring.prospect.undecided
    tailoring.take_back(first)
    assert first in tailoring.prospect.undecided


def test_accepting_a_part_leaves_the_rest(tailoring):
    """Bulk acceptance takes what it is given, and says how many that were."""
    wanted = tailoring.prospect.of_keys(("contents",))
    assert tailoring.accept_all_of(wanted) == len(wanted)
    assert not set(wanted) & set(tailoring.prospect.undecided)
    assert tailoring.prospect.undecided
    assert tailoring.accept_all_of(wanted) == 0


def test_accepting_everything_answers_no_question(decided):
    """Proposals are the kit's, questions are the unit's."""
    assert decided.prospect.undecided == ()
    assert decided.prospect.questions


def test_another_parent_keeps_decisions_of_unchanged_points(decided, tmp_path):
    """A parent with one corrected word keeps what was decided about the rest."""
    from tests.ui.conftest import PARENT

    before = len(decided.prospect.decisions)
    text = PARENT.read_text("utf-8").replace("mức độ hài lòng", "sự hài lòng")
    decided.set_parent(read_parent_bytes(text.encode(), "ban-moi.md").entry)
    assert decided.parent_entry.source_name == "ban-moi.md"
    assert len(decided.prospect.decisions) >= before - 1


def test_the_role_is_the_planners(tailoring):
    """What is proposed counts until he says otherwise."""
    assert tailoring.parent_entry.role is None
    tailoring.choose_role("pattern")
    assert tailoring.prospect.context.role == "pattern"


def test_a_corrected_head_is_cited(tailoring):
    """What the importer misread is corrected in the draft, not in the file."""
    tailoring.correct_parent(number="319")
    assert tailoring.prospect.parent.number == "319"


def test_a_fact_of_the_profile_says_what_it_changed(decided):
    """Without a service centre its tasks get another lead."""
    before = {t.id: t.lead for t in decided.prospect.plan.tasks}
    said = decided.set_profile_field("service_centre", "mô hình một cấp của tỉnh")
    after = {t.id: t.lead for t in decided.prospect.plan.tasks}
    changed = sum(after[key] != lead for key, lead in before.items())
    assert changed > 0
    assert f"{changed} nhiệm vụ đổi chủ trì" in said


def test_a_table_edited_by_hand_still_follows_the_profile(decided):
    """Cells that the planner did not write follow new facts; what he wrote stays."""
    edited = decided.prospect.plan.tasks[0]
    decided.edit_task(edited.id, "content", "Phát tin theo lời của xã")
    leads = [t.lead for t in decided.prospect.plan.tasks]
    decided.set_profile_field("service_centre", "mô hình một cấp của tỉnh")
    assert [t.lead for t in decided.prospect.plan.tasks] != leads
    assert decided.prospect.plan.tasks[0].content == "Phát tin theo lời của xã"


def test_the_signature_is_the_planners_or_the_proposed_one(decided):
    """His own stands until he takes it away."""
    proposed = decided.prospect.plan.signature
    mine = Signature(authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), position="PHÓ CHỦ TỊCH")
    decided.set_signature(mine)
    assert decided.prospect.plan.signature == mine
    decided.set_signature(None)
    assert decided.prospect.plan.signature == proposed


def test_own_points_come_and_go(decided):
    """A point of the unit's own stands in the plan until it is removed."""
    decided.add_point("contents", "Giới thiệu điểm hỗ trợ nộp hồ sơ tại nhà văn hóa thôn.")
    (added,) = [i for i in decided.prospect.plan.contents if i.text.startswith("Giới thiệu điểm")]
    decided.remove_point(added.id)
    assert added.id not in [i.id for i in decided.prospect.plan.contents]


def test_next_year_starts_from_the_finished_plan(decided):
    """Unit and profile go on; this year's tasks become last year's figures."""
    path = decided.path
    planned = len(decided.prospect.plan.tasks)
    decided.start_next_year(path)
    assert decided.draft.year == 2028
    assert len(decided.draft.profile.previous_tasks) == planned
    assert decided.draft.parents == ()


def test_another_unit_takes_nothing_that_only_the_former_knew(decided, commune):
    """Profile and answers are the unit's own."""
    decided.set_profile_field("households", "1200")
    decided.choose_unit(commune.with_(name="xã Mang Yang", place="Mang Yang"))
    assert decided.draft.profile.households is None
    assert decided.draft.decisions


def test_a_step_without_a_parent_is_a_sentence(session):
    """Asking for the parent before step 2 names the step."""
    with pytest.raises(ReadError) as caught:
        _ = session.parent_entry
    assert caught.value.code == "no-parent"


def test_creating_in_a_folder_that_is_gone_opens_nothing(home, commune, tmp_path):
    """What cannot be written is not shown as if it were."""
    session = Session(tmp_path / "no" / "such")
    with pytest.raises(SaveError):
        session.start(commune, 2027)
    assert session.draft is None


def test_export_is_remembered_until_the_next_change(decided):
    """Files of an older state are no longer the draft's."""
    decided.note_export()
    assert decided.is_exported
    decided.choose_form("plan")
    assert not decided.is_exported
    assert load_draft(decided.path).form == "plan"
