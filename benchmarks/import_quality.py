"""Score the importer against documents read by hand, and print the table.

    python benchmarks/import_quality.py [CORPUS_FOLDER] [--notes]

``CORPUS_FOLDER`` (default ``../shared/corpus``) holds ``seeds/``, ``dev/`` and ``truth/*.json``;
its README says what the keys mean. Documents without truth are scored on coverage only.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from kit.importing import Coverage, coverage_of_source, plan_from_text
from kit.model import Item, Plan
from kit.model.vietnamese import fold

HEADER_FIELDS = (
    "kind", "body", "unit_level", "number", "symbol", "place", "date", "issuer", "superior",
    "subject", "year",
)  # fmt: skip
SECTIONS = ("purposes", "requirements", "contents", "channels", "audiences", "budget")
SCORE_COLUMNS = (
    ("header", 7), ("parent", 7), ("cited", 6), ("items", 6), ("duties", 6), ("cells", 6),
    ("signed", 6),
)  # fmt: skip
TASK_CELLS = ("content", "lead", "support", "timing")


def main(argv: Sequence[str] | None = None) -> int:
    """Print one line a document and the totals; return 1 if any word was lost anywhere."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    parser.add_argument("--notes", action="store_true", help="list what is wrong")
    arguments = parser.parse_args(argv)
    truths = {
        t["source"]: t for t in map(_load, sorted((arguments.corpus / "truth").glob("*.json")))
    }
    paths = sorted((arguments.corpus / "seeds").glob("*.txt"))
    paths += sorted((arguments.corpus / "dev").glob("*.txt"))
    print(f"{'document':44} {'header':>7} {'parent':>7} {'cited':>6} {'items':>6} {'duties':>6} "
          f"{'cells':>6} {'signed':>6} {'words':>7} {'unplaced':>8} {'ms':>5}")  # fmt: skip
    whole = True
    for path in paths:
        text = source_of(path)
        start = time.perf_counter()
        plan = plan_from_text(text, name=path.name)
        elapsed_ms = (time.perf_counter() - start) * 1000
        coverage = coverage_of_source(plan, text)
        whole = whole and coverage.is_whole
        truth = truths.get(path.name)
        scores, faults = score(plan, truth) if truth else ({}, [])
        print(_line(path.stem, scores, coverage, elapsed_ms))
        for fault in faults if arguments.notes else ():
            print(f"    {fault}")
    return 0 if whole else 1


def source_of(path: Path) -> str:
    """Return the text of a corpus file without its lines of provenance (``# key: value``)."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at = 0
    while at < len(lines) and (lines[at] == "#" or lines[at].startswith("# ")):
        at += 1
    return "\n".join(lines[at:])


def score(plan: Plan, truth: dict) -> tuple[dict[str, float], list[str]]:
    """Return a share of 1.0 for each group of keys, and in words what is wrong."""
    faults: list[str] = []
    scores = {
        "header": _header(plan, truth, faults),
        "parent": _references(plan.parents, truth["parents"], "parents", faults),
        "cited": _references(plan.citations, truth["citations"], "citations", faults),
        "items": _sections(plan, truth, faults),
        "duties": _duties(plan, truth, faults),
        "cells": _cells(plan, truth, faults),
        "signed": _signature(plan, truth, faults),
    }
    return scores, faults


def _load(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def _line(name: str, scores: dict[str, float], coverage: Coverage, elapsed_ms: float) -> str:
    columns = [
        f"{scores[key]:{width}.2f}" if key in scores else " " * width
        for key, width in SCORE_COLUMNS
    ]
    words = "whole" if coverage.is_whole else f"{coverage.share:.4f}"
    return (
        f"{name[:44]:44} {' '.join(columns)} {words:>7} "
        f"{coverage.unplaced_share:8.1%} {elapsed_ms:5.0f}"
    )


def _header(plan: Plan, truth: dict, faults: list[str]) -> float:
    right = 0
    for key in HEADER_FIELDS:
        value = getattr(plan, key)
        found = value.isoformat() if key == "date" and value else value
        if _alike(found, truth[key]):
            right += 1
        else:
            faults.append(f"{key}: {found!r}, truth {truth[key]!r}")
    return right / len(HEADER_FIELDS)


def _alike(found: object, wanted: object) -> bool:
    if isinstance(found, str) and isinstance(wanted, str):
        return " ".join(found.split()).casefold() == " ".join(wanted.split()).casefold()
    return found == wanted


def _references(found: Sequence, wanted: list[dict], name: str, faults: list[str]) -> float:
    """F1 of (number, date), or (title, date) for laws without a number."""
    have = {(c.number, c.date.isoformat() if c.date else None) for c in found if c.number or c.date}
    want = {(c["number"], c["date"]) for c in wanted}
    faults += [f"{name}: missing {one}" for one in sorted(want - have, key=str)]
    faults += [f"{name}: too many {one}" for one in sorted(have - want, key=str)]
    if not have and not want:
        return 1.0
    return 2 * len(have & want) / (len(have) + len(want))


def _sections(plan: Plan, truth: dict, faults: list[str]) -> float:
    """F1 of the opening words over all sections, at the level that fits the truth better."""
    hits = have = want = 0
    for key in SECTIONS:
        wanted = truth.get(key)
        if not wanted or not wanted.get("openings"):
            continue
        openings = [fold(opening) for opening in wanted["openings"]]
        items = getattr(plan, key)
        best = max(
            ([fold(i.text) for i in level] for level in (items, _leaves(items))),
            key=lambda texts: _matches(texts, openings) - abs(len(texts) - len(openings)),
        )
        matched = _matches(best, openings)
        hits, have, want = hits + matched, have + len(best), want + len(openings)
        if matched < len(openings) or len(best) != wanted["count"]:
            faults.append(f"{key}: {matched} of {len(openings)} openings, {len(best)} items")
    return 2 * hits / (have + want) if have + want else 1.0


def _leaves(items: Sequence[Item]) -> list[Item]:
    return [leaf for i in items for leaf in (_leaves(i.children) if i.children else [i])]


def _matches(texts: list[str], openings: list[str]) -> int:
    left = list(texts)
    count = 0
    for opening in openings:
        hit = next((text for text in left if text.startswith(opening)), None)
        if hit is not None:
            left.remove(hit)
            count += 1
    return count


def _duties(plan: Plan, truth: dict, faults: list[str]) -> float:
    want = [(_body(one["agency"]), one["duty_count"]) for one in truth["responsibilities"] or ()]
    have = [(_body(one.agency), len(one.duties)) for one in plan.responsibilities]
    hits = sum(1 for one in want if one in have)
    faults += [f"duties: missing {one}" for one in want if one not in have]
    return 2 * hits / (len(have) + len(want)) if have or want else 1.0


def _body(agency: str) -> str:
    """The name alone: the plan keeps "Giao" and "Đề nghị" as printed, the truth does not."""
    return re.sub(r"^(?:giao|de nghi)\s+", "", fold(agency))


def _cells(plan: Plan, truth: dict, faults: list[str]) -> float:
    wanted = truth["tasks"] or []
    if not wanted:
        return 1.0 if not plan.tasks else 0.0
    right = 0
    for row, task in zip(wanted, plan.tasks, strict=False):
        cells = {
            "content": task.content, "lead": task.lead, "support": "; ".join(task.support),
            "timing": task.timing.text,
        }  # fmt: skip
        for key in TASK_CELLS:
            if _alike(cells[key], row.get(key)):
                right += 1
            else:
                faults.append(f"task {row['no']} {key}: {cells[key]!r}")
    return right / (len(TASK_CELLS) * max(len(wanted), len(plan.tasks)))


def _signature(plan: Plan, truth: dict, faults: list[str]) -> float:
    wanted = truth["signature"] or {}
    parts = (
        list(plan.signature.authority) == wanted.get("authority", []),
        plan.signature.position == wanted.get("position"),
        plan.signature.name == wanted.get("name"),
        [r.strip(" .") for r in plan.recipients]
        == [r.strip(" .") for r in truth["recipients"] or ()],
    )
    if not all(parts):
        faults.append(f"signature: {plan.signature!r} {plan.recipients!r}")
    return sum(parts) / len(parts)


if __name__ == "__main__":
    sys.exit(main())
