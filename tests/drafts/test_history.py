"""The list of earlier versions, and going back. Mirrors kit/drafts/history.py."""

import pytest

from kit.drafts import (
    earlier_versions,
    list_versions,
    load_draft,
    restore,
    restore_last,
    save_draft,
    saved_at,
)
from kit.errors import ReadError


@pytest.fixture
def path(draft, tmp_path):
    """A draft saved four times, for 2027 to 2030."""
    path = tmp_path / "d.yaml"
    for year in (2027, 2028, 2029, 2030):
        save_draft(draft.with_(year=year), path)
    return path


def test_a_version_tells_when_for_whom_and_how_far_back(path, unit):
    """The planner chooses by time, unit and the number of changes since."""
    found = earlier_versions(path)

    assert [(v.unit, v.year, v.changes_since) for v in found] == [
        (unit.name, 2029, 1), (unit.name, 2028, 2), (unit.name, 2027, 3),
    ]  # fmt: skip
    assert found[0].saved_at == saved_at(found[0].path)


def test_changes_are_counted_over_versions_that_were_forgotten(draft, path):
    """Twenty more savings thin the list out, not the count."""
    for year in range(2031, 2051):
        save_draft(draft.with_(year=year), path)

    found = earlier_versions(path)
    assert len(found) < 23
    assert all(v.changes_since == 2050 - v.year for v in found)


def test_a_draft_never_changed_has_none(draft, tmp_path):
    """The first save replaces nothing."""
    save_draft(draft, tmp_path / "d.yaml")
    assert earlier_versions(tmp_path / "d.yaml") == ()
    assert restore_last(tmp_path / "d.yaml") is None


def test_a_restored_version_is_the_draft_and_the_other_a_version(path):
    """Going back loses nothing: whatever was there before can be gone back to in turn."""
    oldest = earlier_versions(path)[-1]
    restore(path, oldest.path)

    assert load_draft(path).year == 2027
    assert [v.year for v in earlier_versions(path)] == [2030, 2029, 2028, 2027]


def test_a_damaged_version_is_said_and_touches_nothing(path):
    """The planner chooses another; the draft is what it was."""
    newest = list_versions(path)[0]
    newest.write_bytes(b"unit: [")
    with pytest.raises(ReadError) as caught:
        restore(path, newest)

    assert caught.value.code == "damaged-version"
    assert load_draft(path).year == 2030


def test_the_last_version_that_can_be_read_takes_the_place_of_a_damaged_draft(path):
    """A version that is damaged too is passed over, and lies aside."""
    path.write_bytes(b"\0" * 900)
    newest, second, _ = list_versions(path)
    newest.write_bytes(b"unit: [")

    assert restore_last(path) == second
    assert load_draft(path).year == 2028
    (aside,) = path.parent.glob("d.yaml.hong-*")
    assert aside.read_bytes() == b"\0" * 900
