"""Mirrors kit/office.py."""

from __future__ import annotations

import subprocess

import pytest

from kit import office


def test_machine_without_libreoffice_has_no_program(tmp_path, monkeypatch):
    """Neither on the path nor where Windows installs it."""
    monkeypatch.setattr(office.shutil, "which", lambda name: None)
    monkeypatch.setattr(office, "WINDOWS_PROGRAM", tmp_path / "none")
    assert office.office_program() is None


def test_windows_keeps_it_off_the_path(tmp_path, monkeypatch):
    """The usual folder of Windows is looked into."""
    program = tmp_path / "soffice.com"
    program.touch()
    monkeypatch.setattr(office.shutil, "which", lambda name: None)
    monkeypatch.setattr(office, "WINDOWS_PROGRAM", program)
    assert office.office_program() == str(program)


def test_program_that_writes_nothing_gives_no_file(tmp_path):
    """An office program that ends well and writes nothing has failed all the same."""
    assert office.convert("true", tmp_path / "a.docx", "pdf", tmp_path) == (None, "")


def test_program_that_hangs_is_ended(tmp_path, monkeypatch):
    """What took too long is said."""

    def hang(command, **options):
        raise subprocess.TimeoutExpired(command, options["timeout"])

    monkeypatch.setattr(office.subprocess, "run", hang)
    result, why = office.convert("soffice", tmp_path / "a.docx", "pdf", tmp_path)
    assert result is None
    assert "timed out" in why


@pytest.mark.libreoffice
def test_a_text_becomes_a_word_file(tmp_path):
    """The real program, with a profile of its own."""
    source = tmp_path / "a.txt"
    source.write_text("Kế hoạch", encoding="utf-8")
    result, why = office.convert(office.office_program(), source, "docx", tmp_path / "out")
    assert result == tmp_path / "out" / "a.docx", why
