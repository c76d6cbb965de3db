"""New drafts. Mirrors kit/drafts/starting.py."""

import datetime as dt
import hashlib

from kit.drafts import new_draft, next_year, parent_entry
from kit.model import Answer, Decision, Plan, Settings, Task, UnitProfile


def test_a_new_draft_decides_nothing(unit):
    """No form, no decision, no answer: what is not asked yet is not known."""
    draft = new_draft(unit, 2027)

    assert (draft.unit, draft.year, draft.form) == (unit, 2027, None)
    assert draft.decisions == draft.answers == draft.parents == ()


def test_a_parent_keeps_its_files_name_and_hash_but_not_its_path(tmp_path):
    """The draft opens on another computer, where the path means nothing."""
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(b"noi dung")

    entry = parent_entry(Plan(subject="Mẫu"), path, role="pattern")

    assert entry.source_name == "ke-hoach.docx"
    assert entry.source_sha256 == hashlib.sha256(b"noi dung").hexdigest()
    assert str(tmp_path) not in entry.model_dump_json()


def test_next_years_draft_carries_the_unit_over_but_no_decision(draft):
    """Profile, form and template go on; what was decided for that year does not."""
    old = draft.with_(
        form="plan",
        profile=UnitProfile(households=3100),
        decisions=(Decision(proposal="p-1", verdict="accept"),),
        answers=(Answer(question="q", answer="a"),),
        place_date=dt.date(2027, 1, 15),
        settings=Settings(template="mau-tinh.docx", law_day=dt.date(2027, 1, 15)),
    )
    plan = Plan(tasks=(Task(id="t-1", content="Treo băng rôn", quantity=18, unit="chiếc"),))

    new = next_year(old, plan)

    assert (new.year, new.form, new.profile.households) == (2028, "plan", 3100)
    assert new.settings == Settings(template="mau-tinh.docx")
    assert (new.decisions, new.answers, new.place_date, new.parents) == ((), (), None, ())
    assert [(t.content, t.planned, t.reached) for t in new.profile.previous_tasks] == [
        ("Treo băng rôn", 18, None)
    ]
