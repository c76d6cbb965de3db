"""What a file is, whatever its name says. Mirrors kit/importing/readers/kinds.py."""

import os
import zipfile

import pytest

from kit.errors import ReadError
from kit.importing.readers.kinds import kind_of


def zipped(path, *names):
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return path


def trouble(path):
    with pytest.raises(ReadError) as caught:
        kind_of(path)
    assert caught.value.message_vi
    assert caught.value.fix_vi
    return caught.value


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.pdf", b"%PDF-1.7", "pdf"),
        ("a.pdf", b"\n\n%PDF-1.4", "pdf"),
        ("a.PDF", b"no pdf at all", "pdf"),
        ("a.html", b"\xef\xbb\xbf <!DOCTYPE html>", "html"),
        ("a.htm", "<html>".encode("utf-16"), "html"),
        ("a.html", "chữ trơn".encode(), "text"),
        ("a.txt", "Kế hoạch".encode(), "text"),
        ("a.txt", b"<html><body>", "html"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "ole"),
        ("a.doc", b"{\\rtf1", "rtf"),
        ("a.doc", b"<html>", "html"),
        ("a.png", b"\x89PNG\r\n", "image"),
        ("a.jpg", b"\x89PNG\r\n", "image"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "docx"),
        ("a.docx", b"PK\x03\x04 broken", "docx"),
    ],
)
def test_content_says_the_kind(tmp_path, name, head, kind):
    """A file of no known content is left to the reader of its suffix."""
    (tmp_path / name).write_bytes(head)
    assert kind_of(tmp_path / name) == kind


@pytest.mark.parametrize(
    ("name", "head", "better"),
    [
        ("a.docx", b"%PDF-1.7", ".pdf"),
        ("a.pdf", b"\xff\xd8\xff\xe0", ".jpg"),
        ("a.xlsx", b"<html>", ".html"),
        ("a.txt", b"{\\rtf1", ".rtf"),
        ("a.docx", b"\x89PNG", ".png"),
    ],
)
def test_a_wrong_suffix_is_named_with_the_right_one(tmp_path, name, head, better):
    """The planner hears what the file is and how to name it."""
    (tmp_path / name).write_bytes(head)
    error = trouble(tmp_path / name)
    assert error.code == "wrong-extension"
    assert better in error.fix_vi


@pytest.mark.parametrize(
    ("inside", "kind"),
    [("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"), ("content.xml", "odt")],
)
def test_office_packages_are_told_apart(tmp_path, inside, kind):
    """All of them are zip files."""
    assert kind_of(zipped(tmp_path / f"a.{kind}", inside)) == kind
    other = zipped(tmp_path / "a.pdf", inside)
    assert trouble(other).code == "wrong-extension"


def test_a_new_word_file_under_the_old_name_is_read(tmp_path):
    """Word opens it, so do we."""
    assert kind_of(zipped(tmp_path / "a.doc", "word/document.xml")) == "docx"


def test_what_is_no_file_is_said(tmp_path):
    """A folder, a pipe and a name that nothing has; and a kind that nobody reads."""
    (tmp_path / "a.docx").mkdir()
    os.mkfifo(tmp_path / "b.docx")
    (tmp_path / "c.pptx").write_bytes(b"x")
    (tmp_path / "d.pdf").write_bytes(b"")
    codes = [trouble(tmp_path / name).code for name in ("a.docx", "b.docx", "c.pptx", "d.pdf")]
    assert codes == ["no-such-file", "no-such-file", "unknown-kind", "empty-file"]
    assert trouble(tmp_path / "e.docx").code == "no-such-file"
    assert trouble(tmp_path / "a.docx" / "f.docx").code == "no-such-file"
