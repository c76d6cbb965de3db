"""Which earlier versions are kept. Mirrors kit/drafts/versions.py."""

import datetime as dt
import os
from pathlib import Path

import pytest

from kit.drafts import list_versions, load_draft, save_draft
from kit.drafts import versions as versions_module
from kit.drafts.versions import STAMP, saved_at, superfluous

NOON = dt.datetime(2027, 1, 15, 12, 0, 0)


def version(minutes_ago):
    when = NOON - dt.timedelta(minutes=minutes_ago)
    return Path(f"{10**9 - minutes_ago}_{when.strftime(STAMP)}.yaml")


def test_the_newest_ten_are_always_kept():
    """A slip of the last minutes can be undone step by step."""
    assert superfluous([version(n) for n in range(10)]) == []


def test_older_ones_thin_out_to_one_an_hour_and_one_a_day():
    """After three days of a save a minute there are ten, then one an hour, then one a day."""
    kept = [version(n) for n in range(3 * 24 * 60)]
    gone = set(superfluous(kept))
    left = [saved_at(p) for p in kept if p not in gone]

    assert left[:10] == [saved_at(version(n)) for n in range(10)]
    # 24 hours were worked in, of which noon and 11 are among the ten; then the 13th and the 12th.
    assert len(left) == 10 + 22 + 2
    assert left[-1].date() == dt.date(2027, 1, 12)


def test_a_draft_worked_on_for_years_keeps_a_bounded_number():
    """However long and often somebody types, ten and 24 and 30 are the most."""
    kept = [version(n * 7) for n in range(20_000)]

    assert len(kept) - len(superfluous(kept)) <= 10 + 24 + 30


def test_nothing_is_forgotten_while_there_are_few():
    """A draft saved once a year still has its earlier versions."""
    yearly = [version(n * 365 * 24 * 60) for n in range(30)]

    assert superfluous(yearly) == []


@pytest.mark.parametrize("years", [-17, 17])
def test_a_wrong_clock_forgets_no_version_of_today(draft, tmp_path, years):
    """A dead battery sets the clock to 2010, or it ran ahead and is mended: the order holds."""
    path, now = tmp_path / "d.yaml", NOON.timestamp()
    wrong = now + years * 365 * 86_400
    for n in range(40):
        save_draft(draft.with_(year=2000 + n), path)
        when = now + n * 3600 if n < 20 else wrong + n
        os.utime(path, (when, when))

    found = [load_draft(v).year for v in list_versions(path)]
    assert found[:10] == [2038 - n for n in range(10)]
    # One an hour of the morning before the clock went wrong.
    assert set(range(2000, 2020)) <= set(found)


def test_large_versions_are_bounded_by_their_bytes(draft, tmp_path, monkeypatch):
    """A stick is not filled by versions; three stay, however large they are."""
    path = tmp_path / "d.yaml"
    save_draft(draft, path)
    size = path.stat().st_size
    monkeypatch.setattr(versions_module, "MOST_BYTES", 5 * size)
    for n in range(9):
        save_draft(draft.with_(year=2030 + n), path)
    assert [load_draft(v).year for v in list_versions(path)] == [2037, 2036, 2035, 2034, 2033]

    monkeypatch.setattr(versions_module, "MOST_BYTES", 1)
    save_draft(draft, path)
    assert [load_draft(v).year for v in list_versions(path)] == [2038, 2037, 2036]


def test_files_of_others_in_the_folder_are_left_alone(draft, tmp_path):
    """Only files named by number and time are versions."""
    path = tmp_path / "d.yaml"
    save_draft(draft, path)
    save_draft(draft.with_(year=2028), path)
    for name in ("ghi chú.yaml", "000009_20271399-000000.yaml"):
        (tmp_path / "ban-luu" / "d" / name).write_text("x", "utf-8")

    assert len(list_versions(path)) == 1
    assert len(list((tmp_path / "ban-luu" / "d").iterdir())) == 3


@pytest.fixture
def linkless(monkeypatch):
    """FAT sticks and some network drives know no hard links."""

    def refuse(_source, _target):
        raise OSError("no links here")

    monkeypatch.setattr(versions_module.os, "link", refuse)


def test_a_disk_without_links_gets_copies(draft, tmp_path, linkless):
    """The version is then a copy with the same content, and one content is kept once."""
    path = tmp_path / "d.yaml"
    save_draft(draft, path)
    versions_module.keep_version(path)
    versions_module.keep_version(path)
    save_draft(draft.with_(year=2028), path)

    (kept,) = list_versions(path)
    assert load_draft(kept) == draft
    assert os.stat(kept).st_nlink == 1


def test_a_copy_that_fails_leaves_no_half_version(draft, tmp_path, linkless, monkeypatch):
    """No room for a copy of the old draft: the new one is saved all the same."""

    def half(source, target):
        Path(target).write_bytes(Path(source).read_bytes()[:20])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(versions_module.shutil, "copy2", half)
    path = tmp_path / "d.yaml"
    opened = save_draft(draft, path)
    save_draft(draft.with_(year=2028), path, opened)

    assert load_draft(path).year == 2028
    assert list((tmp_path / "ban-luu" / "d").iterdir()) == []
