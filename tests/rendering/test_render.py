"""Mirrors kit/rendering/render.py."""

from __future__ import annotations

import zipfile

import pytest
from docx import Document

from kit.errors import RenderError
from kit.rendering import Mark, render_plan
from tests.rendering.plans import HAZARD, PLANS, plan_of, points, task

PARTS = {
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
    "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml", "word/fontTable.xml",
    "word/header1.xml", "word/header2.xml", "word/header3.xml",
}  # fmt: skip


def texts(path) -> list[str]:
    """Every paragraph of the document, tables included, in reading order."""
    document = Document(str(path))
    return ["".join(t.text or "" for t in p.iter(_w("t"))) for p in document.element.iter(_w("p"))]


def _w(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


def test_file_without_marks_has_no_comments_part(tmp_path, commune_plan):
    """The signed-ready file holds the parts of the template and nothing else."""
    path = render_plan(commune_plan, tmp_path / "a.docx")

    assert set(zipfile.ZipFile(path).namelist()) == PARTS


def test_properties_hold_the_title_alone(tmp_path, commune_plan):
    """Neither an author nor a day of writing travels with the file."""
    path = render_plan(commune_plan, tmp_path / "a.docx")
    properties = Document(str(path)).core_properties

    assert properties.title == f"Kế hoạch {commune_plan.subject}"
    assert [child.tag.split("}")[1] for child in properties._element] == ["title"]


def test_everything_of_the_plan_prints_exactly_once(tmp_path):
    """Each point, duty and task has its own words; each is found once in the file."""
    plan = plan_of(
        purposes=points("purposes", "Mục đích một.", "Mục đích hai."),
        requirements=points("requirements", "Yêu cầu một."),
        contents=points("contents", "Nội dung một."),
        budget=points("budget", "Kinh phí một."),
        reporting=points("reporting", "Báo cáo một."),
    )
    printed = texts(render_plan(plan, tmp_path / "a.docx"))
    wanted = [
        "a) Mục đích một.", "b) Mục đích hai.", "a) Yêu cầu một.", "a) Nội dung một.",
        "a) Kinh phí một.", "a) Báo cáo một.", "1. Phòng Văn hóa - Xã hội",
        "2. Đề nghị Công an phường", "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "2. Yêu cầu",
        "Số:        /KH-UBND".replace(" ", "\u00a0"), *(one.content for one in plan.tasks),
    ]  # fmt: skip
    assert {text: printed.count(text) for text in wanted} == dict.fromkeys(wanted, 1)


def test_order_of_the_outline_is_the_order_of_the_pages(tmp_path, commune_plan):
    """A document that puts the money first prints it first."""
    moved = (commune_plan.outline[3], *commune_plan.outline[:3], *commune_plan.outline[4:])
    printed = texts(render_plan(commune_plan.with_(outline=moved), tmp_path / "a.docx"))
    headings = [text for text in printed if text in {f"{e.number}. {e.title}" for e in moved}]

    assert headings == [f"{entry.number}. {entry.title}" for entry in moved]


def test_planners_braces_are_words_not_commands(tmp_path):
    """Values print as typed: nothing in them is run, escaped away or lost."""
    plan = plan_of(contents=points("contents", HAZARD), tasks=(task(1, content=HAZARD),))
    printed = texts(render_plan(plan, tmp_path / "a.docx"))

    assert printed.count(HAZARD) == 1
    assert printed.count(f"a) {HAZARD}") == 1


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x0b", "\x0c", "\x1f", "\ufdd0", "\ufdef"])
def test_characters_that_no_document_can_hold_are_left_out(tmp_path, char):
    """A control character or a sentinel typed by accident neither breaks nor forges anything."""
    plan = plan_of(opening=f"Mở{char} đầu:", tasks=())
    assert "Mở đầu:" in texts(render_plan(plan, tmp_path / "a.docx"))


def test_draft_is_named_as_one(tmp_path, commune_plan):
    """DỰ THẢO stands in the header block and in the heads of later and appendix pages."""
    path = render_plan(commune_plan, tmp_path / "a.docx", is_draft=True)
    archive = zipfile.ZipFile(path)
    said = [n for n in archive.namelist() if "DỰ THẢO" in archive.read(n).decode("utf-8")]

    assert said == ["word/document.xml", "word/header1.xml", "word/header3.xml"]


def test_ready_file_says_nothing_of_a_draft(tmp_path, commune_plan):
    """Without open questions no part of the file holds the word."""
    archive = zipfile.ZipFile(render_plan(commune_plan, tmp_path / "a.docx"))
    assert all("DỰ THẢO" not in archive.read(n).decode("utf-8") for n in archive.namelist())


def test_plan_without_tasks_has_one_portrait_section(tmp_path):
    """The appendix section disappears with its tasks."""
    document = Document(str(render_plan(plan_of(tasks=()), tmp_path / "a.docx")))

    assert len(document.sections) == 1
    assert document.sections[0].page_width < document.sections[0].page_height
    assert all(text.strip() != "Phụ lục" for text in texts(tmp_path / "a.docx"))


def test_nearly_empty_plan_still_prints(tmp_path):
    """Missing facts leave blanks; nothing is invented and nothing fails."""
    bare = {"subject": None, "issuer": None, "place": None, "symbol": None, "opening": None,
            "closing": None, "recipients": (), "bases": (), "outline": (), "tasks": (),
            "responsibilities": (), "year": None, "purposes": (), "requirements": (),
            "contents": points("contents", "Nội dung một."), "channels": (), "audiences": (),
            "budget": (), "reporting": ()}  # fmt: skip
    printed = texts(render_plan(plan_of(**bare), tmp_path / "a.docx"))

    assert "I. NỘI DUNG TUYÊN TRUYỀN" in printed
    assert "a) Nội dung một./." in printed
    assert "Nơi nhận:" not in printed


def test_existing_file_is_replaced_and_nothing_is_left_beside_it(tmp_path, commune_plan):
    """Writing again gives one file."""
    path = tmp_path / "muc" / "a.docx"
    render_plan(PLANS["province"], path)
    render_plan(commune_plan, path)

    assert [one.name for one in path.parent.iterdir()] == ["a.docx"]
    assert "PHƯỜNG SUỐI MÂY" in texts(path)


def test_path_that_cannot_be_written_is_named(tmp_path, commune_plan):
    """A folder in the place of the file is the planner's trouble, said in words."""
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(RenderError) as caught:
        render_plan(commune_plan, tmp_path / "a.docx")
    assert caught.value.code == "cannot-write"
    assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


def test_party_document_is_not_dressed_as_a_state_one(tmp_path, commune_plan):
    """The shipped template is for State bodies."""
    with pytest.raises(RenderError) as caught:
        render_plan(commune_plan.with_(body="party"), tmp_path / "a.docx")
    assert caught.value.code == "party-plan"


def test_marked_places_become_comments(tmp_path, commune_plan):
    """One comment a place, in reading order; a place that is not printed gives none."""
    marks = [
        Mark(target="tasks:task-2:quantity", text_vi="Chưa xác nhận số lượng."),
        Mark(target="bases:1", text_vi="Chưa kiểm chứng."),
        Mark(target="contents:unknown", text_vi="Không còn trong kế hoạch."),
    ]
    path = render_plan(commune_plan, tmp_path / "a.docx", marks=marks)
    comments = [comment.text for comment in Document(str(path)).comments]

    assert comments == ["Chưa kiểm chứng.", "Chưa xác nhận số lượng."]
