"""Score the importer against documents read by hand, and print the table.

    python benchmarks/import_quality.py [CORPUS] [--truth DIR ...] [--only GLOB] [--notes]

``CORPUS`` (default ``../shared/corpus``) holds ``seeds/``, ``dev/``, ``originals/`` and
``truth/*.json``; its README says what the keys mean. ``--truth`` adds folders of more truth, any
subset of the keys a file; the corpus wins, then the folder named first. Documents without truth
are read and scored on coverage alone. The last lines are micro-averages beside the goals.
Exit code 1 if a word was lost or doubled anywhere.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from benchmarks.import_scoring import Score, Tally, score
from kit.errors import ReadError
from kit.importing import Coverage, coverage_of_source, plan_from_text, read_source
from kit.importing.blocks import repeated_text, source_text
from kit.model import Plan

OWN_TRUTH = Path(__file__).resolve().parents[1] / "tests/importing/truth"
# Column title, group, width; design.md §2 and §4 are the measure.
COLUMNS = (
    ("header", "header"), ("parent", "parents"), ("cited", "citations"), ("items", "items"),
    ("duties", "duties"), ("rows", "rows"), ("cells", "cells"), ("signed", "signature"),
    ("sent", "recipients"),
)  # fmt: skip
GOALS = {"header": 0.98, "citations": 0.97, "items": 0.95, "cells": 0.97}
MOST_UNPLACED_OF_PLAN, MOST_UNPLACED_OF_PAGE = 0.02, 0.05


@dataclass(frozen=True)
class Reading:
    """What became of one document."""

    path: Path
    plan: Plan
    coverage: Coverage
    elapsed_ms: float
    score: Score | None

    @property
    def is_web_page(self) -> bool:
        """Whether it came off a web page: it has more around the plan than a file."""
        return self.path.suffix in (".htm", ".html") or any(
            piece.role == "web" for piece in self.plan.frame
        )


def main(argv: Sequence[str] | None = None) -> int:
    """Print one line a document and the totals; return 1 if any word was lost anywhere."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    parser.add_argument("--truth", action="extend", nargs="+", type=Path, default=[], metavar="DIR")
    parser.add_argument("--only", default="*", metavar="GLOB", help="documents of such a name")
    parser.add_argument("--notes", action="store_true", help="list what is wrong")
    options = parser.parse_args(argv)
    truths = load_truths([options.corpus / "truth", *options.truth, OWN_TRUTH])
    print(f"{'document':44} " + " ".join(f"{title:>6}" for title, _ in COLUMNS)
          + f" {'words':>7} {'unplaced':>8} {'ms':>6}")  # fmt: skip
    readings = []
    for path in documents(options.corpus, options.only):
        try:
            reading = read(path, truths.get(path.stem))
        except ReadError as error:
            print(f"{path.name[:44]:44} {error.code}: {error.message_vi}")
            continue
        readings.append(reading)
        print(_line(reading))
        for fault in reading.score.faults if options.notes and reading.score else ():
            print(f"    {fault}")
    print("\n".join(totals_lines(readings)))
    return 0 if all(one.coverage.is_whole for one in readings) else 1


def load_truths(folders: Iterable[Path]) -> dict[str, dict]:
    """Return what is known of each document, by its name without suffix; earlier folders win."""
    truths: dict[str, dict] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            truth = json.loads(path.read_text(encoding="utf-8"))
            known = truths.setdefault(Path(truth["source"]).stem, {})
            truths[Path(truth["source"]).stem] = truth | known
    return truths


def documents(corpus: Path, only: str = "*") -> Iterator[Path]:
    """Yield the documents of a corpus whose name, with or without suffix, fits ``only``."""
    for folder in ("seeds", "dev", "originals"):
        for path in sorted((corpus / folder).glob("*")):
            if fnmatch(path.name, only) or fnmatch(path.stem, only):
                yield path


def read(path: Path, truth: dict | None) -> Reading:
    """Read and score one document; a text goes without its lines of provenance."""
    start = time.perf_counter()
    if path.suffix == ".txt":
        source, repeated = source_of(path), ""
        plan = plan_from_text(source, name=path.name)
    else:
        blocks, plan = read_source(path)
        source, repeated = source_text(blocks), repeated_text(blocks)
    elapsed_ms = (time.perf_counter() - start) * 1000
    coverage = coverage_of_source(plan, source, repeated)
    return Reading(path, plan, coverage, elapsed_ms, score(plan, truth) if truth else None)


def source_of(path: Path) -> str:
    """Return the text of a corpus file without its lines of provenance (``# key: value``)."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at = 0
    while at < len(lines) and (lines[at] == "#" or lines[at].startswith("# ")):
        at += 1
    return "\n".join(lines[at:])


def totals(readings: Iterable[Reading]) -> dict[str, Tally]:
    """Return the tallies of all documents together, by group."""
    result: dict[str, Tally] = {}
    for reading in readings:
        for group, tally in reading.score.tallies.items() if reading.score else ():
            result[group] = result.get(group, Tally()) + tally
    return result


def totals_lines(readings: Sequence[Reading]) -> list[str]:
    """Return the overall lines, one a group, with the goals."""
    lines = [f"{'overall':24} {'prec':>6} {'recall':>6} {'F1':>6} {'goal':>6} {'facts':>6}"]
    for group, tally in totals(readings).items():
        goal = f"{GOALS[group]:6.2f}" if group in GOALS else " " * 6
        lines.append(
            f"{group:24} {tally.precision:6.3f} {tally.recall:6.3f} {tally.f1:6.3f} {goal} "
            f"{tally.wanted:6}"
        )
    fields: dict[str, Tally] = {}
    for reading in readings:
        for key, tally in reading.score.fields.items() if reading.score else ():
            fields[key] = fields.get(key, Tally()) + tally
    if fields:
        shares = ", ".join(f"{key} {tally.recall:.2f}" for key, tally in fields.items())
        lines.append(f"header by field: {shares}")
    whole = sum(1 for one in readings if one.coverage.is_whole)
    lines.append(f"coverage: {whole} of {len(readings)} documents whole (goal: all)")
    pages = [one for one in readings if one.is_web_page]
    plans = [one for one in readings if not one.is_web_page]
    lines.append(_unplaced("plans", plans, MOST_UNPLACED_OF_PLAN))
    lines.append(_unplaced("web pages", pages, MOST_UNPLACED_OF_PAGE))
    return lines


def _unplaced(name: str, readings: Sequence[Reading], most: float) -> str:
    shares = [one.coverage.unplaced_share for one in readings]
    above = sum(1 for share in shares if share > most)
    mean = sum(shares) / max(len(shares), 1)
    return (
        f"unplaced, {name}: {mean:.1%} on average, {above} of {len(shares)} above {most:.0%} (goal)"
    )


def _line(reading: Reading) -> str:
    tallies = reading.score.tallies if reading.score else {}
    columns = " ".join(
        f"{tallies[group].f1:6.2f}" if group in tallies else " " * 6 for _, group in COLUMNS
    )
    coverage = reading.coverage
    words = "whole" if coverage.is_whole else f"{coverage.share:.4f}"
    return (
        f"{reading.path.name.removesuffix('.txt')[:44]:44} {columns} {words:>7} "
        f"{coverage.unplaced_share:8.1%} {reading.elapsed_ms:6.0f}"
    )


if __name__ == "__main__":
    sys.exit(main())
