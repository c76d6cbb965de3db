"""From a draft to its files. Mirrors kit/drafts/output.py."""

import pytest
from docx import Document

from kit.drafts import new_draft, own_templates_folder, parent_entry
from kit.drafts.output import (
    catalog_for,
    open_list_vi,
    outcome_of,
    template_named,
    write_packet,
    write_plan,
)
from kit.errors import RenderError, TailorError
from kit.importing import read_plan
from kit.model import Answer, OpenQuestion
from kit.rendering import Mark
from kit.resources import samples_folder, templates_folder
from kit.tailoring import accept_all, open_questions, propose

PARENT = samples_folder() / "parents" / "ke_hoach_tinh_gia_lai_2027.md"


@pytest.fixture(scope="module")
def draft(catalog):
    """A commune's draft with every proposal accepted and every question open."""
    new = new_draft(
        catalog.units.get("xã Đak Đoa, tỉnh Gia Lai"),
        2027,
        parents=(parent_entry(read_plan(PARENT), PARENT),),
    )
    return accept_all(new, propose(new, catalog_for(new)))


def answered(draft):
    """Confirm what the draft assumes until no question is left."""
    catalog = catalog_for(draft)
    while questions := open_questions(draft, catalog):
        new = tuple(Answer(question=q.id, confirmed=True) for q in questions)
        draft = draft.with_(answers=(*draft.answers, *new))
        draft = accept_all(draft, propose(draft, catalog))
    return draft


def text_of(path):
    """Return all text of a document, body and tables."""
    document = Document(path)
    cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)


def test_open_questions_mark_the_page_and_fill_the_list(draft, tmp_path):
    """A draft with open questions bears DỰ THẢO; each question stands in the list beside it."""
    outcome = outcome_of(draft, catalog_for(draft))
    written = write_packet(outcome, tmp_path / "kh.docx")

    listed = written.questions.read_text("utf-8-sig")
    assert outcome.is_draft
    assert "DỰ THẢO" in text_of(written.plan)
    assert all(q.question_vi in listed for q in outcome.questions)
    assert written.tasks.name == "kh.nhiem-vu.xlsx"
    assert {p.name for p in tmp_path.iterdir()} == {
        "kh.docx", "kh.nhiem-vu.xlsx", "kh.viec-chua-quyet.txt",
    }  # fmt: skip


def test_decided_draft_is_ready_to_sign(draft, tmp_path):
    """With everything answered there is no mark, no comment and no list, not even an old one."""
    target = tmp_path / "kh.docx"
    write_plan(outcome_of(draft, catalog_for(draft)), target)
    done = answered(draft)
    outcome = outcome_of(done, catalog_for(done))
    written = write_plan(outcome, target)

    assert outcome.marks == ()
    assert not outcome.is_draft
    assert written.questions is None
    assert list(tmp_path.iterdir()) == [target]
    assert "DỰ THẢO" not in text_of(target)
    assert len(Document(target).comments) == 0


def test_undecided_draft_gives_no_plan(catalog):
    """Nothing is rendered over proposals that nobody has seen."""
    new = new_draft(
        catalog.units.get("xã Đak Đoa, tỉnh Gia Lai"),
        2027,
        parents=(parent_entry(read_plan(PARENT), PARENT),),
    )

    with pytest.raises(TailorError) as caught:
        outcome_of(new, catalog)

    assert caught.value.code == "undecided"


def test_office_template_wins_and_is_used(draft, tmp_path, monkeypatch):
    """A template of the office's own folder is found by name, from the draft's settings."""
    monkeypatch.setenv("CCHC_HOME", str(tmp_path / "home"))
    own = own_templates_folder() / "mau_xa.docx"
    document = Document(templates_folder() / "ke_hoach.docx")
    document.paragraphs[0].insert_paragraph_before("MẪU CỦA XÃ")
    document.save(own)
    draft = draft.with_(settings=draft.settings.with_(template="mau_xa"))

    written = write_plan(outcome_of(draft, catalog_for(draft)), tmp_path / "kh.docx")

    assert template_named("mau_xa") == own
    assert "MẪU CỦA XÃ" in text_of(written.plan)


def test_unknown_template_names_the_known_ones(tmp_path, monkeypatch):
    """A wrong name is answered with the names there are."""
    monkeypatch.setenv("CCHC_HOME", str(tmp_path))

    with pytest.raises(RenderError) as caught:
        template_named("khong_co")

    assert caught.value.code == "no-template"
    assert "ke_hoach" in caught.value.fix_vi


def test_list_names_questions_and_marks_once():
    """The list holds why, the assumption meanwhile, and each unconfirmed thing once."""
    question = OpenQuestion(
        id="signer", question_vi="Ai ký?", why_vi="Chỉ đơn vị biết.", rule="T19", default_vi="CT"
    )
    mark = Mark(target="tasks:a:quantity", text_vi="Số lượng chưa ai xác nhận")

    text = open_list_vi((question,), (mark, mark))

    assert "1. Ai ký?" in text
    assert "Vì sao hỏi: Chỉ đơn vị biết." in text
    assert "Dự thảo đang ghi: CT" in text
    assert text.count("Số lượng chưa ai xác nhận") == 1
