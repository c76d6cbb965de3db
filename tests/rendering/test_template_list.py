"""Mirrors kit/rendering/template_list.py."""

from __future__ import annotations

import shutil

from docx import Document

from kit.rendering import DEFAULT_TEMPLATE, templates
from kit.resources import templates_folder


def test_shipped_template_is_listed_with_its_title():
    """Without an own folder there are ours."""
    (one,) = [t for t in templates() if t.path.name == DEFAULT_TEMPLATE]
    assert (one.name, one.title_vi, one.is_own) == ("ke_hoach", "Mẫu kế hoạch", False)


def test_own_templates_follow_and_replace_ours_of_the_same_name(tmp_path):
    """An office that changed our template gets its own under that name."""
    shutil.copy(templates_folder() / DEFAULT_TEMPLATE, tmp_path / DEFAULT_TEMPLATE)
    Document().save(tmp_path / "mau_tinh.docx")
    found = {one.name: one for one in templates(tmp_path)}

    assert found["ke_hoach"].path.parent == tmp_path
    assert found["ke_hoach"].is_own
    assert found["mau_tinh"].is_own


def test_what_is_no_template_is_passed_over(tmp_path):
    """Word's lock file, a damaged file and a missing folder list nothing."""
    (tmp_path / "~$mau.docx").write_bytes(b"x")
    (tmp_path / "hong.docx").write_bytes(b"not a zip")
    Document().save(tmp_path / ".an.docx")

    assert [one for one in templates(tmp_path) if one.is_own] == []
    assert [one for one in templates(tmp_path / "missing") if one.is_own] == []


def test_template_without_a_title_goes_by_its_name(tmp_path):
    """The file name is what the planner knows."""
    document = Document()
    document.core_properties.title = ""
    document.save(tmp_path / "mau_so.docx")
    assert [t.title_vi for t in templates(tmp_path) if t.is_own] == ["mau_so"]
