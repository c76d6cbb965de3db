"""From a keystroke to the draft on the disk, beside writing the same bytes plainly.

    python benchmarks/draft_saving.py [--folder FOLDER] [--parts]

For drafts of several sizes: a letter is typed into a task's content, and the session saves (text of
the draft, lock, check that nobody else saved, fsync, version, replacement). Beside it, in the same
run and folder, turn by turn: the same bytes by ``write_bytes``, which a power cut can lose, and by
a write with fsync. The ratios hold on other machines, the milliseconds do not. ``--folder`` chooses
the disk (a USB stick, a network drive); ``--parts`` tells where the time goes. The draft has all
the versions that it may have, as after weeks of work.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kit.drafts import list_versions, save_draft
from kit.drafts.versions import STAMP, superfluous, versions_folder
from kit.importing import load_plan
from kit.model import Draft, ParentEntry, Plan, Unit
from kit.resources import samples_folder
from kit.ui.autosave import SavedDraft

KEYS = 60
# Name, tasks in the planner's own table, whole parents imported.
SIZES = (("new", 0, 0), ("commune", 20, 1), ("province", 200, 1), ("large", 600, 4))
GOAL_MS = 500.0
# Forty days and nights: no more versions are kept, however long somebody works.
HOURS_OF_WORK = 24 * 40


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, help="where to write (default: the temporary one)")
    parser.add_argument("--parts", action="store_true", help="tell where the time goes")
    options = parser.parse_args(argv)
    sample = samples_folder() / "plans" / "commune.yaml"
    plan = load_plan(sample.read_text("utf-8"), where=sample.name)
    print(f"keystroke to saved, {KEYS} keys each, goal {GOAL_MS:g} ms")
    print(f"{'draft':10}{'KB':>6}{'median ms':>11}{'worst':>7}{'plain':>8}{'fsync':>8}", end="")
    print(f"{'of plain':>10}{'of fsync':>10}")
    for name, tasks, parents in SIZES:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            saved = opened(draft_of(plan, tasks, parents), Path(folder) / f"{name}.yaml")
            own, plain, synced = measured(saved, Path(folder))
            size = saved.path.stat().st_size / 1000
            print(
                f"{name:10}{size:6.0f}{median(own):11.1f}{max(own):7.1f}{median(plain):8.2f}"
                f"{median(synced):8.2f}{median(own) / median(plain):10.1f}"
                f"{median(own) / median(synced):10.1f}"
            )
            if options.parts:
                print_parts(saved)
    return 0


def draft_of(plan: Plan, tasks: int, parents: int) -> Draft:
    """Return a draft with so many tasks of its own and so many copies of ``plan`` as parents."""
    unit = Unit(
        name="phường Nam Gia Nghĩa", level="commune", type_word="phường",
        superior="tỉnh Lâm Đồng", place="Nam Gia Nghĩa",
    )  # fmt: skip
    own = tuple(
        plan.tasks[n % len(plan.tasks)].with_(id=f"t-{n}") for n in range(tasks)
    )  # fmt: skip
    entries = tuple(ParentEntry(role="carry_out", plan=plan) for _ in range(parents))
    return Draft(unit=unit, year=2027, tasks=own or None, parents=entries)


def opened(draft: Draft, path: Path) -> SavedDraft:
    """Return the draft, open, with as many versions as are ever kept."""
    save_draft(draft, path)
    content, folder = path.read_bytes(), versions_folder(path)
    folder.mkdir(parents=True)
    now = time.time()
    for number in range(1, HOURS_OF_WORK + 1):
        when = time.localtime(now - 3600 * (HOURS_OF_WORK - number))
        (folder / f"{number:06}_{time.strftime(STAMP, when)}.yaml").touch()
    for old in superfluous(list_versions(path)):
        old.unlink()
    for kept in list_versions(path):
        kept.write_bytes(content)
    saved = SavedDraft()
    saved.open(path)
    return saved


def typed(draft: Draft) -> Iterator[Draft]:
    """Yield the draft letter by letter: into the first task, or where there is none an answer."""
    for count in range(1, 10_000):
        text = "đẩy mạnh cải cách hành chính "[: count % 28 + 1].strip() + str(count)
        if draft.tasks:
            first, *others = draft.tasks
            yield draft.with_(tasks=(first.with_(content=text), *others))
        else:
            yield draft.with_(task_order=(text,))


def measured(saved: SavedDraft, folder: Path) -> tuple[list[float], list[float], list[float]]:
    """Return milliseconds of the session, of a plain write and of one with fsync, turn by turn."""
    own, plain, synced, keys = [], [], [], typed(saved.current)
    for turn in range(KEYS + 3):
        draft = next(keys)
        times = [timed(lambda d=draft: saved.change(d))]
        content = saved.path.read_bytes()
        times.append(timed(lambda c=content: (folder / "plain.bin").write_bytes(c)))
        times.append(timed(lambda c=content: write_synced(folder / "synced.bin", c)))
        assert saved.state == "saved", saved.status_vi
        if turn >= 3:  # The first ones fill memories.
            for kind, took in zip((own, plain, synced), times, strict=True):
                kind.append(took)
    return own, plain, synced


def write_synced(path: Path, content: bytes) -> None:
    """Write so that a power cut after the return loses nothing."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def timed(act: Callable[[], object]) -> float:
    """Return how many milliseconds ``act`` took."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def median(times: Sequence[float]) -> float:
    """Return the middle one, which a busy neighbour does not move."""
    return statistics.median(times)


def print_parts(saved: SavedDraft, most: int = 12) -> None:
    """Print the functions in which the time goes."""
    profile, keys = cProfile.Profile(), typed(saved.current)
    for _ in range(KEYS):
        draft = next(keys)
        profile.runcall(saved.change, draft)
    pstats.Stats(profile).sort_stats("tottime").print_stats(most)


if __name__ == "__main__":
    sys.exit(main())
