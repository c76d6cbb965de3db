"""Count which errors of real documents the import notes, and how many notes are beside the point.

    python benchmarks/import_suspects.py [CORPUS] [--truth DIR ...] [--only GLOB] [--notes]

The truth's ``suspects`` are errors found by reading: ``{found, likely}``, or sealed ``{wrong,
size}`` (digest and number of the wrong words). A suspect is seen if a note of wording or of a
citation quotes its wrong words. A note is false if it quotes words that a reader of the document
found right, or misses a fact that the document has. The last lines are totals, and how many
notes a thousand words get.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.import_quality import OWN_TRUTH, documents, load_truths, source_of
from benchmarks.import_scoring import salt_of
from benchmarks.import_wording import exact, is_same, seal
from kit.errors import ReadError
from kit.importing import plan_from_text, read_source
from kit.importing.blocks import source_text
from kit.model import ImportNote, Plan

GOAL_RECALL, MOST_FALSE = 0.95, 0.05
# Notes that quote words of the document and doubt them.
DOUBTS = ("suspect-phrase", "ocr-doubt", "place-name-twice", "look-alike-letter", "citation-")
_MARKS = " .,;:()[]“”\"'"


@dataclass
class Doubts:
    """What was noted about one document: suspects seen, missed, and notes of no suspect."""

    name: str
    words: int
    codes: Counter[str]
    seen: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)


def main(argv: Sequence[str] | None = None) -> int:
    """Print one line a document and the totals; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    parser.add_argument("--truth", action="extend", nargs="+", type=Path, default=[], metavar="DIR")
    parser.add_argument("--only", default="*", metavar="GLOB", help="documents of such a name")
    parser.add_argument("--notes", action="store_true", help="list what is missed and what false")
    options = parser.parse_args(argv)
    truths = load_truths([options.corpus / "truth", *options.truth, OWN_TRUTH])
    print(f"{'document':44} {'words':>6} {'notes':>5} {'seen':>5} {'of':>4} {'false':>5}")
    every = []
    for path in documents(options.corpus, options.only):
        try:
            source, plan = read(path)
        except ReadError as error:
            print(f"{path.name[:44]:44} {error.code}")
            continue
        truth = truths.get(path.stem) or {"source": path.name}
        if Path(truth["source"]).suffix != path.suffix:
            # The same document in another file may be typed anew.
            truth = {key: value for key, value in truth.items() if key != "suspects"}
        one = judge(path.name, plan, truth, words=len(source.split()))
        every.append(one)
        print(f"{one.name[:44]:44} {one.words:6} {one.codes.total():5} {one.seen:5} "
              f"{one.seen + len(one.missed):4} {len(one.false):5}")  # fmt: skip
        for line in (*one.missed, *one.false) if options.notes else ():
            print(f"    {line}")
    print("\n".join(totals_lines(every)))
    return 0 if recall(every) >= GOAL_RECALL and false_share(every) <= MOST_FALSE else 1


def read(path: Path) -> tuple[str, Plan]:
    """Return text and plan of one document; a text goes without its lines of provenance."""
    if path.suffix == ".txt":
        source = source_of(path)
        return source, plan_from_text(source, name=path.name)
    blocks, plan = read_source(path)
    return source_text(blocks), plan


def judge(name: str, plan: Plan, truth: dict, *, words: int) -> Doubts:
    """Compare the notes of ``plan`` with the suspects and facts of ``truth``."""
    salt = salt_of(truth)
    result = Doubts(name, words, Counter(note.code for note in plan.notes))
    suspects = [wrong_words(suspect, salt) for suspect in truth.get("suspects") or ()]
    doubts = [note for note in plan.notes if note.code.startswith(DOUBTS)]
    for suspect, (wrong, size) in zip(truth.get("suspects") or (), suspects, strict=True):
        if any(_quotes(note, wrong, size, salt) for note in doubts):
            result.seen += 1
        else:
            result.missed.append(f"missed: {suspect.get('found', wrong)}")
    for note in doubts if "suspects" in truth else ():
        if not any(_quotes(note, wrong, size, salt) for wrong, size in suspects):
            result.false.append(f"false {note.code}: {note.found} ({note.place})")
    result.false += _not_missing(plan, truth)
    return result


def wrong_words(suspect: dict, salt: str) -> tuple[str, int]:
    """Return digest and number of the words of ``suspect`` that are wrong.

    All of them, if what is likely has only more words.
    """
    if "wrong" in suspect:
        return suspect["wrong"], suspect["size"]
    found, likely = (suspect[key].split() for key in ("found", "likely"))
    changes = SequenceMatcher(None, found, likely, autojunk=False).get_opcodes()
    first = next(((i, j) for code, i, j, *_ in changes if code != "equal" and j > i), None)
    wrong = found[slice(*first)] if first else found
    return seal(_bare(wrong), salt), len(wrong)


def recall(every: Sequence[Doubts]) -> float:
    """Return which part of all suspects was seen; 1.0 without any."""
    seen, missed = sum(one.seen for one in every), sum(len(one.missed) for one in every)
    return seen / (seen + missed) if seen + missed else 1.0


def false_share(every: Sequence[Doubts]) -> float:
    """Return which part of all notes is false."""
    notes = sum(one.codes.total() for one in every)
    return sum(len(one.false) for one in every) / notes if notes else 0.0


def totals_lines(every: Sequence[Doubts]) -> list[str]:
    """Return the overall lines."""
    words = sum(one.words for one in every)
    codes = sum((one.codes for one in every), Counter())
    seen, wanted = sum(one.seen for one in every), sum(one.seen + len(one.missed) for one in every)
    false = sum(len(one.false) for one in every)
    lines = [
        f"suspects seen: {seen} of {wanted}, recall {recall(every):.3f} (goal {GOAL_RECALL})",
        f"false notes: {false} of {codes.total()}, {false_share(every):.1%}"
        f" (goal {MOST_FALSE:.0%})",
        f"notes by code, of {words} words:",
    ]
    return lines + [
        f"    {code:24} {count:4} {1000 * count / max(words, 1):6.2f} in 1000 words"
        for code, count in codes.most_common()
    ]


def _quotes(note: ImportNote, wrong: str, size: int, salt: str) -> bool:
    words = (note.found or "").split()
    runs = (words[at : at + size] for at in range(len(words) - size + 1))
    return any(is_same(_bare(run), wrong, salt) for run in runs)


def _bare(words: Sequence[str]) -> str:
    return exact(" ".join(words)).strip(_MARKS)


def _not_missing(plan: Plan, truth: dict) -> Iterator[str]:
    """Yield the notes that miss a fact which the truth has."""
    codes = {note.code for note in plan.notes}
    for key in ("number", "date", "issuer", "subject", "signature", "recipients"):
        known = truth.get(key)
        known = known.get("position") if isinstance(known, dict) else known
        if known and f"missing-{key}" in codes:
            yield f"false missing-{key}"


if __name__ == "__main__":
    sys.exit(main())
