"""Files of old office programs. Mirrors kit/importing/readers/old_office.py."""

import pytest

from kit.errors import ReadError
from kit.importing import read_plan
from kit.importing.readers import old_office
from kit.importing.readers.old_office import converted
from kit.office import convert, office_program
from kit.resources import samples_folder

SAMPLE = samples_folder() / "parents" / "ke_hoach_tinh_gia_lai_2027.docx"
PRINTED = {"frame", "notes", "unplaced"}


def trouble(path):
    with pytest.raises(ReadError) as caught, converted(path, "docx"):
        pass
    return caught.value


def test_without_libreoffice_the_way_out_is_said(tmp_path, monkeypatch):
    """Word can save the file; or the program is installed."""
    monkeypatch.setattr(old_office, "office_program", lambda: None)
    error = trouble(tmp_path / "a.doc")
    assert error.code == "no-office"
    assert "LibreOffice" in error.fix_vi
    assert ".docx" in error.fix_vi


def test_what_libreoffice_cannot_open_is_damaged(tmp_path, monkeypatch):
    """A program that writes nothing has failed, whatever it says."""
    monkeypatch.setattr(old_office, "office_program", lambda: "true")
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    assert trouble(tmp_path / "a.doc").code == "damaged"


def test_size_is_bounded(tmp_path, monkeypatch):
    """A file of 50 MB is not even given to the program."""
    monkeypatch.setattr(old_office, "office_program", lambda: "true")
    monkeypatch.setattr(old_office, "LARGEST_BYTES", 2)
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    assert trouble(tmp_path / "a.doc").code == "too-large"


@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_the_same_plan_from_an_old_file(tmp_path, kind):
    """What LibreOffice writes in the old forms reads back as the plan that it was."""
    path, why = convert(office_program(), SAMPLE, kind, tmp_path)
    assert path, why
    said = []
    old, new = read_plan(path, said.append), read_plan(SAMPLE)
    for key in ("kind", "number", "symbol", "issuer", "subject", "contents", "tasks", "outline",
                "responsibilities", "recipients", "signature"):  # fmt: skip
        assert getattr(old, key) == getattr(new, key), key
    assert any("LibreOffice" in sentence for sentence in said)
