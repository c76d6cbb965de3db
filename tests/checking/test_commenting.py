"""Findings as Word comments. Mirrors kit/checking/commenting.py."""

import docx
import pytest

from kit.checking import Finding, Material, Report, comment_file, read_layout
from kit.importing import read_plan
from kit.rendering import render_plan
from kit.resources import samples_folder


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The commune sample as it is printed, and what is known of it."""
    target = tmp_path_factory.mktemp("comment") / "ke_hoach.docx"
    render_plan(read_plan(samples_folder() / "plans" / "commune.yaml"), target)
    return target, Material(read_plan(target), read_layout(target))


def finding(**facts):
    """Return a finding of a real rule."""
    base = {
        "rule": "TXT101", "code": "x", "severity": "error", "place": "đâu đó", "target": "layout",
        "message_vi": "Năm cũ.", "fix_vi": "Sửa năm.",
    }  # fmt: skip
    return Finding(**{**base, **facts})


def commented(printed, tmp_path, *findings):
    """Comment a copy; return (text of the marked runs, text of the comment) of each."""
    path, material = printed
    out = tmp_path / "ghi_chu.docx"
    count = comment_file(path, out, material, Report(findings=findings))
    document = docx.Document(str(out))
    assert count == len(list(document.comments))
    assert [p.text for p in document.paragraphs] == [
        p.text for p in docx.Document(str(path)).paragraphs
    ]
    return [(_marked(document, one.comment_id), one.text) for one in document.comments]


def _marked(document, number):
    words, inside = [], False
    for node in document.element.body.iter():
        name = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
        ours = any(key.endswith("}id") and value == str(number) for key, value in node.items())
        if name == "commentRangeStart" and ours:
            inside = True
        elif name == "commentRangeEnd" and ours:
            inside = False
        elif name == "t" and inside:
            words.append(node.text)
    return "".join(words)


def test_words_at_fault_are_what_is_marked(printed, tmp_path):
    """The balloon hangs at the words, not at the whole paragraph."""
    plan = printed[1].plan
    item = plan.contents[0]
    words = " ".join(item.text.split()[2:5])
    found = finding(target=f"contents:{item.id}", found=words)

    assert commented(printed, tmp_path, found) == [
        (words, "Lỗi (TXT101): Năm cũ.\nCách sửa: Sửa năm.")
    ]


def test_cell_of_the_task_table_is_found(printed, tmp_path):
    """A task's lead stands in its cell of the printed table."""
    task = printed[1].plan.tasks[3]
    found = finding(target=f"tasks:{task.id}:lead", found=task.lead)

    ((marked, _text),) = commented(printed, tmp_path, found)
    assert marked == task.lead


def test_finding_without_a_place_is_told_at_the_first_line(printed, tmp_path):
    """Nothing that was found is left out of the copy."""
    ((marked, text),) = commented(
        printed, tmp_path, finding(target="parent:tasks:t1", message_vi="Thiếu việc."),
        finding(target="parent:contents:c1", message_vi="Thiếu nữa."),
    )  # fmt: skip

    assert marked == "ỦY BAN NHÂN DÂN"
    assert "Thiếu việc." in text
    assert "Thiếu nữa." in text
