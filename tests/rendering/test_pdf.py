"""Mirrors kit/rendering/pdf.py."""

from __future__ import annotations

import pytest

from kit.errors import RenderError
from kit.rendering import pdf, render_plan


def test_machine_without_libreoffice_is_told_so(tmp_path, monkeypatch):
    """The planner hears what to do instead; nothing is written."""
    monkeypatch.setattr(pdf, "office_program", lambda: None)
    with pytest.raises(RenderError) as caught:
        pdf.to_pdf(tmp_path / "a.docx")
    assert caught.value.code == "no-office"


def test_program_that_gives_no_pdf_is_trouble(tmp_path, monkeypatch):
    """An office program that ends well and writes nothing has failed all the same."""
    monkeypatch.setattr(pdf, "office_program", lambda: "true")
    with pytest.raises(RenderError) as caught:
        pdf.to_pdf(tmp_path / "a.docx")
    assert caught.value.code == "no-pdf"


@pytest.mark.libreoffice
def test_plan_becomes_a_pdf_beside_it(tmp_path, commune_plan, printed):
    """The real program, with a profile of its own."""
    path = pdf.to_pdf(render_plan(commune_plan, tmp_path / "a.docx"))
    assert path == tmp_path / "a.pdf"
    assert path.read_bytes().startswith(b"%PDF")
