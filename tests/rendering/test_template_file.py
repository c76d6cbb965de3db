"""Mirrors kit/rendering/template_file.py."""

from __future__ import annotations

import zipfile

import pytest
from openpyxl import Workbook

from kit.errors import RenderError
from kit.rendering import DEFAULT_TEMPLATE, check_template
from kit.rendering.template_file import read_template
from kit.resources import templates_folder


def test_template_is_read_whole():
    """The bytes of the file, unchanged."""
    path = templates_folder() / DEFAULT_TEMPLATE
    assert read_template(path) == path.read_bytes()


def test_missing_file_and_folder_are_no_template(tmp_path):
    """The check says the same as rendering."""
    for path in (tmp_path / "mau.docx", tmp_path):
        with pytest.raises(RenderError) as caught:
            check_template(path)
        assert caught.value.code == "no-template"


def test_other_files_under_the_name_of_a_template_are_refused(tmp_path):
    """Plain text, a cut-off file, a workbook, an empty zip: each is trouble said in words."""
    (tmp_path / "text.docx").write_text("x", encoding="utf-8")
    whole = (templates_folder() / DEFAULT_TEMPLATE).read_bytes()
    (tmp_path / "cut.docx").write_bytes(whole[: len(whole) // 2])
    Workbook().save(tmp_path / "workbook.xlsx")
    (tmp_path / "workbook.xlsx").rename(tmp_path / "workbook.docx")
    zipfile.ZipFile(tmp_path / "empty.docx", "w").close()

    for path in sorted(tmp_path.glob("*.docx")):
        with pytest.raises(RenderError) as caught:
            read_template(path)
        assert caught.value.fix_vi, path.name
