"""The shelf: names, lists, renaming, restoring. Mirrors kit/drafts/shelf.py."""

import errno
import os
from pathlib import Path

import pytest

from kit.drafts import (
    draft_name,
    free_path,
    list_drafts,
    list_versions,
    load_draft,
    rename,
    save_draft,
)  # fmt: skip
from kit.errors import SaveError
from kit.model import ParentEntry, Plan, Unit


def test_the_name_is_plain_and_tells_namesakes_apart(unit):
    """Year, unit, superior, in letters that every system and ZIP keeps."""
    assert draft_name(unit, 2027) == "2027_phuong-nam-gia-nghia_lam-dong"
    other = unit.with_(superior="thành phố Hồ Chí Minh")
    assert draft_name(other, 2027).endswith("_ho-chi-minh")


def test_the_name_of_a_unit_without_superior():
    """A ministry has nobody above it."""
    ministry = Unit(name="Bộ Nội vụ", level="ministry", type_word="bộ", place="Hà Nội")
    assert draft_name(ministry, 2027) == "2027_bo-noi-vu"


def test_drafts_are_listed_newest_first_without_reading_the_parent(draft, home):
    """Unit and year come from the head, however long the parent is."""
    home.mkdir()
    long_parent = ParentEntry(plan=Plan(closing="x" * 100_000))
    save_draft(draft.with_(parents=(long_parent,)), home / "a.yaml")
    save_draft(draft.with_(year=2028), home / "b.yaml")
    os.utime(home / "a.yaml", (2e9, 2e9))

    assert [(f.path.name, f.unit, f.year) for f in list_drafts()] == [
        ("a.yaml", "phường Nam Gia Nghĩa", 2027),
        ("b.yaml", "phường Nam Gia Nghĩa", 2028),
    ]


@pytest.mark.parametrize("content", ["", "a: [", "unit: 3\nyear: x\n", "unit:\n  name: x\n"])
def test_a_file_that_is_no_draft_does_not_spoil_the_list(home, content):
    """It is listed without a unit, and stays as it is."""
    home.mkdir()
    (home / "la.yaml").write_text(content, "utf-8")

    (listed,) = list_drafts()

    assert (listed.unit, listed.year) == (None, None)
    assert (home / "la.yaml").read_text("utf-8") == content


def test_a_file_that_another_program_holds_does_not_spoil_the_list(draft, home, monkeypatch):
    """The other drafts are listed; this one is known by its last version, if it has one."""
    home.mkdir()
    save_draft(draft, home / "a.yaml")
    save_draft(draft, home / "b.yaml")
    real = Path.open

    def held(path, *args, **kwargs):
        if path.name == "a.yaml":
            raise PermissionError(errno.EACCES, "in use")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", held)

    assert {(f.path.name, f.unit) for f in list_drafts()} == {
        ("a.yaml", None), ("b.yaml", draft.unit.name),
    }  # fmt: skip


def test_a_draft_that_a_power_cut_emptied_is_known_by_its_last_version(draft, home):
    """It stays on the shelf, where opening it brings the version back."""
    home.mkdir()
    save_draft(draft, home / "a.yaml")
    save_draft(draft.with_(year=2028), home / "a.yaml")
    (home / "a.yaml").write_bytes(b"\0" * 4096)

    (listed,) = list_drafts()

    assert (listed.path.name, listed.unit, listed.year) == ("a.yaml", draft.unit.name, 2027)


def test_a_taken_name_gets_a_number(draft, home):
    """Two drafts of one unit and year lie side by side."""
    home.mkdir()
    save_draft(draft, free_path("mau-1"))
    save_draft(draft, free_path("mau-1"))

    assert sorted(p.name for p in home.glob("*.yaml")) == ["mau-1-2.yaml", "mau-1.yaml"]


@pytest.mark.parametrize(
    "name", ["", "  ", "../x", "a/b", "a\\b", "CON", "nul.txt", "a:b", ".an", "x.", "x" * 200]
)
def test_names_that_are_no_file_names_everywhere_are_refused(tmp_path, name):
    """Also those that only Windows refuses, and those that would leave the folder."""
    with pytest.raises(SaveError) as caught:
        free_path(name, tmp_path)

    assert caught.value.code == "bad-name"


def test_renaming_takes_the_versions_along(draft, tmp_path):
    """The history belongs to the draft, not to its name."""
    path = tmp_path / "cu.yaml"
    save_draft(draft, path)
    save_draft(draft.with_(year=2028), path)

    new = rename(path, "Kế hoạch năm 2028")

    assert new.name == "Kế hoạch năm 2028.yaml"
    assert load_draft(new).year == 2028
    assert [load_draft(v).year for v in list_versions(new)] == [2027]
    assert not path.exists()


def test_renaming_never_covers_another_draft(draft, tmp_path):
    """A name that is taken is refused and both drafts stay."""
    save_draft(draft, tmp_path / "a.yaml")
    save_draft(draft.with_(year=2028), tmp_path / "b.yaml")

    with pytest.raises(SaveError) as caught:
        rename(tmp_path / "a.yaml", "b")

    assert caught.value.code == "name-taken"
    assert load_draft(tmp_path / "b.yaml").year == 2028
