"""A source that breaks off, or is no plan. Mirrors kit/importing/wholeness.py."""

import pytest

from kit.importing import grave_notes, plan_from_text, read_plan
from kit.importing.wholeness import CUT_SOURCE, NOT_A_PLAN
from kit.model import ImportNote, Plan
from kit.resources import samples_folder

SAMPLES = sorted(
    path for name in ("parents", "imports") for path in (samples_folder() / name).glob("*.*")
)
HEAD = """UBND XÃ SUỐI MÂY
Số: 05/KH-UBND
Suối Mây, ngày 08 tháng 01 năm 2027
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2027
"""
BODY = """I. MỤC ĐÍCH
1. Người dân biết nơi nộp hồ sơ.
2. Công chức trả lời phản ánh đúng h"""
ARTICLE = """Suối Mây: đẩy mạnh tuyên truyền cải cách hành chính

Sáng nay, xã Suối Mây họp bàn việc đưa tin về thủ tục hành chính trên loa của các thôn.

Theo đó, mục đích là để người dân biết nơi nộp hồ sơ và nơi phản ánh."""


def grave(text):
    """Return code and place of the grave notes of a text."""
    return [(note.code, note.place) for note in grave_notes(plan_from_text(text, name="x"))]


def test_a_text_that_breaks_off():
    """No full stop and no sign-off: the note repeats the last words and names their place."""
    plan = plan_from_text(HEAD + BODY, name="x")
    (note,) = grave_notes(plan)

    assert (note.code, note.place) == (CUT_SOURCE, plan.purposes[-1].place)
    assert note.found.endswith("phản ánh đúng h")
    assert "giữa câu" in note.message_vi


def test_a_text_without_an_end():
    """A whole last sentence without closing and sign-off may lack the rest, no more."""
    plan = plan_from_text(f"{HEAD}{BODY}ạn.", name="x")
    (note,) = grave_notes(plan)

    assert note.code == CUT_SOURCE
    assert "giữa câu" not in note.message_vi


@pytest.mark.parametrize(
    "end",
    ["ạn.\nTrên đây là Kế hoạch năm 2027./.", "ạn.\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.",
     "ạn.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHọ và tên người ký"],
    ids=["closing", "recipients", "signature"],
)  # fmt: skip
def test_an_end_is_a_closing_or_a_sign_off(end):
    """Any of the three ends a plan."""
    assert grave(HEAD + BODY + end) == []


def test_an_article_about_a_plan():
    """Paragraphs without type word and sections are no plan; its missing sign-off is no news."""
    assert grave(ARTICLE) == [(NOT_A_PLAN, None)]


def test_an_article_that_breaks_off():
    """An article that ends inside a sentence is both, the graver note first."""
    codes = [code for code, _ in grave(ARTICLE.rstrip(".") + " và k")]

    assert codes == [NOT_A_PLAN, CUT_SOURCE]


def test_a_beginning_with_a_title_is_a_plan():
    """Type word and căn cứ without any section: a plan of which most is missing."""
    text = f"{HEAD}Căn cứ Kế hoạch số 31/KH-UBND ngày 05/01/2027 của UBND tỉnh về tuyên truyền;"

    assert [code for code, _ in grave(text)] == [CUT_SOURCE]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_whole_plans_are_not_doubted(path):
    """No sample is cut or an article."""
    assert grave_notes(read_plan(path)) == ()


def test_grave_notes_come_by_weight():
    """The notes of a plan in any order give those that doubt all of it, the gravest first."""
    notes = [ImportNote(code=c, message_vi=c) for c in (CUT_SOURCE, "missing-date", NOT_A_PLAN)]

    assert [n.code for n in grave_notes(Plan(notes=tuple(notes)))] == [NOT_A_PLAN, CUT_SOURCE]


def test_a_task_list_alone_is_said_to_be_one():
    """An appendix in a workbook of its own is neither an article nor cut."""
    rows = (
        "TT\tNhiệm vụ\tChủ trì\tThời gian\n1\tPhát tờ rơi\tPhòng A\tQuý I\n2\tTreo\tPhòng A\tQuý II"
    )
    plan = plan_from_text(rows, name="a.txt")

    assert len(plan.tasks) == 2
    assert "tasks-alone" in {note.code for note in plan.notes}
    assert grave_notes(plan) == ()


def test_a_cut_above_a_signature():
    """Recipients and signature are there, but the text above them ends inside a sentence."""
    text = (
        "KẾ HOẠCH\nTuyên truyền năm 2027\n\nI. NỘI DUNG\n\n1. Một.\n\n2. Tăng cường trách nhiệm"
        " của các cơ quan, đơn vị trong việc phối hợp với{end}\n\nNơi nhận:\n- Như trên;\n"
        "- Lưu: VT.\n\nCHỦ TỊCH\n\nHọ Và Tên\n"
    )

    cut = plan_from_text(text.format(end=""), name="cut.txt")
    whole = plan_from_text(text.format(end=" các thôn./."), name="whole.txt")

    assert [note.code for note in cut.notes if note.code == "cut-source"] == ["cut-source"]
    assert "cut-source" not in [note.code for note in whole.notes]
