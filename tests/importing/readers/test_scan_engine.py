"""Is OCR installed? Mirrors kit/importing/readers/scan_engine.py."""

import pytest

from kit.errors import ReadError
from kit.importing.readers import scan_engine
from kit.importing.readers.scan_engine import ocr_engine


def trouble():
    with pytest.raises(ReadError) as caught:
        ocr_engine("quét.pdf")
    assert (caught.value.code, caught.value.where) == ("no-ocr", "quét.pdf")
    return caught.value


def test_missing_library_is_named(monkeypatch):
    """With the command that installs it."""
    monkeypatch.setattr(scan_engine, "find_spec", lambda name: None if name == "cv2" else name)

    error = trouble()

    assert "opencv-python-headless" in error.message_vi
    assert "pillow" not in error.message_vi
    assert 'pip install "cchc-kit[ocr]"' in error.fix_vi


def test_missing_program_is_named(monkeypatch):
    """How to install it on Windows and on Debian."""
    monkeypatch.setattr(scan_engine, "tesseract_program", lambda: None)

    error = trouble()

    assert "tesseract" in error.message_vi
    assert "Windows" in error.fix_vi
    assert "tesseract-ocr-vie" in error.fix_vi


def test_missing_language_is_named(monkeypatch):
    """Tesseract alone reads English."""
    monkeypatch.setattr(scan_engine, "tesseract_program", lambda: "tesseract")
    monkeypatch.setattr(scan_engine, "_languages", lambda program: {"eng", "osd"})

    error = trouble()

    assert "vie" in error.message_vi
    assert "vie.traineddata" in error.fix_vi


@pytest.mark.parametrize(("languages", "upright"), [({"vie"}, False), ({"vie", "osd"}, True)])
def test_complete_engine(monkeypatch, languages, upright):
    """The data for turned pages may be missing; one thread a page is asked for."""
    monkeypatch.setattr(scan_engine, "tesseract_program", lambda: "tesseract")
    monkeypatch.setattr(scan_engine, "_languages", lambda program: languages)

    engine = ocr_engine("a.png")

    assert engine.finds_upright is upright
    assert engine.environment["OMP_THREAD_LIMIT"] == "1"


def test_windows_folder_is_looked_in(monkeypatch, tmp_path):
    """The installer does not put the program on the path."""
    program = tmp_path / "tesseract.exe"
    program.touch()
    monkeypatch.setattr(scan_engine.shutil, "which", lambda name: None)
    monkeypatch.setattr(scan_engine, "WINDOWS_PROGRAM", program)

    assert scan_engine.tesseract_program() == str(program)
