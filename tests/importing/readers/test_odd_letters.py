"""Decomposed letters, bullets of the private area, invisible signs: the same in every reader."""

import unicodedata

import openpyxl
import pytest

from kit.importing import read_plan, read_source
from tests.importing.word_files import p, word_file

LINES = (
    "KẾ HOẠCH",
    "Tuyên truyền năm 2027",
    "I. MỤC ĐÍCH",
    "\uf0b7 Nâng cao nhận\u00a0thức\u200b.",
)
# The Cyrillic "а" is kept as it stands: it is told, never silently corrected.
FOREIGN = "Phối hợp với cơ quаn báo chí."


def written(folder, suffix):
    """Return a file of the lines, decomposed, under ``suffix``."""
    lines = [unicodedata.normalize("NFD", line) for line in (*LINES, FOREIGN)]
    path = folder / f"a{suffix}"
    if suffix == ".docx":
        return word_file(path, "".join(map(p, lines)))
    if suffix == ".xlsx":
        book = openpyxl.Workbook()
        for line in lines:
            book.active.append([line])
        book.save(path)
        return path
    around = "<html>" + "".join(f"<p>{line}</p>" for line in lines)
    path.write_text(around if suffix == ".html" else "\n\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("suffix", [".docx", ".html", ".txt", ".md", ".xlsx"])
def test_each_reader_gives_clean_text(tmp_path, suffix):
    """NFC, a real bullet, plain spaces, nothing invisible."""
    blocks, _ = read_source(written(tmp_path, suffix))

    texts = [line for block in blocks for line in block.text.split("\n")]
    assert texts == ["KẾ HOẠCH", "Tuyên truyền năm 2027", "I. MỤC ĐÍCH",
                     "• Nâng cao nhận thức.", FOREIGN]  # fmt: skip


@pytest.mark.parametrize("suffix", [".docx", ".html", ".txt"])
def test_look_alike_letters_are_told(tmp_path, suffix):
    """A Cyrillic letter stays in the text, and a note shows its place."""
    plan = read_plan(written(tmp_path, suffix))

    assert [note.found for note in plan.notes if note.code == "look-alike-letter"]
