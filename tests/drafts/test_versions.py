"""Which earlier versions are kept. Mirrors kit/drafts/versions.py."""

import datetime as dt
import os
from pathlib import Path

from kit.drafts import list_versions, load_draft, save_draft
from kit.drafts import versions as versions_module
from kit.drafts.versions import STAMP, saved_at, superfluous

NOON = dt.datetime(2027, 1, 15, 12, 0, 0)


def version(minutes_ago):
    return Path(f"{(NOON - dt.timedelta(minutes=minutes_ago)).strftime(STAMP)}.yaml")


def test_the_newest_ten_are_always_kept():
    """A slip of the last minutes can be undone step by step."""
    assert superfluous([version(n) for n in range(10)]) == []


def test_older_ones_thin_out_to_one_an_hour_and_one_a_day():
    """After three days of a save a minute there are ten, then one an hour, then one a day."""
    kept = [version(n) for n in range(3 * 24 * 60)]
    gone = set(superfluous(kept))
    left = [saved_at(p) for p in kept if p not in gone]

    assert left[:10] == [saved_at(version(n)) for n in range(10)]
    # Hours 10 to 0 of that day and 23 to 12 of the day before; then the 13th and the 12th.
    assert len(left) == 10 + 23 + 2
    assert left[-1].date() == dt.date(2027, 1, 12)


def test_a_month_old_version_goes():
    """What is more than 30 days older than the newest is forgotten, beyond the newest ten."""
    month_old = version(31 * 24 * 60)

    assert superfluous([*(version(n) for n in range(10)), month_old]) == [month_old]


def test_nothing_is_forgotten_while_there_are_few():
    """A draft saved once a year still has its earlier versions."""
    yearly = [version(n * 365 * 24 * 60) for n in range(10)]

    assert superfluous(yearly) == []


def test_files_of_others_in_the_folder_are_left_alone(draft, tmp_path):
    """Only files named by their time are versions."""
    path = tmp_path / "d.yaml"
    save_draft(draft, path)
    save_draft(draft.with_(year=2028), path)
    other = tmp_path / "ban-luu" / "d" / "ghi chú.yaml"
    other.write_text("x", "utf-8")

    assert len(list_versions(path)) == 1
    assert other.exists()


def test_a_disk_without_links_gets_copies(draft, tmp_path, monkeypatch):
    """FAT sticks know no hard links; the version is then a copy with the same content."""

    def refuse(_source, _target):
        raise OSError("no links here")

    monkeypatch.setattr(versions_module.os, "link", refuse)
    path = tmp_path / "d.yaml"
    save_draft(draft, path)
    save_draft(draft.with_(year=2028), path)

    (kept,) = list_versions(path)
    assert load_draft(kept) == draft
    assert os.stat(kept).st_nlink == 1
