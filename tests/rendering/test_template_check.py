"""Mirrors kit/rendering/template_check.py."""

from __future__ import annotations

import pytest
from docx import Document

from kit.errors import RenderError
from kit.rendering import check_template
from kit.resources import templates_folder


def template(tmp_path, *paragraphs: str, header: str = "", rows=()) -> object:
    """A template of plain paragraphs, a page header and one table."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                table.cell(r, c).text = text
    if header:
        document.sections[0].header.paragraphs[0].text = header
    path = tmp_path / "mau.docx"
    document.save(path)
    return path


def test_shipped_templates_have_no_fault():
    """Ours is the first template that must pass."""
    shipped = sorted(templates_folder().glob("*.docx"))
    assert shipped
    assert [check_template(path) for path in shipped] == [[] for _ in shipped]


@pytest.mark.parametrize(
    ("paragraphs", "message"),
    [
        (["Số: {{ nummber_line }}"], "{{ nummber_line }}; có phải là {{ number_line }}?"),
        (["{{ signature.nam }}"], "{{ signature.nam }}; có phải là {{ signature.name }}?"),
        (["{{ opening"], "mở bằng {{ không đóng bằng }}"),
        (["{%p if opening %}", "x"], "Thiếu lệnh đóng"),
        (["{%p endfor %}"], "endfor"),
        (["{{ opening closing }}"], "sai cú pháp"),
        (["Chữ {%p if opening %}", "x", "{%p endif %}"], "phải đứng một mình trong một đoạn"),
        (["{{ opening|upper }}"], "không dùng lệnh hay hàm khác"),
        (["{{ opening.upper() }}"], "không dùng lệnh hay hàm khác"),
        (["{% set x = 1 %}"], "không dùng lệnh hay hàm khác"),
        (["{% include 'x' %}"], "không dùng lệnh hay hàm khác"),
        (["{%p for x in opening %}", "{{ x }}", "{%p endfor %}"], "chỉ chạy trên một danh sách"),
        (["{{ opening.__class__ }}"], "{{ opening.__class__ }}"),
    ],
)
def test_fault_is_said_in_words_at_its_place(tmp_path, paragraphs, message):
    """One fault gives one problem; its place quotes a paragraph of the template."""
    (problem,) = check_template(template(tmp_path, "Mở đầu", *paragraphs))
    assert message in problem.message_vi
    assert problem.where_vi.startswith("đoạn ")


def test_tag_torn_over_two_paragraphs_is_named_at_both_ends(tmp_path):
    """The author finds where it opens and where it closes."""
    problems = check_template(template(tmp_path, "{% if opening", "%}"))
    assert [problem.where_vi.split(":")[0] for problem in problems] == ["đoạn 1", "đoạn 2"]
    assert "không đóng bằng %}" in problems[0].message_vi


def test_place_is_the_paragraph_of_the_fault(tmp_path):
    """The same tag may stand elsewhere rightly: inside its loop."""
    path = template(
        tmp_path, "{%p for line in subject_lines %}", "{{ line }}", "{%p endfor %}", "{{ line }}"
    )
    (problem,) = check_template(path)
    assert problem.where_vi == "đoạn 4: “{{ line }}”"


def test_names_are_followed_through_loops_in_tables(tmp_path):
    """A misspelt field of a task is found, with its cell."""
    rows = [
        ("{%tr for group in appendix.groups %}", ""),
        ("{%tr for task in group.tasks %}", ""),
        ("{{ task.content }}", "{{ task.led }}"),
        ("{%tr endfor %}", ""),
        ("{%tr endfor %}", ""),
    ]
    (problem,) = check_template(template(tmp_path, "Bảng", rows=rows))
    assert "{{ task.led }}; có phải là {{ task.lead }}?" in problem.message_vi
    assert problem.where_vi == "bảng 1, dòng 3, cột 2: “{{ task.led }}”"


def test_row_command_must_be_alone_in_its_row(tmp_path):
    """docxtpl drops the whole row, also the words in its other cells."""
    rows = [("{%tr for group in appendix.groups %}", "Tiêu đề"), ("{%tr endfor %}", "")]
    problems = check_template(template(tmp_path, rows=rows))
    assert [problem.where_vi.split(":")[0] for problem in problems] == ["bảng 1, dòng 1, cột 1"]


def test_fault_in_the_page_header_is_found(tmp_path):
    """Heads and feet of pages are checked too."""
    (problem,) = check_template(template(tmp_path, "x", header="{{ so_hieu }}"))
    assert problem.where_vi.startswith("đầu trang, đoạn 1")


def test_all_faults_are_listed(tmp_path):
    """An author sees everything at once."""
    assert len(check_template(template(tmp_path, "{{ a_1 }}", "{{ b_2 }} {{ c_3 }}"))) == 3


def test_tag_that_word_split_over_runs_is_no_fault(tmp_path):
    """Word parts a tag at a change of format; docxtpl joins it again."""
    document = Document()
    paragraph = document.add_paragraph("Số: {{ number")
    paragraph.add_run("_line }").bold = True
    paragraph.add_run("}")
    document.save(tmp_path / "mau.docx")
    assert check_template(tmp_path / "mau.docx") == []


def test_loop_and_comparison_are_allowed(tmp_path):
    """First and last of a loop, and a comparison with words, need no function."""
    path = template(
        tmp_path,
        "{%p for line in subject_lines %}",
        "{% if loop.last and not is_draft %}{{ line }}{% endif %}",
        "{%p endfor %}",
        "{% if type_name == 'KẾ HOẠCH' %}x{% else %}y{% endif %}",
    )
    assert check_template(path) == []


def test_file_that_is_no_word_document_is_refused(tmp_path):
    """A template that cannot be opened has no list of faults."""
    (tmp_path / "mau.docx").write_text("no zip", encoding="utf-8")
    with pytest.raises(RenderError) as caught:
        check_template(tmp_path / "mau.docx")
    assert caught.value.fix_vi
