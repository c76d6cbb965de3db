"""How long checking takes: a Word file of 20 pages, and a draft, beside what it is checked with.

    python benchmarks/check_speed.py [--pages 20] [--rules]

All in one run and one process, warm: reading the file, reading its layout, all rules; and all rules
on the sample draft. The goals of issue 4 stand beside; the last column gives each as a share of
reading the file, which a slower machine does not change. ``--rules`` lists the slowest rules.
A document is read from a fresh copy of its words each time, so that no memory of the last run
helps; a draft is checked again after one word of it was changed, as typing does.
"""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import gc
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.import_speed import document
from kit.catalog import Catalog, load_catalog
from kit.checking import (
    RULES,
    Material,
    check,
    law_day,
    load_profile,
    profile_of,
    read_layout,
)  # fmt: skip
from kit.importing import load_plan, read_plan
from kit.model import Plan
from kit.resources import samples_folder

RUNS = 9
# A memory of so many entries is one of texts; those of days are small.
TEXTS_AT_LEAST = 256
GOALS_MS = {"file": 250.0, "draft": 15.0}


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--rules", action="store_true", help="list the slowest rules")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        path = document(options.pages, "docx", Path(folder))
        plan, layout = read_plan(path), read_layout(path)
        day = law_day(plan, dt.date(2027, 1, 12))
        catalog = load_catalog(day)
        reading = timed(lambda: read_plan(path))
        laying = timed(lambda: read_layout(path))
        rules = timed(lambda: check(Material(plan, layout, day=day), catalog), forget)
    draft = load_plan(
        (samples_folder() / "plans" / "commune.yaml").read_text("utf-8"), where="commune.yaml"
    )
    typing = Typing(draft)
    drafting = timed(lambda: check(Material(typing.next(), day=day), catalog))
    print(f"{'':34}{'median ms':>10}{'goal':>7}{'of reading':>12}")
    for name, ms, goal in (
        (f"reading {options.pages} pages", reading, None),
        ("its layout", laying, None),
        ("all rules on it", rules, GOALS_MS["file"]),
        ("all rules on a draft, a word typed", drafting, GOALS_MS["draft"]),
    ):
        print(f"{name:34}{ms:10.1f}{goal or '':>7}{ms / reading:12.2f}")
    if options.rules:
        print_rules(Material(plan, layout, day=day), Material(draft, day=day), catalog)
    return 0


class Typing:
    """A draft of which one word more is typed at each turn."""

    def __init__(self, plan: Plan) -> None:
        self._plan, self._turn = plan, 0

    def next(self) -> Plan:
        """Return the draft after the next key."""
        self._turn += 1
        first, *others = self._plan.contents
        changed = first.with_(text=f"{first.text[:-1]} và phần thứ {self._turn}.")
        return self._plan.with_(contents=(changed, *others))


def forget() -> None:
    """Forget what is remembered of single texts: another document has other texts.

    What holds for a day (names, patterns) is kept, as it is from one document to the next.
    """
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and one.__module__.startswith("kit."):
            most = one.cache_parameters()["maxsize"]
            if most is not None and most >= TEXTS_AT_LEAST:
                one.cache_clear()


def timed(run: Callable[[], object], before: Callable[[], None] = lambda: None) -> float:
    """Return the median of warm runs in milliseconds; the first is not counted."""
    times = []
    for _ in range(RUNS + 1):
        before()
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[1:])


def print_rules(file: Material, draft: Material, catalog: Catalog, most: int = 15) -> None:
    """Print the slowest rules on the file, with their time on the draft."""
    times: Counter[str] = Counter()
    for rule_id in load_profile(profile_of(file)):
        if not RULES[rule_id].obstacle(file, catalog):
            times[rule_id] = timed(lambda r=rule_id: RULES[r].findings(file, catalog))
    for rule_id, ms in times.most_common(most):
        other = (
            "" if RULES[rule_id].obstacle(draft, catalog)
            else f"{timed(lambda r=rule_id: RULES[r].findings(draft, catalog)):8.2f}"
        )  # fmt: skip
        print(f"  {rule_id} {RULES[rule_id].slug:32}{ms:8.2f} {other}")


if __name__ == "__main__":
    sys.exit(main())
