"""Mirrors kit/rendering/task_appendix.py."""

from __future__ import annotations

from kit.rendering.marks import Mark, Marker
from kit.rendering.task_appendix import appendix_of, task_groups_of
from tests.rendering.plans import plan_of, task


def test_tasks_are_numbered_through_and_groups_in_roman():
    """Neighbours of one group stand together; the count of tasks does not begin anew."""
    groups = task_groups_of(plan_of(), Marker(()))
    assert [(g.number, g.title) for g in groups] == [
        ("I", "Trong cơ quan"),
        ("II", "Truyền thanh, mạng xã hội"),
    ]
    assert [row.no for g in groups for row in g.tasks] == [str(n) for n in range(1, 13)]


def test_tasks_without_groups_have_no_group_row():
    """Number and title are empty; a later group is the first one."""
    plan = plan_of(tasks=(task(1, group=None), task(2, group="Nhóm")))
    assert [(g.number, g.title) for g in task_groups_of(plan, Marker(()))] == [
        ("", ""),
        ("I", "Nhóm"),
    ]


def test_unknown_cells_are_empty_and_zero_is_a_number():
    """No "None" prints; a count of nought does."""
    plan = plan_of(tasks=(task(1, product=None, quantity=None, support=()), task(2, quantity=0)))
    first, second = task_groups_of(plan, Marker(()))[0].tasks
    assert (first.product, first.quantity, first.support) == ("", "", "")
    assert second.quantity == "0"


def test_title_is_the_documents_own_or_made_of_the_subject(catalog):
    """An imported title and number of the appendix stay; without one the subject gives it."""
    own = plan_of(appendices=("PHỤ LỤC II", "Danh mục việc", "(Kèm theo Kế hoạch số 1/KH-UBND)"))
    appendix = appendix_of(own, Marker(()), catalog)
    assert (appendix.word, appendix.title_lines) == ("Phụ lục II", ("DANH MỤC VIỆC",))

    built = appendix_of(plan_of(), Marker(()), catalog)
    assert built.word == "Phụ lục"
    assert " ".join(built.title_lines).startswith("NHIỆM VỤ THÔNG TIN, TUYÊN TRUYỀN")


def test_word_and_title_on_one_line_are_parted(catalog):
    """ "Phụ lục: Danh mục việc" does not print the word twice."""
    appendix = appendix_of(plan_of(appendices=("Phụ lục: Danh mục việc",)), Marker(()), catalog)
    assert (appendix.word, appendix.title_lines) == ("Phụ lục", ("DANH MỤC VIỆC",))


def test_reference_names_the_plan_with_its_blanks(catalog):
    """Number and day stay blank until the plan has them."""
    blank = appendix_of(plan_of(), Marker(()), catalog).reference
    assert blank.startswith("(Kèm theo Kế hoạch số\u00a0")
    assert blank.endswith("năm 2027 của Ủy ban nhân dân phường Suối Mây)")
    numbered = appendix_of(plan_of(number="7"), Marker(()), catalog).reference
    assert "số 07/KH-UBND" in numbered


def test_marks_stand_at_the_cell_or_at_the_task(catalog):
    """A field has its own cell, the task as a whole its content."""
    marks = [
        Mark(target="tasks:task-1:quantity", text_vi="?"),
        Mark(target="tasks:task-1", text_vi="?"),
    ]
    row = task_groups_of(plan_of(), Marker(marks))[0].tasks[0]
    assert [name for name, text in row if "\ufdd0" in text] == ["content", "quantity"]
