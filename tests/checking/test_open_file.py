"""A Word file opened to be changed. Mirrors kit/checking/open_file.py."""

import docx
import pytest

from kit.checking import read_layout
from kit.checking.open_file import OpenFile, write_file
from kit.errors import ReadError
from kit.importing import read_plan
from kit.rendering import render_plan
from kit.resources import samples_folder


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The commune sample as it is printed."""
    target = tmp_path_factory.mktemp("open") / "ke_hoach.docx"
    return render_plan(read_plan(samples_folder() / "plans" / "commune.yaml"), target)


def test_nodes_stand_in_the_order_of_the_layout(printed, tmp_path):
    """Number n of the layout is node n of the open file, empty paragraphs and cells included."""
    file = OpenFile.open(printed, tmp_path / "moi.docx")
    layout = read_layout(printed)

    assert len(file.paragraphs) == len(layout.paragraphs) > 200
    for node, laid_out in zip(file.paragraphs, layout.paragraphs, strict=True):
        words = "".join(t.text or "" for t in node.iter() if t.tag.endswith("}t"))
        assert "".join(words.split()) == "".join(laid_out.text.split())
    assert set(file.tables) == {t.number for t in layout.tables}


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("a.docx", "a.docx", "same-file"),
        ("a.txt", "b.docx", "not-docx"),
        ("a.docx", "b.pdf", "not-docx"),
    ],
)
def test_original_is_never_the_target(printed, tmp_path, source, target, code):
    """Nor is a file of another kind taken for a Word file."""
    (tmp_path / source).write_bytes(printed.read_bytes())

    with pytest.raises(ReadError) as refused:
        OpenFile.open(tmp_path / source, tmp_path / target)
    assert refused.value.code == code


def test_folder_that_is_not_there_is_made(tmp_path):
    """As for every other file that the kit writes."""
    write_file(docx.Document(), tmp_path / "moi" / "a.docx")

    assert (tmp_path / "moi" / "a.docx").is_file()


@pytest.mark.parametrize(
    ("target", "reason"), [("thu_muc", "thư mục"), ("tep/a.docx", "Không ghi được tệp.")]
)
def test_target_that_cannot_be_written_is_told(tmp_path, target, reason):
    """In Vietnamese, and nothing half-written stays behind."""
    (tmp_path / "thu_muc").mkdir()
    (tmp_path / "tep").write_text("", "utf-8")
    with pytest.raises(ReadError) as refused:
        write_file(docx.Document(), tmp_path / target)

    assert refused.value.code == "cannot-write"
    assert reason in refused.value.message_vi
    assert sorted(p.name for p in tmp_path.iterdir()) == ["tep", "thu_muc"]
