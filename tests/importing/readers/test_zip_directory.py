"""The size of a zip's directory. Mirrors kit/importing/readers/zip_directory.py."""

import zipfile

import pytest

from kit.importing.readers import zip_directory
from kit.importing.readers.zip_directory import is_directory_bounded


@pytest.fixture
def archive(tmp_path):
    """A zip of 300 entries, with a comment behind its end."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as zip_file:
        for number in range(300):
            zip_file.writestr(f"{number}", "")
        zip_file.comment = b"x" * 5_000
    return path


def test_the_directory_is_measured(archive, monkeypatch):
    """Its size is stated behind it; one byte less than that is not enough."""
    size = sum(46 + len(str(number)) for number in range(300))
    monkeypatch.setattr(zip_directory, "LARGEST_DIRECTORY_BYTES", size)
    assert is_directory_bounded(archive)
    monkeypatch.setattr(zip_directory, "LARGEST_DIRECTORY_BYTES", size - 1)
    assert not is_directory_bounded(archive)


def test_the_long_form_is_measured_too(tmp_path):
    """More entries than the old record can count are in a record of their own."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as zip_file:
        for number in range(66_000):
            zip_file.writestr(zipfile.ZipInfo(f"{number}"), "")
    assert not is_directory_bounded(path)


def test_what_has_no_directory_is_left_to_the_reader(tmp_path):
    """A truncated zip and an empty file fail at once anyway."""
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK\x03\x04")
    assert is_directory_bounded(path)
    path.write_bytes(b"")
    assert is_directory_bounded(path)
