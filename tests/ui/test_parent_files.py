"""Parents from the library and from bytes."""

import pytest

from kit.errors import ReadError
from kit.ui.parent_files import BROUGHT, MAX_BYTES, library, read_parent_bytes
from tests.ui.conftest import PARENT


def test_the_library_lists_the_samples_by_what_they_are():
    """A planner chooses a plan, not a file name."""
    listed = library()
    assert listed
    assert all(path.is_file() for path in listed.values())
    assert any("Gia Lai" in label for label in listed)


def test_bytes_are_read_like_the_file():
    """An uploaded file keeps its name; its path on another computer says nothing."""
    entry = read_parent_bytes(PARENT.read_bytes(), "kế hoạch tỉnh.md").entry
    assert entry.source_name == "kế hoạch tỉnh.md"
    assert entry.plan.number == "318"
    assert entry.source_sha256


def test_a_name_with_folders_writes_nowhere_else():
    """Only the last part of a name counts."""
    read = read_parent_bytes(PARENT.read_bytes(), "../../x/parent.md")
    assert read.entry.source_name == "parent.md"


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"\x00" * 10, "a.txt", "not-text"),
        (b"x", "a.exe", "unknown-kind"),
        (b"", "a.md", "empty-file"),
        (b"PK", "a.docx", "damaged"),
        (bytes(MAX_BYTES + 1), "a.txt", "too-large"),
    ],
)
def test_what_is_no_plan_is_refused(content, name, code):
    """Each kind of wrong file has a sentence of its own."""
    with pytest.raises(ReadError) as caught:
        read_parent_bytes(content, name)
    assert caught.value.code == code


def test_what_was_read_can_be_shown_beside_its_source():
    """The report has the file's name, the source's words and the plan's."""
    page = read_parent_bytes(PARENT.read_bytes(), "kế hoạch tỉnh.md").report()
    assert "kế hoạch tỉnh.md" in page
    assert "Văn bản nguồn" in page


def test_progress_may_stop_the_reading():
    """What it raises comes out as it is, and the stages were told before."""

    class Enough(Exception):
        pass

    said = []

    def stop(sentence):
        said.append(sentence)
        if len(said) == 2:
            raise Enough

    with pytest.raises(Enough):
        read_parent_bytes(PARENT.read_bytes(), "a.md", stop)
    assert len(said) == 2


@pytest.mark.parametrize("suffix", BROUGHT)
def test_every_kind_that_the_field_takes_is_known(suffix):
    """A kind offered on the screen is never refused as unknown, whatever else is wrong with it."""
    with pytest.raises(ReadError) as caught:
        read_parent_bytes(b"", f"a{suffix}")
    assert caught.value.code != "unknown-kind"
