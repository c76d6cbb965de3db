"""Mirrors kit/rendering/comments.py."""

from __future__ import annotations

import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn

from kit.rendering import Mark, render_plan
from kit.rendering.marks import SENTINELS
from tests.rendering.plans import plan_of


def commented(path) -> dict[str, str]:
    """Each comment's text with the words that it stands at."""
    document = Document(str(path))
    words = {}
    for comment in document.comments:
        body = document.element.body
        start = next(
            node for node in body.iter(qn("w:commentRangeStart"))
            if node.get(qn("w:id")) == str(comment.comment_id)
        )  # fmt: skip
        text = ""
        for node in start.itersiblings():
            if node.tag == qn("w:commentRangeEnd") and node.get(qn("w:id")) == str(
                comment.comment_id
            ):
                break
            text += "".join(one.text or "" for one in node.iter(qn("w:t")))
        words[comment.text] = text
    return words


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("tasks:task-2:quantity", "2.000"),
        ("tasks:task-2", "Việc thứ 2: phát tin, bài về cách nộp hồ sơ trực tuyến"),
        ("bases:1", "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh."),
        ("signature", "PHÓ CHỦ TỊCH"),
        ("recipients", "- Lưu: VT, VHXH."),
        ("responsibilities:0", "1. Phòng Văn hóa - Xã hội"),
        ("channels:channels-0", "a) Truyền thanh phường."),
        ("reporting", "VI. CHẾ ĐỘ BÁO CÁO"),
        ("number", "Số:        /KH-UBND".replace(" ", "\u00a0")),
        ("subject", "Thông tin, tuyên truyền cải cách hành chính"),
        ("issuer", "ỦY BAN NHÂN DÂN"),
    ],
)
def test_comment_stands_at_the_marked_words(tmp_path, commune_plan, target, words):
    """The anchor holds the whole value; a value over several lines is anchored in the first."""
    marks = [Mark(target=target, text_vi="Chưa xác nhận.")]
    path = render_plan(commune_plan, tmp_path / "a.docx", marks=marks)
    assert commented(path) == {"Chưa xác nhận.": words}


def test_no_sentinel_is_left_in_any_part(tmp_path, commune_plan):
    """Also where the value is repeated or stands in a property."""
    targets = ("issuer", "subject", "tasks:task-1", "tasks:task-1:content", "signature")
    marks = [Mark(target=target, text_vi=target) for target in targets]
    archive = zipfile.ZipFile(render_plan(commune_plan, tmp_path / "a.docx", marks=marks))
    assert not any(SENTINELS.search(archive.read(n).decode("utf-8")) for n in archive.namelist())


def test_two_marks_at_one_cell_are_two_comments(tmp_path, commune_plan):
    """The task and its content share a cell."""
    marks = [
        Mark(target="tasks:task-1:content", text_vi="Một."),
        Mark(target="tasks:task-1", text_vi="Hai."),
    ]
    found = commented(render_plan(commune_plan, tmp_path / "a.docx", marks=marks))
    assert set(found) == {"Một.", "Hai."}


def test_empty_value_can_be_marked(tmp_path):
    """A name that nobody knows has a place all the same."""
    plan = plan_of()
    plan = plan.with_(signature=plan.signature.with_(name=None))
    marks = [Mark(target="signature:name", text_vi="Ai ký?")]
    assert commented(render_plan(plan, tmp_path / "a.docx", marks=marks)) == {"Ai ký?": ""}


def test_comments_bear_no_day_and_the_kits_name(tmp_path, commune_plan):
    """Two runs give the same comments; nobody is named as their author."""
    marks = [Mark(target="opening", text_vi="Một.\nHai.")]
    path = render_plan(commune_plan, tmp_path / "a.docx", marks=marks)
    (comment,) = Document(str(path)).comments
    assert comment.timestamp is None
    assert (comment.author, comment.initials) == ("CCHC Kit", "CCHC")
    assert [paragraph.text for paragraph in comment.paragraphs] == ["Một.", "Hai."]


def test_comments_follow_the_pages(tmp_path, commune_plan):
    """They are numbered from the top, whatever the order of the marks."""
    order = ("tasks:task-3", "closing", "opening")
    marks = [Mark(target=target, text_vi=target) for target in order]
    path = render_plan(commune_plan, tmp_path / "a.docx", marks=marks)
    assert [comment.text for comment in Document(str(path)).comments] == list(reversed(order))
